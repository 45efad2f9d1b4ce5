/** The house policy that ships, and a person to whom it is applied: the controls of these tests. */
import { readFileSync } from 'node:fs';
import { emptyContact, evolveContact, type ContactState, type PeopleEvent } from '../../../engine/contact/contact.ts';
import type { ContactQuestion } from '../../../engine/contact/rule.ts';
import { policyFile, type Policy } from '../../../engine/flow/schema/house-files.ts';

const file = new URL('../../../flows/policies/house.json', import.meta.url);
export const house: Policy = policyFile.parse(JSON.parse(readFileSync(file, 'utf8')));

/** A Tuesday morning, 10:15 in Dublin. */
export const TUESDAY = '2026-11-24T10:15:00.000+00:00';

export const question: ContactQuestion = {
  purpose: 'marketing',
  call: 'call-now',
  at: TUESDAY,
  zone: 'Europe/Dublin',
  clinic_zone: 'Europe/Dublin',
  language: null,
  suppressed: null,
  typed: false,
};

export const given = (...events: PeopleEvent[]): ContactState => events.reduce(evolveContact, emptyContact);

export const consented: PeopleEvent = {
  type: 'ConsentGiven',
  data: { purpose: 'marketing', channel: 'voice', given_on: '2025-03-01', basis: 'row' },
  at: '2026-11-20T09:00:00.000+00:00',
};

export const attempted = (at: string, call: string, purpose = 'marketing'): PeopleEvent => ({
  type: 'ContactPermitted',
  data: { call, purpose, attempt: 1, pack: 'house@2026-11-21', valid_until: at },
  at,
});
