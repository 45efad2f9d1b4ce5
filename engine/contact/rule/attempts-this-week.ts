import { attemptTimes } from '../attempts.ts';
import type { ContactRule } from '../rule.ts';

/** The last seven times twenty-four hours already hold as many attempts as a week may, over all purposes. */
export const attemptsThisWeek: ContactRule = {
  name: 'attempts_this_week',
  against: ({ policy, contact, at }) => {
    const permitted = policy.calling.attempts_a_week;
    const week = attemptTimes(contact, at).filter((attempt) => attempt > at.minus({ hours: 168 }));
    const leaves = week[week.length - permitted];
    if (leaves === undefined) return null;
    return { facts: { attempts: week.length, permitted }, lifts: leaves.plus({ hours: 168 }) };
  },
};
