/**
 * Files are small because each holds one noun or one verb. A file or function that is over its measure stands in a list
 * with its present size and may only shrink: whoever makes it smaller lowers the number, whoever gets it under the
 * measure takes it off, and nobody adds one without a look at where it could be split.
 */
import { expect, test } from 'vitest';
import { read, sourcesIn } from './project-files.ts';
import { functionsOf, linesOf, medianOf } from './sizes.ts';

const FILE_LINES = 300;
const FUNCTION_LINES = 70;
const MEDIAN_LINES = 60;

const longFiles: Readonly<Record<string, number>> = {};
const longFunctions: Readonly<Record<string, number>> = {
  'adapters/diary/embedded/day-book.ts dayBook': 74,
  'adapters/room/patients/draw-patient.ts drawPatient': 71,
  'adapters/room/simulated-room.ts simulatedRoom': 106,
  'adapters/room/text-room.ts textRoom': 107,
  'server/talk/conversation.ts holdConversation': 77,
};

const sources = sourcesIn('engine', 'projections', 'adapters', 'server');
const sizes = sources.map((file) => ({ file, lines: linesOf(read(file)) }));

interface Size {
  readonly what: string;
  readonly lines: number;
}

/** What is too long, or longer than the list allows, in sentences. */
const tooLong = (found: readonly Size[], measure: number, allowed: Readonly<Record<string, number>>): string[] =>
  found.flatMap(({ what, lines }) => {
    const most = allowed[what] ?? measure;
    return lines > most ? [`${what} has ${lines} lines, and may have ${most}`] : [];
  });

/** What stands in a list although it has shrunk under the measure, or is gone. */
const needless = (found: readonly Size[], measure: number, allowed: Readonly<Record<string, number>>): string[] =>
  Object.keys(allowed)
    .filter((what) => !found.some((other) => other.what === what && other.lines > measure))
    .map((what) => `${what} needs no place in the list any more`);

const files: Size[] = sizes.map(({ file, lines }) => ({ what: file, lines }));
const functions: Size[] = sources.flatMap((file) =>
  functionsOf(read(file)).map(({ name, lines }) => ({ what: `${file} ${name}`, lines })),
);

test(`no file has more than ${FILE_LINES} lines`, () => {
  expect(files.length).toBeGreaterThan(0);
  expect(tooLong(files, FILE_LINES, longFiles)).toEqual([]);
  expect(needless(files, FILE_LINES, longFiles)).toEqual([]);
});

test(`half of all files have at most ${MEDIAN_LINES} lines`, () => {
  const median = medianOf(files.map(({ lines }) => lines));
  expect(median, `The median of ${files.length} files is ${median} lines`).toBeLessThanOrEqual(MEDIAN_LINES);
});

test(`no function has more than ${FUNCTION_LINES} lines`, () => {
  expect(functions.length).toBeGreaterThan(files.length);
  expect(tooLong(functions, FUNCTION_LINES, longFunctions)).toEqual([]);
  expect(needless(functions, FUNCTION_LINES, longFunctions)).toEqual([]);
});

test('what is too long is named with its size, and a list may only shrink', () => {
  const found = [
    { what: 'a.ts', lines: 12 },
    { what: 'b.ts', lines: 9 },
  ];
  expect(tooLong(found, 10, {})).toEqual(['a.ts has 12 lines, and may have 10']);
  expect(tooLong(found, 10, { 'a.ts': 12 })).toEqual([]);
  expect(tooLong(found, 10, { 'a.ts': 11 })).toEqual(['a.ts has 12 lines, and may have 11']);
  expect(needless(found, 10, { 'a.ts': 12, 'b.ts': 11, 'c.ts': 20 })).toEqual([
    'b.ts needs no place in the list any more',
    'c.ts needs no place in the list any more',
  ]);
  expect(medianOf([9, 1, 5])).toBe(5);
});

test('functions are measured from their name to the brace that closes them', () => {
  const source = `export function first({
  a,
}: { a: number }): { b: number } {
  if (a) {
    return { b: a };
  }
  return { b: 1 };
}
const second = (x: string): void => {
  record(decision, {
    type: 'X',
  });
};
const none = (y: number) => y + 1;
const box = {
  async third(a) {
    return a;
  },
  fourth: (b: number) => {
    return b;
  },
};
const fifth = async (
  a: string,
): Promise<void> => {
  await a;
};`;
  expect(functionsOf(source)).toEqual([
    { name: 'first', line: 1, lines: 8 },
    { name: 'second', line: 9, lines: 5 },
    { name: 'third', line: 16, lines: 3 },
    { name: 'fourth', line: 19, lines: 3 },
    { name: 'fifth', line: 23, lines: 5 },
  ]);
});
