import { isInHours, nextInHours, weekdayOf } from '../calling-hours.ts';
import type { ContactRule } from '../rule.ts';

/** It is early, late, lunchtime or the weekend where the person is. */
export const quietHours: ContactRule = {
  name: 'quiet_hours',
  against: ({ policy, at }) =>
    isInHours(policy, at)
      ? null
      : { facts: { weekday: weekdayOf(at), local_time: at.toFormat('HH:mm') }, lifts: nextInHours(policy, at) },
};
