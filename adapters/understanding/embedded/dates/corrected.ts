/** "Tuesday at two, no wait, Wednesday": what was taken back gives way, and what was not stays. */
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';

const AROUND = '(?:oh|no|sorry|wait|i|it|that|at|on|the|or|better|my|hang|hold|let us)';
const MARK = '(?:wait|sorry|actually|mean|meant|rather|scratch that|correction|mistake|make (?:it|that)|no)';
const TAKES_BACK = new RegExp(`^(?:${AROUND} )*${MARK}(?: (?:${AROUND}|${MARK}))*$`);

export function withCorrections(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const gap = last === undefined ? '' : wordsBetween(tokens, last.next, when.start).join(' ');
    // "Tuesday, no Wednesdays" takes nothing back.
    const isNone = gap === 'no' && tokens[when.next - 1]?.text.endsWith('s') === true;
    const isTaken = last !== undefined && isOfOneKind(last, when) && TAKES_BACK.test(gap) && !isNone;
    if (isTaken) out[out.length - 1] = instead(last, when);
    else out.push(when);
  }
  return out;
}

const timeOf = ({ clock, part }: When): boolean => (clock ?? part) !== undefined;
const isOfOneKind = (a: When, b: When): boolean => (a.days !== undefined && b.days !== undefined) || (timeOf(a) && timeOf(b)); // prettier-ignore

function instead(before: When, after: When): When {
  const days = after.days ?? before.days;
  return timeOf(after) ? { ...after, days } : { ...before, ...after, days };
}
