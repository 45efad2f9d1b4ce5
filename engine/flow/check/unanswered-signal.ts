import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'unanswered-signal';
/** What a person may do at every question without saying anything that helps. */
const signals = ['silence', 'not_understood'];

export const unansweredSignal: Rule = {
  rule,
  refuses:
    'Replies without "silence" or "not_understood", without what happens when one comes too often, or with only half of that.',
  why: 'Somebody who is silent, or whom Elo does not understand, would be met with silence, or with the same question for ever.',
  remedy: 'Give both a line, "in_a_row", and in "then" the interruption that takes over.',
  reads: ['replies'],
  check: (release) => [...signals.flatMap((signal) => unanswered(release, signal)), ...halves(release)],
};

function unanswered({ replies }: Readable, signal: string): Problem[] {
  const reply = Object.hasOwn(replies, signal) ? replies[signal] : undefined;
  if (reply && (reply.in_a_row !== undefined || reply.then !== undefined)) return [];
  const says = reply ? `"${signal}" may come as often as it likes.` : `Nothing is said on "${signal}".`;
  const remedy = `Give "${signal}" a line, "in_a_row" and "then".`;
  return [inFile(rule, 'replies.json', ['replies', ...(reply ? [signal] : [])], says, remedy)];
}

const halves = ({ replies }: Readable): Problem[] =>
  Object.entries(replies).flatMap(([name, { in_a_row, then }]) => {
    if ((in_a_row === undefined) === (then === undefined)) return [];
    const [has, lacks] = in_a_row === undefined ? ['then', 'in_a_row'] : ['in_a_row', 'then'];
    return [
      inFile(rule, 'replies.json', ['replies', name], `There is "${has}", but no "${lacks}".`, `Add "${lacks}".`),
    ];
  });
