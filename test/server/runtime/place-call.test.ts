import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../engine/event.ts';
import { placeCall, startOf, type CallPlan } from '../../../server/runtime/place-call.ts';
import { appointmentPrepared } from '../../controls/appointment-release.ts';
import { bookedAs, slotAt } from '../../controls/appointments.ts';
import { CALL, callNumber, PATIENT, planOf, watchedBoard } from './board.ts';

/** A Tuesday at ten, in the hours in which the house calls, and three at night. */
const TUESDAY = '2026-11-24T10:00:00.000+00:00';
const NIGHT = '2026-11-24T03:00:00.000+00:00';
const dialled = (call: string = CALL): CallPlan => ({ ...planOf(call), typed: false, simulated: true });

const consent = (purpose: string): Draft => ({
  type: 'ConsentGiven',
  data: { purpose, channel: 'voice', given_on: '2026-11-01', basis: 'row' },
  box: { wording: 'yes, call me' },
});

async function withConsent() {
  const watched = await watchedBoard();
  const flow = watched.dialling.release.release.flows['book-first-visit'];
  if (flow?.kind !== 'conversation') throw new Error('the flow of these tests is gone');
  await watched.dialling.people.record(PATIENT, [consent(flow.purpose)], TUESDAY, null);
  watched.happened.length = 0;
  return watched;
}

describe('placing a call', () => {
  test('that is permitted is recorded as permitted, planned and placed, and names its permission', async () => {
    const { dialling, happened, inner, board } = await withConsent();
    expect(await placeCall(dialling, dialled(), TUESDAY)).toEqual({ placed: true });
    expect(happened).toEqual(['appended ContactPermitted', 'appended CallPlanned', 'appended CallPlaced']);
    const placed = (await inner.read(CALL)).at(-1);
    expect(JSON.parse(placed?.data ?? '')).toEqual({ permission: `${PATIENT}/3` });
    expect((await inner.read(PATIENT)).at(2)?.type).toBe('ContactPermitted');
    expect(board.mailboxes.callOf(CALL).status).toBe('ringing');
  });

  test.each([
    ['without consent', 'no_consent', TUESDAY, async () => watchedBoard()],
    ['at night', 'quiet_hours', NIGHT, withConsent],
  ])('%s is refused and recorded so, and nothing is placed', async (_, rule, at, make) => {
    const { dialling, happened, inner, board } = await make();
    expect(await placeCall(dialling, dialled(), at)).toMatchObject({ placed: false, refusal: { rule } });
    expect(happened).toEqual(['appended ContactRefused']);
    expect(await inner.streams('call')).toEqual([]);
    expect(board.mailboxes.has(CALL)).toBe(false);
    const again = await placeCall(dialling, dialled(), at);
    expect(again.placed).toBe(false);
    expect(happened).toHaveLength(1);
  });

  test('to a suppressed number is refused, typed or not', async () => {
    const { dialling, happened, inner } = await withConsent();
    await dialling.people.suppress(PATIENT, 'opted_out', TUESDAY);
    for (const plan of [dialled(callNumber(1)), planOf(callNumber(2))]) {
      expect(await placeCall(dialling, plan, TUESDAY)).toMatchObject({
        placed: false,
        refusal: { rule: 'suppressed' },
      });
    }
    expect(happened).toEqual(['appended ContactRefused', 'appended ContactRefused']);
    expect(await inner.streams('call')).toEqual([]);
  });

  test('typed asks for nothing but suppression: without consent, at night, again and again', async () => {
    const { dialling, happened } = await watchedBoard();
    for (let n = 1; n <= 4; n += 1) {
      expect(await placeCall(dialling, planOf(callNumber(n)), NIGHT)).toEqual({ placed: true });
    }
    expect(happened.filter((what) => what === 'appended CallPlaced')).toHaveLength(4);
    expect(happened.filter((what) => what.includes('Refused'))).toEqual([]);
  });

  test('an opt-out beats a permission that another call still has', async () => {
    const { dialling } = await withConsent();
    expect(await placeCall(dialling, dialled(callNumber(1)), TUESDAY)).toEqual({ placed: true });
    await dialling.people.record(PATIENT, [{ type: 'OptedOut', data: { channel: 'all', call: null } }], TUESDAY, null);
    expect(await placeCall(dialling, dialled(callNumber(2)), TUESDAY)).toMatchObject({
      placed: false,
      refusal: { rule: 'opted_out', retry_at: null },
    });
  });
});

describe('a call that comes in', () => {
  test('is recorded as planned and asks for no permission, whatever the contact rules say', async () => {
    const { dialling, happened, inner, board } = await watchedBoard();
    const release = appointmentPrepared();
    await dialling.people.suppress(PATIENT, 'opted_out', TUESDAY);
    const plan = { ...dialled(), flow: 'reception' };
    expect(await placeCall({ ...dialling, release }, plan, NIGHT)).toEqual({ placed: true });
    expect(happened).toEqual(['appended CallPlanned']);
    const [planned] = await inner.read(CALL);
    expect(JSON.parse(planned?.data ?? '')).toMatchObject({
      direction: 'inbound',
      patient: PATIENT,
      planned_at: NIGHT,
    });
    expect(board.mailboxes.callOf(CALL).status).toBe('planned');
    const started = await startOf({ ...dialling, release }, plan, NIGHT);
    // Nothing but what the conversation says that it may know.
    expect(started).toMatchObject({ data: { briefing: { knows: {}, knows_personal: ['patient_name'] } } });
  });
});

describe('a call about an appointment', () => {
  test('to somebody who has none is refused and recorded so, typed or not, and nothing is booked for it', async () => {
    const { dialling, happened, inner } = await watchedBoard();
    const release = appointmentPrepared();
    for (const typed of [false, true]) {
      const plan = { ...dialled(), flow: 'remind', typed };
      expect(await placeCall({ ...dialling, release }, plan, TUESDAY)).toMatchObject({
        placed: false,
        refusal: { rule: 'no_appointment', retry_at: null, pack: 'house@2026-11-01' },
      });
    }
    expect(happened).toEqual(['appended ContactRefused', 'appended ContactRefused']);
    expect(await inner.streams('appointment')).toEqual([]);
  });

  test('knows the next one, and not what it is for: whoever picks up would hear its price', async () => {
    const { dialling, clock } = await watchedBoard();
    const release = appointmentPrepared();
    const slot = slotAt('2026-11-25', '09:00');
    await dialling.appointments.begin(
      'appointment-01KAT0000000000000000000AP',
      bookedAs(PATIENT, slot),
      clock.now(),
      'x',
    );
    const plan = { ...dialled(), flow: 'remind', typed: true };
    expect(await placeCall({ ...dialling, release }, plan, TUESDAY)).toEqual({ placed: true });
    const started = await startOf({ ...dialling, release }, plan, TUESDAY);
    const knows = { patient: PATIENT, appointment: expect.objectContaining({ start: slot.start }) as unknown };
    expect(started).toMatchObject({
      data: { briefing: { knows } },
      box: { values: { patient_name: 'Anna Keller' } },
    });
  });
});
