/** The project runs wherever it is cloned: no file names a place on somebody's machine. */
import { expect, test } from 'vitest';
import { lineAt, projectFiles, read } from './project-files.ts';

const homes = ['home', 'Users', 'root'];
const machinePath = new RegExp(`(?<![\\w.])/(?:${homes.join('|')})/[A-Za-z]\\w*`, 'g');
const isText = (path: string): boolean => !/\.(?:png|jpg|ico|woff2?|db|gz|pdf)$/.test(path);

const findIn = (path: string, text: string): string[] =>
  [...text.matchAll(machinePath)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`);

test('no file names a path of one machine', () => {
  const files = projectFiles.filter((path) => path !== 'package-lock.json' && isText(path));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((path) => findIn(path, read(path)))).toEqual([]);
});

test('a path of a machine is found, and a folder of the project is not', () => {
  const planted = `// See ${['', 'home', 'anna', 'elo'].join('/')}.`;
  expect(findIn('engine/x.ts', planted)).toHaveLength(1);
  expect(findIn('engine/x.ts', "const folder = './data/home/x';")).toEqual([]);
});
