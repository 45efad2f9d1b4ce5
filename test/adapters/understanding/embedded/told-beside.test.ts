/** What people tell of their days beside a wish: it gives the hours that they are free, and is not itself wished for. */
import { describe, expect, test } from 'vitest';
import { heardAt } from './standing.ts';

type Row = readonly [reply: string, heard: string];

const asked = (text: string): Promise<string> => heardAt('book-first-visit', 'find-a-time/ask_when', text);
const called = (text: string): Promise<string> => heardAt('book-first-visit', 'book-first-visit/later', text);
const notHere = (text: string): Promise<string> => heardAt('book-first-visit', 'book-first-visit/somebody_else', text);

describe('a wish', () => {
  test.each<Row>([
    ['some morning, because in the afternoons I help in the shop', 'when any day morning'],
    ['Friday, then. I swap with Padraig on Thursdays.', 'when Fri 27 Nov'],
    ["I've time now. It has to be next week though, I'm in Galway until Sunday.", 'when Mon 30 Nov to Sun 6 Dec'],
    ['I finish at five so nothing before that', 'when any day from 17:00'],
    ['I get paid on the thirtieth so after that please', 'when Tue 1 Dec to Mon 14 Dec'],
    ["I'm flying home on the twelfth, so it must be before", 'when Mon 23 Nov to Fri 11 Dec'],
    ["I'm in Brussels until Friday", 'when Fri 27 Nov to Thu 10 Dec'],
    ['it can wait until next week', 'when Mon 30 Nov to Sun 6 Dec'],
    ['after Christmas', 'when Sat 26 Dec to Fri 8 Jan'],
    ['some day before Christmas', 'when Mon 23 Nov to Thu 24 Dec'],
    ['the first week of December', 'when Tue 1 Dec to Sun 6 Dec'],
    ['are you open on Saturdays', 'asks_hours'],
  ])('%s', async (text, heard) => expect(await asked(text)).toBe(heard));
});

describe('a time to be rung', () => {
  test.each<Row>([
    ['around seven', 'callback_time any day at 19:00'],
    ['when the kids are in bed, say half eight', 'callback_time any day at 20:30'],
    ['tomorrow morning, say eight', 'callback_time Tue 24 Nov at 08:00'],
    ['give me ten minutes', 'callback_time Mon 23 Nov at 10:10'],
    ['ten minutes', 'callback_time Mon 23 Nov at 10:10'],
    ['the same time tomorrow', 'callback_time Tue 24 Nov at 10:00'],
    ['give it till the weekend', 'callback_time Sat 28 Nov, Sun 29 Nov'],
    ['my phone dies around four so before that', 'callback_time any day before 16:00'],
    ['until what time are you open in the evening', 'asks_hours'],
  ])('%s', async (text, heard) => expect(await called(text)).toBe(heard));
});

describe('when whoever is out will be back', () => {
  test.each<Row>([
    ["she's not here, she'll be home at six", 'callback_time any day at 18:00 · not_here'],
    ["he's at work until five", 'callback_time any day from 17:00 · not_here'],
    ["he's in the hospital this week", 'not_here'],
  ])('%s', async (text, heard) => expect(await notHere(text)).toBe(heard));
});
