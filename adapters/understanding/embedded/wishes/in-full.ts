/** The whole wish for a visit: what was said now, with what it is compared to and what was wished for before. */
import type { Utterance } from '../../../../engine/ports.ts';
import { isoOf, todayIn } from '../dates/calendar.ts';
import type { Resolved } from '../dates/resolve-dates.ts';
import { combine, hoursOf, namesDays, namesHours } from './combine.ts';
import type { Later } from './combine.ts';
import { readCompared } from './compared.ts';
import { spokenOf } from './spoken-of.ts';

type Wish = Resolved['when'];

/** "A bit later that day" at an offer is a wish, and none of the times on offer. */
export function comparedWish(utterance: Utterance, text: string, dates: Resolved | null): Wish | null {
  const { at, zone, wished = null } = utterance;
  const today = todayIn(at, zone).day;
  const isOffer = utterance.asked === 'slot';
  const compared = readCompared({ text, dates, spokenOf: spokenOf(utterance), isOffer, wished, today });
  if (compared === null) return null;
  // An hour that is told by another one is that hour; of the wish before, only what was ruled out still holds.
  const later: Later = { excludes: false, anyHour: ANY_HOUR.test(text), anyDay: false };
  return combine(namesHours(compared) ? withoutHours(wished) : withoutHour(wished), compared, later, today);
}

const ANY_HOUR = /\b(?:any ?time|any hour|all day|whole day|day long|whatever time|what ?ever hour|time does not matter|whenever|free all|at all|wide open)\b(?! (?:after|before|from|between|until|till|in|on|bar|but|past|that|except|around))/; // prettier-ignore
const ANY_DAY = /\b(?:any|every|whatever|whichever|either) (?:other )?(?:day|morning|afternoon|evening|week)s?\b|\bdays? (?:do|does) not matter\b/; // prettier-ignore
/** What somebody's life allows holds for every day, and not only for those on offer. */
const ALWAYS = /\b(?:working|work|busy|finish\w*|start\w*|not before|not after|nothing before|nothing after|only free|free only|never|always|collect\w*|until|till)\b/; // prettier-ignore

/** What was said now, with all of the earlier wish that still holds. */
export function inFull(utterance: Utterance, text: string, { when, excludes }: Resolved): Wish {
  const { at, zone, asked, wished = null } = utterance;
  const today = todayIn(at, zone).day;
  const anyHour = ANY_HOUR.test(text) || (asked === 'when' && insists(wished, when));
  const later: Later = { excludes, anyHour, anyDay: opensDays(wished, text) };
  const placed = ALWAYS.test(text) || later.anyDay ? when : onSpokenDays(utterance, when, excludes, today);
  // Near a time that was chosen, the hour that was asked for at first says nothing any more.
  const before = asked === 'when' || asked === 'slot' ? wished : withoutHour(wished);
  return combine(before, placed, later, today);
}

/** "Afternoons" are more than the one day that was wished for; of a week they are its own. */
function opensDays(wished: NonNullable<Utterance['wished']> | null, text: string): boolean {
  const isOneDay = typeof wished === 'object' && wished !== null && 'part' in wished && wished.from === wished.to;
  return ANY_DAY.test(text) || (isOneDay && /\b(?:mornings|afternoons|evenings)\b/.test(text));
}

/** Who names the same days again, once nothing on them was taken or free, means them at any hour. */
function insists(wished: NonNullable<Utterance['wished']> | null, when: Wish): boolean {
  if (typeof when === 'string' || typeof wished !== 'object' || wished === null || !('part' in wished)) return false;
  return when.from === wished.from && when.to === wished.to && when.except === undefined && !namesHours(when);
}

/** "Nine o'clock", said to an offer, means the days that were offered, and not the next fortnight. */
function onSpokenDays(utterance: Utterance, when: Wish, excludes: boolean, today: number): Wish {
  const days = spokenOf(utterance).map(({ day }) => day);
  if (days.length === 0 || typeof when === 'string' || excludes || when.except !== undefined) return when;
  if (namesDays(when, today) || !namesHours(when)) return when;
  return { ...when, from: isoOf(Math.min(...days)), to: isoOf(Math.max(...days)) };
}

function withoutHour(wished: Utterance['wished']): NonNullable<Utterance['wished']> | null {
  if (typeof wished !== 'object' || wished === null || !('part' in wished)) return wished ?? null;
  const { at: _, ...hours } = hoursOf(wished);
  const { from, to, except } = wished;
  return { from, to, ...hours, ...(except !== undefined && { except }) };
}

function withoutHours(wished: Utterance['wished']): NonNullable<Utterance['wished']> | null {
  const isWish = typeof wished === 'object' && wished !== null && 'part' in wished;
  if (!isWish) return null;
  const { from, to, except } = wished;
  return { from, to, part: 'any', ...(except !== undefined && { except }) };
}
