import type { ContactRule } from '../rule.ts';

/** The purpose needs a consent to calls, and none for it stands on record by that day. */
export const noConsent: ContactRule = {
  name: 'no_consent',
  against: ({ policy, contact, question, at }) => {
    if (!policy.calling.needs_consent.some((purpose) => purpose === question.purpose)) return null;
    const today = at.toFormat('yyyy-MM-dd');
    const stands = contact.consents.some(
      ({ purpose, given_on }) => purpose === question.purpose && (given_on === null || given_on.slice(0, 10) <= today),
    );
    return stands ? null : { facts: {}, lifts: null };
  },
};
