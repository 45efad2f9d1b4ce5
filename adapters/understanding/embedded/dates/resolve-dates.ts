/** From words to a DayPart in the clinic's zone. No model and no machine clock has a part in it. */
import type { DayPart } from '../../../../engine/values.ts';
import { exists, isoOf, weekdayOf } from './calendar.ts';
import type { Day, Now } from './calendar.ts';
import type { OpenFrom } from './clocks.ts';
import { timesOf } from './day-times.ts';
import type { Times } from './day-times.ts';
import { isGoneBy } from './gone-by.ts';
import { OPEN_DAYS, daysOf, joinDays } from './join-days.ts';
import { passOver } from './passed-over.ts';
import { refusedOf, wordsOf } from './refused.ts';
import { withHourAlone } from './hour-alone.ts';
import { asksSoon } from './soon.ts';
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { readWhens } from './whens.ts';
import type { When } from './when.ts';

export interface Resolved {
  readonly when: DayPart | 'any' | 'as_soon_as_possible';
  readonly confidence: number;
  /** Only ruled something out: "not Monday". */
  readonly excludes: boolean;
}

/** Low enough never to count: who says Monday the 24th when the 24th is a Tuesday must be asked. */
const TO_BE_ASKED = 0.2;

/** What an utterance says about days and times, or null. */
export function resolveDates(words: readonly string[], now: Now, open: OpenFrom): Resolved | null {
  const text = words.join(' ');
  const tokens = withHourAlone(readTokens(text));
  const whens = readWhens(tokens, now)
    .map((when) => movedTo(when, tokens))
    .filter((when, _, all) => !isGoneBy(when, all, tokens) && !isCompared(when, tokens))
    .filter((when) => isWish(when, now));
  const refused = refusedOf(whens, tokens);
  const times = timesOf(whens, refused, open);
  const dated = whens.filter(({ days }) => days !== undefined && days.onwards !== true);
  if (dated.length === 0) return withoutDay(text, times, refused, now);
  const out = new Set(dated.filter((when) => refused.has(when)).flatMap(daysOf));
  const wanted = passOver(
    dated.filter((when) => !refused.has(when)),
    refused,
    tokens,
  );
  const joint = joinDays(wanted, tokens, now);
  if (joint === null) {
    // "Not Monday" means no Monday that could be offered.
    const names = new Set(
      dated.flatMap(({ days, to }) => (to === undefined && days?.kind === 'weekday' ? [weekdayOf(days.from)] : [])),
    );
    for (let day = now.day; day < now.day + OPEN_DAYS; day++) if (names.has(weekdayOf(day))) out.add(day);
    return { when: dayPart(now.day, now.day + OPEN_DAYS - 1, times, [...out]), confidence: 0.85, excludes: true };
  }
  const when = dayPart(joint.from, joint.to, times, [...joint.except, ...out]);
  const confidence = isOpen(wanted, joint.from, times, now) ? TO_BE_ASKED : joint.certain ? 0.92 : 0.75;
  return { when, confidence, excludes: false };
}

const MOVES = /\b(?:move|moved|change|changed|switch|swap|shift|bring|push|reschedule|rescheduled)\b.*\bfrom(?: the)?$/;

/** "Could you move it from Tuesday to Thursday" asks for the Thursday. */
function movedTo(when: When, tokens: readonly Token[]): When {
  if (when.to === undefined) return when;
  const said = wordsOf(tokens, 0, when.start);
  return MOVES.test(said) ? { ...when.to, start: when.start, next: when.next } : when;
}

/** "An hour later" is later than something else that was spoken of, and what that is must be asked. */
function isCompared({ next }: When, tokens: readonly Token[]): boolean {
  return tokens[next - 1]?.text === 'later' && tokens[next - 2]?.is === 'unit';
}

/** What lies behind us is no wish, and neither is what somebody does "at the moment". */
function isWish({ days, to }: When, now: Now): boolean {
  if (days === undefined || to !== undefined) return true;
  const isOver = days.minute !== undefined && days.from === now.day && days.minute < now.minute;
  return days.to >= now.day && !isOver && (days.present !== true || days.onwards === true);
}

/** Two readings are open, or the clock will never show what was said. */
function isOpen(wanted: readonly When[], day: Day, times: Times | null, now: Now): boolean {
  if (wanted.some(({ disagrees }) => disagrees !== undefined)) return true;
  return (
    times?.at !== undefined && !exists(day, Number(times.at.slice(0, 2)) * 60 + Number(times.at.slice(3)), now.zone)
  );
}

function withoutDay(text: string, times: Times | null, refused: ReadonlySet<When>, now: Now): Resolved | null {
  if (asksSoon(text)) return { when: 'as_soon_as_possible', confidence: 0.9, excludes: false };
  // "Noon is no good" names no other time: it only says that noon is none.
  if (times === null && refused.size > 0) return { when: 'any', confidence: TO_BE_ASKED, excludes: true };
  if (times === null) return null;
  const when = dayPart(now.day, now.day + OPEN_DAYS - 1, times, []);
  return { when, confidence: 0.85, excludes: refused.size > 0 && times.at === undefined };
}

function dayPart(from: Day, to: Day, times: Times | null, except: readonly Day[]): DayPart {
  const inside = [...new Set(except)].filter((day) => day >= from && day <= to).toSorted((a, b) => a - b);
  const ruledOut = inside.length === 0 ? {} : { except: inside.slice(0, OPEN_DAYS).map(isoOf) };
  return { from: isoOf(from), to: isoOf(to), ...(times ?? { part: 'any' }), ...ruledOut };
}
