/** What bounds a day or a time: "before four", "from Thursday", "until the 3rd", "Monday onwards". */
import type { Days } from './days.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { Bound, When } from './when.ts';

const LEADS: readonly (readonly [RegExp, Bound])[] = [
  // Who works until five can come after it.
  [/\b(?:work|working|busy|away|tied up|at work|in work|in school|at school)(?: (?!until|till)\w+)? (?:until|till)(?: (?:the|about|on))*$/, 'after'],
  [/\b(?:no later than|not later than|by|until|till|up to|through|as late as|not after)(?: (?:the|about|on|at|end of))*$/, 'until'],
  [/\b(?:before|earlier than|sooner than|prior to)(?: (?:the|about|on|at))*$/, 'before'],
  [/\b(?:not before|not earlier than|from|since|starting|start|as early as|as of)(?: (?:the|about|on|at|from))*$/, 'from'],
  [/\b(?:after|later than|past)(?: (?:the|about|on|at))*$/, 'after'],
]; // prettier-ignore
const ONWARDS =
  /^(?:onwards|or later|or after|and after|on$|and later|(?:so |and )?(?:any ?time |anything )?after (?:that|then))/;

export function withBounds(whens: readonly When[], tokens: readonly Token[]): When[] {
  return whens.map((when, i) => {
    if (when.to !== undefined || when.bound !== undefined || when.days?.kind === 'span') return when;
    const lead = wordsBetween(tokens, Math.max(whens[i - 1]?.next ?? 0, when.start - 5), when.start).join(' ');
    const end = Math.min(whens[i + 1]?.start ?? tokens.length, when.next + 4);
    const tail = wordsBetween(tokens, when.next, end).join(' ');
    const says = ONWARDS.test(tail) ? 'from' : LEADS.find(([leads]) => leads.test(lead))?.[1];
    if (says === undefined) return when;
    // "Before the end of May" is still possible on its last day.
    const isEnd = wordsBetween(tokens, when.start, when.next).includes('end');
    const bound = says === 'before' && isEnd ? 'until' : says;
    return /\bsince(?: \w+)?$/.test(lead) ? { ...when, days: when.days && gone(when.days), bound } : { ...when, bound };
  });
}

/** "Since Monday" is the Monday that was. */
function gone(days: Days): Days {
  return days.kind === 'weekday' ? { ...days, from: days.from - 7, to: days.to - 7 } : days;
}
