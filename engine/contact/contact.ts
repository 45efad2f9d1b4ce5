/** What the stream of one person says about contacting them: the state that the contact rules read. */
import type { Clear } from '../event.ts';
import type { peopleEvents } from '../events/people.ts';
import type { ClosedValue } from '../values.ts';
import { isNo } from './refused.ts';

export type PeopleEventType = keyof typeof peopleEvents;

/** An event of a `patient-…` stream as far as this fold reads it; a recorded one fits. */
export type PeopleEvent = Clear<PeopleEventType> & { readonly at: string };

export type Permission = Clear<'ContactPermitted'>['data'];
export type Refusal = Clear<'ContactRefused'>['data'];

export interface ContactState {
  readonly consents: readonly { readonly purpose: string; readonly given_on: string | null }[];
  readonly opted_out: boolean;
  readonly number_disputed: boolean;
  /** Every permission counts as an attempt, placed or not: after a crash nobody knows whether the phone rang. */
  readonly attempts: readonly { readonly at: string; readonly permission: Permission }[];
  /** The newest refusal for each call. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** When the person asked to be called again; used up by the next attempt. */
  readonly callback: ClosedValue | null;
  /** When they last said no. */
  readonly said_no_at: string | null;
}

export const emptyContact: ContactState = {
  consents: [],
  opted_out: false,
  number_disputed: false,
  attempts: [],
  refusals: {},
  callback: null,
  said_no_at: null,
};

/** The state after one more event. */
export function evolveContact(state: ContactState, event: PeopleEvent): ContactState {
  switch (event.type) {
    case 'PatientRegistered':
    case 'GuardianNamed':
      return state;
    case 'ConsentGiven': {
      const { purpose, channel, given_on } = event.data;
      // Consent to messages is no consent to calls.
      return channel === 'message' ? state : { ...state, consents: [...state.consents, { purpose, given_on }] };
    }
    case 'ConsentWithdrawn':
      return { ...state, consents: state.consents.filter(({ purpose }) => purpose !== event.data.purpose) };
    case 'OptedOut':
      // An objection on one channel is honoured on all of them.
      return { ...state, opted_out: true };
    case 'NumberDisputed':
      return { ...state, number_disputed: true };
    case 'CallbackAgreed':
      return { ...state, callback: event.data.when };
    case 'WaitingListEntered':
      return state;
    case 'ContactPermitted':
      return { ...state, callback: null, attempts: [...state.attempts, { at: event.at, permission: event.data }] };
    case 'ContactRefused': {
      const call = event.data.facts['call'];
      return typeof call === 'string' ? { ...state, refusals: { ...state.refusals, [call]: event.data } } : state;
    }
    case 'ContactConcluded':
      return isNo(event.data.ending) ? { ...state, said_no_at: event.at } : state;
  }
  throw new Error(`The stream of a person holds an event that nobody knows: ${JSON.stringify(event satisfies never)}`);
}
