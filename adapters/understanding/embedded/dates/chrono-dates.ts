/** Dates with a month, by a maintained library: "the 24th of November", "24/11", "Nov 24 2026". Day first, and ahead of us. */
import { Chrono, en } from 'chrono-node';
import { dayOf, isoOf, mondayOf, partsOf } from './calendar.ts';
import type { Day, Today } from './calendar.ts';
import type { Found } from './find-days.ts';

/** Figures are read day first; a month's name may stand on either side of its day. */
const figures = new Chrono(en.configuration.createConfiguration(true, true));
const names = new Chrono(en.configuration.createConfiguration(true, false));
const MONTH = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/; // prettier-ignore
const FIGURES = /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b/;

/** The dates with a month in a text. The library is asked only where the words could hold one. */
export function chronoDates(text: string, today: Today): Found[] {
  if (!(MONTH.test(text) && /\d/.test(text)) && !FIGURES.test(text)) return wholeMonths(text, today);
  const both = fromTo(text, today);
  if (both !== null) return [both];
  // Noon of the same day by a zone-free clock: the library must not look at the machine's own.
  const reference = { instant: new Date(`${isoOf(today.day)}T12:00:00Z`), timezone: 0 };
  const chrono = FIGURES.test(text) ? figures : names;
  const found = chrono.parse(text, reference, { forwardDate: true }).flatMap((result): Found[] => {
    const from = certainDay(result.start, today);
    if (from === null) return [];
    const to = (result.end === null || result.end === undefined ? null : certainDay(result.end, today)) ?? from;
    const place = { start: result.index, end: result.index + result.text.length };
    if (/\bweek (?:of|starting|beginning|commencing)(?: on)?(?: the)? $/.test(text.slice(0, result.index))) return [{ ...place, from: mondayOf(from), to: mondayOf(from) + 6, kind: 'range' }]; // prettier-ignore
    return [{ ...place, from, to: Math.max(from, to), kind: to > from ? 'span' : 'date' }];
  });
  return found.length > 0 ? found : wholeMonths(text, today);
}

/** "From the 13th to the 15th of July": the month is said once. */
const FROM_TO =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:to|until|till|through|and|or) (\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/;

interface Components {
  isCertain(component: 'day' | 'month' | 'year'): boolean;
  get(component: 'day' | 'month' | 'year'): number | null;
}

function certainDay(date: Components, today: Today): Day | null {
  if (!date.isCertain('day') || !date.isCertain('month')) return null;
  const [year, month, number] = [date.get('year'), date.get('month'), date.get('day')];
  if (year === null || month === null || number === null) return null;
  const day = dayOf(year, month, number);
  if (partsOf(day).day !== number) return null;
  // Without a year the next one is meant, whatever the library thinks is nearest.
  const here = partsOf(today.day).year;
  if (date.isCertain('year') && year > 1999) return year >= here && year <= here + 2 ? day : null;
  const thisYear = dayOf(here, month, number);
  return thisYear >= today.day ? thisYear : dayOf(here + 1, month, number);
}

function fromTo(text: string, today: Today): Found | null {
  const match = FROM_TO.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf(match[3] ?? '') + 1;
  const here = partsOf(today.day).year;
  const year = dayOf(here, month, Number(match[2])) >= today.day ? here : here + 1;
  const [from, to] = [dayOf(year, month, Number(match[1])), dayOf(year, month, Number(match[2]))];
  if (to < from || partsOf(to).month !== month) return null;
  return { start: match.index, end: match.index + match[0].length, from, to, kind: 'span' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "In January", "early December", "sometime in March". "May" and "march" alone are too often verbs. */
function wholeMonths(text: string, today: Today): Found[] {
  const match = /\b(?:(early|start of|beginning of|mid|middle of|late|end of|in|during|until|till|for|after|before|this|next)(?: in)? )?(january|february|march|april|may|june|july|august|september|october|november|december)\b/.exec(text); // prettier-ignore
  if (match === null) return [];
  if (match[1] === undefined && /^(?:may|march)$/.test(match[2] ?? '')) return [];
  const month = MONTHS.indexOf((match[2] ?? '').slice(0, 3)) + 1;
  const here = partsOf(today.day);
  const year = month >= here.month ? here.year : here.year + 1;
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + 1, 1) - 1;
  const part = match[1] ?? '';
  const [from, to] = /early|start|beginning/.test(part) ? [first, first + 9] : /mid/.test(part) ? [first + 10, first + 19] : /late|end/.test(part) ? [last - 9, last] : [first, last]; // prettier-ignore
  return [
    { start: match.index, end: match.index + match[0].length, from: Math.max(from, today.day), to, kind: 'range' },
  ];
}
