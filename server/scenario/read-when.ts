/** When somebody can come: `Wednesday 25 November 2026, morning`, `2026-11-25 to 2026-11-27, after 14:00`, `any`. */
import { dayParts, type ClosedValue, type DayPart } from '../../engine/values.ts';
import { readDay, writeDay } from './read-moment.ts';

const OPEN = ['any', 'as_soon_as_possible'];
const HOW = 'write it like Wednesday 25 November 2026, morning; 2026-11-25 to 2026-11-27, after 14:00; or any';

type Read<T> = { readonly value: T } | { readonly wrong: string };
type Days = Pick<DayPart, 'from' | 'to'>;

/** The value as the memory of a call holds it. */
export function readWhen(text: string, today: string): Read<ClosedValue> {
  if (OPEN.includes(text)) return { value: text };
  const { days, rest } = takeParts(text);
  const read = readDays(days, today);
  if ('wrong' in read) return { wrong: `${read.wrong} For a time, ${HOW}.` };
  let value: DayPart = { ...read.value, part: 'any' };
  for (const word of rest) {
    const more = readWord(word, today);
    if ('wrong' in more) return more;
    value = { ...value, ...more.value };
  }
  return { value };
}

/** `2026-11-25 morning` and `2026-11-25, morning` are the same. */
function takeParts(text: string): { days: string; rest: string[] } {
  const [first = '', ...rest] = text.split(/,\s+/);
  const [, days, part] = /^(.*?) (morning|afternoon|evening)$/.exec(first) ?? [];
  return days === undefined || part === undefined ? { days: first, rest } : { days, rest: [part, ...rest] };
}

function readDays(text: string, today: string): Read<Days> {
  const [first = '', last = first] = text.split(' to ');
  const from = readDay(first, today);
  const to = readDay(last, today);
  if ('wrong' in from) return from;
  if ('wrong' in to) return to;
  return { value: { from: from.day, to: to.day } };
}

function readWord(word: string, today: string): Read<Partial<DayPart>> {
  const part = dayParts.find((name) => name === word);
  if (part) return { value: { part } };
  const [, which, clock] = /^(at|after|before) (\d\d:\d\d)$/.exec(word) ?? [];
  if (which !== undefined && clock !== undefined) return { value: { [which]: clock } };
  const not = /^not (.+)$/.exec(word)?.[1];
  if (not === undefined) return { wrong: `"${word}" says nothing about a time: ${HOW}.` };
  const days = not.split(' and ').map((day) => readDay(day, today));
  const wrong = days.find((day) => 'wrong' in day);
  if (wrong) return wrong;
  return { value: { except: days.flatMap((day) => ('day' in day ? [day.day] : [])) } };
}

/** The words for a value that says when, as they are read back. */
export function writeWhen(when: DayPart | string): string {
  if (typeof when === 'string') return when;
  const days = when.from === when.to ? writeDay(when.from) : `${writeDay(when.from)} to ${writeDay(when.to)}`;
  const words = [
    ...(when.part === 'any' ? [] : [when.part]),
    ...(['at', 'after', 'before'] as const).flatMap((which) => (when[which] ? [`${which} ${when[which]}`] : [])),
    ...(when.except && when.except.length > 0 ? [`not ${when.except.map(writeDay).join(' and ')}`] : []),
  ];
  return [days, ...words].join(', ');
}
