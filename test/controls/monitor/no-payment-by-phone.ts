/** Whoever wants to pay on the phone is told in the same breath that one pays in the clinic. */
import { cannotBeHeard, meantIn } from './meant.ts';
import { isNewListener, isUrgent, startsUrgent } from './scene.ts';
import { segmentsOf } from './spoken.ts';
import type { Watch } from './watch.ts';

const PAYS = 'pays_now';
const money = /(^|_)(card|iban|cvv|payment|account_number)/u;

export const noPaymentByPhone: Watch = {
  promise: 'no-payment-by-phone',
  begin: () => {
    let offered = false;
    let urgent = false;
    return {
      see: (event, scene, breath) => {
        if (meantIn(scene, event, breath).includes(PAYS)) offered = true;
        if (startsUrgent(scene, event)) urgent = true;
        // Whoever offered it is gone.
        if (isNewListener(scene, event, breath)) offered = false;
        if (cannotBeHeard(scene, event, PAYS)) return 'at this question nobody can be told that one pays in the clinic';
        if (event.type === 'ValueRemembered' && money.test(event.data.name))
          return `"${event.data.name}" holds what one pays with`;
        return /^(Payment|Charge)/u.test(event.type) ? `${event.type} takes money` : null;
      },
      breathed: (breath, scene) => {
        const isDue = offered && !urgent && !isUrgent(scene);
        [offered, urgent] = [false, false];
        const isSaid = breath.some(
          (event) =>
            event.type === 'SpeechRequested' && segmentsOf(scene, event).some(({ line }) => line.role === 'no_payment'),
        );
        return isDue && !isSaid
          ? 'somebody wants to pay on the phone, and is not told that one pays in the clinic'
          : null;
      },
    };
  },
};
