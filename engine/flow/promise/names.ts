/** Everything that a conversation can promise of every call through it. What each means, and what it yields to, stands beside its proof. */
export const promiseNames = [
  'discloses-ai-first',
  'legal-lines-heard-in-full',
  'books-only-after-yes',
  'says-booked-only-when-booked',
  'opt-out-always-ends-and-is-recorded',
  'person-on-request',
  'emergency-leaves-the-flow',
  'always-ends',
  'no-payment-by-phone',
  'nothing-private-before-identity',
  'nothing-private-on-voicemail',
] as const;
export type PromiseName = (typeof promiseNames)[number];

/** Answers that a promise is about: a proof has them said everywhere, whether or not they can be heard there. */
export const promisedAnswers: readonly string[] = ['emergency', 'opt_out', 'wants_person', 'pays_now'];
