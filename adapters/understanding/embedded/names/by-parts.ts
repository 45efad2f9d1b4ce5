/** A name in two halves: "surname Murphy, first name John", "rafael, and then souza", "Kathleen, surname McCarthy". */
import { isNoName } from './words-of-talk.ts';

const NAME = String.raw`([\p{L}'’-]+(?: [\p{L}'’-]+)?)`;
const ONE = String.raw`([\p{L}'’-]{2,})`;
const IS = String.raw`(?: is|['’]s| of)?[\s,:]+`;
const FIRST_NAME = String.raw`(?:(?:first|christian|given) ?name|forename)`;
const LAST_NAME = String.raw`(?:(?:last|family|second) ?name|surname)`;
const BETWEEN = String.raw`(?:[\s,.]+(?:and|my|the|his|her|their|then|but|again|with))*[\s,.]+`;
const FIRST = FIRST_NAME + IS + NAME;
const LAST = LAST_NAME + IS + NAME;

/** Ways to say both halves; whether the family name comes first in them. */
const WAYS: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(FIRST + BETWEEN + LAST, 'iu'), false],
  [new RegExp(LAST + BETWEEN + FIRST, 'iu'), true],
  [new RegExp(String.raw`${LAST_NAME}${IS}${ONE}${BETWEEN}name${IS}${ONE}`, 'iu'), true],
  [new RegExp(String.raw`${ONE} is (?:the|my|his|her) ${LAST_NAME}${BETWEEN}${ONE} is (?:the|my|his|her) first`, 'iu'), true],
  [new RegExp(String.raw`(?<![\p{L}'’-])${ONE}${BETWEEN}(?:is )?${LAST_NAME}${IS}${ONE}`, 'iu'), false],
  [new RegExp(String.raw`(?<![\p{L}'’-])${ONE}${BETWEEN}${FIRST_NAME}${IS}${ONE}`, 'iu'), true],
  [new RegExp(String.raw`^${ONE},? and then ${ONE}`, 'iu'), false],
]; // prettier-ignore

/** The text, or the whole name in its place where it is given in halves; a surname alone is led to as a name is. */
export function byParts(text: string): string {
  for (const [way, turned] of WAYS) {
    const [, one = '', other = ''] = way.exec(text) ?? [];
    const [first, last] = (turned ? [other, one] : [one, other]).map(withoutTalk);
    if (first !== undefined && last !== undefined && first !== '' && last !== '') return `${first} ${last}`;
  }
  return text.replace(new RegExp(String.raw`\b${LAST_NAME}\b`, 'i'), 'name');
}

/** A half without words that go on: "Zielinski I", "Anna and". */
function withoutTalk(half: string): string {
  const words = half.split(' ');
  const talk = words.findIndex((word) => isNoName(word));
  return (talk === -1 ? words : words.slice(0, talk)).join(' ');
}
