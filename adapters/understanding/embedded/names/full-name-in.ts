/** The full name that a longer reply gives: "Tyler Johnson he's my husband", "put down keane, siobhan keane". */
import { isNamePart, isTitle } from './around-a-name.ts';
import { isOfTalk, KINSHIP } from './words-of-talk.ts';

export interface FullName {
  readonly content: string;
  readonly confidence: number;
}

interface Word {
  /** As it was written, without what stands around it. */
  readonly text: string;
  readonly plain: string;
  /** A comma, a full stop or the like ends the words before the next. */
  readonly ends: string;
}

/** Words of a name in a row, and those of its clause before it. */
interface Run {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The reply begins with it, or it stands between commas. */
  readonly alone: boolean;
}

const WORDS_IN_A_NAME = 4;
/** "Not Mary Byrne", "it was Mary Dolan", "either Ann Walsh or Ann Ward": these are not the name, or it is open. */
const IS_NOT_IT = /\b(?:not|(?<!meant |name )(?:was|were)|used to be|had (?:me|him|her|them) as|than|either|or|called me|doctor|dr)(?: (?:the|a|an|my|her|his|your))?$/; // prettier-ignore
/** "Like Daniel Day", "in Temple Bar": these names are of others, or of a place. */
const OF_ANOTHER = /\b(?:like|in|at|over|near|to|towards|from|of|with|by|sees?)(?: (?:the|a|an|my|her|his|your))?$/;
/** "What I meant was", "in the name of", "go with": these say that the name is the one. */
const IS_THE_ONE = /\b(?:meant was|name (?:was|of)|names? (?:is|will be)|go with|goes? by|start with|says|put|under|surname|hers is|his is|it's|it is|it be|officially|called|named|try|look for|looking for|registered as|down as|book in|i'm|(?:'ll|'d|will|would) be|patient is|i am|he's|she's|he is|she is|name's|well|sorry|no|actually|now)(?: (?:for|it|her|him|me|down|the|my|our|your|wee|little|young|old))*,?$/; // prettier-ignore
/** "Callum Reid is his name", "Josephine Keane's the name". */
const IS_SAID_TO_BE = /^(?:is |'s )?(?:(?:my|his|her|the|their) name|the patient)\b/;
/** "Ruth Thompson, no, sorry, Ruth Thomson": what is said before is taken back. */
const TAKES_BACK =
  /^(?:no|sorry|wait|hang on|hold on|actually|i mean|not anymore|can't)\b(?! relation| need| problem| bother)/;
const READ_AT_MOST = 500;

/** The one full name that is given, or null where there is none or it is open which. */
export function fullNameIn(text: string): FullName | null {
  const words = wordsOf(text.slice(0, READ_AT_MOST));
  const cased = /(?<!\p{L})\p{Lu}\p{Ll}/u.test(text);
  const runs = runsIn(words, cased);
  const said = runs.filter(({ after, before }) => !TAKES_BACK.test(after) && !isOfAnother(before));
  const pointed = said.filter((run) => cased || isPointedAt(run));
  const led = said.filter(({ before }) => IS_THE_ONE.test(before));
  const alone = said.filter((run) => run.alone || isPointedAt(run));
  return only(pointed, 0.85) ?? only(led, 0.85) ?? (cased ? null : only(alone, 0.75));
}

/** Of names that are said in the same words, or with more, one. */
function only(runs: readonly Run[], confidence: number): FullName | null {
  const names = new Map(runs.map(({ name }) => [name.toLowerCase(), name]));
  const [name] = names.values();
  return name === undefined || names.size > 1 ? null : { content: name, confidence };
}

/** "Ben and Lucy Hayes": which of them is meant, nobody said. */
function isOneOfTwo(before: string): boolean {
  const other = /([\p{L}'-]+) and$/u.exec(before)?.[1];
  return other !== undefined && !isOfTalk(other);
}

const isOfAnother = (before: string): boolean =>
  isOneOfTwo(before) || IS_NOT_IT.test(before) || (OF_ANOTHER.test(before) && !IS_THE_ONE.test(before));

/** Something else in the reply says that it is a name. */
function isPointedAt(run: Run): boolean {
  const last = run.before.split(' ').at(-1)?.replace(',', '') ?? '';
  return IS_THE_ONE.test(run.before) || IS_SAID_TO_BE.test(run.after) || KINSHIP.has(last) || isTitle(last || '-') || isSaidAgain(run);
} // prettier-ignore

/** "The name is pat, for the forms patrick, patrick hennessy". */
function isSaidAgain({ name, before }: Run): boolean {
  const words = new Set(before.split(/,? |,$/));
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => words.has(word));
}

function wordsOf(text: string): Word[] {
  return text.split(/\s+/).flatMap((written) => {
    const bare = written.replace(/^[^\p{L}\d]+/u, '').replace(/['’]$/, '');
    const word = bare.replace(/[^\p{L}\p{M}\d]+$/u, '');
    if (word === '') return [];
    return [{ text: word, plain: word.toLowerCase().replaceAll('’', "'"), ends: bare.slice(word.length) }];
  });
}

/** The rows of two to four words that can be a name and nothing else. */
function runsIn(words: readonly Word[], cased: boolean): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const to = runFrom(words, at, cased);
    const name = nameOf(words.slice(at, to));
    if (name !== null) {
      runs.push({
        name,
        before: words.slice(clauseFrom(words, at), at).map(({ plain, ends }) => (ends === '' ? plain : `${plain},`)).join(' '),
        after: words.slice(to, to + 4).map(({ plain }) => plain).join(' '),
        alone: at === 0 || (words[at - 1]?.ends !== '' && (to === words.length || words[to - 1]?.ends !== '')),
      });
    }
    at = Math.max(to, at + 1);
  }
  return runs;
} // prettier-ignore

const ownsNext = (word: Word | undefined): boolean => word?.plain.endsWith("'s") === true;

function clauseFrom(words: readonly Word[], at: number): number {
  return words.findLastIndex(({ ends }, i) => i < at && /[.!?;]/.test(ends)) + 1;
}

/** Where the words that can be a name end, counted from one of them. */
function runFrom(words: readonly Word[], from: number, cased: boolean): number {
  let to = from;
  while (to < words.length && canBeName(words, to, from, cased)) {
    to += 1;
    if (words[to - 1]?.ends !== '' || ownsNext(words[to - 1])) break;
  }
  while (to > from && isNamePart(words[to - 1]?.plain ?? '')) to -= 1;
  return to;
}

function canBeName(words: readonly Word[], at: number, from: number, cased: boolean): boolean {
  const { text = '', plain = '' } = words[at] ?? {};
  if (!/^\p{L}[\p{L}\p{M}'’-]*$/u.test(text) || (plain.length === 1 && plain !== 'o')) return false;
  if (at > from && isNamePart(plain)) return true;
  // "Patrick Byrne Mary's my wife" begins anew; in small letters "the kettle's" is nobody's.
  if (plain.endsWith("'s") && (!cased || at !== from + 1)) return false;
  // Jack Ma and Eoin King are called so: within a name a capital says that it goes on.
  if (cased && at > from && /^\p{Lu}\p{Ll}/u.test(text) && !/^i['m]/.test(plain)) return true;
  if (isOfTalk(plain) || (at === from && isTitle(plain))) return false;
  return !cased || /^\p{Lu}/u.test(text);
}

/** A name that was begun and then said whole is said once: "Davies, Gareth Davies" without its comma. */
function nameOf(words: readonly Word[]): string | null {
  const [first, second] = words;
  const again = words.length > 2 && (first?.plain === words.at(-1)?.plain || first?.plain === second?.plain);
  const name = again ? words.slice(1) : words;
  return name.length < 2 || name.length > WORDS_IN_A_NAME
    ? null
    : name.map(({ text }) => text.replace(/['’]s$/, '')).join(' ');
}
