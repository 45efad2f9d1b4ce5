import type { FlowPromise } from './promise.ts';
import { goesBack, interruptionOf, isUrgent } from './signs.ts';

const WANTS_PERSON = 'wants_person';
const SERVED = 'served';
/** A person of the clinic is on the line, and Elo is silent. */
const CONNECTED = 'connected';

export const personOnRequest: FlowPromise = {
  promise: 'person-on-request',
  means:
    'Whoever asks for a person, at any question, gets one, or the clinic is asked to have one call back, before the conversation goes on or the call ends. Once a person is on the line, Elo says nothing more.',
  yields:
    'Urgent interruptions, a person who is silent or whose time is up, and a phone that is handed over in the same breath.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'outcome' && sign.effect === 'transfer' && sign.outcome === 'connected') return CONNECTED;
    if (before === CONNECTED) {
      if (sign.sign === 'heard' && sign.taken && isUrgent(prepared, sign.answer)) return '';
      return sign.sign === 'say' ? { broken: `"${sign.line}" is said to somebody who talks to a person.` } : before;
    }
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
    if (sign.sign === 'do' && sign.effect === 'promise_callback') return SERVED;
    if (goesBack(sign))
      return before === SERVED ? '' : { broken: 'The conversation goes on though a person was asked for.' };
    if (sign.sign === 'end' && before === 'asked')
      return { broken: 'The call ends though a person was asked for, and none was sought.' };
    return before;
  },
  minds(sign) {
    switch (sign.sign) {
      case 'heard':
        return sign.taken || sign.answer === WANTS_PERSON;
      case 'signal':
      case 'end':
      case 'say':
        return true;
      case 'do':
        return sign.effect === 'promise_callback';
      case 'outcome':
        return sign.effect === 'transfer';
      default:
        return goesBack(sign);
    }
  },
  concerns: (sign) => sign.sign === 'heard' && sign.answer === WANTS_PERSON && sign.taken,
};
