/** Everything that is proved, in the order in which it is read. `always-ends` is proved by cycles, not by a monitor. */
import { booksOnlyAfterYes } from './books-only-after-yes.ts';
import { disclosesAiFirst } from './discloses-ai-first.ts';
import { emergencyLeavesTheFlow } from './emergency-leaves-the-flow.ts';
import { inputsKnown } from './inputs-known.ts';
import { legalLinesHeardInFull } from './legal-lines-heard-in-full.ts';
import { noPaymentByPhone } from './no-payment-by-phone.ts';
import { nothingPrivateBeforeIdentity } from './nothing-private-before-identity.ts';
import { nothingPrivateOnVoicemail } from './nothing-private-on-voicemail.ts';
import { optOutAlwaysEndsAndIsRecorded } from './opt-out-always-ends-and-is-recorded.ts';
import { personOnRequest } from './person-on-request.ts';
import type { FlowPromise } from './promise.ts';
import { saysBookedOnlyWhenBooked } from './says-booked-only-when-booked.ts';

export const watched: readonly FlowPromise[] = [
  disclosesAiFirst,
  legalLinesHeardInFull,
  booksOnlyAfterYes,
  saysBookedOnlyWhenBooked,
  optOutAlwaysEndsAndIsRecorded,
  personOnRequest,
  emergencyLeavesTheFlow,
  noPaymentByPhone,
  nothingPrivateBeforeIdentity,
  nothingPrivateOnVoicemail,
  inputsKnown,
];

export const ALWAYS_ENDS = {
  promise: 'always-ends',
  means:
    'Every call comes to its end by itself, whatever is said: every way round passes a step with a limit, or is one of the six inputs that a question is given.',
  yields: 'Nothing.',
} as const;
