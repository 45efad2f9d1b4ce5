import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const lines = 'lines/en.json';

const staged = (stage: string, step: object) => ({ ...step, stage });
const ask = (hear: object) => ({ kind: 'ask', say: 'offer', limit: { times: 2, then: 'bye' }, hear });
const tell = { kind: 'tell', say: 'which_day', go: 'bye' };

test('a yes does not lead to an earlier stage', () => {
  expect(
    problemsAfter(
      [book, '/steps/find/then/none', 'sure'],
      [book, '/steps/sure', staged('confirm', ask({ yes: 'thanks', no: 'bye' }))],
      [book, '/steps/thanks', staged('greeting', tell)],
      [lines, '/lines/offer', { say: ['Yes?'], again: ['So?', 'Well?'] }],
    ),
  ).toEqual([`stage-backwards ${book}/steps/thanks/stage`]);
});

test('a plain way on and a good outcome do not either', () => {
  expect(
    problemsAfter(
      [book, '/steps/find/then/none', 'sure'],
      [book, '/steps/sure', { kind: 'tell', say: 'which_day', stage: 'confirm', go: 'note' }],
      [
        book,
        '/steps/note',
        { kind: 'do', do: 'promise_callback', stage: 'greeting', then: { promised: 'thanks', failed: 'bye' } },
      ],
      [book, '/steps/thanks', staged('greeting', tell)],
    ),
  ).toEqual([`stage-backwards ${book}/steps/note/stage`]);
});

test('a no and a used-up limit may go back', () => {
  expect(
    problemsAfter(
      [book, '/steps/find/then/none', 'sure'],
      [
        book,
        '/steps/sure',
        {
          kind: 'ask',
          say: 'offer',
          stage: 'confirm',
          limit: { times: 2, then: 'anew' },
          hear: { yes: 'bye', no: 'other' },
        },
      ],
      [book, '/steps/anew', staged('greeting', tell)],
      [book, '/steps/other', staged('greeting', tell)],
      [lines, '/lines/offer', { say: ['Yes?'], again: ['So?', 'Well?'] }],
    ),
  ).toEqual([]);
});

test('a step that is also reached from its own stage may be gone back to', () => {
  expect(
    problemsAfter(
      [book, '/steps/hello/go', 'again'],
      [
        book,
        '/steps/again',
        { kind: 'tell', say: 'which_day', stage: 'greeting', limit: { times: 2, then: 'bye' }, go: 'ask_reason' },
      ],
      [book, '/steps/find/then/none', 'late'],
      [
        book,
        '/steps/late',
        { kind: 'do', do: 'promise_callback', stage: 'confirm', then: { promised: 'again', failed: 'again' } },
      ],
    ),
  ).toEqual([]);
});

test('a part does not begin earlier than every step that uses it', () => {
  const begins = [
    [part, '/steps/search/stage', 'greeting'],
    [part, '/steps/again/stage', 'confirm'],
  ] satisfies Parameters<typeof problemsAfter>;
  expect(problemsAfter([book, '/steps/find/stage', 'confirm'], ...begins)).toEqual([
    `stage-backwards ${part}/steps/search/stage`,
  ]);
  expect(problemsAfter([book, '/steps/find/stage', 'greeting'], ...begins)).toEqual([]);
});
