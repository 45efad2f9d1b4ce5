import type { FlowPromise } from './promise.ts';
import { gravestOf, gravityOf } from '../kernel/interrupt.ts';
import { goesBack, interruptionOf, isUrgent } from './signs.ts';

const OPT_OUT = 'opt_out';
const RECORDS = 'record_opt_out';

export const optOutAlwaysEndsAndIsRecorded: FlowPromise = {
  promise: 'opt-out-always-ends-and-is-recorded',
  means:
    'Whenever somebody does not want to be called any more, that is asked to be recorded in the same breath; nothing is asked of them after it, nothing leads back into the conversation, and the call ends as one that was opted out of.',
  yields: 'What is graver, such as an emergency, before or after it.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'heard' && sign.answer === OPT_OUT) {
      if (sign.taken) return 'owed';
      const open = interruptionOf(prepared, sign.open);
      const isOutweighed = (open ? gravestOf(prepared, open) : 0) >= gravityOf(prepared, OPT_OUT);
      return isOutweighed ? before : { broken: 'An opt-out is not heard here.' };
    }
    if (before === '') return before;
    if (sign.sign === 'heard' && sign.taken && isUrgent(prepared, sign.answer)) return '';
    if (sign.sign === 'do' && sign.effect === RECORDS) return 'recorded';
    if (sign.sign === 'say' && sign.asks) return { broken: `"${sign.line}" asks something after an opt-out.` };
    if (goesBack(sign)) return { broken: 'The conversation goes on after an opt-out.' };
    if (sign.sign === 'end' && sign.ending !== 'opted_out')
      return { broken: `The call ends as "${sign.ending}" after an opt-out.` };
    return before;
  },
  minds(sign, prepared) {
    switch (sign.sign) {
      case 'heard':
        return sign.answer === OPT_OUT || (sign.taken && isUrgent(prepared, sign.answer));
      case 'do':
        return sign.effect === RECORDS;
      case 'say':
        return sign.asks;
      case 'end':
        return sign.ending !== 'opted_out';
      default:
        return goesBack(sign);
    }
  },
  rests: (before) => (before === 'owed' ? { broken: 'An opt-out is not recorded at once.' } : before),
  concerns: (sign) => sign.sign === 'heard' && sign.answer === OPT_OUT && sign.taken,
};
