/** Two ends of one stretch: "from nine to eleven", "Tuesday until Thursday", "after two but before four". */
import type { Now } from './calendar.ts';
import { oneDay } from './days.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';

const JOINS = /^(?:to|until|till|through|-|–|—|~)$/;

export function stretches(whens: readonly When[], tokens: readonly Token[], now: Now): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const joined = last !== undefined && last.to === undefined && when.to === undefined && joins(last, when, tokens);
    if (joined && isDaily(last, when, tokens)) {
      const { clock, part, ...days } = when;
      out[out.length - 1] = { ...stretchOf(last, days, tokens, now), clock, part };
    } else if (joined) out[out.length - 1] = stretchOf(last, when, tokens, now);
    else out.push(when);
  }
  return out;
}

/** "From two till tomorrow at four" begins today. */
function stretchOf(from: When, to: When, tokens: readonly Token[], now: Now): When {
  const next = to.next;
  if (from.clock && !from.days && to.days && tokens[to.start]?.text === 'tomorrow') {
    return { ...from, next, days: { from: now.day, to: now.day, kind: 'relative' }, to };
  }
  // "Friday at ten until six the next day".
  const isNextDay =
    from.days !== undefined && /\b(?:next|following) day\b/.test(wordsBetween(tokens, to.start, to.next).join(' '));
  if (isNextDay) return { ...from, next, to: { ...to, days: oneDay(from.days.to + 1) } };
  return { ...from, next, days: from.days ?? to.days, to };
}

/** "Tuesday to Thursday at three", "Monday to Friday mornings": a time on each of these days. */
function isDaily(a: When, b: When, tokens: readonly Token[]): boolean {
  const isSeveral = b.part !== undefined && tokens[b.next - 1]?.text.endsWith('s') === true;
  return !a.clock && !a.part && a.days !== undefined && b.days !== undefined && (b.clock !== undefined || isSeveral);
}

function joins(a: When, b: When, tokens: readonly Token[]): boolean {
  const gap = wordsBetween(tokens, a.next, b.start).filter((text) => !/^(?:the|about|at|on|in)$/.test(text));
  const lead = wordsBetween(tokens, Math.max(0, a.start - 2), a.start);
  const [word] = gap;
  const isBetween = word === 'and' && (lead.includes('between') || tokens[a.start]?.text === 'between');
  if (a.days && b.days && !a.clock && !b.clock && isStay(tokens, a, b)) return true;
  // "26 Nov 10:15 11:30", as it is written.
  if (gap.length === 0 && a.clock?.figures && b.clock?.figures && !b.days) return true;
  if (gap.length !== 1 || word === undefined || !(JOINS.test(word) || isBetween)) return false;
  if (a.clock && b.clock) return true;
  const isNow = a.days?.minute !== undefined;
  return a.days !== undefined && b.days !== undefined && (!a.clock || isNow) && (!b.clock || !a.clock) && a.days.kind !== 'span' && b.days.kind !== 'span';
} // prettier-ignore

/** "We arrive on the 3rd and fly home on the 9th", "starting Monday and ending Thursday". */
function isStay(tokens: readonly Token[], a: When, b: When): boolean {
  const lead = wordsBetween(tokens, Math.max(0, a.start - 4), a.start).join(' ');
  const gap = wordsBetween(tokens, a.next, b.start).join(' ');
  return (ARRIVES.test(lead) && LEAVES.test(gap)) || (/\bstart(?:ing|s)?(?: on| the)*$/.test(lead) && /^(?:and )?(?:finish|end)(?:ing|s)?(?: on| the)*$/.test(gap));
} // prettier-ignore

const ARRIVES = /\b(?:arriv(?:e|es|ing|al)|land|landing|check(?:ing)? ?in|fly in|flying in|get in|come over|coming over)(?: (?:date|day|is|will|be|on|in|the|at|from))*$/; // prettier-ignore
const LEAVES = /^(?:and |with |then |i |we |i am |we are |my |our |the )*(?:leav(?:e|es|ing)|depart(?:s|ing|ure)?|check(?:ing)? ?out|(?:fly|go|head|flying|going|heading) (?:back|home|out|off))(?: (?:again|date|day|is|will|be|on|the|at))*$/; // prettier-ignore

/** "After two but before four". */
export function boundedStretches(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const gap = last === undefined ? [] : wordsBetween(tokens, last.next, when.start);
    const opens = last?.bound === 'after' || last?.bound === 'from';
    const closes = when.bound === 'before' || when.bound === 'until';
    const isOne = last !== undefined && opens && closes && isSame(last, when) && gap.length <= 4;
    if (isOne)
      out[out.length - 1] = { ...last, bound: undefined, next: when.next, days: last.days ?? when.days, to: when };
    else out.push(when);
  }
  return out;
}

const isSame = (a: When, b: When): boolean => (a.clock !== undefined) === (b.clock !== undefined) && (a.clock !== undefined || (a.days !== undefined && b.days !== undefined)); // prettier-ignore
