/**
 * A projection that reads a personal field does not compile. Each line marked with `@ts-expect-error` is such a reading: were it to
 * compile, `npm run test:types` would fail with "unused '@ts-expect-error' directive".
 */
import { expect, expectTypeOf, test } from 'vitest';
import type { Clear } from '../../engine/event.ts';
import { table, type Seen } from '../../projections/projection.ts';

const shell = {
  key: ['call'],
  columns: { call: 'TEXT NOT NULL', words: 'INTEGER', texts: 'TEXT', position: 'INTEGER NOT NULL' },
} as const;

test('a projection may read the clear fields of the types that it handles', () => {
  const example = table({
    ...shell,
    fold: {
      PatientSpoke: ({ data }) => ({ words: data.words }),
      SpeechRequested: ({ data }) => ({ words: data.segments.length }),
    },
  });
  expect(Object.keys(example.fold)).toEqual(['PatientSpoke', 'SpeechRequested']);
});

test('the words of patient and agent, contents, names and numbers are no fields of a fact that a projection sees', () => {
  const forbidden = table({
    ...shell,
    fold: {
      // @ts-expect-error What the patient said stands in the box.
      PatientSpoke: ({ data }) => ({ texts: data.text }),
      // @ts-expect-error What Elo said may hold a name, so it stands in the box.
      SpeechRequested: ({ data }) => ({ texts: data.texts.join(' ') }),
      // @ts-expect-error The contents of personal values stand in the box.
      AnswerUnderstood: ({ data }) => ({ texts: data.contents['name'] }),
      // @ts-expect-error The telephone number of a person stands in the box.
      PatientRegistered: ({ data }) => ({ texts: data.phone }),
      // @ts-expect-error And there is no box to be reached.
      ConsentGiven: ({ box }) => ({ texts: box.wording }),
      // @ts-expect-error Personal values of the briefing are named there, and contained in the box.
      CallStarted: ({ data }) => ({ texts: data.values['name'] }),
    },
  });
  expect(Object.keys(forbidden.fold)).toHaveLength(6);
});

test('a fold can neither handle a type that does not exist nor leave what its columns do not hold', () => {
  // @ts-expect-error No event has this name.
  table({ ...shell, fold: { PatientUpdated: () => ({}) } });
  // @ts-expect-error The column holds numbers.
  table({ ...shell, fold: { CallPlaced: ({ stream }) => ({ words: stream }) } });
  const columns = { ...shell.columns, first_at: 'TEXT NOT NULL' } as const;
  // @ts-expect-error A row without a value that may not be NULL is none.
  table({ ...shell, columns, fold: { CallPlaced: () => ({}) } });
  // @ts-expect-error The key is made of columns.
  table({ ...shell, key: ['id'], fold: { CallPlaced: () => ({}) } });
  expectTypeOf<Seen<'PatientSpoke'>['data']>().toEqualTypeOf<Clear<'PatientSpoke'>['data']>();
  expectTypeOf<Seen<'PatientSpoke'>>().not.toHaveProperty('box');
});
