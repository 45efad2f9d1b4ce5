import type { ContactRule } from '../rule.ts';

/** Somebody who answered said that the number is not this person's. */
export const wrongNumber: ContactRule = {
  name: 'wrong_number',
  against: ({ contact }) => (contact.number_disputed ? { facts: {}, lifts: null } : null),
};
