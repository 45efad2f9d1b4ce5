/** What a file hands out, somebody takes: a value that nobody imports is no export. Types may speak of what they describe. */
import { expect, test } from 'vitest';
import { bareCode } from './bare-code.ts';
import { lineAt, read, sourcesIn } from './project-files.ts';

const EXPORTED = /^export (?:async )?(?:const|function\*?|class) (\w+)/gm;

/** Every value that a file hands out and no other file names, `file:line name`. */
function unusedIn(sources: ReadonlyMap<string, string>): string[] {
  const files = [...sources].map(([file, source]) => ({ file, code: bareCode(source) }));
  const namedIn = new Map<string, number>();
  for (const { code } of files) {
    for (const word of new Set(code.match(/\w+/g))) namedIn.set(word, (namedIn.get(word) ?? 0) + 1);
  }
  return files.flatMap(({ file, code }) =>
    [...code.matchAll(EXPORTED)]
      .filter(([, name = '']) => namedIn.get(name) === 1)
      .map((found) => `${file}:${lineAt(code, found.index)} ${found[1]}`),
  );
}

test('every value that is exported has a reader in another file', () => {
  const sources = sourcesIn('engine', 'projections', 'adapters', 'server', 'test');
  expect(sources.length).toBeGreaterThan(500);
  expect(unusedIn(new Map(sources.map((file) => [file, read(file)])))).toEqual([]);
});

test('one that has none is found', () => {
  const taken = "import { here } from './a.ts';\nhere();\n";
  const sources = new Map([
    ['a.ts', 'export const here = () => gone();\n/** For gone. */\nexport function gone() {}\n'],
    ['b.ts', taken],
  ]);
  expect(unusedIn(sources)).toEqual(['a.ts:3 gone']);
});
