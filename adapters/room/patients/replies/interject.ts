/** What a patient says before, or instead of, an answer: a wish, a worry, a question of their own. */
import type { Moment, Reply } from '../moment.ts';
import type { Intent } from '../phrases.ts';
import type { Question } from '../question.ts';

/** Questions about something else, at which a worry that was passed over is not said again. */
const ASIDE: ReadonlySet<Question> = new Set(['still_worried', 'when_to_call', 'a_person_instead', 'unclear']);

/** The patient's own matter at this moment, or null where there is none. */
export function interject(moment: Moment): Reply | null {
  const { plan, call, heard } = moment;
  const { question } = heard;
  if (plan.emergency && isAboutTheVisit(question)) return says('emergency');
  if (plan.wants === 'no_more_calls' && isAboutTheVisit(question)) return says('opts_out');
  if (plan.personAt === question && !call.said.has('wants_person')) return says('wants_person');
  const worry = doubts(moment);
  if (worry !== null) return worry;
  if (plan.asksToWait && question === 'which_day' && !call.said.has('waits')) return says('waits');
  const curious = plan.curious.find(({ at, along, intent }) => at === question && !along && !call.said.has(intent));
  return curious === undefined ? null : says(curious.intent);
}

/** A question of the patient's own that goes along with an answer to this one. */
export function askedAlong({ plan, call, heard }: Moment): Reply | null {
  const curious = plan.curious.find(
    ({ at, along, intent }) => at === heard.question && along && !call.said.has(intent),
  );
  return curious === undefined ? null : [{ intent: curious.intent }];
}

const says = (intent: Intent): Reply => [{ intent }];

const isAboutTheVisit = (question: Question): boolean =>
  question === 'shall_we_find_a_time' ||
  question === 'what_for' ||
  question === 'which_day' ||
  question === 'which_time';

/** Says the doubt at its moment. Passed over, it is said once more; then the patient goes on, or does not. */
function doubts({ plan, call, heard, isFirst }: Moment): Reply | null {
  if (plan.doubt === null || (plan.badMoment && isFirst)) return null;
  const { kind, at, answers } = plan.doubt;
  const saying = says(kind === 'thinks_about_it' ? kind : `objects_${kind}`);
  if (call.doubt === 'unsaid') {
    if (at !== heard.question) return null;
    call.doubt = 'said';
    return saying;
  }
  if (call.doubt !== 'said' || ASIDE.has(heard.question)) return null;
  call.pressedOn += 1;
  if (call.pressedOn === 1 && kind !== 'thinks_about_it') return saying;
  call.doubt = answers === null ? 'firm' : 'overcome';
  return null;
}
