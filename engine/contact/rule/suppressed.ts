import type { ContactRule } from '../rule.ts';

/** The register gives a word; anything longer could hold personal data and stays out of the log. */
const closedWord = /^[a-z][a-z0-9_-]{0,59}$/;

/** The number stands in the register of those who must not be called, whoever it belongs to now. */
export const suppressed: ContactRule = {
  name: 'suppressed',
  against: ({ question }) =>
    question.suppressed === null
      ? null
      : {
          facts: { reason: closedWord.test(question.suppressed.reason) ? question.suppressed.reason : 'other' },
          lifts: null,
        },
};
