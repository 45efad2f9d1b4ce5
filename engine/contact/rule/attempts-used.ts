import { attemptsFor } from '../attempts.ts';
import type { ContactRule } from '../rule.ts';

/** All attempts for this purpose were made. */
export const attemptsUsed: ContactRule = {
  name: 'attempts_used',
  against: ({ policy, contact, question }) => {
    const attempts = attemptsFor(contact, question.purpose).length;
    return attempts < policy.calling.attempts
      ? null
      : { facts: { attempts, permitted: policy.calling.attempts }, lifts: null };
  },
};
