import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const withRole = (role: string, text: string): string[] =>
  problemsAfter([lines, '/lines/which_day', { role, say: [text] }]).filter((problem) =>
    problem.startsWith('words-fit-role'),
  );
const refused = [`words-fit-role ${lines}/lines/which_day/say/0`];

const fitting: Record<string, { fits: string[]; lacks: string[] }> = {
  ai_disclosure: {
    fits: ['I am an AI.', 'This is an artificial intelligence.', "No person here: I'm Elo, the AI assistant."],
    lacks: [
      'I am Elo.',
      'This is Elo, not an AI.',
      "I'm no AI.",
      'Am I an AI?',
      'An AI sorts our calls.',
      'The aim is a visit.',
    ],
  },
  safety: {
    fits: ['Please call 112.', 'One one two, or nine nine nine. Call now.', 'One one six, one two three, please.'],
    lacks: ['Please call somebody.', 'You need not call 112.', 'Shall I call 112?'],
  },
  opt_out: {
    fits: [
      "We won't call you again.",
      'Nobody calls about this.',
      "This number won't be rung again.",
      'No more calls.',
    ],
    lacks: ['We will call you again.', "We won't call you today.", "We won't forget to call you again.", 'Goodbye.'],
  },
  asks_who: {
    fits: ['Am I speaking with {patient_name}?', 'Who is it?', 'Was that you?', 'Are you the one who gave us this?'],
    lacks: ['Is {patient_name} out?', 'Would you like coffee?', 'I am speaking with {patient_name}.'],
  },
  voicemail: { fits: ['This is {clinic}.'], lacks: ['Please call back.'] },
  no_payment: {
    fits: ['You pay in the clinic.', 'Please keep that to yourself.', "I can't take payments."],
    lacks: ['How kind of you.', "You don't pay in the clinic."],
  },
};

describe.each(Object.entries(fitting))('a line with the role "%s"', (role, { fits, lacks }) => {
  test.each(fits)('may say "%s"', (text) => {
    expect(withRole(role, text)).toEqual([]);
  });

  test.each(lacks)('may not say "%s"', (text) => {
    expect(withRole(role, text)).toEqual(refused);
  });
});

test('every variant says it, wherever it stands', () => {
  expect(
    problemsAfter(
      [lines, '/lines/call_112/again', ['Call 999.', 'Hurry slowly.']],
      [lines, '/lines/call_112/tones', { anxious: ['Bless you.'] }],
    ).filter((problem) => problem.startsWith('words-fit-role')),
  ).toEqual([
    `words-fit-role ${lines}/lines/call_112/again/1`,
    `words-fit-role ${lines}/lines/call_112/tones/anxious/0`,
  ]);
});

test('a line without a role says what it likes', () => {
  expect(problemsAfter([lines, '/lines/which_day', { say: ['Who is it?', 'Well now.'] }])).toEqual([]);
});
