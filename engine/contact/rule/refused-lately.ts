import { localTime } from '../../time/local-time.ts';
import type { ContactRule } from '../rule.ts';

/** They said no a short while ago, and a no is left alone for so many days. */
export const refusedLately: ContactRule = {
  name: 'refused_lately',
  against: ({ policy, contact, at }) => {
    if (contact.said_no_at === null) return null;
    const days = policy.calling.quiet_days_after_no;
    const lifts = localTime(contact.said_no_at, 'UTC').setZone(at.zone).plus({ days });
    return at < lifts ? { facts: { quiet_days: days }, lifts } : null;
  },
};
