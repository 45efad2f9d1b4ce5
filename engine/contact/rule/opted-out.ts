import type { ContactRule } from '../rule.ts';

/** They asked not to be called. No consent lifts it, not even a later one: an import could bring an old one again. */
export const optedOut: ContactRule = {
  name: 'opted_out',
  against: ({ contact }) => (contact.opted_out ? { facts: {}, lifts: null } : null),
};
