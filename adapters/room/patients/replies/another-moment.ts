/** When the patient, or a colleague of Elo's, may speak again. */
import { oneOf } from '../chance.ts';
import { freePart, nextFreeDay } from '../free-time.ts';
import type { Moment, Reply } from '../moment.ts';

/** "It's a bad moment", with or without a better one. */
export function callMeThen({ random, ...moment }: Moment): Reply {
  const better = betterMoment(moment);
  const withTime = random() < 0.4;
  return withTime ? [{ intent: 'call_later_when', ...better }] : [{ intent: 'call_later' }];
}

/** "When may we ring you?" Who never asked for a call thinks that it is about the visit. */
export function whenToCall({ random, ...moment }: Moment): Reply {
  const better = betterMoment(moment);
  return oneOf<Reply>(
    [
      [{ intent: 'gives_day_and_part', ...better }],
      [{ intent: 'gives_day_and_part', ...better }],
      [{ intent: 'gives_day', day: better.day }],
      [{ intent: 'gives_part', part: better.part }],
      [{ intent: 'any_time' }],
    ],
    random,
  );
}

/** Who asked for a person takes one; so does who was misunderstood too often and has no time yet. */
export const aPersonInstead = ({ plan, call }: Moment): Reply => {
  const isTired = call.annoyance * 2 > plan.patience && call.accepted === null;
  return [{ intent: plan.personAt !== null || isTired ? 'yes' : 'no' }];
};

function betterMoment({ plan, today, zone }: Omit<Moment, 'random'>) {
  const any = { weekday: null, not: new Set<string>() };
  const day = nextFreeDay(plan.time, today, any) ?? today.plus({ days: 1 }).toISODate();
  return { day, part: freePart(plan.time, day, zone) };
}
