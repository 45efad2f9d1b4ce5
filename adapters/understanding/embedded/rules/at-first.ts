/** "Stop", and no more: before any business has begun it means the call, later only the talking. */
import { rulesAt } from './rule.ts';

export const atFirst = rulesAt(
  ['identity', 'fetching', 'proposal'],
  'opt_out',
  [0.8, /^(?:(?:no|just|please|okay|right|look|will you|would you|can you) )*stop(?: (?:it|that|this|now|please|right there|there|stop))*$/],
); // prettier-ignore
