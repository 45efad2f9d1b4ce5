import type { FlowPromise } from './promise.ts';
import { goesBack, interruptionOf, roleOf } from './signs.ts';

const EMERGENCY = 'emergency';

export const emergencyLeavesTheFlow: FlowPromise = {
  promise: 'emergency-leaves-the-flow',
  means:
    'Whenever somebody tells of an emergency, what to do is said in the same breath by a line of safety; nothing else is asked, nothing but the staff’s alarm is requested, nothing leads back, and the call ends as an emergency.',
  yields: 'Nothing.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'heard' && sign.answer === EMERGENCY) {
      if (sign.taken) return 'owed';
      const isAnswered = interruptionOf(prepared, sign.open)?.on.includes(EMERGENCY) === true;
      return isAnswered ? before : { broken: 'An emergency is not heard here.' };
    }
    if (before === '') return before;
    if (sign.sign === 'say') {
      if (roleOf(prepared, sign.line) === 'safety') return 'told';
      return sign.asks ? { broken: `"${sign.line}" asks something else in an emergency.` } : before;
    }
    if (sign.sign === 'do' && sign.effect !== 'alert_staff')
      return { broken: `"${sign.effect}" is requested in an emergency.` };
    if (goesBack(sign)) return { broken: 'The conversation goes on after an emergency.' };
    if (sign.sign === 'end' && sign.ending !== 'emergency')
      return { broken: `The call ends as "${sign.ending}" after an emergency.` };
    return before;
  },
  minds(sign, prepared) {
    switch (sign.sign) {
      case 'heard':
        return sign.answer === EMERGENCY;
      case 'say':
        return sign.asks || roleOf(prepared, sign.line) === 'safety';
      case 'do':
        return sign.effect !== 'alert_staff';
      case 'end':
        return sign.ending !== 'emergency';
      default:
        return goesBack(sign);
    }
  },
  rests: (before) => (before === 'owed' ? { broken: 'Nothing is said of what to do in an emergency.' } : before),
  concerns: (sign) => sign.sign === 'heard' && sign.answer === EMERGENCY && sign.taken,
};
