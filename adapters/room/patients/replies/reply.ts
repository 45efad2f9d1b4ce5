/** What a patient answers to each question: one table, in which nothing is missing. */
import type { Moment, Reply } from '../moment.ts';
import type { Question } from '../question.ts';
import { aPersonInstead, whenToCall } from './another-moment.ts';
import { anythingElse, shallIBook, whatToChange } from './the-booking.ts';
import { afterAnAnswer, anotherMomentOrNone, howBadIsIt, isAgainst, shallWeFindATime, whatFor, whoseName } from './the-visit.ts'; // prettier-ignore
import { anotherDay, todayOrTomorrow, whichDay } from './which-day.ts';
import { whichTime } from './which-time.ts';
import { isItYou, itWasMe, thatIsMe } from './who-is-there.ts';

export const replies: Readonly<Record<Question, (moment: Moment) => Reply>> = {
  is_it_you: isItYou,
  did_you_ask_for_a_visit: itWasMe,
  may_i_speak_to_them: thatIsMe,
  when_are_they_in: thatIsMe,
  shall_we_find_a_time: shallWeFindATime,
  another_moment_or_no_visit: anotherMomentOrNone,
  what_for: whatFor,
  how_bad_is_it: howBadIsIt,
  today_or_tomorrow: todayOrTomorrow,
  whose_name: whoseName,
  which_day: whichDay,
  which_time: whichTime,
  another_day: anotherDay,
  waiting_list: ({ plan }) => [{ intent: plan.takesWaitingList ? 'yes' : 'no' }],
  shall_i_book: shallIBook,
  what_to_change: whatToChange,
  anything_else: anythingElse,
  still_worried: afterAnAnswer,
  when_to_call: whenToCall,
  a_person_instead: aPersonInstead,
  unclear: guess,
};

/** What cannot be made out is asked for once more; then a yes or a no is as good as anything. */
function guess(moment: Moment): Reply {
  moment.call.unclear += 1;
  if (moment.call.unclear % 2 === 1) return [{ intent: 'asks_repeat' }];
  return [{ intent: isAgainst(moment) ? 'no' : 'yes' }];
}
