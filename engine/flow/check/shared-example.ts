import type { Readable } from '../parse.ts';
import type { Path } from '../problem.ts';
import { plainWords } from './plain-words.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'shared-example';

export const sharedExample: Rule = {
  rule,
  refuses: 'One and the same example under two answers or kinds of objection, whatever its capitals and punctuation.',
  why: 'Whoever says it would be taken to mean either: which one, is left to chance.',
  remedy: 'Keep it where most people mean it, and remove it from the other.',
  reads: ['answers', 'objections'],
  check(release) {
    const first = new Map<string, string>();
    return examplesOf(release).flatMap(({ text, of, file, path }) => {
      const key = plainWords(text)
        .replaceAll(/[^\p{L}\p{M}\d' ]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      const other = first.get(key) ?? of;
      first.set(key, other);
      if (other === of) return [];
      const says = `"${text.slice(0, 80)}" is an example of ${other} already.`;
      return [inFile(rule, file, path, says, 'Remove it here or there.')];
    });
  },
};

interface Example {
  readonly text: string;
  readonly of: string;
  readonly file: string;
  readonly path: Path;
}

function examplesOf({ answers, objections }: Readable): Example[] {
  const listed = (texts: readonly string[], of: string, file: string, at: Path): Example[] =>
    texts.map((text, i) => ({ text, of, file, path: [...at, 'examples', i] }));
  return [
    ...Object.entries(answers).flatMap(([name, { examples = [] }]) =>
      listed(examples, `"${name}"`, 'answers.json', ['answers', name]),
    ),
    ...Object.entries(objections).flatMap(([kind, { examples }]) =>
      listed(examples, `the objection "${kind}"`, 'objections.json', ['objections', kind]),
    ),
  ];
}
