/** The designers' guide names everything that the language has, and nothing that it has not. */
import { expect, test } from 'vitest';
import { doEffects } from '../../engine/effect/catalogue.ts';
import { stepKinds } from '../../engine/flow/schema/flow-file.ts';
import { linesFile, objectionsFile, weights } from '../../engine/flow/schema/shared-files.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { placeholders, placeholdersIn } from '../../engine/wording/placeholders.ts';
import { read } from './project-files.ts';

const guide = read('flows/README.md');
/** The first columns of the rows that stand under a header, without their marks. */
const rowsUnder = (header: string): string[][] => {
  const table = guide.slice(guide.indexOf(header)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
};

test('the guide has a row for every kind of step', () => {
  expect(rowsUnder('| kind of step |').map(([kind]) => kind)).toEqual(Object.keys(stepKinds));
});

test('the guide has a row for everything that can be done, with every outcome', () => {
  const rows = rowsUnder('| `do` | what it does |').map(([name, , outcomes]) => ({
    name,
    outcomes: outcomes?.split(', '),
  }));
  expect(rows).toEqual(
    Object.entries(doEffects).map(([name, { outcomes }]) => ({ name, outcomes: Object.keys(outcomes) })),
  );
});

test('the guide names the weights in their order', () => {
  expect(guide).toContain(weights.map((weight) => `\`${weight}\``).join(', '));
});

test('the guide names every kind of objection, each once, and every strategy', () => {
  const { objections } = objectionsFile.parse(JSON.parse(read('flows/objections.json')));
  const kinds = rowsUnder('| kinds | told from |').flatMap(([names = '']) => names.split(', '));
  expect(kinds).toHaveLength(new Set(kinds).size);
  expect(new Set(kinds)).toEqual(new Set(Object.keys(objections)));
  const strategies = rowsUnder('| what they say | strategy |').map(([, name]) => name);
  for (const objection of Object.values(objections)) expect(objection.strategies).toEqual(strategies);
});

test('the guide names every role of a line', () => {
  const { role } = linesFile.shape.lines.valueType.shape;
  const roles = role.unwrap().options;
  expect(roles.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test('the guide names everything that may stand in braces', () => {
  const section = guide.slice(guide.indexOf('### What may stand in braces'), guide.indexOf('## Change a line'));
  expect(placeholdersIn(section)).toEqual(Object.keys(placeholders));
});

test('the changelog says the decisions number of the newest version', () => {
  const [newest = ''] = read('CHANGELOG.md').split('\n## [').slice(1);
  expect(newest).toContain(`Decisions number ${DECISIONS}.`);
});
