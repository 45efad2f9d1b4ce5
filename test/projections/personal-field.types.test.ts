/**
 * A projection that reads a personal field does not compile. Each line marked with `@ts-expect-error` is such a reading: were it to
 * compile, `npm run test:types` would fail with "unused '@ts-expect-error' directive".
 */
import { expect, expectTypeOf, test } from 'vitest';
import type { Clear } from '../../engine/event.ts';
import { projection } from '../../projections/projection.ts';
import type { Seen } from '../../projections/projection.ts';

const shell = {
  name: 'example',
  version: 1,
  streams: 'call',
  tables: { example: 'CREATE TABLE example (call TEXT PRIMARY KEY, text) STRICT' },
  statements: { keep: 'INSERT INTO example VALUES (:call, :text)' },
} as const;

test('a projection may read the clear fields of the types that it handles', () => {
  const example = projection({
    ...shell,
    apply: {
      PatientSpoke: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.words } }],
      SpeechRequested: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.segments.length } }],
    },
  });
  expect(Object.keys(example.apply)).toEqual(['PatientSpoke', 'SpeechRequested']);
});

test('the words of patient and agent, contents, names and numbers are no fields of a fact that a projection sees', () => {
  const forbidden = projection({
    ...shell,
    apply: {
      // @ts-expect-error What the patient said stands in the box.
      PatientSpoke: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.text } }],
      // @ts-expect-error What Elo said may hold a name, so it stands in the box.
      SpeechRequested: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.texts.join(' ') } }],
      // @ts-expect-error The contents of personal values stand in the box.
      AnswerUnderstood: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.contents['name'] } }],
      // @ts-expect-error The telephone number of a person stands in the box.
      PatientRegistered: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.phone } }],
      // @ts-expect-error And there is no box to be reached.
      ConsentGiven: ({ stream, box }) => [{ run: 'keep', with: { call: stream, text: box.wording } }],
      // @ts-expect-error Personal values of the briefing are named there, and contained in the box.
      CallStarted: ({ stream, data }) => [{ run: 'keep', with: { call: stream, text: data.values['name'] } }],
    },
  });
  expect(Object.keys(forbidden.apply)).toHaveLength(6);
});

test('a projection can neither handle a type that does not exist nor run a statement that it does not name', () => {
  // @ts-expect-error No event has this name.
  projection({ ...shell, apply: { PatientUpdated: () => [] } });
  // @ts-expect-error The projection has no statement of this name.
  projection({ ...shell, apply: { CallPlaced: ({ stream }) => [{ run: 'forget', with: { call: stream } }] } });
  expectTypeOf<Seen<'PatientSpoke'>['data']>().toEqualTypeOf<Clear<'PatientSpoke'>['data']>();
  expectTypeOf<Seen<'PatientSpoke'>>().not.toHaveProperty('box');
});
