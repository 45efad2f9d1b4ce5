import { agreedTime } from '../agreed-time.ts';
import { attemptTimes } from '../attempts.ts';
import type { ContactRule } from '../rule.ts';

/** Too little time has passed since the last attempt. A time that the person asked for takes its place: not before it, and then at once. */
export const tooSoon: ContactRule = {
  name: 'too_soon',
  against: (asked) => {
    const agreed = agreedTime(asked);
    if (agreed.is === 'now') return null;
    if (agreed.is === 'ahead') return { facts: { callback_agreed: true }, lifts: agreed.from };
    const last = attemptTimes(asked.contact, asked.at).at(-1);
    if (last === undefined) return null;
    const hours = asked.policy.calling.hours_apart;
    const lifts = last.plus({ hours });
    return asked.at < lifts ? { facts: { hours_apart: hours }, lifts } : null;
  },
};
