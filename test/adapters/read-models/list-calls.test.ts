import { expect, test } from 'vitest';
import type { CallFilter, CallPage } from '../../../adapters/read-models/read-models.ts';
import {
  appointmentOfBookedCall,
  bookedCall,
  missedCall,
  plannedCall,
  wholeLog,
} from '../../controls/read-model-events.ts';
import { folded } from '../../projections/folded.ts';

const listed = async (filter: CallFilter): Promise<CallPage> => (await folded(wholeLog)).models.listCalls(filter);
const ids = (page: CallPage): readonly string[] => {
  if (!page.ok) throw new Error(page.says);
  return page.calls.map(({ call }) => call);
};

test('a call is listed as programs outside read it', async () => {
  expect(await listed({ result: 'booked' })).toEqual({
    ok: true,
    position: 29,
    next: null,
    calls: [
      {
        call: bookedCall,
        flow: 'book-first-visit',
        release: 'sha256:example',
        decisions: 1,
        direction: 'outbound',
        purpose: 'first_visit',
        simulated: true,
        typed: false,
        patient: 'patient-01KAS0000000000000000000X1',
        attempt: 1,
        planned_at: '2026-11-24T09:00:00.000+00:00',
        started_at: '2026-11-24T09:00:08.100+00:00',
        ended_at: '2026-11-24T09:01:10.000+00:00',
        status: 'completed',
        result: 'booked',
        ending: 'booked',
        stage: 'objection',
        turns: 3,
        events: 22,
        misunderstood: 1,
        objections: ['price'],
        appointment: appointmentOfBookedCall,
        slowest_turn_ms: 4.5,
      },
    ],
  });
});

test('pages follow one another, the newest call first, and the last one has no next', async () => {
  const { models } = await folded(wholeLog);
  const first = models.listCalls({ limit: 2 });
  expect(ids(first)).toEqual([plannedCall, missedCall]);
  const cursor = first.ok ? first.next : null;
  expect(cursor).not.toBeNull();
  const second = models.listCalls({ limit: 2, after: cursor ?? '' });
  expect(ids(second)).toEqual([bookedCall]);
  expect(second).toMatchObject({ next: null });
  expect(models.listCalls({ limit: 3 })).toMatchObject({ next: null });
});

test.each<[string, CallFilter, readonly string[]]>([
  ['a flow', { flow: 'book-first-visit' }, [plannedCall, missedCall, bookedCall]],
  ['another flow', { flow: 'recall' }, []],
  ['a result', { result: 'no-answer' }, [missedCall]],
  ['a beginning, included', { from: '2026-11-24T09:00:08.100Z' }, [plannedCall, missedCall, bookedCall]],
  ['an end, excluded', { to: '2026-11-24T11:00:00.000+01:00' }, [bookedCall]],
  ['both, in another zone', { from: '2026-11-24T11:00:00+01:00', to: '2026-11-24T11:30:00.000+00:00' }, [missedCall]],
])('calls are narrowed by %s', async (_what, filter, expected) => {
  expect(ids(await listed(filter))).toEqual(expected);
});

test.each<[string, CallFilter]>([
  ['bad_cursor', { after: 'c29tZXRoaW5nIGVsc2U' }],
  ['bad_cursor', { after: '' }],
  ['bad_limit', { limit: 0 }],
  ['bad_limit', { limit: 2.5 }],
  ['bad_limit', { limit: 10_001 }],
  ['bad_instant', { from: 'yesterday' }],
  ['bad_instant', { from: 'now' }],
  ['bad_instant', { to: '2026-11-24T09:30:00' }],
])('what cannot be followed is refused as %s', async (problem, filter) => {
  expect(await listed(filter)).toMatchObject({ ok: false, problem });
});
