/** One utterance often says several things: "yes but not Monday, and what does it cost?" are three. */
import { joined } from './normalise.ts';
import type { Word } from './normalise.ts';

export interface Clause {
  readonly text: string;
  readonly words: readonly Word[];
  /** It ended with a question mark. */
  readonly asked: boolean;
}

export interface Sentence {
  /** The whole of it, read across its commas. */
  readonly whole: Clause;
  readonly clauses: readonly Clause[];
}

const AND_THEN =
  /^(?:i|you|can|could|is|do|does|how|what|where|when|who|why|also|then|please|maybe|it|we|will|would|are)$/;
const JOINT = /^(?:but|because|although|though|cos|however|except)$/;
/** A yes or no that opens a clause stands for itself… */
const OPENING =
  /^(?:yes|yeah|yep|yup|uhhuh|aye|okay|sure|alright|right|no|great|perfect|grand|lovely|fine|cool|actually|absolutely|definitely|exactly|correct|perfect)$/;
/** …unless it belongs to what follows: "no time", "right now", "fine by me". */
const BELONGS: Readonly<Record<string, RegExp>> = {
  no: /^(?:time|need|one|body|idea|problem|problems|worries|bother|preference|thanks|thank|way|more|longer|such|clue|hurry|matter|chance|interest|money|insurance|pain|reason|dentist|pressure|doubt|harm|sir|madam|ma'am|cash|clinic|calls|hope|trouble|joy|good|use|point|appointment|patient|person|human|robot|robots|machines|offence|offense|bots|rush)$/,
  right: /^(?:now|away|person|number|here|one|then|so)$/,
  fine: /^(?:by|with|for|then|thanks)$/,
  okay: /^(?:with|by|for|then|thanks)$/,
  sure: /^(?:thing|enough|about)$/,
  great: /^(?:idea|thanks|stuff)$/,
  lovely: /^(?:thanks)$/,
  perfect: /^(?:thanks|time|for)$/,
  grand: /^(?:so|thanks|altogether)$/,
  cool: /^(?:thanks)$/,
  absolutely: /^(?:not|no|none|nothing|fine)$/,
  definitely: /^(?:not|no|none)$/,
  correct: /^(?:number|person)$/,
  yes: /^(?:please|sir|madam|ma'am)$/,
  yeah: /^(?:please)$/,
}; // prettier-ignore

/** The sentences of an utterance, each whole and in its clauses. */
export function splitClauses(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let sentence: Word[] = [];
  for (const word of words) {
    sentence.push(word);
    if (word.stop === '.' || word.stop === '?') {
      sentences.push(toSentence(sentence));
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(toSentence(sentence));
  return withoutPoliteness(sentences);
}

/** "Please", "sorry" and "thanks" mean something alone, and nothing beside other words. */
const POLITE = /^(?:(?:please|thanks|thank you|sorry|i am sorry|sir|madam|i am|you|cheers|very much|so much)(?: |$))+$/;

function withoutPoliteness(sentences: readonly Sentence[]): Sentence[] {
  const kept = sentences
    .map((sentence) => ({ ...sentence, clauses: sentence.clauses.filter(({ text }) => !POLITE.test(text)) }))
    .filter(({ clauses }) => clauses.length > 0);
  return kept.length > 0 ? kept : [...sentences];
}

function toSentence(words: readonly Word[]): Sentence {
  const clauses: Word[][] = [[]];
  words.forEach((word, i) => {
    const current = clauses.at(-1) ?? [];
    const starts = JOINT.test(word.text) || (word.text === 'and' && AND_THEN.test(words[i + 1]?.text ?? ''));
    if (starts && current.length > 0) clauses.push([word]);
    else current.push(word);
    if (word.stop === ',' && i < words.length - 1) clauses.push([]);
  });
  return {
    whole: toClause(words),
    clauses: clauses
      .filter((clause) => clause.length > 0)
      .flatMap(splitOpening)
      .map(toClause),
  };
}

function splitOpening(words: readonly Word[]): (readonly Word[])[] {
  const parts: (readonly Word[])[] = [];
  let rest = words;
  for (;;) {
    const [first, second] = rest;
    if (first === undefined || second === undefined || !OPENING.test(first.text)) break;
    const polite = politeOpening(rest);
    if (polite === 0 && BELONGS[first.text]?.test(second.text) === true) break;
    parts.push(rest.slice(0, 1 + polite));
    rest = rest.slice(1 + polite);
    if (rest.length === 0) return parts;
  }
  return [...parts, rest];
}

/** How many words of courtesy follow a yes or no: "no thank you" has two. */
function politeOpening([, second, third]: readonly Word[]): number {
  if (second?.text === 'thanks' || second?.text === 'please') return 1;
  return second?.text === 'thank' && third?.text === 'you' ? 2 : 0;
}

const LEADS = /^(?:well|oh|so|look|listen|and|but|ah|then|hey|hi|hello|because|cos|also|now|eh|like|honestly|ehm)$/;

const SAYS_WHO =
  /^(?:yes|yeah|no|not|who|what|this|it|is|am|here|speaking|please|sorry|bye|help|wait|stop|okay|sure|go|me)$/;

/** "Hi there" and "hello Elo" are all hello; "hello, yes" begins with one. */
function isHelloTo([first, ...rest]: readonly Word[]): boolean {
  const greets = /^(?:hi|hello|hey|hiya)$/.test(first?.text ?? '');
  return greets && rest.length <= 2 && !rest.some(({ text }) => SAYS_WHO.test(text));
}

function toClause(words: readonly Word[]): Clause {
  let from = 0;
  while (from < words.length - 1 && LEADS.test(words[from]?.text ?? '') && !isHelloTo(words.slice(from))) from++;
  const kept = words.slice(from);
  return { text: joined(kept), words: kept, asked: words.at(-1)?.stop === '?' };
}

/** Where in the given text the words of a clause stand. */
export function spanOf(clause: Clause): [number, number] {
  return [clause.words[0]?.start ?? 0, clause.words.at(-1)?.end ?? 0];
}
