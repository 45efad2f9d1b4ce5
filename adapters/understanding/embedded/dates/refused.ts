/** What was named only to rule it out: "not Monday", "any day but Wednesday", "mornings are no good". */
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

const NOT_BEFORE =
  /(?:\b(?:not|except|except for|apart from|other than|never|excluding|but not|anything but|any day but|besides|can not do|can not make|can not come|can not manage|busy|working|away|work)(?: (?:on|in|for|the|this|next|a|any|do|make|come|it|manage|be|suit|me|every|early|so|too|really|available|free))*|\bno(?: (?:on|in|the|to))*)$/;
const NOT_AFTER =
  /^(?:(?:morning|afternoon|evening) )?(?:is|are|do|does|will|would|can|s)?(?: ?not (?:really )?(?:suit|work|good|possible|great|ideal|do|convenient|so good)| ?no (?:good|use)|(?:is |are | )?(?:out|bad|impossible|a problem|too (?:early|late|soon))\b)/;
const CHAINED = /^(?:or|nor|and)(?: (?:on|the|any))*$/;

export function refusedOf(whens: readonly When[], tokens: readonly Token[]): Set<When> {
  const refused = new Set<When>();
  whens.forEach((when, i) => {
    const last = whens[i - 1];
    const before = wordsOf(tokens, last?.next ?? 0, when.start);
    const after = wordsOf(tokens, when.next, whens[i + 1]?.start ?? tokens.length);
    const isChained = last !== undefined && refused.has(last) && CHAINED.test(before);
    if (isChained || NOT_BEFORE.test(before) || NOT_AFTER.test(after)) refused.add(when);
  });
  return refused;
}

export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
