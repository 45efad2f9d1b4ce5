/** Who is on the line, and what somebody says who is not the patient. */
import { oneOf } from '../chance.ts';
import type { Moment, Reply } from '../moment.ts';

/** What anybody but the patient answers, whatever is asked; null where the patient is on the line. */
export function somebodyElse({ plan, call, heard, today, random }: Moment): Reply | null {
  switch (call.onTheLine) {
    case 'patient':
      return null;
    case 'a_stranger':
      return [{ intent: 'wrong_number' }];
    case 'somebody_else':
      break;
  }
  if (plan.fetches) {
    call.onTheLine = 'patient';
    call.fetched = true;
    return [{ intent: 'not_me_fetches' }];
  }
  if (heard.question !== 'when_are_they_in' && heard.question !== 'when_to_call') return [{ intent: 'not_me_absent' }];
  const day = today.plus({ days: 1 }).toISODate();
  return oneOf<Reply>(
    [
      [{ intent: 'gives_day_and_part', day, part: 'evening' }],
      [{ intent: 'gives_part', part: 'evening' }],
      [{ intent: 'gives_day', day }],
    ],
    random,
  );
}

/** "Am I speaking with …?" Somebody else's name means that the number is wrong. */
export function isItYou({ plan, words, random }: Moment): Reply {
  const mine = plan.name?.toLowerCase().split(/[\s,]+/).filter((piece) => piece.length > 1) ?? []; // prettier-ignore
  if (mine.length > 0 && !mine.some((piece) => words.includes(piece))) return [{ intent: 'wrong_number' }];
  return oneOf<Reply>([[{ intent: 'is_me' }], [{ intent: 'is_me' }], [{ intent: 'yes' }]], random);
}

export function itWasMe({ random }: Moment): Reply {
  return oneOf<Reply>([[{ intent: 'yes' }], [{ intent: 'yes' }], [{ intent: 'is_me' }]], random);
}

/** The patient is asked for the patient: they have just come to the phone, or Elo misheard. */
export const thatIsMe = (): Reply => [{ intent: 'is_me' }];
