/** The read-back and what comes after it: a yes only where everything is right. */
import { oneOf } from '../chance.ts';
import { nextFreeDay } from '../free-time.ts';
import type { Moment, Reply } from '../moment.ts';
import { isAgainst } from './the-visit.ts';
import { nameDay } from './which-day.ts';
import { changeTo, dayOf, otherDay } from './which-time.ts';

export function shallIBook(moment: Moment): Reply {
  const { plan, call, heard, zone, random } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  const [start] = heard.times;
  if (start === undefined || call.chosen === null || Date.parse(start) !== Date.parse(call.chosen)) {
    call.wrong = 'time';
    return [{ intent: 'rejects_read_back' }];
  }
  const isOther = heard.reason !== null && plan.reason !== 'unsure' && heard.reason !== plan.reason;
  if (isOther && !call.acceptsACheckUp) {
    call.wrong = 'reason';
    return [{ intent: 'rejects_read_back' }];
  }
  const other = plan.changesMind === 'at_read_back' && !call.changedMind ? otherDay(moment, start) : null;
  if (other !== null) return changeTo(moment, dayOf(start, zone), other);
  call.accepted = start;
  return oneOf<Reply>([[{ intent: 'accepts_booking' }], [{ intent: 'yes' }]], random);
}

/** "Would you still like a visit? If so, tell me what to change." */
export function whatToChange(moment: Moment): Reply {
  const { plan, call, today, zone } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  if (call.wrong === null) return [{ intent: 'yes' }];
  if (call.wrong === 'reason') return [{ intent: `reason_${plan.reason}` }];
  const wished = call.chosen === null ? call.day : dayOf(call.chosen, zone);
  const day = wished ?? nextFreeDay(plan.time, today, { weekday: null, not: call.impossible });
  if (day === null) return [{ intent: 'asks_other_times' }];
  call.chosen = null;
  nameDay(moment, day);
  return [{ intent: 'changes_day', day }];
}

export function anythingElse({ plan, call, random }: Moment): Reply {
  if (plan.offersPayment && !call.said.has('offers_payment')) return [{ intent: 'offers_payment' }];
  return oneOf<Reply>(
    [[{ intent: 'nothing_else' }], [{ intent: 'nothing_else' }], [{ intent: 'no' }], [{ intent: 'says_thanks_bye' }]],
    random,
  );
}
