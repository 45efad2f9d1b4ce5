/** Names, numbers and free words that were asked for. They stay in the box; here they are only cut out of their phrase. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { isCompany, isNamePart } from './names/around-a-name.ts';
import { byParts } from './names/by-parts.ts';
import { fullNameIn } from './names/full-name-in.ts';
import { asItSays } from './names/how-it-is-written.ts';
import { namePartsOf } from './names/name-parts.ts';
import { spelledOut } from './names/spelled-name.ts';
import { isNoName } from './names/words-of-talk.ts';
import { inFigures } from './spelling/in-figures.ts';

export interface Personal {
  readonly content: string;
  readonly confidence: number;
}

const LEAD = /^(?:(?:yes|yeah|sure|okay|ok|well|so|oh|right|um|uh|er|hi|hello|and|of course|no problem|please|sorry|no|it'?s for|that'?s for|for)[\s,.:;-]+)*(?:(?:(?:his|her|their|the|my|(?:my|the) \w+(?:['’]s)?|child(?:['’]s)?|patient(?:['’]s)?|full|first|kid(?:['’]s)?)\s+)*name(?:\s+is|['’]s|\s+would be)?[\s,:-]+|(?:he|she|they)(?:['’]s|['’]re|\s+is|\s+are)\s+(?:called|named)\s+|(?:it|that|this)(?:['’]s|['’]d be|['’]ll be|\s+is|\s+would be|\s+will be)\s+(?:for\s+|under\s+)?(?:little\s+|wee\s+|young\s+)?|(?:he|she)\s+goes by\s+|(?:we|you can|they|i)\s+(?:call|called|put|write)\s+(?:down\s+)?(?:him\s+|her\s+)?|write\s+(?:down\s+)?|(?:the|my)\s+(?:child|kid|son|daughter|little one|boy|girl)(?:\s+is|['’]s)\s+(?:called\s+|named\s+)?|little\s+|wee\s+|(?:he|she)(?:['’]s|\s+is)\s+|(?:i am|i['’]m|it is|put down|put it down as|call(?:ed)? (?:him|her)|called|named|under|under the name(?: of)?|make it|book it (?:for|under)|(?:just\s+)?(?:try|look|check|have)(?:\s+it)?(?:\s+(?:under|for))?(?:\s+the name)?|for)\s+)?(?:my\s+(?:son|daughter|wife|husband|mother|father|mum|mam|dad|partner|child|boy|girl|brother|sister|friend|little \w+)[\s,]+)?/i; // prettier-ignore
const TAIL =
  /(?:[\s,]+(?:it is|i said|i told you|as i said|is (?:his|her|their|the) full name|yeah|yes|please|thanks|thank you|is (?:his|her|their|the) name|that['’]?s (?:his|her|the) name|okay|ok))*[\s.,!?]*$/i;
const NO_NAME = /\b(?:yes|no|not|don['’]?t|what|why|who|how|when|where|want|know|need|sorry|pardon|maybe|it|is|are|you|me|i|call|appointment|morning|afternoon|tomorrow|today|monday|tuesday|wednesday|thursday|friday|price|cost|pain|hurts|tooth|teeth|robot|machine|person|stop|wait|minute|moment|second|hello|the|a|an|my|of course|sure|please|son|daughter|wife|husband|mother|father|child|good|fine|great|can|do|have|same|himself|herself|name|about|privacy|that|this|there|here|in|or|and|one|just|at|on|to|from|but|with|because|if|then|six|seven|eight)\b/i; // prettier-ignore
/** One letter between or after names stands for a name, "John A. Murphy", and "do" before a capital begins one. */
const INITIAL = /(?<=\p{L} )(?:\p{L}\.?(?= |$)|do(?= \p{Lu}))/gu;
/** Two people: which of them is meant, nobody said. */
const COUPLE =
  /^(?:\p{L}+\.? )*\p{Lu}\p{L}+ (?:and|&) (?!Mrs?\b|Ms\b|Miss\b|Dr\b)\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’-]+)*$/u;
/** "It's not Eva, it's Aoife Ryan", "just the one Shauna, Shauna Kinsella": what is taken back names nobody. */
const NOT_THAT =
  /^(?:no[\s,.]+)*(?:(?:it|that|the name)(?:['’]s|\s+is)\s+not\s+[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?|(?:(?:it|that)['’]s\s+)?(?:just|only)\s+(?:the\s+)?one\s+[\p{L}'’-]+)[,.;]\s*(?:but\s+)?/iu;
/** Nobody needs more to say a name. */
const READ_AT_MOST = 500;

/** The name in an answer to "what is the name?", as it was said, or null. */
export function readName(text: string): Personal | null {
  const said = asOneName(text);
  if (isCompany(said) || COUPLE.test(said)) return null;
  return wholeName(said) ?? fullNameIn(said) ?? ledName(said) ?? capitals(said);
}

/** The first name and surname in an answer that says something else, too, or null. */
export function readFullName(text: string): Personal | null {
  const said = asOneName(text);
  const full = isCompany(said) || COUPLE.test(said) ? null : fullNameIn(said);
  return full !== null && full.confidence > 0.8 ? full : null;
}

/** What was said, with its letters and its halves put together. */
function asOneName(text: string): string {
  const bare = text.slice(0, READ_AT_MOST).toWellFormed().normalize('NFKC').replaceAll(/\p{C}/gu, ' ').trim();
  return byParts(asItSays(spelledOut(bare.replace(NOT_THAT, ''))));
}

/** What leads to a name, and nothing but a name behind it that is said once. */
function wholeName(text: string): Personal | null {
  const [led, rest] = afterLead(text);
  const name = nameIn(rest);
  const words = name?.toLowerCase().split(/\s+/) ?? [];
  return name === null || new Set(words).size < words.length ? null : { content: name, confidence: sureOf(name, led) };
}

const CAPITALS =
  /(?<=[\p{Ll},:] )(?<!\b(?:in|at|over|near|to|towards|from|like|(?<!name )of) )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu;

/** Failing all else: the one run of capitals inside a sentence, "my little girl, the one called Emma, she's six". */
function capitals(text: string): Personal | null {
  const runs = [...text.matchAll(CAPITALS)].map(([run]) => run).filter((run) => !NO_NAME.test(run) && !/^(?:I|Elo|Doctor|Dr|Romi|God|English|Irish)\b/.test(run)); // prettier-ignore
  const names = new Set(runs);
  const [only] = runs;
  return only === undefined || names.size !== 1 || text.includes('?') ? null : { content: only, confidence: 0.75 };
}

/** A name alone, or after the words that lead to one: "her name is", "it's for my son". */
function ledName(bare: string): Personal | null {
  const [led, rest] = afterLead(bare);
  const name = (led === '' ? nameIn(rest) : null) ?? firstName(rest);
  return name === null ? null : { content: name, confidence: sureOf(name, led) };
}

function afterLead(text: string): readonly [string, string] {
  const led = LEAD.exec(text)?.[0] ?? '';
  return [led, text.slice(led.length).replace(TAIL, '')];
}

/** A name is surer after words that say that it is one, and less sure where it is long. */
const sureOf = (name: string, led: string): number =>
  /name|called|named/i.test(led) ? 0.93 : name.split(/\s+/).length <= 3 ? 0.85 : 0.6;

/** What is named before the sentence goes on; of a name that is said twice the longer: "Anna, Anna Keller". */
function firstName(rest: string): string | null {
  const [first = '', second] = rest.split(/[,!?;]|\.(?= |$)(?<!\b\p{L}{1,2}\.)| and (?:he|she|they|it|i)\b| but /iu).map((part) => part.trim());
  const isLonger = second !== undefined && first !== '' && second.split(' ').includes(first);
  return (isLonger ? nameIn(second) : null) ?? nameIn(first);
} // prettier-ignore

function nameIn(text: string): string | null {
  const parts = namePartsOf(text);
  if (parts === null || parts.full.length > 80 || NO_NAME.test(parts.full.replaceAll(INITIAL, ' '))) return null;
  const isTalk = parts.full
    .replaceAll(INITIAL, ' ')
    .split(/\s+/)
    .some((word, at) => isNoName(word) && !(at > 0 && (/^\p{Lu}/u.test(word) || isNamePart(word))));
  return !isTalk && /\p{L}{2}/u.test(parts.full) ? parts.full : null;
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
