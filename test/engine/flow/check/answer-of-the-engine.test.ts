import { describe, expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, smallFiles } from '../../../controls/small-release.ts';

const answers = 'answers.json';
const found = (...changes: Parameters<typeof problemsAfter>): string[] =>
  problemsAfter(...changes).filter((problem) => problem.startsWith('answer-of-the-engine'));
const at = (pointer: string): string => `answer-of-the-engine ${answers}/answers${pointer}`;

describe('what the engine knows by name', () => {
  const weights = {
    emergency: 'urgent',
    self_harm: 'urgent',
    opt_out: 'urgent',
    hands_over: 'refuse',
    wants_person: 'refuse',
    pays_now: 'question',
    yes: 'agree',
    no: 'refuse',
    silence: 'signal',
    not_understood: 'signal',
    machine: 'signal',
    time_is_up: 'signal',
  };

  test.each(Object.entries(weights))('"%s" has the weight "%s"', (name, weight) => {
    expect(smallFiles()[answers]?.['answers']).toMatchObject({ [name]: { weight } });
    const other = weight === 'give' ? 'wish' : 'give';
    expect(found([answers, `/answers/${name}/weight`, other])).toEqual([at(`/${name}/weight`)]);
  });

  test.each(Object.keys(weights))('"%s" is described', (name) => {
    expect(found([answers, `/answers/${name}`, undefined])).toEqual([at('')]);
  });

  test('"is_the_patient" and "wants_to_book" have theirs where they are described', () => {
    expect(
      found(
        [answers, '/answers/is_the_patient', { means: 'It is they.', weight: 'give' }],
        [answers, '/answers/wants_to_book', { means: 'A visit.', weight: 'agree' }],
      ),
    ).toEqual([at('/is_the_patient/weight'), at('/wants_to_book/weight')]);
    expect(found([answers, '/answers/is_the_patient', { means: 'It is they.', weight: 'agree' }])).toEqual([]);
  });
});

test('whoever hands over the phone is followed by somebody new', () => {
  expect(found([answers, '/answers/hands_over/new_listener', undefined])).toEqual([at('/hands_over')]);
});

describe('what is graver', () => {
  test.each([
    ['self_harm', 9, '/self_harm'],
    ['opt_out', 8, '/opt_out'],
    ['wants_person', 9, '/wants_person'],
    ['no', 8, '/no'],
    ['asks_price', 9, '/asks_price'],
  ])('"%s" may not be as grave as %d', (name, gravity, pointer) => {
    expect(found([answers, `/answers/${name}/gravity`, gravity])).toContain(at(pointer));
  });

  test('a signal that begins something keeps nothing urgent from being heard', () => {
    expect(found([answers, '/answers/machine/gravity', 8])).toEqual([at('/machine'), at('/machine')]);
  });

  test('whatever records an opt-out itself may be graver than one, and so may what begins nothing', () => {
    const wrong = 'interruptions/wrong-person.flow.json';
    const graver: Parameters<typeof problemsAfter>[0] = [answers, '/answers/wrong_person/gravity', 7];
    expect(found(graver)).toEqual([at('/wrong_person')]);
    expect(
      found(
        graver,
        [wrong, '/steps/start', { kind: 'do', do: 'record_opt_out', then: { recorded: 'end', failed: 'end' } }],
        [wrong, '/steps/end', { kind: 'end', ending: 'wrong_person' }],
      ),
    ).toEqual([]);
    expect(found([answers, '/answers/greets', { means: 'Hello.', weight: 'urgent', gravity: 7 }])).toEqual([]);
  });

  test('what a promise is about counts without any value', () => {
    const pointer = '/answers/wants_person/gives';
    expect(found([answers, pointer, ['when']])).toEqual([at('/wants_person/gives')]);
    expect(found([answers, '/answers/wants_person/may_give', ['when']])).toEqual([]);
  });

  test('it says which of the two is taken', () => {
    const files = change(smallFiles(), answers, '/answers/no/gravity', 8);
    expect(checkRelease(releaseOf(files)).map(({ says }) => says)).toEqual([
      '"no" (gravity 8) is taken before "wants_person" (gravity 8), or keeps it from being heard.',
    ]);
  });
});
