/** Somebody else comes to the line, by a word or by an exit: what is due to them, and what was told by the one before. */
import { describe, expect, test } from 'vitest';
import { isBroken, type FlowPromise, type Watch } from '../../../../engine/flow/promise/promise.ts';
import { legalLinesHeardInFull } from '../../../../engine/flow/promise/legal-lines-heard-in-full.ts';
import { nothingPrivateBeforeIdentity } from '../../../../engine/flow/promise/nothing-private-before-identity.ts';
import { isNewListener } from '../../../../engine/flow/promise/signs.ts';
import type { Sign } from '../../../../engine/flow/prove/signs.ts';
import { aloudAfter, brokenAfter, promisedAfter, undisclosed, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const LINES = 'lines/en.json';
const WORRY = 'interruptions/worry.flow.json';
const FIND = 'parts/find-a-time.flow.json';
const disclosed = 'discloses-ai-first';
const identity = 'nothing-private-before-identity';

type Case = readonly [what: string, broken: Readonly<Record<string, string>>, ...changes: Change[]];

const toHello: Change = [BOOK, '/interruptions/worry/declined', 'hello'];
const exits = (step: string, exit: string): Change => [
  WORRY,
  `/steps/${step}`,
  { kind: 'end', exit, new_listener: true },
];
/** Whoever was told once is told again, as soon as they have heard anew what calls. */
const tellsAgain: readonly Change[] = [
  toHello,
  ['memory.json', '/values/told_once', { is: ['yes'], heard: 'never' }],
  [BOOK, '/steps/who/hear/is_the_patient/remember', { speaker: 'said', told_once: 'yes' }],
  [BOOK, '/steps/who/hear/hands_over', 'nobody'],
  [BOOK, '/steps/recorded/go', 'whose'],
  [BOOK, '/steps/whose', { kind: 'choose', first_of: [{ if: { known: 'told_once' }, go: 'again' }], otherwise: 'who' }],
  [BOOK, '/steps/again', { kind: 'tell', say: 'last_time', go: 'who' }],
];
/** "May I pass you on? This is Anna." The name is told by nothing but the words that hand over the phone. */
const namesThem: readonly Change[] = [
  ['answers.json', '/answers/hands_over/may_give', ['person_name']],
  ['memory.json', '/values/person_name', { is: 'name', heard: 'with_answer', private: 'said' }],
  [LINES, '/lines/so_it_is', { say: ['So it is {person_name}.'] }],
  [BOOK, '/steps/who/hear/no', 'named'],
  [
    BOOK,
    '/steps/named',
    { kind: 'choose', first_of: [{ if: { known: 'person_name' }, go: 'say_it' }], otherwise: 'bye' },
  ],
  [BOOK, '/steps/say_it', { kind: 'tell', say: 'so_it_is', go: 'bye' }],
];

const cases: readonly Case[] = [
  [
    'an exit leads back to whoever comes, who never heard that this is an AI',
    { [disclosed]: undisclosed('who_is_it') },
    exits('good', 'resume'),
  ],
  [
    'an exit leads on to words for whoever comes, who never heard that this is an AI',
    { [disclosed]: undisclosed('bye') },
    exits('no', 'declined'),
  ],
  ['an exit leads to the disclosure', {}, exits('no', 'declined'), toHello],
  ['the same exit brings nobody', {}, [WORRY, '/steps/no', { kind: 'end', exit: 'declined' }], toHello],
  [
    'a part ends with somebody else on the line',
    { [disclosed]: undisclosed('bye') },
    [FIND, '/steps/none', { kind: 'end', exit: 'none', new_listener: true }],
  ],
  [
    'whoever comes by an exit is told what the one before may hear',
    { [identity]: '"last_time" says {appointment} to somebody of whom it is not known that they may hear it.' },
    exits('no', 'declined'),
    ...tellsAgain,
  ],
  ['who has said who they are is told once more', {}, ...tellsAgain],
  [
    'what was told with the words that hand over the phone is said to whoever has it now',
    { [identity]: '"so_it_is" says {person_name} to somebody of whom it is not known that they may hear it.' },
    ...namesThem,
  ],
  [
    'what was told in another breath is said to whoever told it, and not after a hand-over',
    {},
    ...namesThem,
    ['answers.json', '/answers/hands_over/may_give', undefined],
    ['answers.json', '/answers/not_sure/may_give', ['person_name']],
    [BOOK, '/steps/who/hear/not_sure', 'named'],
    [BOOK, '/steps/hello/forget', ['person_name']],
  ],
  ['it is forgotten before they are asked', {}, ...namesThem, [BOOK, '/steps/hello/forget', ['person_name']]],
  [
    'who wants to book has not said who they are',
    { [identity]: '"last_time" says {appointment} to somebody of whom it is not known that they may hear it.' },
    ['answers.json', '/answers/wants_to_book', { means: 'They want a visit.', weight: 'give', examples: ['A visit.'] }],
    [BOOK, '/steps/who/hear/wants_to_book', { go: 'last_time', remember: { speaker: 'said' } }],
  ],
];

for (const [what, broken, ...changes] of cases) {
  const names = Object.keys(broken);
  test(`${what}: ${names.length === 0 ? 'all is kept' : `only ${names.join()} is broken`}`, () => {
    expect(brokenAfter(...changes)).toEqual(broken);
  });
}

test('the conversation in which an exit brings somebody who is told nothing', () => {
  expect(aloudAfter(disclosed, exits('no', 'declined')).slice(-4)).toEqual([
    'Elo: I see.',
    'Patient: (no)',
    'Elo: Goodbye.',
    'Line: (the call ends: declined)',
  ]);
});

describe('An exit is a hand-over', () => {
  const prepared = promisedAfter(exits('no', 'declined'));
  const moved = (from: string | null, cause: string): Sign => ({
    sign: 'move',
    from,
    to: 'book/bye',
    edge: 'book/worry.declined',
    cause,
    counted: false,
    frame: 0,
    leaves: 'interruption',
  });

  test.each([
    ['worry/no', 'exit', true],
    ['worry/no', 'resume', true],
    // Taken over before it gave back, or told that something is corrected: nobody came.
    ['worry/no', 'interrupt', false],
    ['worry/no', 'correction', false],
    ['worry/good', 'resume', false],
    ['worry/answer', 'exit', false],
    [null, 'exit', false],
  ] as const)('that leaves %s by %s: %s', (from, cause, is) => {
    expect(isNewListener(moved(from, cause), prepared)).toBe(is);
  });
});

/** The watch after these signs, in one turn. */
const after = (promise: FlowPromise, signs: readonly Sign[]): Watch | { readonly broken: string } => {
  const prepared = promisedAfter(...namesThem);
  let watch: ReturnType<FlowPromise['watch']> = promise.begins;
  for (const sign of signs) {
    if (isBroken(watch)) return watch;
    watch = promise.watch(watch, sign, prepared);
  }
  return watch;
};

describe('A legal line that is due', () => {
  const says = (line: string, legal = true, rank: 'urgent' | null = null): Sign => ({
    sign: 'say',
    line,
    at: 'book/hello',
    again: false,
    legal,
    asks: false,
    rank,
  });
  const heard = (line: string, in_full = true): Sign => ({ sign: 'delivered', line, in_full });
  const due = (...signs: readonly Sign[]): ReturnType<typeof after> => after(legalLinesHeardInFull, signs);

  test('is due until it was heard in full', () => {
    expect(due(says('hello'))).toBe('hello');
    expect(due(says('hello'), heard('hello', false))).toBe('hello');
    expect(due(says('hello'), heard('hello', false), says('hello'), heard('hello'))).toBe('');
  });

  test('is not heard by the hearing of another one', () => {
    expect(due(says('hello'), heard('this_is_recorded'))).toBe('hello');
    expect(due(says('hello'), heard('this_is_recorded'), heard('hello'))).toBe('');
  });

  test('is not replaced by another one, legal or not', () => {
    const broken = (line: string) => ({ broken: `"${line}" is said though "hello" was not heard in full.` });
    expect(due(says('hello'), says('this_is_recorded'))).toEqual(broken('this_is_recorded'));
    expect(due(says('hello'), heard('hello', false), says('bye', false))).toEqual(broken('bye'));
  });

  test('gives way to what is urgent, and is due still', () => {
    expect(due(says('hello'), says('call_112', true, 'urgent'), heard('call_112'))).toBe('hello');
  });
});

test('a legal line that is given up for another one is not heard in full', () => {
  expect(brokenAfter([BOOK, '/steps/hello/limit/then', 'recorded'])).toEqual({
    [disclosed]: undisclosed('this_is_recorded'),
    'legal-lines-heard-in-full': '"this_is_recorded" is said though "hello" was not heard in full.',
  });
});

describe('What is told', () => {
  const heard = (answer: string, taken = true): Sign => ({ sign: 'heard', answer, ask: 'book/who', open: null, taken });
  const told: Sign = { sign: 'know', name: 'person_name', from: 'heard' };
  const watched = (...signs: readonly Sign[]): ReturnType<typeof after> => after(nothingPrivateBeforeIdentity, signs);

  test('is the own of whoever told it', () => {
    expect(watched(heard('no'), told)).toBe('own:person_name');
  });

  test('in the breath in which the phone is handed over is of the one before, whether or not that is taken up', () => {
    expect(watched(heard('hands_over'), told)).toBe('handing secret:person_name');
    expect(watched(heard('hands_over', false), told)).toBe('handing secret:person_name');
    expect(watched(told, heard('hands_over'))).toBe('handing secret:person_name');
  });

  test('after that breath is the own of whoever has it now', () => {
    const rested = nothingPrivateBeforeIdentity.rests?.('handing secret:person_name') ?? '';
    expect(rested).toBe('secret:person_name');
    expect(nothingPrivateBeforeIdentity.watch(rested as Watch, told, promisedAfter(...namesThem))).toBe(
      'own:person_name',
    );
  });
});
