import { holidayOn, nextInHours } from '../calling-hours.ts';
import type { ContactRule } from '../rule.ts';

/** It is a holiday of the policy on the person's calendar. */
export const holiday: ContactRule = {
  name: 'holiday',
  against: ({ policy, at }) => {
    const name = holidayOn(policy, at);
    return name === null ? null : { facts: { holiday: name }, lifts: nextInHours(policy, at) };
  },
};
