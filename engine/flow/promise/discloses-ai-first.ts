import type { FlowPromise } from './promise.ts';
import { isNewListener, roleOf } from './signs.ts';

export const disclosesAiFirst: FlowPromise = {
  promise: 'discloses-ai-first',
  means:
    'Whoever listens hears in full, as a legal line, that this is an AI before anything else is said to them. A person to whom the phone is handed, or who comes back from a transfer, listens anew.',
  yields: 'Urgent interruptions: what cannot wait is answered at once, and they end the call.',
  begins: 'due',
  watch(before, sign, prepared) {
    if (isNewListener(sign, prepared)) return 'due';
    if (sign.sign === 'delivered' && sign.in_full && roleOf(prepared, sign.line) === 'ai_disclosure') return 'done';
    if (sign.sign !== 'say' || before === 'done' || sign.rank === 'urgent') return before;
    if (sign.legal && roleOf(prepared, sign.line) === 'ai_disclosure') return before;
    return { broken: `"${sign.line}" is said before the listener has heard in full that this is an AI.` };
  },
  minds: (sign, prepared) => sign.sign === 'say' || sign.sign === 'delivered' || isNewListener(sign, prepared),
  concerns: (sign) => sign.sign === 'say',
};
