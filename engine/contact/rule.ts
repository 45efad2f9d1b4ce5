/** The shape of a contact rule, and what it is asked. */
import type { DateTime } from 'luxon';
import type { Policy } from '../flow/schema/house-files.ts';
import type { ContactState, Refusal } from './contact.ts';

/** May this call be made to this person now? */
export interface ContactQuestion {
  readonly purpose: string;
  /** The call that would be placed: the identity of the question. */
  readonly call: string;
  /** The moment of dialling. */
  readonly at: string;
  /** The person's own IANA zone, or the clinic's where nothing better is known. */
  readonly zone: string;
  /** The clinic's zone, in which an agreed time for a call back is meant. */
  readonly clinic_zone: string;
  /** The person's language, or null where nobody said that it differs from the clinic's. */
  readonly language: string | null;
  /** What the register of suppressed numbers says. */
  readonly suppressed: { readonly reason: string } | null;
  /** A typed conversation rings nobody's phone: only suppression is asked. */
  readonly typed: boolean;
}

export interface Asked {
  readonly policy: Policy;
  readonly contact: ContactState;
  readonly question: ContactQuestion;
  /** The moment that is asked about, on the person's own clock. */
  readonly at: DateTime;
}

export interface Objection {
  /** What the rule saw; clear data, never a personal value. */
  readonly facts: Refusal['facts'];
  /** The first later moment at which this rule may think otherwise; null: never for this purpose. */
  readonly lifts: DateTime | null;
}

export interface ContactRule {
  readonly name: string;
  /** Why not, or null where this rule has nothing against it. */
  readonly against: (asked: Asked) => Objection | null;
}
