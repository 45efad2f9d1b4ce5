import { expect, test } from 'vitest';
import { embeddedInterpreter } from '../../../../adapters/understanding/embedded/embedded-interpreter.ts';
import { counted, everyAnswer, interpret, interpreter, parts, sha256 } from './interpreter.ts';

const nothing = { answers: [], alternatives: [], values: [], contents: {}, tone: 'neutral', raw: '[]' };

test.each([
  ['nothing', ''],
  ['white space', ' \t\n '],
  ['emoji', '👍👍🏽🦷💙'],
  ['control characters', '\u0000\u0007\u001b[31m\u200b\ufeff'],
  ['half an emoji', '\ud83d'],
  ['Arabic', 'مرحبا، أريد موعداً'],
  ['Chinese', '你好，我想预约'],
  ['punctuation', '?!?… --- ,,,'],
  ['names of JavaScript', '__proto__ constructor toString'],
])('%s means nothing and harms nothing', async (_, text) => {
  expect(await interpret(text)).toEqual(nothing);
});

test('of ten thousand characters only the beginning is read, and at once', async () => {
  const started = performance.now();
  for (const filler of ['tomorrow at ten or ', 'a ', 'not not ', '10 to 10 to ', '?', 'x', 'my my son ']) {
    await interpret(filler.repeat(Math.ceil(10_000 / filler.length)));
  }
  expect(await counted(`Yes. ${' '.repeat(10_000)} stop calling me`)).toEqual(['yes']);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('full-width letters and curly apostrophes are the same words', async () => {
  expect(await counted('ＹＥＳ')).toEqual(['yes']);
  expect(await counted('I’m not interested')).toEqual(['declines']);
});

test('the same words always mean the same', async () => {
  const again = embeddedInterpreter(parts, sha256);
  expect(again.template).toBe(interpreter.template);
  expect(again.template).toMatch(/^sha256:[0-9a-f]{64}$/);
  const utterance = { text: 'Yes, Tuesday, but how much is it?', can_hear: everyAnswer, can_give: ['when'], asked: null, said: [], offered: [], objection: null, at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' }; // prettier-ignore
  expect(await again.interpret(utterance)).toEqual(await interpreter.interpret(utterance));
});

test('another example makes another interpreter', () => {
  const yes = { ...parts.answers['yes'], means: 'A plain yes.', weight: 'agree' as const, examples: ['Roger'] };
  const other = embeddedInterpreter({ ...parts, answers: { ...parts.answers, yes } }, sha256);
  expect(other.template).not.toBe(interpreter.template);
});

test('a new answer is heard from its examples alone', async () => {
  const asks_parking = { means: 'May one bring a dog?', weight: 'question' as const, examples: ['Can I bring my dog along', 'Are dogs allowed in the waiting room'] }; // prettier-ignore
  const other = embeddedInterpreter({ ...parts, answers: { ...parts.answers, asks_about_dogs: asks_parking } }, sha256);
  const result = await other.interpret({ text: 'Are dogs allowed?', can_hear: ['asks_about_dogs'], can_give: [], asked: null, said: [], offered: [], objection: null, at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' }); // prettier-ignore
  expect(result).toMatchObject({ answers: [{ answer: 'asks_about_dogs' }] });
});
