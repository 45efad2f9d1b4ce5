import { describe, expect, test } from 'vitest';
import { interpret, slotAt, valueOf } from './interpreter.ts';

describe('choices by their words', () => {
  test.each([
    ['reason', 'I need a check-up', 'check_up'],
    ['reason', 'Just the scale and polish', 'cleaning'],
    ['reason', 'One of my teeth is killing me', 'toothache'],
    ['reason', "I'd like a second opinion", 'second_opinion'],
    ['reason', 'How do I get my teeth whiter', 'cosmetic'],
    ['for_whom', "It's for my daughter", 'child'],
    ['for_whom', "It's for my mother", 'other'],
    ['for_whom', 'For myself', 'self'],
    ['for_whom', "It's not for me, it's for my son", 'child'],
    ['practitioner', 'With Doctor Brennan, please', 'brennan'],
    ['practitioner', 'Could I see Dr Nowak', 'nowak'],
  ])('%s: %s', async (name, text, expected) => {
    expect(await valueOf(name, text)).toBe(expected);
  });

  test('nothing is reported that cannot be given here', async () => {
    expect((await interpret('A check-up on Tuesday for my son', { can_give: ['reason'] })).values).toEqual([
      { name: 'reason', value: 'check_up', confidence: 0.9, correction: false },
    ]);
  });

  test('a change of mind is marked', async () => {
    expect((await interpret("Actually it's for my son")).values).toEqual([
      { name: 'for_whom', value: 'child', confidence: 0.9, correction: true },
    ]);
  });
});

const first = slotAt('first', '2026-11-24T10:00:00.000+00:00', 'brennan');
const second = slotAt('second', '2026-11-24T14:30:00.000+00:00', 'nowak');
const third = slotAt('third', '2026-11-26T16:00:00.000+00:00', 'brennan');
const offer = {
  offered: [first, second, third],
  asked: 'slot',
  can_give: ['slot', 'when', 'practitioner'],
  can_hear: ['yes', 'no', 'other_time', 'none_of_these', 'no_preference'],
};

describe('one of the times on offer', () => {
  test.each([
    ['The first one', first],
    ['The second', second],
    ['The last one', third],
    ['The earliest', first],
    ['The later one', third],
    ["Ten o'clock", first],
    ['Half two works', second],
    ['Thursday', third],
    ['Thursday at four', third],
    ['The 26th, please', third],
    ['The one with Doctor Nowak', second],
    ['The morning one', first],
    ['Oh, the later then, please', third],
    ["I think I'd go with the second time", second],
    ['No, the second one', second],
  ])('%s', async (text, slot) => {
    expect(await valueOf('slot', text, offer)).toEqual(slot);
    expect(await valueOf('when', text, offer)).toBeUndefined();
  });

  test.each(['Tuesday', 'Friday at nine', 'Wednesday morning', 'Not Tuesday'])(
    'several or none: %s says when, and chooses nothing',
    async (text) => {
      expect(await valueOf('slot', text, offer)).toBeUndefined();
      expect(await valueOf('when', text, offer)).toBeDefined();
    },
  );

  test.each(['Something earlier', 'None of them', 'Yes'])('%s chooses nothing', async (text) => {
    expect((await interpret(text, offer)).values).toEqual([]);
  });

  test.each([
    "I'll ring you later about it",
    "It's my first visit, you know",
    'Talk to you later so',
    'Where is the nearest bus stop',
    'The last time they hurt me, and I swore that I would never set a foot in such a place',
  ])('%s has a word of choice, and chooses nothing', async (text) => {
    expect(await valueOf('slot', text, offer)).toBeUndefined();
  });

  test('who leaves the choice to us is given the first', async () => {
    expect(await valueOf('slot', 'Any of those', offer)).toEqual(offer.offered?.[0]);
  });

  test('a yes to a single time takes it; to several it takes none', async () => {
    expect(await valueOf('slot', 'Yes, that works', { ...offer, offered: [third] })).toEqual(third);
    expect(await valueOf('slot', 'No', { ...offer, offered: [third] })).toBeUndefined();
  });
});

describe('a name that was asked for', () => {
  const where = { asked: 'person_name', can_give: ['person_name', 'when'] };

  test.each([
    ['His name is Liam Murphy', 'Liam Murphy'],
    ["It's Anna", 'Anna'],
    ["Her name's Sinéad", 'Sinéad'],
    ['Yes, Tom Byrne, please', 'Tom Byrne'],
    ["My daughter's name is Aoife O'Brien.", "Aoife O'Brien"],
    ["It's for my son Jack", 'Jack'],
  ])('%s', async (text, name) => {
    const { values, contents } = await interpret(text, where);
    expect(contents).toEqual({ person_name: name });
    expect(values).toMatchObject([{ name: 'person_name', value: null }]);
  });

  test.each(['Why do you need that?', 'No', "I'd rather not say", 'What?'])('no name is made of: %s', async (text) => {
    expect((await interpret(text, where)).contents).toEqual({});
  });

  test('a name never stands among the clear values, nor in what the interpreter returned', async () => {
    const { contents: _, ...clear } = await interpret('His name is Liam Murphy', where);
    expect(JSON.stringify(clear)).not.toMatch(/Liam|Murphy/);
  });
});
