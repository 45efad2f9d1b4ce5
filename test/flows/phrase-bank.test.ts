/**
 * The simulated patients speak from a phrase bank of their own. Were one of its sentences also an example of the
 * interpreter, the measurement of understanding would measure nothing.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { joined, readWords } from '../../adapters/understanding/embedded/normalise.ts';
import { answersFile, objectionsFile } from '../../engine/flow/schema/shared-files.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../flows/${path}`, import.meta.url), 'utf8'));

/** Every string of a file, whatever its shape. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

/** A sentence of three words or more as plain words; shorter ones ("yes please") cannot help being shared. */
function sentencesOf(texts: readonly string[]): Set<string> {
  const plain = texts.flatMap((text) => [text, ...text.split(/[.?!;]+\s*/)]).map((text) => joined(readWords(text)));
  return new Set(plain.filter((text) => text.split(' ').length >= 3));
}

const examples = [
  ...Object.values(answersFile.parse(read('answers.json')).answers).flatMap((answer) => answer.examples ?? []),
  ...Object.values(objectionsFile.parse(read('objections.json')).objections).flatMap(({ examples }) => examples),
];

test('the examples of answers and objections share no sentence of three words or more with the phrase bank', () => {
  const bank = sentencesOf(strings(read('populations/phrases.json')));
  const shared = [...sentencesOf(examples)].filter((sentence) => bank.has(sentence));
  expect(bank.size).toBeGreaterThan(0);
  expect(shared).toEqual([]);
});

test('every answer that is no signal has at least ten examples, and every objection', () => {
  const { answers } = answersFile.parse(read('answers.json'));
  const few = Object.entries(answers)
    .filter(([name, { weight, examples }]) => weight !== 'signal' && name !== 'objects' && (examples?.length ?? 0) < 10)
    .map(([name]) => name);
  const fewObjections = Object.entries(objectionsFile.parse(read('objections.json')).objections)
    .filter(([, { examples }]) => examples.length < 10)
    .map(([name]) => name);
  expect([...few, ...fewObjections]).toEqual([]);
});
