import { doEffect } from '../../effect/catalogue.ts';
import type { Prepared } from '../prepare.ts';
import type { Sign } from '../prove/signs.ts';
import type { FlowPromise } from './promise.ts';
import { lineOf, roleOf } from './signs.ts';

/** Words as a set: `book cancel`. */
const withWord = (set: string, word: string): string =>
  [...new Set([...set.split(' ').filter(Boolean), word])].toSorted().join(' ');
const without = (set: string, ...words: string[]): string =>
  set
    .split(' ')
    .filter((word) => word !== '' && !words.includes(word))
    .join(' ');

const claimsDone = (sign: Sign, prepared: Prepared): boolean =>
  sign.sign === 'say' && roleOf(prepared, sign.line) === 'claims_done';

export const saysBookedOnlyWhenBooked: FlowPromise = {
  promise: 'says-booked-only-when-booked',
  means:
    'A line that claims that something is booked, moved or cancelled is said only when the clinic’s system has confirmed exactly that in this call, and nothing of the kind was asked of it since; what is cancelled is not booked any more.',
  yields: 'Nothing.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'do') {
      const commits = doEffect(sign.effect)?.commits;
      return commits === undefined ? before : without(before, commits);
    }
    if (sign.sign === 'outcome') {
      const effect = doEffect(sign.effect);
      if (effect?.commits === undefined || effect.outcomes[sign.outcome]?.good !== true) return before;
      const kept = effect.commits === 'cancel' ? without(before, 'book', 'move') : without(before, 'cancel');
      return withWord(kept, effect.commits);
    }
    if (sign.sign !== 'say' || roleOf(prepared, sign.line) !== 'claims_done') return before;
    const { claims } = lineOf(prepared, sign.line) ?? {};
    const isTrue = claims !== undefined && before.split(' ').includes(claims);
    return isTrue ? before : { broken: `"${sign.line}" says that something was done which was not confirmed.` };
  },
  minds: (sign, prepared) => sign.sign === 'do' || sign.sign === 'outcome' || claimsDone(sign, prepared),
  concerns: claimsDone,
};
