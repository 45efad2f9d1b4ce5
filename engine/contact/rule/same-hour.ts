import { agreedTime } from '../agreed-time.ts';
import { attemptTimes } from '../attempts.ts';
import type { ContactRule } from '../rule.ts';

/** The last attempt was at this hour of the day too, and whoever was out then may be out again. */
export const sameHour: ContactRule = {
  name: 'same_hour',
  against: (asked) => {
    if (!asked.policy.calling.other_hour || agreedTime(asked).is === 'now') return null;
    const last = attemptTimes(asked.contact, asked.at).at(-1);
    if (last === undefined || last.hour !== asked.at.hour) return null;
    return { facts: { hour: asked.at.hour }, lifts: asked.at.startOf('hour').plus({ hours: 1 }) };
  },
};
