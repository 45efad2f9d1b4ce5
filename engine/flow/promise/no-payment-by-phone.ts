import type { FlowPromise } from './promise.ts';
import { interruptionOf, isNewListener, roleOf } from './signs.ts';

const PAYS_NOW = 'pays_now';

export const noPaymentByPhone: FlowPromise = {
  promise: 'no-payment-by-phone',
  means:
    'Whoever wants to pay on the phone is told in the same breath, by a line with that role, that one pays in the clinic. No effect takes money, and no value holds a card.',
  yields:
    'Urgent interruptions, in which nothing but what is urgent is answered, and a phone that is handed over in the same breath.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'heard' && sign.answer === PAYS_NOW) {
      if (sign.taken) return 'owed';
      const isUrgentOpen = interruptionOf(prepared, sign.open)?.rank === 'urgent';
      return isUrgentOpen ? before : { broken: 'An offer to pay is not answered here.' };
    }
    if (isNewListener(sign, prepared)) return '';
    return sign.sign === 'say' && roleOf(prepared, sign.line) === 'no_payment' ? '' : before;
  },
  minds(sign, prepared) {
    if (sign.sign === 'heard' && sign.answer === PAYS_NOW) return true;
    return sign.sign === 'say' ? roleOf(prepared, sign.line) === 'no_payment' : isNewListener(sign, prepared);
  },
  rests: (before) => (before === 'owed' ? { broken: 'Nobody says that one pays in the clinic.' } : before),
  concerns: (sign) => sign.sign === 'heard' && sign.answer === PAYS_NOW && sign.taken,
};
