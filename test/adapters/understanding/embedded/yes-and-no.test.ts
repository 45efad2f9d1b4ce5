import { assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, interpret } from './interpreter.ts';

type Row = readonly [text: string, answers: readonly string[]];
type After = readonly [said: string, text: string, answers: readonly string[]];

describe('yes and no in other words', () => {
  test.each<Row>([
    ['That looks lovely to me', ['yes']],
    ['Everything seems right', ['yes']],
    ['That should do nicely, superb', ['yes']],
    ['I accept', ['yes']],
    ['Yesssss', ['yes']],
    ["That ' s right", ['yes']],
    ['Noooo', ['no']],
    ['Heck no', ['no']],
    ['Hardly ever', ['no']],
    ['Nothing more for today, thanks', ['no']],
    ['That was not what I meant', ['not_this']],
    ['You have mixed that up', ['not_this']],
    ["I'm clueless", ['not_sure']],
    ['Could go either way', ['not_sure']],
    ['I have no opinion', ['not_sure']],
    ['Pick one at random', ['no_preference']],
  ])('%s', async (text, answers) => {
    expect(await counted(text)).toEqual(answers);
  });
});

describe('hello, goodbye, once more and another one', () => {
  test.each<Row>([
    ['Hello Elo', ['greets']],
    ["How's life with you", ['greets']],
    ['Hiiii', ['greets']],
    ['Have a lovely evening', ['says_goodbye']],
    ["I'd better let you go", ['says_goodbye']],
    ['Lovely chatting with you', ['says_goodbye']],
    ['Okay, bye', ['says_goodbye']],
    ["I'm lost", ['asks_repeat']],
    ['Would you rephrase that', ['asks_repeat']],
    ['A what?', ['asks_repeat']],
    ['Have you any others', ['other_time']],
    ['Are those the only ones', ['other_time']],
    ['Show me more', ['other_time']],
  ])('%s', async (text, answers) => {
    expect(await counted(text)).toEqual(answers);
  });
});

describe('what was said before decides', () => {
  test.each<After>([
    ['Your visit is booked.', 'Great, thanks a million', []],
    ['Shall I book that for you?', 'Great, thanks a million', ['yes']],
    ['Your visit is booked.', "Thanks, that's everything", ['says_goodbye']],
    ['Anything else I can do for you?', "Thanks, that's everything", ['no']],
    ['Shall I book a visit for you?', 'Not right now', ['no']],
    ['Have you a minute to talk?', 'Not right now', ['call_later']],
    ['Would you mind a short question?', 'Not at all', ['yes']],
    ['Would you like a reminder?', 'Not at all', ['no']],
    ['Did you have a filling there?', 'I never had one', ['no']],
    ['We have a hygienist.', 'A hygienist?', ['asks_repeat']],
    ['How are you today?', "I'm grand, how are you", ['greets']],
    ['So that is a visit on Monday at 11 am. Is that correct?', "Actually, I'd like it at 2 pm", ['not_this']],
  ])('%s — %s', async (said, text, answers) => {
    const { answers: heard } = await interpret(text, { said: [said] });
    expect(heard.filter(({ confidence }) => confidence >= 0.5).map(({ answer }) => answer)).toEqual(answers);
  });

  test('a clear yes goes before the goodbye that follows it', async () => {
    const { answers } = await interpret('Yes, please do, thanks, bye', { said: ['Shall I book it?'] });
    expect(answers.map(({ answer }) => answer)).toEqual(['yes']);
  });
});

const YES = ['yes', 'sure', 'of course', 'absolutely', 'that works', 'sounds good', 'perfect', 'go ahead', 'I agree'];
const NO = ['no', 'not really', 'certainly not', "I don't think so", 'no thanks', 'absolutely not'];
const before = constantFrom('', 'um, ', 'uh ', 'well, ', 'oh ', 'er, ');
const after = constantFrom('', ' please', ', um', '.', '!', ' so');
const cased = constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
);
const asked = { said: ['Shall I book it for you?'] };
const first = async (text: string): Promise<string | undefined> => (await interpret(text, asked)).answers[0]?.answer;

describe('properties', () => {
  test.each([
    ['yes', YES],
    ['no', NO],
  ] as const)('fillers, case, courtesy and punctuation leave a %s what it is', async (answer, words) => {
    await assert(
      asyncProperty(constantFrom(...words), before, after, cased, async (text, open, close, write) => {
        expect(await first(write(`${open}${text}${close}`))).toBe(answer);
      }),
      { numRuns: 150 },
    );
  });

  const stems: readonly (readonly [string, string])[] = [
    ['that is', 'fine'],
    ['it sounds', 'good'],
    ['I am', 'happy with that'],
    ['that would be', 'perfect'],
    ['that looks', 'right'],
    ['everything is', 'correct'],
  ];
  const not = constantFrom('not', 'never', 'not really', 'not at all', 'hardly');
  test('an affirmation that is negated never stays one', async () => {
    await assert(
      asyncProperty(constantFrom(...stems), not, before, cased, async ([stem, rest], no, open, write) => {
        const { answers } = await interpret(write(`${open}${stem} ${no} ${rest}`), asked);
        expect(answers.filter(({ answer, confidence }) => answer === 'yes' && confidence >= 0.5)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
