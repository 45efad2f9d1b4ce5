/** Attempts of the past, as the rules count them. */
import type { DateTime } from 'luxon';
import type { ContactState } from './contact.ts';
import { localTime } from '../time/local-time.ts';

/** The attempts made for one purpose, the oldest first. */
export const attemptsFor = (contact: ContactState, purpose: string): ContactState['attempts'] =>
  contact.attempts.filter(({ permission }) => permission.purpose === purpose);

/** When attempts for any purpose were made, on the clock of `at`, the oldest first. */
export const attemptTimes = (contact: ContactState, at: DateTime): DateTime[] =>
  contact.attempts
    .map((attempt) => localTime(attempt.at, 'UTC').setZone(at.zone))
    .sort((one, other) => one.toMillis() - other.toMillis());
