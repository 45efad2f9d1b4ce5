/** Every shape that an event ever had is kept with examples, and every older one comes up to the present. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../engine/canonical-json.ts';
import { catalogue } from '../../engine/catalogue.ts';
import { fact, sealedFact } from '../../engine/fact.ts';
import { digest, presentOf, problemsIn, recordedHistory, shapeOf, type Entries, type EventHistory } from './event-history.ts';

const shipped: Entries = catalogue;
const history = recordedHistory();

test('nobody changed the shape of an event without its schema, its upcaster and its examples', () => {
  expect(problemsIn(shipped, history)).toEqual([]);
  const types = Object.values(shipped);
  const shapes = types.reduce((sum, { schema }) => sum + schema, 0);
  const examples = Object.values(history.examples).flat().length;
  process.stdout.write(`${types.length} types in ${shapes} shapes, with ${examples} examples.\n`);
  expect(Object.keys(history.committed)).toHaveLength(shapes);
});

const frozen = <T extends object>(value: T): T => {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) frozen(member as object);
  return Object.freeze(value);
};

test('upcasting twice equals once, comes out the same each time, and leaves what it was given alone', () => {
  for (const [key, examples] of Object.entries(history.examples)) {
    const [type = '', schema = ''] = key.split('/');
    const entry = shipped[type];
    if (!entry) throw new Error(`there is no ${type}`);
    for (const example of examples) {
      const before = canonicalJson(example);
      const once = presentOf(entry, Number(schema), frozen(structuredClone(example)));
      expect(presentOf(entry, entry.schema, once)).toEqual(once);
      expect(canonicalJson(presentOf(entry, Number(schema), example))).toBe(canonicalJson(once));
      expect(canonicalJson(example)).toBe(before);
    }
  }
});

test('a registration of before says that nobody asked when the person was born', () => {
  const [first, later, born] = history.examples['PatientRegistered/1'] ?? [];
  if (!first || !later || !born) throw new Error('three examples of the first schema are kept');
  const boxes = [first, later, born].map((example) => presentOf(catalogue.PatientRegistered, 1, example).box);
  expect(boxes).toEqual([{ ...first.box, birth_date: null }, { ...later.box, birth_date: null }, born.box]);
  expect(born.box).toMatchObject({ birth_date: '2011-11-06' });
});

/** A catalogue of one type, as it was committed in two schemas. */
const price = z.int().min(0);
const seen = fact('system', { cents: price }, [{ data: ({ euros }) => ({ cents: Number(euros) * 100 }) }]);
const past: EventHistory = {
  examples: { 'PriceSeen/1': [{ data: { euros: 55 } }], 'PriceSeen/2': [{ data: { cents: 5500 } }] },
  committed: {
    'PriceSeen/1': { shape: shapeOf(fact('system', { euros: price })), examples: digest([{ data: { euros: 55 } }]) },
    'PriceSeen/2': { shape: shapeOf(seen), examples: digest([{ data: { cents: 5500 } }]) },
  },
};
const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
const forgotten: readonly [string, Entries, EventHistory, string][] = [
  [
    'the schema of a shape that grew',
    { PriceSeen: fact('system', { cents: price, currency: z.string() }, seen.upcasters) },
    past,
    'The shape of PriceSeen was changed under schema 2, of which there are rows: put it back, or add an upcaster, which makes it schema 3, with examples in test/history/events/3.json.',
  ],
  [
    'the schema of a shape that takes less',
    { PriceSeen: fact('system', { cents: price.max(9) }, seen.upcasters) },
    past,
    'The shape of PriceSeen was changed under schema 2',
  ],
  [
    'the schema of what moved to a box',
    { PriceSeen: sealedFact('system', {}, 'identity', { cents: price }, seen.upcasters) },
    past,
    'The shape of PriceSeen was changed under schema 2',
  ],
  ['an upcaster', { PriceSeen: { ...seen, upcasters: [] } }, past, 'PriceSeen is of schema 2 with 0 upcasters: give it one from each older schema.'],
  [
    'what an upcaster must give',
    { PriceSeen: { ...seen, upcasters: [{ data: ({ euros }) => ({ euros }) }] } },
    past,
    'PriceSeen/1, example 1, has data that do not come out in the present shape: mend the upcaster, not the example.',
  ],
  [
    'an example',
    { PriceSeen: seen },
    { ...past, examples: without(past.examples, 'PriceSeen/1') },
    'PriceSeen/1 has no example: add one to test/history/events/1.json.',
  ],
  [
    'to commit an example',
    { PriceSeen: seen },
    { ...past, committed: without(past.committed, 'PriceSeen/2') },
    'PriceSeen/2 is not committed: run node test/history/record-events.ts.',
  ],
  [
    'that examples are not edited',
    { PriceSeen: seen },
    { ...past, examples: { ...past.examples, 'PriceSeen/1': [{ data: { euros: 56 } }] } },
    'The examples of PriceSeen/1 were edited: put back what was committed, and add a schema for what is new.',
  ],
  ['that logs hold a type', {}, past, 'PriceSeen is gone, but logs hold it: put it back into the catalogue.'],
];

test('who forgets nothing is told nothing', () => {
  expect(problemsIn({ PriceSeen: seen }, past)).toEqual([]);
});

test.each(forgotten)('who forgets %s is told so', (_, entries, of, says) => {
  const told = problemsIn(entries, of);
  expect(told.map((sentence) => sentence.slice(0, says.length))).toEqual([says]);
});
