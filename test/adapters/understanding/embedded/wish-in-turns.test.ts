/** A wish that is told in several turns: days replace days, hours replace hours, and what is ruled out stays so. */
import { describe, expect, test } from 'vitest';
import type { DayPart } from '../../../../engine/values.ts';
import { heardAt, wednesdayAtHalfTwo, wednesdayAtTen } from './standing.ts';

type Row = readonly [reply: string, heard: string];

const anyDay = { from: '2026-11-23', to: '2026-12-06', part: 'any' } as const;
const afterHalfThree: DayPart = { ...anyDay, after: '15:30' };
const thursday: DayPart = { from: '2026-11-26', to: '2026-11-26', part: 'any' };
const wednesdayMorning: DayPart = { from: '2026-11-25', to: '2026-11-25', part: 'morning' };
const notWednesday: DayPart = { ...anyDay, except: ['2026-11-25', '2026-12-02'] };

const then = (text: string, wished: DayPart): Promise<string> =>
  heardAt('book-first-visit', 'find-a-time/other_day', text, { wished });

describe('after half three, and then', () => {
  test.each<Row>([
    ['not Wednesday', 'when any day from 15:30 without Wed 25 Nov, Wed 2 Dec'],
    ['Thursday then', 'when Thu 26 Nov from 15:30'],
    ['next week', 'when Mon 30 Nov to Sun 6 Dec from 15:30'],
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec from 15:30'],
    ['well, before five', 'when any day from 15:30 before 17:00'],
    ["whatever's soonest", 'when any day from 15:30'],
    ['any day', 'when any day from 15:30'],
    ["I don't mind", 'when any day from 15:30'],
    ['Thursday any time', 'when Thu 26 Nov'],
    ["I'm free all day Friday", 'when Fri 27 Nov'],
    ['Thursday morning', 'when Thu 26 Nov morning'],
    ['before twelve', 'when any day before 12:00'],
    ['after two', 'when any day from 14:00'],
    ['Friday at two', 'when Fri 27 Nov at 14:00'],
    ['any time at all', 'when any'],
    ['no', 'no'],
  ])('%s', async (text, heard) => {
    expect(await then(text, afterHalfThree)).toBe(heard);
  });
});

describe('Wednesday morning, and then', () => {
  test.each<Row>([
    ['the afternoon then', 'when Wed 25 Nov afternoon'],
    ['Thursday', 'when Thu 26 Nov'],
    ['not Wednesday', 'when any day morning without Wed 25 Nov, Wed 2 Dec'],
    ['after ten', 'when Wed 25 Nov morning from 10:00'],
    ['the day after', 'when Thu 26 Nov'],
    ['any afternoon', 'when any day afternoon'],
    ['Wednesday, any hour you have', 'when Wed 25 Nov'],
    ['it has to be Wednesday', 'when Wed 25 Nov'],
    ['Wednesday after four', 'when Wed 25 Nov from 16:00'],
  ])('%s', async (text, heard) => {
    expect(await then(text, wednesdayMorning)).toBe(heard);
  });
});

describe('mornings, and then', () => {
  test.each<Row>([
    ['Thursday', 'when Thu 26 Nov before 12:00'],
    ['not Monday', 'when any day morning without Mon 23 Nov, Mon 30 Nov'],
    ['any day', 'when any day before 12:00'],
    ['or Friday afternoon', 'when Fri 27 Nov afternoon'],
  ])('%s', async (text, heard) => {
    expect(await then(text, { ...anyDay, part: 'morning' })).toBe(heard);
  });
});

describe('Wednesday after half three, and then', () => {
  test.each<Row>([
    ['Thursday', 'when Thu 26 Nov from 15:30'],
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec from 15:30'],
    ['any day at all', 'when any'],
  ])('%s', async (text, heard) => {
    expect(await then(text, { from: '2026-11-25', to: '2026-11-25', part: 'any', after: '15:30' })).toBe(heard);
  });
});

describe('next week, and then', () => {
  test.each<Row>([
    ['Thursday', 'when Thu 3 Dec'],
    ['the Tuesday at ten', 'when Tue 1 Dec at 10:00'],
    ['this Thursday', 'when Thu 26 Nov'],
    ['mornings', 'when Mon 30 Nov to Sun 6 Dec morning'],
  ])('%s', async (text, heard) => {
    const nextWeek: DayPart = { from: '2026-11-30', to: '2026-12-06', part: 'any' };
    expect(await then(text, nextWeek)).toBe(heard);
  });
});

describe('not Wednesday, and then', () => {
  test.each<Row>([
    ['mornings', 'when any day morning without Wed 25 Nov, Wed 2 Dec'],
    ['not Friday either', 'when any day without Wed 25 Nov, Fri 27 Nov, Wed 2 Dec, Fri 4 Dec'],
    ['next week', 'when Mon 30 Nov to Sun 6 Dec without Wed 2 Dec'],
    ['Wednesday after all', 'when Wed 25 Nov'],
  ])('%s', async (text, heard) => {
    expect(await then(text, notWednesday)).toBe(heard);
  });
});

describe('Thursday, and then', () => {
  test.each<Row>([
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec'],
    ['the day after', 'when Fri 27 Nov'],
    ['have you a Saturday', 'when Sat 28 Nov'],
  ])('%s', async (text, heard) => {
    expect(await then(text, thursday)).toBe(heard);
  });
});

const readBack = (text: string): Promise<string> =>
  heardAt('book-first-visit', 'make-the-booking/read_back', text, {
    offered: [wednesdayAtTen, wednesdayAtHalfTwo],
    wished: wednesdayMorning,
    visit: wednesdayAtTen,
    said: ['Just to be sure: a check-up, on Wednesday the 25th of November at ten. Shall I book it?'],
  });

describe('Wednesday at ten is read back', () => {
  test.each<Row>([
    ['no, Thursday then', 'when Thu 26 Nov'],
    ['make it the Thursday', 'when Thu 26 Nov'],
    ['could it be a bit later that day', 'when Wed 25 Nov from 10:01'],
    ['actually make it half ten', 'when Wed 25 Nov at 10:30'],
    ['actually same time next week', 'when Wed 2 Dec at 10:00'],
    ['no, the afternoon', 'slot half two'],
    ['yes', 'yes'],
    ['perfect', 'yes'],
  ])('%s', async (text, heard) => {
    expect(await readBack(text)).toBe(heard);
  });
});

/** Of a visit that is booked, another time and to move it are the same, and either may be heard, or both. */
async function reminded(text: string): Promise<string> {
  const heard = await heardAt('reminder', 'remind', text, {
    visit: { start: '2026-11-24T14:30:00.000+00:00' },
    said: ["It's about your visit with us: tomorrow, Tuesday, at half past two. Will you be there?"],
  });
  return [...new Set(heard.replace('other_time', 'wants_to_move').split(' · '))].join(' · ');
}

describe('a visit tomorrow at half two is remembered', () => {
  test.each<Row>([
    ["I won't manage to come", 'no'],
    ["I'm not going to make it", 'no'],
    ['I will not be able to attend', 'no'],
    ['I have a visit on Thursday, can I move it', 'wants_to_move'],
    ['can we do it a bit later that day', 'when Tue 24 Nov from 14:31 · wants_to_move'],
    ['same time next week would be better', 'when Tue 1 Dec at 14:30 · wants_to_move'],
    ['could we make it the day after', 'when Wed 25 Nov · wants_to_move'],
    ['could we do Thursday instead', 'when Thu 26 Nov · wants_to_move'],
  ])('%s', async (text, heard) => {
    expect(await reminded(text)).toBe(heard);
  });
});
