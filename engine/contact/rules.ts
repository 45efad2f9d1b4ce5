/** The contact rules in the order in which they are asked: first what never changes, then what time will lift. */
import type { ContactRule } from './rule.ts';
import { attemptsThisWeek } from './rule/attempts-this-week.ts';
import { attemptsUsed } from './rule/attempts-used.ts';
import { holiday } from './rule/holiday.ts';
import { language } from './rule/language.ts';
import { noConsent } from './rule/no-consent.ts';
import { optedOut } from './rule/opted-out.ts';
import { quietHours } from './rule/quiet-hours.ts';
import { refusedLately } from './rule/refused-lately.ts';
import { sameHour } from './rule/same-hour.ts';
import { suppressed } from './rule/suppressed.ts';
import { tooSoon } from './rule/too-soon.ts';
import { wrongNumber } from './rule/wrong-number.ts';

export const contactRules: readonly ContactRule[] = [
  suppressed,
  optedOut,
  wrongNumber,
  noConsent,
  language,
  quietHours,
  holiday,
  attemptsUsed,
  attemptsThisWeek,
  tooSoon,
  sameHour,
  refusedLately,
];

/** A typed conversation calls nobody. */
export const typedRules: readonly ContactRule[] = [suppressed];
