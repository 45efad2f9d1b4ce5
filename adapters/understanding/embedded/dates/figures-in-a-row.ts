/** "0507 1982" and "050 71982": the figures of a date run together, as speech recognition writes them. */
import { shortYear } from './birth-year.ts';
import type { Year } from './birth-year.ts';
import type { Day } from './calendar.ts';

export interface Figures extends Year {
  readonly day: number;
  readonly month: number;
}

/** Day, month and year of six to eight figures where they can be cut in one way only; else null. */
export function cutFigures(groups: readonly string[], today: Day): Figures | null {
  const figures = groups.join('');
  if (figures.length === 8) return cut(figures, 2, 2);
  if (figures.length === 7) return only([cut(figures, 1, 2), cut(figures, 2, 1)]);
  if (figures.length !== 6) return null;
  // "24 1982" is a day whose month was lost, and no second of April.
  if (groups[0]?.length === 2 && Number(groups[0]) <= 31 && groups[1]?.length === 4 && Number(groups[1]) >= 1900) return null;
  return only([cut(figures, 1, 1), withCentury(cut(figures, 2, 2), today)]);
} // prettier-ignore

function only(cuts: readonly (Figures | null)[]): Figures | null {
  const possible = cuts.filter((one) => one !== null);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** One writes both with a nought or neither. */
function cut(figures: string, ofDay: number, ofMonth: number): Figures | null {
  const [day, month] = [figures.slice(0, ofDay), figures.slice(ofDay, ofDay + ofMonth)];
  const year = figures.slice(ofDay + ofMonth);
  const mixed = ofDay !== ofMonth && (day.startsWith('0') || month.startsWith('0'));
  const exists = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  const isYear = year.length === 2 || /^(?:19|20)/.test(year);
  return mixed || !exists || !isYear
    ? null
    : { day: Number(day), month: Number(month), year: Number(year), sure: true };
}

const withCentury = (figures: Figures | null, today: Day): Figures | null =>
  figures && { ...figures, ...shortYear(figures.year, today) };
