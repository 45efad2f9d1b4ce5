import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import { pathOfFlow } from '../shape/file-kind.ts';
import { conditions } from './places.ts';
import { flowsOf, inFile, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'said-twice';

export const saidTwice: Rule = {
  rule,
  refuses: 'A name that stands twice in one list, and a variant that stands twice in one line.',
  why: 'One of the two was meant to be another; and a variant that stands twice is heard twice.',
  remedy: 'Write the other name or other words, or remove one of the two.',
  reads: [],
  check: (release) => [...lists(release).flatMap(twiceIn), ...variants(release)],
};

interface List {
  readonly file: string;
  readonly path: Path;
  readonly names: readonly string[] | undefined;
}

function twiceIn({ file, path, names = [] }: List): Problem[] {
  return repeated(names).map((at) => {
    const says = `"${names[at] ?? ''}" stands in this list already.`;
    return inFile(rule, file, [...path, at], says, 'Remove one of the two.');
  });
}

/** The positions of texts that stand further up already. */
function repeated(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  for (const [at, text] of texts.entries()) if (!first.has(text)) first.set(text, at);
  return [...texts.keys()].filter((at) => first.get(texts[at] ?? '') !== at);
}

function lists(release: Readable): List[] {
  return [
    ...flowsOf(release).flatMap((flow): List[] => {
      const of = (key: string, names: readonly string[] | undefined): List => ({
        file: pathOfFlow(flow),
        path: [key],
        names,
      });
      switch (flow.kind) {
        case 'conversation': {
          const { knows, may_know, remembers, promises } = flow;
          return [of('knows', knows), of('may_know', may_know), of('remembers', remembers), of('promises', promises)];
        }
        case 'part':
          return [of('needs', flow.needs), of('exits', flow.exits)];
        case 'interruption':
          return [of('on', flow.on), of('exits', flow.exits)];
      }
    }),
    ...flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].map(([name, { forget }]) => ({
        file: pathOfFlow(flow),
        path: ['steps', name, 'forget'],
        names: forget,
      })),
    ),
    ...conditions(release).flatMap(({ flow, path, condition }) =>
      'is' in condition ? [{ file: pathOfFlow(flow), path: [...path, 'is'], names: condition.is }] : [],
    ),
    { file: 'stages.json', path: ['stages'], names: release.stages },
    ...Object.entries(release.memory).flatMap(([name, { is, makes_stale, settles }]): List[] => {
      const at = (key: string, names: readonly string[] | undefined): List => ({
        file: 'memory.json',
        path: ['values', name, key],
        names,
      });
      return [...(Array.isArray(is) ? [at('is', is)] : []), at('makes_stale', makes_stale), at('settles', settles)];
    }),
    ...Object.entries(release.answers).flatMap(([name, { gives, may_give }]): List[] => [
      { file: 'answers.json', path: ['answers', name, 'gives'], names: gives },
      { file: 'answers.json', path: ['answers', name, 'may_give'], names: may_give },
    ]),
  ];
}

/** Compared as they sound: letters and digits alone, and what stands in braces. */
const asItSounds = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}{}_]+/gu, ' ')
    .trim();

/** Sets are for different people: what one says of the price another may say of the pain. */
const setOf = ([form, choice]: Path): string => (form === 'sets' ? String(choice) : '');

function variants(release: Readable): Problem[] {
  return Object.entries(release.lines).flatMap(([name, line]) => {
    const all = variantsOf(line);
    return repeated(all.map(({ text, path }) => `${setOf(path)}\0${asItSounds(text)}`)).map((at) => {
      const says = 'This variant stands in the line already, in the same words.';
      const path = ['lines', name, ...(all[at]?.path ?? [])];
      return inFile(rule, release.linesFile, path, says, 'Say it in other words, or remove it.');
    });
  });
}
