import { doEffect } from '../../effect/catalogue.ts';
import { PLAIN_YES } from '../kernel/plain-yes.ts';
import type { FlowPromise } from './promise.ts';
import { roleOf, stepAt } from './signs.ts';

/** What it is permission for: changed or forgotten, it is void. */
const bound: readonly string[] = ['slot', 'held', 'appointment'];

export const booksOnlyAfterYes: FlowPromise = {
  promise: 'books-only-after-yes',
  means:
    'Nothing is booked, moved or cancelled but after a plain yes to the question that reads exactly this back and is bound to exactly this, heard as far as the time was named; beside that yes nothing is said but a question that gets its brief reply, or what is known already; before the deed nothing more is said, and neither time nor appointment changes; and one yes permits it once.',
  yields: 'Nothing.',
  begins: '',
  watch(before, sign, prepared) {
    switch (sign.sign) {
      case 'heard': {
        const step = sign.ask === null ? undefined : stepAt(prepared, sign.ask);
        // Everything else that agrees says something more, or something else.
        const isPermission =
          sign.taken && sign.answer === PLAIN_YES && step?.kind === 'ask' && roleOf(prepared, step.say) === 'read_back';
        return isPermission ? (step.binding ?? '') : '';
      }
      case 'told':
      case 'signal':
        return '';
      case 'know':
        return bound.includes(sign.name) ? '' : before;
      case 'forget':
        return sign.names.some((name) => bound.includes(name)) ? '' : before;
      case 'do': {
        const commits = doEffect(sign.effect)?.commits;
        if (commits === undefined) return before;
        return before === commits ? '' : { broken: `"${sign.effect}" is requested without a yes to exactly that.` };
      }
      case 'outcome':
      case 'delivered':
      case 'say':
      case 'move':
      case 'counted':
      case 'end':
      case 'unsure':
        return before;
    }
  },
  minds(sign) {
    switch (sign.sign) {
      case 'heard':
      case 'told':
      case 'signal':
        return true;
      case 'know':
        return bound.includes(sign.name);
      case 'forget':
        return sign.names.some((name) => bound.includes(name));
      case 'do':
        return doEffect(sign.effect)?.commits !== undefined;
      default:
        return false;
    }
  },
  concerns: (sign) => sign.sign === 'do' && doEffect(sign.effect)?.commits !== undefined,
};
