/** Names, numbers and free words that were asked for. They stay in the box; here they are only cut out of their phrase. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { isCompany } from './names/around-a-name.ts';
import { asItSays } from './names/how-it-is-written.ts';
import { namePartsOf } from './names/name-parts.ts';
import { spelledOut } from './names/spelled-name.ts';
import { inFigures } from './spelling/in-figures.ts';

export interface Personal {
  readonly content: string;
  readonly confidence: number;
}

const LEAD = /^(?:(?:yes|yeah|sure|okay|ok|well|so|oh|right|um|uh|er|hi|hello|and|of course|no problem|please|sorry|no|it'?s for|that'?s for|for)[\s,.:;-]+)*(?:(?:(?:his|her|their|the|my|(?:my|the) \w+(?:['’]s)?|child(?:['’]s)?|patient(?:['’]s)?|full|first|kid(?:['’]s)?)\s+)*name(?:\s+is|['’]s|\s+would be)?[\s,:-]+|(?:he|she|they)(?:['’]s|['’]re|\s+is|\s+are)\s+(?:called|named)\s+|(?:it|that|this)(?:['’]s|['’]d be|['’]ll be|\s+is|\s+would be|\s+will be)\s+(?:for\s+|under\s+)?(?:little\s+|wee\s+|young\s+)?|(?:he|she)\s+goes by\s+|(?:we|you can|they|i)\s+(?:call|called|put|write)\s+(?:down\s+)?(?:him\s+|her\s+)?|write\s+(?:down\s+)?|(?:the|my)\s+(?:child|kid|son|daughter|little one|boy|girl)(?:\s+is|['’]s)\s+(?:called\s+|named\s+)?|little\s+|wee\s+|(?:he|she)(?:['’]s|\s+is)\s+|(?:i am|i['’]m|it is|put down|put it down as|call(?:ed)? (?:him|her)|called|named|under|under the name(?: of)?|make it|book it (?:for|under)|for)\s+)?(?:my\s+(?:son|daughter|wife|husband|mother|father|mum|mam|dad|partner|child|boy|girl|brother|sister|friend|little \w+)[\s,]+)?/i; // prettier-ignore
const TAIL =
  /(?:[\s,]+(?:it is|is (?:his|her|their|the) full name|yeah|yes|please|thanks|thank you|is (?:his|her|their|the) name|that['’]?s (?:his|her|the) name|okay|ok))*[\s.,!?]*$/i;
const NO_NAME = /\b(?:yes|no|not|don['’]?t|what|why|who|how|when|where|want|know|need|sorry|pardon|maybe|it|is|are|you|me|i|call|appointment|morning|afternoon|tomorrow|today|monday|tuesday|wednesday|thursday|friday|price|cost|pain|hurts|tooth|teeth|robot|machine|person|stop|wait|minute|moment|second|hello|the|a|an|my|of course|sure|please|son|daughter|wife|husband|mother|father|child|good|fine|great|can|do|have|same|himself|herself|name|about|privacy|that|this|there|here|in|or|and|one|just|at|on|to|from|but|with|because|if|then|six|seven|eight)\b/i; // prettier-ignore
/** One letter between or after names stands for a name, "John A. Murphy", and "do" before a capital begins one. */
const INITIAL = /(?<=\p{L} )(?:\p{L}\.?(?= |$)|do(?= \p{Lu}))/gu;
/** Two people: which of them is meant, nobody said. */
const COUPLE =
  /^(?:\p{L}+\.? )*\p{Lu}\p{L}+ (?:and|&) (?!Mrs?\b|Ms\b|Miss\b|Dr\b)\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’-]+)*$/u;
/** Nobody needs more to say a name. */
const READ_AT_MOST = 500;

/** The name in an answer to "what is the name?", as it was said, or null. */
export function readName(text: string): Personal | null {
  const bare = text.slice(0, READ_AT_MOST).toWellFormed().normalize('NFKC').replaceAll(/\p{C}/gu, ' ').trim();
  const spelled = byParts(asItSays(spelledOut(bare)));
  if (isCompany(spelled) || COUPLE.test(spelled)) return null;
  return ledName(spelled) ?? capitals(spelled);
}

const CAPITALS = /(?<=[\p{Ll},:] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu;

/** Failing all else: the one run of capitals inside a sentence, "my little girl, the one called Emma, she's six". */
function capitals(text: string): Personal | null {
  const runs = [...text.matchAll(CAPITALS)].map(([run]) => run).filter((run) => !NO_NAME.test(run) && !/^(?:I|Elo|Doctor|Dr|Romi|God|English|Irish)\b/.test(run)); // prettier-ignore
  const names = new Set(runs);
  const [only] = runs;
  return only === undefined || names.size !== 1 || text.includes('?') ? null : { content: only, confidence: 0.75 };
}

const NAME = String.raw`([\p{L}'’-]+(?: [\p{L}'’-]+)?)`;
const FIRST = String.raw`(?:(?:first|christian|given) ?name|forename)(?: is|['’]s| of)?[\s,:]+${NAME}`;
const LAST = String.raw`(?:(?:last|family|second) ?name|surname)(?: is|['’]s| of)?[\s,:]+${NAME}`;
const BETWEEN = String.raw`(?:[\s,.]+(?:and|my|the|his|her|their|then))*[\s,.]+`;
const FIRST_LAST = new RegExp(FIRST + BETWEEN + LAST, 'iu');
const LAST_FIRST = new RegExp(LAST + BETWEEN + FIRST, 'iu');

/** "Surname Murphy, first name John" is John Murphy; a surname alone is led to as a name is. */
function byParts(text: string): string {
  const ordered = FIRST_LAST.exec(text);
  const turned = LAST_FIRST.exec(text);
  const [first, last] = ordered === null ? [turned?.[2], turned?.[1]] : [ordered[1], ordered[2]];
  const bare = (name: string): string => name.replace(/ (?:and|my|the|his|her|their)$/i, '');
  if (first !== undefined && last !== undefined) return `${bare(first)} ${bare(last)}`;
  return text.replace(/\b(?:surname|(?:last|family|second) name)\b/i, 'name');
}

/** A name alone, or after the words that lead to one: "her name is", "it's for my son". */
function ledName(bare: string): Personal | null {
  const led = LEAD.exec(bare)?.[0] ?? '';
  const rest = bare.slice(led.length).replace(TAIL, '');
  const named = /name|called|named/i.test(led);
  const name = (led === '' ? nameIn(rest) : null) ?? firstName(rest);
  if (name === null) return null;
  return { content: name, confidence: named ? 0.93 : name.split(/\s+/).length <= 3 ? 0.85 : 0.6 };
}

/** What is named before the sentence goes on; of a name that is said twice the longer: "Anna, Anna Keller". */
function firstName(rest: string): string | null {
  const [first = '', second] = rest.split(/[,!?;]|\.(?= |$)(?<!\b\p{L}{1,2}\.)| and (?:he|she|they|it|i)\b| but /iu).map((part) => part.trim());
  const isLonger = second !== undefined && first !== '' && second.split(' ').includes(first);
  return (isLonger ? nameIn(second) : null) ?? nameIn(first);
} // prettier-ignore

function nameIn(text: string): string | null {
  const parts = namePartsOf(text);
  if (parts === null || parts.full.length > 80 || NO_NAME.test(parts.full.replaceAll(INITIAL, ' '))) return null;
  return /\p{L}{2}/u.test(parts.full) ? parts.full : null;
}

/** A telephone number as E.164, in figures or said aloud, or null. */
export function readPhone(text: string, country: string): Personal | null {
  const plain = text.normalize('NFKC');
  return phoneIn(plain, country, 0.95) ?? phoneIn(inFigures(plain.slice(0, READ_AT_MOST)), country, 0.9);
}

function phoneIn(text: string, country: string, confidence: number): Personal | null {
  const digits = text.match(/\+?[\d\s().-]{7,}/)?.[0];
  if (digits === undefined) return null;
  const number = parsePhoneNumberFromString(digits, country as CountryCode);
  return number?.isValid() === true ? { content: number.number, confidence } : null;
}

/** Free words, as they were said. */
export function readText(text: string): Personal | null {
  const said = text.replaceAll(/\p{C}/gu, ' ').trim();
  return said === '' ? null : { content: said, confidence: 0.8 };
}
