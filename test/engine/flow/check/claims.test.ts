import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../../engine/flow/check/claims.ts';

const claims = (text: string): string[] => [...claimsIn(text)].toSorted();

describe('what reports that something was done', () => {
  test.each([
    ["You're booked.", 'booked'],
    ['YOU’RE BOOKED', 'booked'],
    ["I've booked you in.", 'booked'],
    ['I have booked {slot} for you.', 'booked'],
    ["I've gone ahead and booked that.", 'booked'],
    ['Your visit on {slot} has been booked.', 'booked'],
    ['Booked, and gladly.', 'booked'],
    ['Consider it booked.', 'booked'],
    ['Not long now: the time is yours.', 'booked'],
    ['I have you down for {slot}.', 'booked'],
    ["You're all set.", 'booked'],
    ['Done: {slot}.', 'booked'],
    ["I've moved it to Friday.", 'moved'],
    ['Your appointment was rescheduled.', 'moved'],
    ['Your visit is now cancelled, as you wished.', 'cancelled'],
    ["It's confirmed.", 'confirmed'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toEqual([claim]);
  });
});

describe('words before it that do not change that', () => {
  test.each([
    ["No problem, you're booked."],
    ["Don't worry, it's booked."],
    ["You'll be glad to hear it's booked."],
    ["So it's booked, right?"],
    ["You're booked in?"],
  ])('%s', (text) => {
    expect(claims(text)).toEqual(['booked']);
  });
});

describe('what reports nothing', () => {
  test.each([
    ['Shall I book it?'],
    ['Would you like it booked, or moved?'],
    ['So, is it booked?'],
    ["It's not booked yet."],
    ['Nothing has been booked.'],
    ["I can't say that it's booked."],
    ["Once it's booked, you'll hear from us."],
    ['It will be booked by a colleague.'],
    ["I'd like to get you booked in."],
    ["I couldn't get it moved."],
    ['Visits can be cancelled free of charge.'],
    ["We're fully booked that day."],
    ['That day is booked out.'],
    ['We have moved to a new building.'],
  ])('%s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('what speaks as if a visit stood', () => {
  test.each([
    ["You're still booked as before."],
    ["Then we'll see you at the clinic."],
    ["You're expected on {booking}."],
  ])('%s', (text) => {
    expect(claims(text)).toEqual(['stands']);
  });

  test('a hope is none', () => {
    expect(claims('I hope to see you some day.')).toEqual([]);
  });
});

describe('what reports anything else', () => {
  test.each([
    ["You're off our list.", 'opted out'],
    ['You have been taken off our list.', 'opted out'],
    ["We won't call you again.", 'opted out'],
    ['Nobody will ring about this again.', 'opted out'],
    ['You are on the waiting list now.', 'on the list'],
    ["I've put you on it.", 'on the list'],
    ['A colleague will ring you.', 'to be called'],
    ["You'll get a call from one of us.", 'to be called'],
    ["Then we'll ring you.", 'to be called'],
    ["It's with the team now.", 'passed on'],
    ["I've passed that on.", 'passed on'],
    ['Noted, and thank you.', 'noted'],
    ["I've made a note that you're coming.", 'noted'],
    ['A colleague will note it by hand today.', 'done by hand'],
    ["I've put you through.", 'put through'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toEqual([claim]);
  });

  test.each([
    ['Shall I put you on our waiting list?'],
    ['I could put you on the waiting list.'],
    ["I couldn't note it, and nothing is recorded yet."],
    ['You should not be called again.'],
    ["We won't call you again today."],
    ['A colleague can ring you any time you like.'],
    ['A colleague will ring you back. When would suit you?'],
    ["I'll tell the team that you're coming."],
    ['Let me pass that on to a colleague.'],
    ['This call is recorded.'],
    ["You're through to {clinic}."],
  ])('but not: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});
