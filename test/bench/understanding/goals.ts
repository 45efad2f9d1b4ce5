/** What issue 6 wants of understanding, each figure beside what it is. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import type { Finding } from '../figure.ts';
import type { ActScore } from './score-acts.ts';
import type { DateScore } from './score-dates.ts';
import type { Score, Way } from './score.ts';

/** Of fewer exact rows an act is not judged; a part of the data has so much less of each. */
const EXACT = { all: 30, tune: 20, unseen: 10 } as const;

const percent = (part: number, whole: number): number => (whole === 0 ? Number.NaN : (100 * part) / whole);
const atLeast = (what: string, is: number, at_least: number): Finding => ({
  what,
  is,
  unit: '%',
  wanted: { at_least },
});
const atMost = (what: string, is: number, at_most: number, unit = '%'): Finding => ({
  what,
  is,
  unit,
  wanted: { at_most },
});

/** The acts that some shipped step can hear and that have enough exact rows. */
function judgedActs(acts: Acts, scores: readonly ActScore[], part: keyof typeof EXACT): ActScore[] {
  const isHeard = (act: string): boolean => acts[act] !== undefined && acts[act].not_heard === undefined && acts[act].partly === undefined;
  return scores.filter(({ act, exact }) => isHeard(act) && exact >= EXACT[part]);
} // prettier-ignore

export function goals(acts: Acts, score: Score, part: keyof typeof EXACT): Finding[] {
  const { whole_catalogue: all, step, dates, naughty, ms, ms_long } = score;
  return [
    ...ofDates(dates),
    ...ofWay('whole catalogue', all, acts, part),
    ...ofWay('at the step', step, acts, part),
    atMost('naughty strings: broke the program', naughty.broke, 0, `of ${naughty.n}`),
    atMost('naughty strings: something was agreed to', naughty.confirmed, 0, `of ${naughty.n}`),
    atMost('up to 500 characters, p50', ms.p50, 1, 'ms'),
    atMost('up to 500 characters, p99', ms.p99, 8, 'ms'),
    atMost(`above 500 characters (${ms_long.n} times), longest`, ms_long.max, 20, 'ms'),
  ].filter(({ is }) => Number.isFinite(is));
}

function ofDates(dates: readonly DateScore[]): Finding[] {
  const of = (cat: string): DateScore => dates.find((one) => one.cat === cat) ?? { cat, n: 0, right: 0, wrong: 0, silent: 0 };
  const [independent, bookings] = [of('core, independent of any library'), of('core, booking phrases of SGD')];
  return [
    atLeast(`dates, core, independent (${independent.n}): right`, percent(independent.right, independent.n), 92),
    atMost('  wrong rather than silent', percent(independent.wrong, independent.n), 3),
    atLeast(`dates, booking phrases of SGD (${bookings.n}): right`, percent(bookings.right, bookings.n), 97),
  ];
} // prettier-ignore

function ofWay(way: string, { acts: scores, not_acts, alarms }: Way, acts: Acts, part: keyof typeof EXACT): Finding[] {
  const judged = judgedActs(acts, scores, part);
  const shares = judged.flatMap(({ recall, precision }) => [recall, precision].filter((one) => one !== null));
  const mean = shares.reduce((sum, one) => sum + 100 * one, 0) / shares.length;
  const { safety, robot, voicemail, false_alarms } = alarms;
  const noisiest = [...false_alarms].sort((a, b) => b.alarms / b.n - a.alarms / a.n)[0];
  const hundred = (one: number | null): number => (one === null ? Number.NaN : 100 * one);
  return [
    atLeast(`${way}: worst recall or precision of ${judged.length} acts`, 100 * Math.min(...shares), 85),
    atLeast(`${way}: mean of their recalls and precisions`, mean, 92),
    ...safety.map(({ act, n, recall }) => atLeast(`${way}: ${act} (${n}), recall`, hundred(recall), 97)),
    atMost(`${way}: false alarms of these, all sources`, hundred(alarms.false_share), 0.5),
    atMost(`${way}: false alarms of these, worst source (${noisiest?.source})`, percent(noisiest?.alarms ?? 0, noisiest?.n ?? 0), 0.5),
    atLeast(`${way}: "are you a robot" (${robot.n}), recall`, hundred(robot.recall), 97),
    atMost(`${way}: "are you a robot", false on ${robot.hard_negatives} hard negatives`, percent(robot.false, robot.hard_negatives), 3),
    atLeast(`${way}: voicemail (${voicemail.n}), recall`, hundred(voicemail.recall), 97),
    atMost(`${way}: people taken for voicemail (${voicemail.people})`, percent(voicemail.taken_for_one, voicemail.people), 1),
    atMost(`${way}: traps fallen into (${not_acts.n})`, percent(not_acts.violations, not_acts.n), 2),
  ];
} // prettier-ignore
