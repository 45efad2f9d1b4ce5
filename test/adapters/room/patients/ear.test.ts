import { expect, test } from 'vitest';
import { listen } from '../../../../adapters/room/patients/ear.ts';
import { readTimes } from '../../../../adapters/room/patients/spoken-times.ts';
import { asked, lines, variantsOf } from './control-lines.ts';
import { readFlowsFile } from './control-lines.ts';

const AT = '2026-11-20T10:15:00.000+00:00';
const ZONE = 'Europe/Dublin';
const hear = (...texts: readonly string[]) => listen(texts, AT, ZONE);

test.each(Object.entries(asked))('every variant of %s is heard as %s', (line, question) => {
  const variants = variantsOf(line);
  const heard = variants.map((text) => [text, hear(text).question]);
  expect(variants.length).toBeGreaterThan(2);
  expect(heard).toEqual(variants.map((text) => [text, question]));
});

test('a question is made out behind whatever is said before it', () => {
  const before = ['did_not_catch', 'are_you_there', 'of_course', 'price', 'address', 'insurance', 'what_it_is_about', 'yes_i_am_an_ai', 'glad', 'let_me_look', 'nothing_free_then', 'just_taken', 'it_is_booked', 'take_your_time', 'pay_in_the_clinic', 'let_us_try_again']; // prettier-ignore
  for (const [line, question] of Object.entries(asked)) {
    for (const first of before) expect(hear(variantsOf(first)[0] ?? '', variantsOf(line)[0] ?? '').question).toBe(question); // prettier-ignore
  }
});

test('every question in the flows is in the table of questions', () => {
  const files = ['book-first-visit.flow', 'parts/find-a-time.flow', 'parts/make-the-booking.flow', 'interruptions/objection.flow', 'interruptions/not-understood.flow', 'interruptions/call-me-later.flow', 'interruptions/wants-a-person.flow']; // prettier-ignore
  const asks = files.flatMap((file) => {
    const { steps } = readFlowsFile(`${file}.json`) as { steps: Record<string, { kind: string; say?: string }> };
    return Object.values(steps).flatMap(({ kind, say }) => (kind === 'ask' && say !== undefined ? [say] : []));
  });
  expect(asks.filter((line) => asked[line] === undefined)).toEqual([]);
  expect(Object.keys(asked).filter((line) => lines[line] === undefined)).toEqual([]);
});

test('disclosure, misunderstanding and booking are noticed wherever they are said', () => {
  expect(variantsOf('hello_i_am_an_ai').filter((text) => !hear(text).isMachine)).toEqual([]);
  expect(variantsOf('did_not_catch').filter((text) => !hear(text, 'Which day?').wasNotUnderstood)).toEqual([]);
  expect(variantsOf('a_check_up_then').filter((text) => !hear(text).takesACheckUp)).toEqual([]);
  expect(variantsOf('it_is_booked').filter((text) => !hear(text).saysBooked)).toEqual([]);
  expect(variantsOf('read_back').filter((text) => hear(text).saysBooked || hear(text).reason !== 'check_up')).toEqual(
    [],
  );
});

test.each([
  ['Tuesday the 24th of November at half past 9 in the morning', ['2026-11-24T09:30']],
  ["Monday the 23rd of November at 12 o'clock in the afternoon", ['2026-11-23T12:00']],
  ['Monday the 23rd of November at noon', ['2026-11-23T12:00']],
  ["today, Friday, at 4 o'clock in the afternoon", ['2026-11-20T16:00']],
  [
    'tomorrow, Saturday, at noon, or Friday the 27th at half past 8 in the morning',
    ['2026-11-21T12:00', '2026-11-27T08:30'],
  ],
  ['tomorrow, Saturday the 21st of November at noon', ['2026-11-21T12:00']],
  ["Thursday the 7th of January at 9 o'clock in the morning", ['2027-01-07T09:00']],
  ['Friday the 27th of November at a quarter past 2 in the afternoon', ['2026-11-27T14:15']],
  ['Friday the 27th of November at a quarter to 1 in the afternoon', ['2026-11-27T12:45']],
  ['Thursday the 7th of January 2027 at 8:40 in the morning', ['2027-01-07T08:40']],
  [
    "Tuesday the 1st of December at half past nine in the morning or 5 o'clock in the evening, or Wednesday the 2nd of December at 11 o'clock in the morning",
    ['2026-12-01T09:30', '2026-12-01T17:00', '2026-12-02T11:00'],
  ],
  [
    "Tuesday the 24th of November at half past 8 or a quarter to 12 in the morning, or noon, or half past 1 or 4 o'clock in the afternoon",
    ['2026-11-24T08:30', '2026-11-24T11:45', '2026-11-24T12:00', '2026-11-24T13:30', '2026-11-24T16:00'],
  ],
  ["Friday the 27th of November at noon, or 5 o'clock in the evening", ['2026-11-27T12:00', '2026-11-27T17:00']],
  ['A check-up is 60 euro. Half past nine, was it?', []],
])('%s', (text, starts) => {
  expect(readTimes(text, AT, ZONE)).toEqual(starts.map((start) => `${start}:00.000+00:00`));
});
