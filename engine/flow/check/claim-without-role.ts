import { claimsIn } from './claims.ts';
import type { Rule } from './rule.ts';
import { problemsOfSpoken } from './spoken.ts';

const rule = 'claim-without-role';
const remedy =
  'Write in the line what it "claims" (of a visit booked, moved or cancelled with the role "claims_done"), or say it as a question or as something to come.';

export const claimWithoutRole: Rule = {
  rule,
  refuses:
    'A line whose words report that a visit was booked, moved, cancelled or confirmed, that somebody is on the waiting list, will be called by the clinic or not be called any more, that something was noted or passed on, and that does not say what it claims; and a fact of the clinic with such words. Questions, negations and conditions report nothing; "still booked" and "see you then" report nothing new, and another rule holds them to what is known.',
  why: 'Promises about what may be said when are proved about roles and claims: a report without either would be said too early, and no proof would see it.',
  remedy,
  reads: ['lines'],
  check: (release) =>
    problemsOfSpoken(rule, release, (text, line) => {
      const [done] = [...claimsIn(text)].filter((claim) => claim !== 'stands');
      if (done === undefined || line?.claims !== undefined || line?.role === 'claims_done') return [];
      const says = `This reports that something is ${done}, but ${line ? 'the line does not say what it claims' : 'a fact is spoken at any time'}.`;
      return [{ says, remedy: line ? remedy : 'Use words that report nothing.' }];
    }),
};
