/** The house stands only as long as its arrows point one way. */
import { expect, test } from 'vitest';
import { bareCode } from './bare-code.ts';
import { importsOf } from './imports.ts';
import { breachesIn, circlesIn, type Breach } from './layers.ts';
import { read, sourcesIn } from './project-files.ts';
import { impurities } from './purity.ts';

const sources = sourcesIn('engine', 'projections', 'adapters', 'server', 'test');
const imports = sources.flatMap((file) => importsOf(file, read(file)));
const said = (breaches: readonly Breach[]): string[] =>
  breaches.map(({ file, line, rule }) => `${file}:${line}: ${rule}`);
/** The rules that a text would break if it stood in a file. */
const breaches = (file: string, source: string): string[] => said(breachesIn(importsOf(file, source)));

test('every import points the way that the house allows', () => {
  expect(imports.length).toBeGreaterThan(sources.length);
  expect(said(breachesIn(imports))).toEqual([]);
});

test('not even by their types do two files of the engine know each other: such two are really one', () => {
  const inEngine = imports.filter(({ file }) => file.startsWith('engine/'));
  expect(circlesIn(inEngine).map((circle) => circle.join(' → '))).toEqual([]);
});

test('the engine has no clock, no chance, no waiting and no voice', () => {
  const found = sourcesIn('engine').flatMap((file) => impurities(file, read(file)));
  expect(said(found)).toEqual([]);
});

test('a planted import is found wherever it is hidden', () => {
  const planted = `import { readFileSync } from 'node:fs';
import type { Clock } from '../../server/runtime/virtual-clock.ts';
export {
  a,
  type B,
} from "../../adapters/log/sha256.ts";
const late = () => import('../../projections/projection.ts');
type Far = import('hono').Hono;
import 'better-sqlite3';
import { setup } from 'xstate';
const which = import(name);`;
  expect(breaches('engine/call/planted.ts', planted)).toEqual([
    'engine/call/planted.ts:1: engine/ imports zod, luxon and xstate only, not node:fs',
    'engine/call/planted.ts:2: nobody imports server/ (../../server/runtime/virtual-clock.ts)',
    'engine/call/planted.ts:3: engine/ imports engine files only, not ../../adapters/log/sha256.ts',
    'engine/call/planted.ts:7: engine/ imports engine files only, not ../../projections/projection.ts',
    'engine/call/planted.ts:8: engine/ imports zod, luxon and xstate only, not hono',
    'engine/call/planted.ts:9: engine/ imports zod, luxon and xstate only, not better-sqlite3',
    'engine/call/planted.ts:10: xstate is imported in engine/flow/machine.ts alone',
    'engine/call/planted.ts:11: what is imported must be written out, not computed',
  ]);
});

test('each layer is held to its own rule, and to no other', () => {
  const server = "import { x } from '../server/main.ts';";
  expect(breaches('adapters/planted.ts', server)).toEqual([
    'adapters/planted.ts:1: nobody imports server/ (../server/main.ts)',
  ]);
  expect(breaches('projections/planted.ts', "import { x } from '../adapters/x.ts';")).toEqual([
    'projections/planted.ts:1: projections/ imports engine/ and projections/ only, not ../adapters/x.ts',
  ]);
  expect(breaches('projections/planted.ts', "import { z } from 'zod';")).toHaveLength(1);
  expect(breaches('server/planted.ts', "import { x } from '../test/x.ts';")).toEqual([
    'server/planted.ts:1: nobody imports test/ (../test/x.ts)',
  ]);
  expect(breaches('test/planted.ts', server)).toEqual([]);
  expect(
    breaches('server/planted.ts', "import { x } from './main.ts';\nimport { y } from '../adapters/y.ts';"),
  ).toEqual([]);
  expect(breaches('engine/flow/machine.ts', "import { setup } from 'xstate';")).toEqual([]);
});

test('what only looks like an import is none', () => {
  const source = `// import { x } from 'node:fs';
/* export * from 'node:os'; */
const text = "import { x } from 'node:fs'";
const where = new URL('../../server/main.ts', import.meta.url);
const html = \`import { y } from 'node:vm' \${url /* from 'node:net' */}\`;
const words = /import 'node:dns'/u;
export const from = 'node:tls';`;
  expect(importsOf('engine/planted.ts', source)).toEqual([]);
});

/** What a file would import that names these files beside it. */
const at = (file: string, ...targets: readonly string[]) =>
  targets.flatMap((target) => importsOf(file, `import { x } from './${target}';`));

test('a circle is found, and a fork that meets again is none', () => {
  const fork = [...at('engine/a.ts', 'b.ts', 'c.ts'), ...at('engine/b.ts', 'd.ts'), ...at('engine/c.ts', 'd.ts')];
  expect(circlesIn(fork)).toEqual([]);
  expect(circlesIn([...fork, ...at('engine/d.ts', 'a.ts')])).toContainEqual([
    'engine/a.ts',
    'engine/b.ts',
    'engine/d.ts',
    'engine/a.ts',
  ]);
});

test('a planted impurity is found in code, and not in comments, strings or patterns', () => {
  const guilty =
    'export const now = () => Date.now();\nconst at = `${new Date().getTime()}`;\nconst x = Math.random();\nDateTime.utc();';
  expect(impurities('engine/planted.ts', guilty).map(({ line, rule }) => `${line}: ${rule}`)).toEqual([
    '1: "Date.now" has no place in engine/: the time is given to it',
    '2: "Date(" has no place in engine/: the time is given to it',
    '4: "DateTime.utc()" has no place in engine/: the time is given to it',
    '3: "Math.random" has no place in engine/: it leaves nothing to chance',
  ]);
  const innocent =
    "/** Never async, no console. */\nconst says = 'await performance'; // Date.now()\nconst rule = /console/;\nDateTime.utc(2026);";
  expect(impurities('engine/planted.ts', innocent)).toEqual([]);
});

test('bare code keeps every line where it was', () => {
  const source =
    "const a = 'x'; // y\n/* b\n c */ const d = /[/'\"]/g; const e = 4 / 2 / 1;\nconst f = `g ${h('i')}\nj`;";
  const bare = bareCode(source);
  expect(bare.length).toBe(source.length);
  expect(bare.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trimEnd())).toEqual([
    "const a = ' ';",
    '',
    ' const d = g; const e = 4 / 2 / 1;',
    "const f = ` ${h(' ')}",
    ' `;',
  ]);
});
