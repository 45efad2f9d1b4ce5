/** What an utterance says about days and times, in one go or with an exception or a hurry beside it. */
import type { Now } from '../dates/calendar.ts';
import type { OpenFrom } from '../dates/clocks.ts';
import { resolveDates } from '../dates/resolve-dates.ts';
import type { Resolved } from '../dates/resolve-dates.ts';
import { combine, namesHours } from './combine.ts';
import { withoutBareThat } from './bare-that.ts';
import { feastDays, plainTimes, withoutStanding } from './plain-words.ts';

const EXCEPTION = /^(.*\S) ((?:but )?(?:just |only |definitely |preferably )?not(?: on| in| the)? .*)$/;
/** The first that there is, however it is called. */
const FIRST_THERE_IS = /\b(?:(?:whatever|whichever|whenever) (?:is )?(?:the )?)?(?:as )?(?:the |your |very )*(?:soon(?:est)?|earl(?:y|iest)|quick(?:est)?|nearest|next available|first available|asap)(?: as (?:possible|you can|ye can|you have|there is))?(?: (?:one|date|time|slot|appointment|day|available|possible|you (?:have|can)|ye (?:have|can)|there is|going))*\b/; // prettier-ignore
const ALONE = /^(?:(?:well|just|sure|yes|yeah|please|i would (?:like|take)|i will (?:take|have)|give me|can i have|could i have|have you|whatever|whichever|is|then|so|thanks|thank you|oh|um|maybe|i think|say) ?)*$/; // prettier-ignore
const NEXT_ONE = /^(?:(?:whatever|whichever) (?:is )?)?(?:(?:your|the) )?(?:very )?(?:next|first) (?:one|slot|time|date|appointment|opening|thing)(?: (?:you|ye) (?:have|can|got)| (?:going|free|available|there is|that is (?:free|going)))?$/; // prettier-ignore

/**
 * A wish, or null where none is made. Where a time is spoken of, more is one: "I've the kids till two" tells elsewhere only
 * what somebody does.
 */
export function wishIn(words: readonly string[], isAboutTimes: boolean, now: Now, open: OpenFrom): Resolved | null {
  const read = (part: string): Resolved | null => resolveDates(part.split(' '), now, open);
  const plain = feastDays(withoutStanding(words.join(' ')));
  if (!isAboutTimes) return read(plain);
  const text = plainTimes(withoutBareThat(plain));
  const whole = withException(text, read, now) ?? read(text);
  const soon = FIRST_THERE_IS.exec(text);
  if (whole === null) {
    const isFirst = NEXT_ONE.test(text) || (soon !== null && ALONE.test(without(text, soon)));
    return isFirst ? { when: 'as_soon_as_possible', confidence: 0.88, excludes: false } : null;
  }
  if (whole.when !== 'as_soon_as_possible' || soon === null) return whole;
  // "The soonest you have, after three": the hour is told beside the hurry.
  const rest = read(without(text, soon));
  return rest !== null && typeof rest.when !== 'string' && namesHours(rest.when) ? { ...rest, excludes: false } : whole;
}

function without(text: string, { index, 0: found }: RegExpExecArray): string {
  return `${text.slice(0, index)} ${text.slice(index + found.length)}`.replaceAll(/ {2,}/g, ' ').trim();
}

/** "Mornings, but not Monday" is two things, each of which is read by itself. */
function withException(text: string, read: (part: string) => Resolved | null, now: Now): Resolved | null {
  const [, wanted = '', refused = ''] = EXCEPTION.exec(text) ?? [];
  const [wish, except] = [wanted === '' ? null : read(wanted), refused === '' ? null : read(refused.replace(/^but /, ''))];
  if (wish === null || except === null || wish.excludes || !except.excludes) return null;
  if (typeof wish.when === 'string' || typeof except.when === 'string') return null;
  const when = combine(wish.when, except.when, { excludes: true, anyHour: false, anyDay: false }, now.day);
  return { when, confidence: Math.min(wish.confidence, except.confidence), excludes: false };
} // prettier-ignore
