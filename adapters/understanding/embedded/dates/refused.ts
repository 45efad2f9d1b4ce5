/** What was named only to rule it out: "not Monday", "any day but Wednesday", "mornings are no good". */
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

const NOT_BEFORE =
  /(?:\b(?:not|except|except for|apart from|other than|never|excluding|but not|anything but|any day but|besides|can not do|can not make|can not come|can not manage|(?:no good|not good|useless|hopeless)(?= (?:on|in|for)\b)|bar|barring|any day bar|busy|working|away|away from|on holidays?|on holidays? from|abroad|travelling|work|hate|can not stand)(?: (?:on|in|for|the|this|next|a|any|do|make|come|it|manage|be|suit|me|every|early|so|too|really|available|free|ring|ringing|call|calling|phone|us|be))*)$/;
/** What follows somebody's words for a time that is no good. */
export const NOT_AFTER =
  /^(?:(?:morning|afternoon|evening) )?(?:is|are|do|does|will|would|can|s)?(?: ?not (?:really )?(?:suit|work|good|possible|great|ideal|do|convenient|so good)| ?no (?:good|use)|(?:is |are | )?(?:out|bad|impossible|a problem|(?:way |far |a bit |a little |bit |much |very )?too (?:early|late|soon))\b)/;
const CHAINED = /^(?:or|nor|and)(?: (?:on|the|any))*$/;

/** "No Mondays" rules them out; "no, Tuesday" answers an offer. */
const NO_BEFORE = /\bno$/;
/** Words that can say nothing but that what follows is not meant. */
const EXCEPT_BEFORE = /\b(?:not|never|except|except for|apart from|other than|excluding|anything but|any day but|bar|barring|besides)(?: (?:on|in|for|the|this|next|a|any))*$/; // prettier-ignore

/** What nobody should be offered, by whatever words: also what somebody is away on, or cannot make. */
export function refusedOf(whens: readonly When[], tokens: readonly Token[]): Set<When> {
  return chained(
    whens,
    tokens,
    (when, before, after) => NOT_BEFORE.test(before) || NOT_AFTER.test(after) || isNone(when, before, tokens),
  );
}

/** What was named as an exception, and is no day that was spoken for. */
export function exceptedOf(whens: readonly When[], tokens: readonly Token[]): Set<When> {
  return chained(whens, tokens, (when, before) => EXCEPT_BEFORE.test(before) || isNone(when, before, tokens));
}

function isNone(when: When, before: string, tokens: readonly Token[]): boolean {
  return NO_BEFORE.test(before) && tokens[when.next - 1]?.text.endsWith('s') === true;
}

/** "Not Monday or Tuesday" is neither of them. */
function chained(
  whens: readonly When[],
  tokens: readonly Token[],
  isOut: (when: When, before: string, after: string) => boolean,
): Set<When> {
  const out = new Set<When>();
  whens.forEach((when, i) => {
    const last = whens[i - 1];
    const before = wordsOf(tokens, last?.next ?? 0, when.start);
    const after = wordsOf(tokens, when.next, whens[i + 1]?.start ?? tokens.length);
    const isChained = last !== undefined && out.has(last) && CHAINED.test(before);
    if (isChained || isOut(when, before, after)) out.add(when);
  });
  return out;
}

export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
