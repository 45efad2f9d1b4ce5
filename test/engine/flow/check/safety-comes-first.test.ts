import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const emergency = 'interruptions/emergency.flow.json';
const optOut = 'interruptions/opt-out.flow.json';
const refused = [`safety-comes-first ${emergency}/steps/call`];

test('what to do in an emergency is said until it was heard', () => {
  expect(problemsAfter([emergency, '/steps/call/in_full', undefined])).toEqual(refused);
});

test('as last words it is not said again', () => {
  expect(
    problemsAfter(
      [emergency, '/steps/call', { kind: 'end', say: 'call_112', ending: 'emergency' }],
      [emergency, '/steps/end', undefined],
    ),
  ).toEqual(refused);
});

test('nothing else is said or done before it', () => {
  const staff = { kind: 'do', do: 'alert_staff', then: { alerted: 'call', failed: 'call' } };
  expect(problemsAfter([emergency, '/start', 'staff'], [emergency, '/steps/staff', staff])).toEqual([
    `safety-comes-first ${emergency}/steps/staff`,
  ]);
  const sorry = { kind: 'tell', say: 'bye', in_full: true, limit: { times: 1, then: 'call' }, go: 'call' };
  expect(problemsAfter([emergency, '/start', 'sorry'], [emergency, '/steps/sorry', sorry])).toEqual([
    `safety-comes-first ${emergency}/steps/sorry`,
  ]);
});

test('who speaks of ending their life hears at once who helps', () => {
  expect(problemsAfter([optOut, '/on', ['opt_out', 'self_harm']], [emergency, '/on', ['emergency']])).toContain(
    `safety-comes-first ${optOut}/steps/start`,
  );
});

test('other interruptions may begin as they like', () => {
  expect(problemsAfter()).toEqual([]);
});
