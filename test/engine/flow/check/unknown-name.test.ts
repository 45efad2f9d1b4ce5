import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';
const lines = 'lines/en.json';
const memory = 'memory.json';
const answers = 'answers.json';
const replies = 'replies.json';

test('a stage that is not in stages.json is refused', () => {
  expect(problemsAfter([book, '/steps/hello/stage', 'greting'])).toEqual([`unknown-name ${book}/steps/hello/stage`]);
});

test('an answer that is not in answers.json is refused', () => {
  expect(
    problemsAfter(
      [book, '/steps/read_back/hear/yess', 'book'],
      [worry, '/on', ['objcts']],
      [lines, '/lines/worry_answer', { say: ['I see.'], again: ['Well.'] }],
      [replies, '/replies/asks_prise', { say: 'price' }],
    ),
  ).toEqual([
    `commit-needs-yes ${book}/steps/read_back/hear/yess`,
    `unknown-name ${book}/steps/read_back/hear/yess`,
    `unknown-name ${worry}/on/0`,
    `unknown-name ${replies}/replies/asks_prise`,
  ]);
});

test('a value that is not in memory.json is refused, wherever it is named', () => {
  expect(
    problemsAfter(
      [book, '/knows', ['patient', 'pateint']],
      [book, '/steps/hello/forget', ['slotz']],
      [part, '/needs', ['reason', 'whn']],
      [answers, '/answers/not_sure/gives', ['agreement']],
      [memory, '/values/slot/makes_stale', ['held', 'hold']],
    ),
  ).toEqual([
    `unknown-name ${answers}/answers/not_sure/gives/0`,
    `unknown-name ${book}/knows/1`,
    `unknown-name ${book}/steps/hello/forget/0`,
    `unknown-name ${memory}/values/slot/makes_stale/1`,
    `unknown-name ${part}/needs/1`,
  ]);
});

test('what an effect needs and brings must be a value of the release', () => {
  expect(
    problemsAfter([memory, '/values/booking', undefined], [lines, '/lines/it_is_booked', { say: ['Thank you.'] }]),
  ).toEqual([`unknown-name ${book}/steps/book/do`]);
});

test('kinds of objection are the same in memory.json and objections.json', () => {
  expect(
    problemsAfter([
      'objections.json',
      '/objections/trust',
      { means: 'No trust.', examples: [], strategies: ['reflect'] },
    ]),
  ).toEqual([`unknown-name ${memory}/values/objection/is`]);
});

test('every reason for a visit is a service of the clinic', () => {
  expect(problemsAfter([memory, '/values/reason/is', ['check_up', 'clean']])).toEqual([
    `unknown-name ${memory}/values/reason/is/1`,
  ]);
});

test('who does a service works in the clinic', () => {
  expect(problemsAfter(['clinics/romi.json', '/services/check_up/practitioners', ['brennan', 'brenan']])).toEqual([
    'unknown-name clinics/romi.json/services/check_up/practitioners/1',
  ]);
});

test('what most visits are for is a service of the clinic', () => {
  expect(problemsAfter(['clinics/romi.json', '/usual_services', ['check_up', 'check-up']])).toEqual([
    'unknown-name clinics/romi.json/usual_services/1',
  ]);
});

test('what an outcome sets must be a value of the release', () => {
  expect(
    problemsAfter(
      [memory, '/values/person_name', { is: 'name', heard: 'when_asked', private: 'said', makes_stale: ['patient'] }],
      [memory, '/values/birth_date', { is: 'date', heard: 'when_asked', private: 'checked', makes_stale: ['patient'] }],
      [book, '/steps/find/then/none', 'who'],
      [book, '/steps/who', { kind: 'do', do: 'find_person', then: { found: 'bye', not_found: 'bye', failed: 'bye' } }],
    ).filter((problem) => problem.startsWith('unknown-name')),
  ).toEqual([`unknown-name ${book}/steps/who/do`]);
});
