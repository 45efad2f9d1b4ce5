/**
 * What a proof of one conversation rests on, as plain data: where this is the same, so is what holds. Words are none of it,
 * but what they speak of; only the conversation that breaks a promise is told in them.
 */
import { filesOf } from '../check/together.ts';
import { neededBy, toldBy } from '../check/words-of-lines.ts';
import type { Release } from '../release.ts';
import type { Conversation, Step } from '../schema/flow-file.ts';
import type { Line } from '../schema/shared-files.ts';

export function bearingOn(release: Release, conversation: Conversation) {
  const { answers, replies, memory, lines } = release;
  const flows = filesOf(release, conversation).map((flow) => ({
    id: flow.id,
    head: without(flow, 'title', 'goal', 'steps'),
    steps: eachOf<Step>(flow.steps, (step) => without(step, 'note')),
  }));
  return {
    flows,
    answers: eachOf(answers, (answer) => without(answer, 'means', 'examples')),
    replies,
    memory: eachOf(memory, (value) => without(value, 'means', 'words')),
    lines: eachOf(lines, spokenOf),
  };
}

const spokenOf = (line: Line): object => ({
  ...without(line, 'say', 'again', 'tones', 'sets', 'strategies'),
  needs: [...neededBy(line)],
  tells: [...toldBy(line)],
});

const eachOf = <T>(all: Readonly<Record<string, T>>, part: (one: T) => object): object =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, part(one)]));

const without = (whole: object, ...words: readonly string[]): object =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !words.includes(key)));
