/** Whether the patient wants a visit, and what for. */
import { oneOf } from '../chance.ts';
import type { Moment, Reply } from '../moment.ts';
import { callMeThen } from './another-moment.ts';

const declines = ({ random }: Moment): Reply =>
  oneOf<Reply>([[{ intent: 'declines' }], [{ intent: 'declines' }], [{ intent: 'no' }]], random);

/** Whether the patient has made up their mind against a visit. A doubt that they have is said before this is asked. */
export const isAgainst = ({ plan, call }: Moment): boolean => plan.wants !== 'visit' || call.doubt === 'firm';

export function shallWeFindATime(moment: Moment): Reply {
  const { plan, isFirst, random } = moment;
  if (plan.badMoment && isFirst) return callMeThen(moment);
  if (isAgainst(moment)) return declines(moment);
  return oneOf<Reply>([[{ intent: 'agrees_to_talk' }], [{ intent: 'agrees_to_talk' }], [{ intent: 'yes' }]], random);
}

/** "May I call at another moment, or shall we leave it?" */
export function anotherMomentOrNone(moment: Moment): Reply {
  const { plan, isFirst, random } = moment;
  if (plan.badMoment && isFirst) {
    return oneOf<Reply>([callMeThen(moment), callMeThen(moment), [{ intent: 'yes' }]], random);
  }
  return isAgainst(moment) ? [{ intent: 'declines' }] : [{ intent: 'agrees_to_talk' }];
}

export function whatFor(moment: Moment): Reply {
  const { plan, call, random } = moment;
  if (isAgainst(moment)) return [{ intent: 'declines' }];
  const reason = { intent: `reason_${plan.reason}` } as const;
  const both = random() < 0.5;
  if (plan.child === null || call.said.has('for_child')) return [reason];
  return both ? [{ intent: 'for_child' }, reason] : [{ intent: 'for_child' }];
}

export const howBadIsIt = ({ plan }: Moment): Reply => [{ intent: plan.strongPain ? 'pain_strong' : 'pain_mild' }];

/** The child's name; where the visit is for nobody else, the patient says that it is they. */
export const whoseName = ({ plan }: Moment): Reply =>
  plan.child === null ? [{ intent: 'is_me' }] : [{ intent: 'gives_child_name', name: plan.child }];

/** What a patient says to an honest answer to their worry. Taken once for every answer. */
export function afterAnAnswer(moment: Moment): Reply {
  const { plan, call, random } = moment;
  if (plan.doubt === null || call.doubt === 'unsaid') return shallWeFindATime(moment);
  if (call.doubt === 'overcome') return [{ intent: 'gives_in' }];
  if (call.doubt === 'firm') return [{ intent: 'stays_firm' }];
  call.answersHeard += 1;
  const { answers, kind } = plan.doubt;
  if (answers !== null && call.answersHeard >= answers) {
    call.doubt = 'overcome';
    return [{ intent: 'gives_in' }];
  }
  const saysItAgain = random() < 0.5;
  const thinks = random() < 0.3;
  if (answers === null && (call.answersHeard >= 2 || !saysItAgain)) {
    call.doubt = 'firm';
    return [{ intent: 'stays_firm' }];
  }
  return [{ intent: kind === 'thinks_about_it' || thinks ? 'thinks_about_it' : `objects_${kind}` }];
}
