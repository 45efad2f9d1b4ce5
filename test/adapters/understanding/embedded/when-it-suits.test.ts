/** "When would suit you?": days and hours as people name them who think aloud, who are in a hurry, or new to the language. */
import { describe, expect, test } from 'vitest';
import { heardAt } from './standing.ts';

type Row = readonly [reply: string, heard: string];

const asked = (text: string): Promise<string> => heardAt('book-first-visit', 'find-a-time/ask_when', text);

describe('days', () => {
  test.each<Row>([
    ["no I can't Tuesday, Wednesday maybe", 'when Wed 25 Nov'],
    ["Tuesday's out, what about Wednesday", 'when Wed 25 Nov'],
    ['Tuesday, no hang on, Wednesday', 'when Wed 25 Nov'],
    ["I couldn't do Tuesday but I could do Wednesday", 'when Wed 25 Nov'],
    ['either Tuesday or Wednesday', 'when Tue 24 Nov, Wed 25 Nov'],
    ['Tuesday or failing that Wednesday', 'when Tue 24 Nov, Wed 25 Nov'],
    ['any day but Friday', 'when any day without Fri 27 Nov, Fri 4 Dec'],
    ['any day barring the Wednesday', 'when any day without Wed 25 Nov, Wed 2 Dec'],
    ["I can't do Thursdays", 'when any day without Thu 26 Nov, Thu 3 Dec'],
    ['Thursdays I have choir', 'when any day without Thu 26 Nov, Thu 3 Dec'],
    ['Thursday is a disaster for me', 'when any day without Thu 26 Nov, Thu 3 Dec'],
    ["I'm off on Mondays", 'when Mon 30 Nov, Mon 7 Dec'],
    ['I have Thursdays free', 'when Thu 26 Nov, Thu 3 Dec'],
    ['I can only Tuesdays', 'when Tue 24 Nov, Tue 1 Dec'],
    ["I'm off Thursday", 'when Thu 26 Nov'],
    ['Friday is my day off', 'when Fri 27 Nov'],
    ['my day off is Wednesday', 'when Wed 25 Nov'],
    ['Would Thursday be any good to you', 'when Thu 26 Nov'],
    ["Thursday wouldn't be bad", 'when Thu 26 Nov'],
    ['Can I have the Wednesday', 'when Wed 25 Nov'],
    ['On the twenty six', 'when Thu 26 Nov'],
    ['today?', 'when Mon 23 Nov'],
    ['Is there anything today', 'when Mon 23 Nov'],
    ["tomorrow if you've anything", 'when Tue 24 Nov'],
    ['not tomorrow but the day after', 'when Wed 25 Nov'],
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec'],
    ['not this week, the week after', 'when Mon 30 Nov to Sun 6 Dec'],
    ['not next week, the week after', 'when Mon 7 Dec to Sun 13 Dec'],
    ['week after next', 'when Mon 7 Dec to Sun 13 Dec'],
    ["I'm back Thursday so from then on", 'when Thu 26 Nov to Wed 9 Dec'],
  ])('%s', async (text, heard) => {
    expect(await asked(text)).toBe(heard);
  });
});

describe('the first that there is', () => {
  test.each<Row>([
    ['the earliest', 'when as_soon_as_possible'],
    ['the earliest you have', 'when as_soon_as_possible'],
    ['the first one you have', 'when as_soon_as_possible'],
    ['the first one going', 'when as_soon_as_possible'],
    ["whatever's soonest", 'when as_soon_as_possible'],
    ['your next one', 'when as_soon_as_possible'],
    ['next one going', 'when as_soon_as_possible'],
    ['the next available', 'when as_soon_as_possible'],
    ['the nearest date you have', 'when as_soon_as_possible'],
    ['the sooner the better', 'when as_soon_as_possible'],
    ["whatever's soonest, evening if you can", 'when any day evening'],
    ['as soon as you can but after three', 'when any day from 15:00'],
    ['soonest, but not before ten', 'when any day from 10:00'],
    ['the earliest you have on Thursday', 'when Thu 26 Nov'],
    ['the first one you have next week', 'when Mon 30 Nov to Sun 6 Dec'],
  ])('%s', async (text, heard) => {
    expect(await asked(text)).toBe(heard);
  });
});

describe('hours', () => {
  test.each<Row>([
    ['after dinner like two or three', 'when any day from 14:00 before 15:30'],
    ['two or three', 'when any day from 14:00 before 15:30'],
    ['after my dinner', 'when any day afternoon from 13:00'],
    ['at dinner time', 'when any day from 12:00 before 14:00'],
    ['lunchtime suits', 'when any day from 12:00 before 14:00'],
    ["I'm working till five", 'when any day from 17:00'],
    ['I do be working till four most days', 'when any day from 16:00'],
    ['I finish at half four', 'when any day from 16:30'],
    ["I've the kids till two", 'when any day from 14:00'],
    ["I've the kids till two so any time after that", 'when any day from 14:00'],
    ['I mind the grandchildren until one', 'when any day from 13:00'],
    ['we get out at three', 'when any day from 15:00'],
    ["I'm at mass till eleven", 'when any day from 11:00'],
    ['I start work at two', 'when any day before 14:00'],
    ['the school run is at half two so before that', 'when any day before 14:30'],
    ['before I collect the kids at two', 'when any day before 14:00'],
    ["I've to be out of here by twelve", 'when any day before 12:00'],
    ['not before ten', 'when any day from 10:00'],
    ["I'm only free after half three", 'when any day from 15:30'],
    ['after work', 'when any day from 17:00'],
    ['I prefer in the evening after the work', 'when any day from 17:00'],
    ['before work', 'when any day morning before 09:00'],
    ['first appointment of the day', 'when any day morning before 10:00'],
    ['the last one of the day', 'when any day from 15:00'],
    ['first thing Thursday', 'when Thu 26 Nov morning before 10:00'],
    ['half two on Wednesday is grand', 'when Wed 25 Nov at 14:30'],
    ['quarter past ten', 'when any day at 10:15'],
    ['ten-ish Friday', 'when Fri 27 Nov at 10:00'],
    ['around eleven', 'when any day at 11:00'],
    ['between two and four', 'when any day from 14:00 before 16:00'],
    ["I don't mind once it's after three", 'when any day from 15:00'],
    ['any day after three', 'when any day from 15:00'],
    ['any day, mornings', 'when any day morning'],
    ['anything but mornings', 'when any day from 12:00'],
    ["I'm not a morning person", 'when any day from 12:00'],
    ['For me is better the afternoon', 'when any day afternoon'],
    ["At fifteen o'clock", 'when any day at 15:00'],
    ['From fifteen thirty I am free', 'when any day from 15:30'],
  ])('%s', async (text, heard) => {
    expect(await asked(text)).toBe(heard);
  });
});

describe('days and hours together', () => {
  test.each<Row>([
    ['any morning bar Tuesday', 'when any day morning without Tue 24 Nov, Tue 1 Dec'],
    ['any day but Friday, mornings', 'when any day morning without Fri 27 Nov, Fri 4 Dec'],
    ['mornings are best, but not Monday', 'when any day morning without Mon 23 Nov, Mon 30 Nov'],
    ['Wednesday but only the morning', 'when Wed 25 Nov morning'],
    ['I can do Wednesday only in the morning', 'when Wed 25 Nov morning'],
    ['Thursday but not in the morning', 'when Thu 26 Nov from 12:00'],
    ['It is possible on Wednesday the morning?', 'when Wed 25 Nov morning'],
    ['the day after tomorrow, before noon', 'when Wed 25 Nov morning'],
    ['Thursday, I finish at half four', 'when Thu 26 Nov from 16:30'],
    ['next week, not before ten', 'when Mon 30 Nov to Sun 6 Dec from 10:00'],
  ])('%s', async (text, heard) => {
    expect(await asked(text)).toBe(heard);
  });
});

describe('no wish at all', () => {
  test.each<Row>([
    ['whenever', 'when any'],
    ['sure whenever ye have', 'when any'],
    ["it's all the same to me", 'when any'],
    ['you tell me', 'when any'],
    ['is it all in?', 'asks_price'],
  ])('%s', async (text, heard) => {
    expect(await asked(text)).toBe(heard);
  });
});
