import { describe, expect, it } from 'vitest';
import type { Talk } from '../../../engine/call/call.ts';
import { requestFor } from '../../../engine/call/request.ts';
import { PERSONAL, type Remembered } from '../../../engine/values.ts';
import { appointmentPrepared, standing } from '../../controls/appointment-release.ts';
import { holdOfTen } from '../../controls/release.ts';

const release = appointmentPrepared();
const [CALLER, CHILD] = ['patient-CALLER', 'patient-CHILD'] as const;

/** As much of a talk as requests read. */
const talkWith = (memory: Record<string, Remembered>, personal: Record<string, string | null> = {}): Talk =>
  ({ dialogue: { memory }, personal, briefing: { patient: CALLER, flow: 'reception' } }) as unknown as Talk;
const asks = (effect: string, talk: Talk) => requestFor(effect, talk, release);

describe('A booking', () => {
  const booking = { reason: 'check_up', held: holdOfTen };
  const data = { hold: holdOfTen, service: 'check_up', price_cents: 5000, currency: 'EUR' };

  it('says whose visit it is where that is not whom the call is with', () => {
    const request = asks('book', talkWith({ ...booking, patient: CHILD }));
    expect(request).toEqual({ type: 'BookingRequested', data: { ...data, patient: CHILD } });
  });

  it.each([{}, { patient: CALLER }])('says nothing of it otherwise', (memory) => {
    expect(asks('book', talkWith({ ...booking, ...memory }))).toEqual({ type: 'BookingRequested', data });
  });
});

describe('What somebody said of themselves', () => {
  const known = { person_name: PERSONAL, birth_date: PERSONAL, message: PERSONAL };
  const contents = { person_name: 'Anna Keller', birth_date: '1984-03-09', message: 'call me' };
  const nobody = { person_name: null, birth_date: null };

  it('goes into the box, and nowhere else', () => {
    const talk = talkWith(known, contents);
    const box = { person_name: 'Anna Keller', birth_date: '1984-03-09' };
    expect(asks('find_person', talk)).toEqual({ type: 'PersonLookupRequested', data: {}, box });
    const data = { for_whom: 'self', guardian: null };
    expect(asks('register_person', talk)).toEqual({ type: 'RegistrationRequested', data, box });
    expect(asks('take_message', talk)).toEqual({
      type: 'StaffMessageRequested',
      data: { patient: null },
      box: { message: 'call me' },
    });
  });

  it('counts no more once it is forgotten, and not where its box is closed for ever', () => {
    for (const talk of [talkWith({}, contents), talkWith(known, { person_name: null })]) {
      expect(asks('find_person', talk).box).toEqual(nobody);
      expect(asks('take_message', talk).box).toEqual({ message: null });
    }
  });

  it('for somebody else names who speaks for them', () => {
    const talk = talkWith({ ...known, for_whom: 'child', patient: CHILD }, contents);
    expect(asks('register_person', talk).data).toEqual({ for_whom: 'child', guardian: CALLER });
    expect(asks('take_message', talk).data).toEqual({ patient: CHILD });
  });
});

it('A move, a cancellation and a confirmation name the appointment that is known', () => {
  const talk = talkWith({ appointment: standing, held: holdOfTen, patient: CALLER });
  expect(asks('move', talk)).toEqual({ type: 'MoveRequested', data: { appointment: standing, hold: holdOfTen } });
  expect(asks('cancel', talk)).toEqual({ type: 'CancellationRequested', data: { appointment: standing } });
  expect(asks('confirm_appointment', talk).data).toEqual({ appointment: standing });
  expect(asks('find_appointment', talk)).toEqual({ type: 'AppointmentLookupRequested', data: { patient: CALLER } });
  expect(() => asks('find_appointment', talkWith({}))).toThrow('a request needs a value');
});
