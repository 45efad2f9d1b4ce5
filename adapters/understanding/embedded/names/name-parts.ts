/** A name as it is written, in its parts: "Dr. Rosa M. del Campo, MD", "MURPHY, JOHN P", "Anna Maria Keller". */
import { familyFrom, isCompany, isSuffixes, withoutTitles } from './around-a-name.ts';

export interface NameParts {
  readonly first: string;
  readonly last: string;
  /** First, middle and last name without title. */
  readonly full: string;
}

const WORD = /^(?:\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*['’]?|(?:\p{L}\.)+|\p{L}{2}\.)$/u;
const WORDS_AT_MOST = 9;
/** "Benjamin (Ben) Franklin": how somebody is called besides. */
const NICKNAME = /\s*(?:\([^)]*\)|"[^"]*"|“[^”]*”)\s*/gu;

/** The parts of a text that is nothing but one person's name; else null. */
export function namePartsOf(text: string): NameParts | null {
  const plain = text.replaceAll(NICKNAME, ' ').replaceAll(/\p{Extended_Pictographic}/gu, ' ').trim();
  if (plain === '' || isCompany(plain)) return null;
  const shouted = !/\p{Ll}/u.test(plain);
  const segments = plain
    .split(',')
    .map((segment) => segment.split(/\s+/).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
  const [one = [], ...more] = segments;
  const named = more.filter((words) => !isSuffixes(words, shouted));
  if (named.length > 1) return null;
  const [given] = named;
  const words = withoutTitles(one, shouted);
  return given === undefined ? inOrder(words) : turned(words, withoutTitles(given, shouted));
} // prettier-ignore

const areNames = (words: readonly string[]): boolean => words.length > 0 && words.length <= WORDS_AT_MOST && words.every((word) => WORD.test(word)); // prettier-ignore
const isJoint = (words: readonly string[]): boolean => words.some((word) => /^(?:and|&)$/i.test(word));

function inOrder(words: readonly string[]): NameParts | null {
  if (!areNames(words) || isJoint(words)) return null;
  const from = familyFrom(words);
  const [first = ''] = words;
  return { first, last: words.length > 1 ? words.slice(from).join(' ') : '', full: words.join(' ') };
}

/** "Murphy, John P": both as names are written, which "Tom, he's six" is not. */
function turned(family: readonly string[], given: readonly string[]): NameParts | null {
  if (!areNames(family) || !areNames(given) || isJoint([...family, ...given])) return null;
  const short = family.length === 1 && given.length === 1;
  const written = [family.at(-1) ?? '', given[0] ?? ''].every((word) => /^\p{Lu}/u.test(word));
  if (!short && !written) return null;
  const last = family.join(' ');
  return { first: given[0] ?? '', last, full: `${given.join(' ')} ${last}` };
}
