import { describe, expect, it } from 'vitest';
import { emptyContact, evolveContact, type PeopleEvent } from '../../../engine/contact/contact.ts';
import { attempted, consented, given, TUESDAY } from './house-policy.ts';

const concluded = (ending: 'declined' | 'wrong_person' | 'booked' | 'hung_up'): PeopleEvent => ({
  type: 'ContactConcluded',
  data: { call: 'call-1', ending },
  at: TUESDAY,
});

describe('what is known of contacting somebody', () => {
  it('starts with nothing, and a registration adds nothing', () => {
    const registered: PeopleEvent = {
      type: 'PatientRegistered',
      data: { import: 'import-1', language: null, zone: null },
      at: TUESDAY,
    };
    expect(given(registered)).toBe(emptyContact);
  });

  it('keeps consents to calls and leaves out consents to messages', () => {
    const message: PeopleEvent = {
      type: 'ConsentGiven',
      data: { purpose: 'recall', channel: 'message', given_on: null, basis: 'operator' },
      at: TUESDAY,
    };
    expect(given(consented, message)).toEqual({
      ...emptyContact,
      consents: [{ purpose: 'marketing', given_on: '2025-03-01' }],
    });
  });

  it('counts every permission as an attempt and forgets the call back that it serves', () => {
    const agreed: PeopleEvent = { type: 'CallbackAgreed', data: { call: 'call-1', when: 'any' }, at: TUESDAY };
    expect(given(agreed).callback).toBe('any');
    const state = given(agreed, attempted(TUESDAY, 'call-2'));
    expect(state.callback).toBeNull();
    expect(state.attempts).toHaveLength(1);
  });

  it('remembers a no, and neither a booking nor a dropped line is one', () => {
    expect(given(concluded('declined')).said_no_at).toBe(TUESDAY);
    expect(given(concluded('wrong_person')).said_no_at).toBe(TUESDAY);
    expect(given(concluded('booked'), concluded('hung_up'))).toEqual(emptyContact);
  });

  it('takes a refusal that names no call for what it is: no answer to anybody', () => {
    const refused: PeopleEvent = {
      type: 'ContactRefused',
      data: { purpose: 'marketing', rule: 'holiday', pack: 'house@1', facts: {}, retry_at: null },
      at: TUESDAY,
    };
    expect(given(refused)).toEqual(emptyContact);
  });

  it('leaves the state before it as it was', () => {
    const before = given(consented);
    const copy = structuredClone(before);
    evolveContact(before, attempted(TUESDAY, 'call-1'));
    expect(before).toEqual(copy);
  });
});
