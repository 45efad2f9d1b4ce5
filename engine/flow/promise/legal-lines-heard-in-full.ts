import type { FlowPromise } from './promise.ts';

export const legalLinesHeardInFull: FlowPromise = {
  promise: 'legal-lines-heard-in-full',
  means:
    'Once a legal line was begun, nothing else is said until it was heard to its end: cut off, it is said again, and where that does not help, the call ends in silence.',
  yields: 'Urgent interruptions, which end the call.',
  begins: '',
  watch(before, sign) {
    if (sign.sign === 'delivered' && sign.in_full) return sign.line === before ? '' : before;
    if (sign.sign !== 'say' || sign.rank === 'urgent') return before;
    if (before !== '' && sign.line !== before)
      return { broken: `"${sign.line}" is said though "${before}" was not heard in full.` };
    return sign.legal ? sign.line : before;
  },
  minds: ({ sign }) => sign === 'say' || sign === 'delivered',
  concerns: (sign) => sign.sign === 'say' && sign.legal,
};
