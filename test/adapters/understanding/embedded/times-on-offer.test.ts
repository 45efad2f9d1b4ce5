/** "I have Tuesday at ten, or Thursday at four": which is taken, and what else is wished for. */
import { describe, expect, test } from 'vitest';
import type { Slot } from '../../../../engine/values.ts';
import { heardAt, thursdayAtFour, tuesdayAtTen, wednesdayAtHalfTwo, wednesdayAtTen } from './standing.ts';

type Row = readonly [reply: string, heard: string];

const offered = (text: string, ...slots: Slot[]): Promise<string> =>
  heardAt('book-first-visit', 'find-a-time/offer', text, { offered: slots });

describe('Tuesday at ten or Thursday at four', () => {
  test.each<Row>([
    ['the earliest', 'slot Tuesday'],
    ["whatever's soonest", 'slot Tuesday'],
    ['the first one you have', 'slot Tuesday'],
    ['either', 'slot Tuesday'],
    ['either of them', 'slot Tuesday'],
    ['either is grand', 'slot Tuesday'],
    ['Whichever', 'slot Tuesday'],
    ['you pick', 'slot Tuesday'],
    ['the one with Nowak', 'slot Thursday'],
    ['the Brennan one in the morning', 'slot Tuesday'],
    ['Thursday then', 'slot Thursday'],
    ['the four o clock', 'slot Thursday'],
    ["hmm I'm not sure, Thursday maybe", 'slot Thursday'],
    ["Tuesday's no good, the other one so", 'slot Thursday'],
    ["I can't Tuesday so the other one", 'slot Thursday'],
    ['not the first, the second', 'slot Thursday'],
    ['Not the first one, the other', 'slot Thursday'],
    ['Not the second one', 'slot Tuesday'],
    ['Not the first, the next one', 'slot Thursday'],
    ['the first, no the second', 'slot Thursday'],
    ['go on, the second', 'slot Thursday'],
    ['the later one would be handier', 'slot Thursday'],
    ['yes please', 'yes'],
  ])('%s', async (text, heard) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).toBe(heard);
  });

  test.each<Row>([
    ["Thursday is better for me because I'm only off at three", 'slot Thursday'],
    ["I suppose Tuesday would work if I tell the boss I'll be in later", 'slot Tuesday'],
    ["I'm up at five with the dogs so the early one, love", 'slot Tuesday'],
    ["Tuesday no sorry Thursday I've the mart tomorrow", 'slot Thursday'],
    ["Tuesday, no sorry, Thursday, I've the plumber on Tuesday", 'slot Thursday'],
    ["Tuesday I've the hairdresser so it will have to be the Thursday", 'slot Thursday'],
    ["if I take Tuesday I'll miss my class so you'd better give me the other", 'slot Thursday'],
    ["Tuesday I've court, so", 'slot Thursday'],
    ["I'm free after two so I'll take the four", 'slot Thursday'],
    ["the ten if it's not gone", 'slot Tuesday'],
    ['ten is too early and four is grand', 'slot Thursday'],
    ['late one please', 'slot Thursday'],
    ['the latest you have there', 'slot Thursday'],
  ])('and why: %s', async (text, heard) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).toBe(heard);
  });

  test.each<Row>([
    ['chewsday', 'slot Tuesday'],
    ['tooz day', 'slot Tuesday'],
    ['turs day at for', 'slot Thursday'],
    ['two', 'slot Thursday'],
  ])('as a recogniser writes it: %s', async (text, heard) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).toBe(heard);
  });

  test.each<string>([
    'who would I be seeing on the Thursday',
    "what's the date on the Thursday",
    'sorry what was the second one',
    'wait, Thursday at what time',
    'is there parking at four',
    'which doctor is the Tuesday with',
    'how long does the Thursday one take',
    'if I take the Tuesday do you text me',
    'are they all with the same dentist',
    'Tuesday, is that tomorrow',
    'ten in the morning, are you mad',
    'my sister got married on a Tuesday',
    "I'm torn between the first and the second",
    'Tuesday we bury my aunt',
    "I'm minding the kids in the mornings",
    "I've nobody to mind the baby any of those days",
  ])('takes neither: %s', async (text) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).not.toMatch(/slot|when/);
  });

  test.each<Row>([
    ['Thursday is good but not at four, could you do two', 'when Thu 26 Nov at 14:00'],
    ['could it be later on Tuesday because at ten I am only home from my shift', 'when Tue 24 Nov from 10:01'],
    ["what's the Thursday, four? I'll take that", 'slot Thursday'],
    ["who's on the Tuesday? ah go on, Tuesday", 'slot Tuesday'],
    ['is four still going?', 'slot Thursday'],
    ['what about Thursday', 'slot Thursday'],
  ])('yet: %s', async (text, heard) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).toContain(heard);
  });

  test.each<Row>([
    ["no I can't Tuesday, Wednesday maybe", 'when Wed 25 Nov'],
    ['neither, Friday?', 'when Fri 27 Nov'],
    ['neither suits', 'none_of_these'],
    ['have you nothing else', 'other_time · none_of_these'],
    ["that's too early for me", 'other_time'],
    ["I can't do Tuesday", 'when any day without Tue 24 Nov, Tue 1 Dec'],
    ['any day but Friday', 'when any day without Fri 27 Nov, Fri 4 Dec'],
    ['not before eleven', 'slot Thursday'],
    ["none of them, I'm working till five", 'when any day from 17:00'],
    ['have you anything in the evening', 'when Tue 24 Nov, Wed 25 Nov, Thu 26 Nov evening'],
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec'],
    ['next week sometime', 'when Mon 30 Nov to Sun 6 Dec'],
    ['same time next week', 'when Tue 1 Dec, Wed 2 Dec, Thu 3 Dec'],
    ['what about Thursday, but earlier', 'when Thu 26 Nov before 16:00'],
    ['the second one but earlier', 'when Thu 26 Nov before 16:00'],
    ['the Thursday one but earlier', 'when Thu 26 Nov before 16:00'],
    ['anything later on the Thursday', 'when Thu 26 Nov from 16:01'],
    ['the Tuesday but a bit later', 'when Tue 24 Nov from 10:01'],
  ])('%s', async (text, heard) => {
    expect(await offered(text, tuesdayAtTen, thursdayAtFour)).toBe(heard);
  });
});

describe('Wednesday at ten or at half two', () => {
  test.each<Row>([
    ['half two is grand', 'slot half two'],
    ['ten is perfect', 'slot ten'],
    ['the afternoon one', 'slot half two'],
    ['morning suits better', 'slot ten'],
    ['the Wednesday morning one', 'slot ten'],
    ["I'd take the earlier", 'slot ten'],
    ['anything earlier that day', 'when Wed 25 Nov before 10:00'],
    ['a bit later that day', 'when Wed 25 Nov from 14:31'],
    ['noon?', 'when Wed 25 Nov at 12:00'],
    ['the day after', 'when Thu 26 Nov'],
  ])('%s', async (text, heard) => {
    expect(await offered(text, wednesdayAtTen, wednesdayAtHalfTwo)).toBe(heard);
  });
});

describe('only Wednesday at ten', () => {
  test.each<Row>([
    ['yes please', 'slot ten'],
    ["that's grand", 'slot ten'],
    ["that'll do", 'slot ten'],
    ["no that's fine, book it", 'slot ten'],
    ['no', 'no'],
    ['is there only that one?', 'other_time'],
    ['is that all you have?', 'other_time'],
    ['are those the only times?', 'other_time'],
    ['is that it?', 'other_time'],
    ['the later', 'other_time'],
    ['earlier', 'other_time'],
    ['have you anything earlier', 'other_time'],
    ['later', 'other_time'],
    ['could you do the other fella', 'other_time'],
    ['the Wednesday one but later', 'when Wed 25 Nov from 10:01'],
    ['a bit later that day', 'when Wed 25 Nov from 10:01'],
    ['could I have it a bit later', 'when Wed 25 Nov from 10:01'],
    ['quarter past better', 'when Wed 25 Nov at 10:15'],
    ['could you do half past', 'when Wed 25 Nov at 10:30'],
    ['half an hour later', 'when Wed 25 Nov at 10:30'],
    ['an hour earlier', 'when Wed 25 Nov at 09:00'],
    ['ten is too early, would you have eleven', 'when Wed 25 Nov at 11:00'],
    ['same time next week', 'when Wed 2 Dec at 10:00'],
    ['same time on Thursday', 'when Thu 26 Nov at 10:00'],
    ['the day after', 'when Thu 26 Nov'],
    ['the week after', 'when Mon 30 Nov to Sun 6 Dec'],
  ])('%s', async (text, heard) => {
    expect(await offered(text, wednesdayAtTen)).toBe(heard);
  });
});

describe('which dentist is wished for', () => {
  test.each<Row>([
    ['I said Brennan, not Nowak', 'practitioner brennan'],
    ['You gave me Brennan and I asked for Nowak', 'practitioner nowak'],
    ["it's not the time, it's the dentist, I want Brennan", 'practitioner brennan'],
    ['could you put me with Dr Brennan rather', 'practitioner brennan'],
  ])('%s', async (text, heard) => {
    expect(await heardAt('move-the-appointment', 'what_is_wrong', text)).toContain(heard);
  });

  test.each<string>([
    'not with that Dr Brennan',
    'does it have to be Dr Nowak',
    'could I swap Dr Nowak for somebody else',
  ])('not this one: %s', async (text) => {
    expect(await heardAt('find-a-time', 'nothing_suits', text)).not.toContain('practitioner');
  });
});
