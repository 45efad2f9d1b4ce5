import { limits } from '../../limits.ts';
import type { Rule } from './rule.ts';
import { problemsOfSpoken } from './spoken.ts';

const rule = 'line-too-long';
const remedy = 'Say less, or say it in two steps; put the question early.';
const { lineCharacters, lineWords, sentencesBeforeAQuestion } = limits;

export const lineTooLong: Rule = {
  rule,
  refuses: `A variant, with the facts that are spoken in it, with more than ${lineWords.value} words, or with more than ${sentencesBeforeAQuestion.value} sentences before its first question.`,
  why: `${lineWords.reason} ${sentencesBeforeAQuestion.reason}`,
  remedy,
  reads: ['lines'],
  check: (release) => problemsOfSpoken(rule, release, (text) => tooMuchIn(text).map((says) => ({ says, remedy }))),
};

function tooMuchIn(text: string): string[] {
  if (text.length > lineCharacters.value) return [`This has more than ${lineCharacters.value} characters.`];
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  const before = sentencesBefore(text);
  return [
    ...(words > lineWords.value ? [`This has ${words} words; ${lineWords.value} can be said in one go.`] : []),
    ...(before > sentencesBeforeAQuestion.value
      ? [`${before} sentences stand before the question; ${sentencesBeforeAQuestion.value} can be kept in mind.`]
      : []),
  ];
}

/** How many sentences stand before the first question; 0 where nothing is asked. */
function sentencesBefore(text: string): number {
  const sentences = text.split(/(?<=[.!?…])\s+/);
  return Math.max(
    0,
    sentences.findIndex((sentence) => sentence.endsWith('?')),
  );
}
