/** Visits wished for, moved and cancelled, and the same words while a visit is being arranged. */
import { describe, expect, test } from 'vitest';
import { counted } from './interpreter.ts';

const wishes: readonly (readonly [string, readonly string[]])[] = [
  ['Schedule a visit with the hygienist', ['wants_to_book']],
  ['Could you set up a consultation for my mother', ['wants_to_book']],
  ['Reserve me a slot with Doctor Nowak', ['wants_to_book']],
  ['I was looking to get my daughter an appointment', ['wants_to_book']],
  ['Put the dentist in my diary for Thursday', ['wants_to_book']],
  ['I have to see a dentist soon', ['wants_to_book']],
  ['New appointment for my husband', ['wants_to_book']],
  ['Scrap the consultation I have on Friday', ['wants_to_cancel']],
  ['The booking under Keogh is no longer needed', ['wants_to_cancel']],
  ['Have you any openings for a check-up', ['wants_to_book']],
  ['Write down a visit for my son', ['wants_to_book']],
  ['I want to make a cancellation', ['wants_to_cancel']],
  ['My check-up has to be called off, could you delete the appointment', ['wants_to_cancel']],
  ['Take my visit out of the calendar', ['wants_to_cancel']],
  ['Push my session to Thursday', ['wants_to_move']],
  ['My visit needs to be moved to the week after', ['wants_to_move']],
  ['Postpone the consultation by a month', ['wants_to_move']],
];

const notWishes: readonly (readonly [string, readonly string[]])[] = [
  ['Book two flights to Malaga', []],
  ['Please make me a hotel reservation', []],
  ["Don't cancel my appointment", []],
  ['Cancel my order of the blue shoes', []],
  ['My cousin came to visit the museum', []],
];

/** What Elo said, what was answered, and all that counts in it. */
const underway: readonly (readonly [string, string, readonly string[]])[] = [
  ['What time would you like?', "I want an appointment at four", []],
  ['Which dentist would you like to see?', 'I want an appointment with Doctor Brennan', []],
  ['Shall I book you a visit?', "I'd like to make an appointment, yes", ['yes']],
  ['Would you like to make an appointment?', 'Please book me one', ['yes']],
  ["That's Tuesday at ten with Doctor Nowak, is that right?", 'Go ahead and book the appointment', ['yes']],
  ["So it's a cleaning on Friday at two. Is that correct?", 'No, book the visit for Thursday', ['not_this']],
  ["Sorry, I couldn't book that one. Should I look for another time?", 'Have a go at Thursday at three', ['wants_to_book']],
  ['Anything else you need today?', 'My sister would like an appointment', ['wants_to_book']],
  ['What can I do for you?', "I'd like to make an appointment", ['wants_to_book']],
  ['Shall I book you in for a visit?', 'Not right now, thanks', ['no']],
  ['Have you a minute to talk?', 'Not right now', ['call_later']],
  ['Is Friday the one that you want me to cancel?', 'Yes, cancel that one', ['yes']],
]; // prettier-ignore

describe('a wish for a visit', () => {
  test.each(wishes)('%s', async (text, answers) => {
    expect(await counted(text)).toEqual(answers);
  });

  test.each(notWishes)('is none: %s', async (text, answers) => {
    expect(await counted(text)).toEqual(answers);
  });

  test.each(underway)('%s %s', async (said, text, answers) => {
    expect(await counted(text, { said: [said] })).toEqual(answers);
  });
});
