/** Where somebody stands in a call about a time, and what was understood there, as a line that can be read. */
import { embeddedInterpreter } from '../../../../adapters/understanding/embedded/embedded-interpreter.ts';
import { prepare } from '../../../../engine/flow/prepare.ts';
import { freeze, type Release } from '../../../../engine/flow/release.ts';
import type { Utterance } from '../../../../engine/ports.ts';
import type { ClosedValue, DayPart, Slot } from '../../../../engine/values.ts';
import { loadRelease } from '../../../../server/cli/load-release.ts';
import { standAtStep } from '../../../../server/understand/stand-at-step.ts';
import { MONDAY, sha256, slotAt } from './interpreter.ts';

const release = loadRelease(new URL('../../../../flows', import.meta.url).pathname);
const { hash, content } = freeze(release, sha256);
const prepared = prepare(hash, JSON.parse(content) as Release);
const interpreter = embeddedInterpreter(prepared.release, sha256);

export type Situation = Partial<Pick<Utterance, 'offered' | 'wished' | 'visit' | 'said'>>;

export const tuesdayAtTen = slotAt('Tuesday', '2026-11-24T10:00:00.000+00:00', 'brennan');
export const thursdayAtFour = slotAt('Thursday', '2026-11-26T16:00:00.000+00:00', 'nowak');
export const wednesdayAtTen = slotAt('ten', '2026-11-25T10:00:00.000+00:00', 'brennan');
export const wednesdayAtHalfTwo = slotAt('half two', '2026-11-25T14:30:00.000+00:00', 'nowak');

/** What comes of a reply on Monday the 23rd of November at ten, at a step: values and answers, without what these outweigh. */
export async function heardAt(flow: string, step: string, text: string, situation: Situation = {}): Promise<string> {
  const standing = standAtStep(prepared, flow, step);
  if (standing === null) throw new Error(`No call comes to ${step} of ${flow}.`);
  const understood = await interpreter.interpret({
    ...standing,
    offered: [],
    at: MONDAY,
    zone: 'Europe/Dublin',
    ...situation,
    text,
  });
  if ('failed' in understood) throw new Error(`The embedded interpreter never fails, and said ${understood.failed}.`);
  const values = understood.values.filter(({ confidence }) => confidence >= 0.5);
  const given = values.map(({ name }) => name);
  // A new wish for a time that was on offer or chosen is a correction, which outweighs all but questions.
  const corrects = situation.offered !== undefined && given.some((name) => name !== standing.asked);
  const isGiven = standing.asked !== null && given.includes(standing.asked);
  const outweighed = corrects ? ['refuse', 'change', 'give', 'agree'] : isGiven ? ['give', 'agree'] : [];
  const answers = understood.answers.filter(
    ({ answer, confidence }) => confidence >= 0.5 && !outweighed.includes(weightOf(answer)),
  );
  return [...values.map(({ name, value }) => `${name} ${sayValue(value)}`), ...answers.map(({ answer }) => answer)].join(' · ') || '–'; // prettier-ignore
}

const weightOf = (answer: string): string => release.answers[answer]?.weight ?? '';

const sayValue = (value: ClosedValue | null): string =>
  typeof value === 'object' && value !== null && 'from' in value
    ? sayWish(value)
    : typeof value === 'string'
      ? value
      : (value as Slot).id;

const DAY = 86_400_000;
const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const name = (iso: string): string => dayName.format(new Date(iso)).replace(',', '');

/** "any day", or up to four days by name, or the first and the last of them. */
function sayWish({ from, to, part, at, after, before, except = [] }: DayPart): string {
  const count = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  const all = Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * DAY).toISOString().slice(0, 10));
  const left = all.filter((day) => !except.includes(day));
  const open = from === MONDAY.slice(0, 10) && count === 14;
  const named = left.length <= 4 && !open;
  const days = named ? left.map(name).join(', ') : open ? 'any day' : `${name(from)} to ${name(to)}`;
  const out = except.filter((day) => day >= from && day <= to);
  const without = named || out.length === 0 ? '' : ` without ${out.map(name).join(', ')}`;
  const hours = [
    part === 'any' ? '' : ` ${part}`,
    at === undefined ? '' : ` at ${at}`,
    after === undefined ? '' : ` from ${after}`,
    before === undefined ? '' : ` before ${before}`,
  ];
  return `${days}${hours.join('')}${without}`;
}
