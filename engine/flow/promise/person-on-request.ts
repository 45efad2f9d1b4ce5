import type { FlowPromise } from './promise.ts';
import { goesBack, interruptionOf, isUrgent } from './signs.ts';

const WANTS_PERSON = 'wants_person';
/** What brings a person, now or later. */
const brings: readonly string[] = ['transfer', 'promise_callback', 'alert_staff'];

export const personOnRequest: FlowPromise = {
  promise: 'person-on-request',
  means:
    'Whoever asks for a person, at any question, gets one, or the clinic is asked to have one call back, before the conversation goes on or the call ends.',
  yields:
    'Urgent interruptions, a person who is silent or whose time is up, and a phone that is handed over in the same breath.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'heard' && sign.answer === WANTS_PERSON) {
      if (sign.taken) return 'asked';
      const isUrgentOpen = interruptionOf(prepared, sign.open)?.rank === 'urgent';
      return before !== '' || isUrgentOpen ? before : { broken: 'A wish for a person is not heard here.' };
    }
    if (before === '') return before;
    if (sign.sign === 'heard' && sign.taken)
      return isUrgent(prepared, sign.answer) ? '' : before.replace('silent', 'asked');
    if (sign.sign === 'signal' && sign.taken && sign.signal !== 'not_understood')
      return before.replace('asked', 'silent');
    if (sign.sign === 'do' && brings.includes(sign.effect)) return 'served';
    if (goesBack(sign))
      return before === 'served' ? '' : { broken: 'The conversation goes on though a person was asked for.' };
    if (sign.sign === 'end' && before === 'asked')
      return { broken: 'The call ends though a person was asked for, and none was sought.' };
    return before;
  },
  concerns: (sign) => sign.sign === 'heard' && sign.answer === WANTS_PERSON && sign.taken,
};
