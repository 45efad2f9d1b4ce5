/** Words that name a reason, a day or a child do not always give one: "I had a check-up last month" asks for neither. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Place } from './place.ts';
import type { Meaning } from './read-answers.ts';
import { sureOf } from './surely.ts';

/** After these questions nobody says what a visit is for, whose it is, or when, unless they ask for one. */
const NOT_AFTER: Readonly<Record<string, readonly string[]>> = {
  identity: ['reason', 'for_whom', 'when'],
  fetching: ['reason', 'for_whom', 'when'],
  pain: ['reason', 'for_whom'],
  name: ['reason', 'when'],
  ending: ['reason', 'for_whom', 'when', 'practitioner'],
};
/** "Could you put me with Doctor Brennan instead": whoever changes the dentist wishes for one, whatever was asked. */
const CHANGES_DENTIST =
  /\b(?:instead|rather|swap|change|switch|move (?:me )?to|put me (?:down )?with|it is the dentist)\b/;
const ABOUT_A_VISIT: readonly string[] = ['reason', 'for_whom', 'when', 'practitioner'];
const HESITATES: readonly string[] = ['objects', 'declines', 'wrong_person', 'opt_out', 'not_here', 'not_the_patient'];
/** Words that say whose visit it is, whatever was asked. */
const SAYS_WHOSE =
  /\bnot (?:\w+ )?for me\b|\b(?:it is|this is|the visit is|appointment is|one is) (?:\w+ )?for (?:my|our|me) \w+/;
/** "It has been sore since Monday" is no wish for a Monday, and "a second opinion" none for the second. */
const PAST = /\b(?:since|ago|last (?:week|night|month|year|time|monday|tuesday|wednesday|thursday|friday|weekend)|(?:for|about|nearly|over) (?:\w+ ){1,2}(?:days?|weeks?|months?|years?)|started|yesterday|been (?:at|sore|hurting|killing)|every (?:morning|night|day|evening)|at night|all (?:day|night|week)|(?:in the )?mornings it|most (?:days|nights))\b/; // prettier-ignore
const NAMES_A_TIME = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tomorrow|tonight|week|weekend|month|mornings?|afternoons?|evenings?|lunch\w*|noon|oclock|am|pm|soon|asap|possible|january|february|march|april|may|june|july|august|september|october|november|december|immediately|away|earliest)\b|\d/; // prettier-ignore

/** "Go on, but not this week, I'm up the walls": who agrees before they say how busy they are only chooses the time. */
function agreesFirst(meanings: readonly Meaning[]): boolean {
  const sure = sureOf(meanings);
  const [yes, worry] = [sure('yes', 0.8), sure('objects', 0.8)];
  const putsOff = worry?.kind === 'no_time' || worry?.kind === 'timing';
  return yes !== undefined && putsOff && yes.span[1] <= worry.span[0];
}

/** The values that the utterance gives, after the question that was asked. */
export function fittingValues(
  values: readonly HeardValue[],
  meanings: readonly Meaning[],
  place: Place,
  text: string,
): readonly HeardValue[] {
  const of = sureOf(meanings);
  const sure = (answer: string): boolean => of(answer) !== undefined;
  const books = sure('wants_to_book') && !HESITATES.some(sure);
  const hesitates =
    !agreesFirst(meanings) && place !== 'reason' && place !== 'when' && place !== 'slot' && HESITATES.some(sure);
  const thinks = sure('not_sure') && place !== 'when' && place !== 'callback_time';
  const kept = values.filter(({ name, confidence }) => {
    if (!ABOUT_A_VISIT.includes(name) || confidence < 0.5) return true;
    if (name === 'for_whom' && place !== 'ending' && SAYS_WHOSE.test(text)) return true;
    if (name === 'practitioner' && CHANGES_DENTIST.test(text)) return true;
    if (NOT_AFTER[place]?.includes(name) === true && !books) return false;
    if (hesitates) return false;
    // "Do you do veneers?" asks for none, and a visit that is asked after is not wished for on its own day.
    if (name === 'reason' && sure('asks_services') && place !== 'reason' && !books) return false;
    if (name === 'when' && sure('asks_time') && place !== 'when' && place !== 'slot' && !books) return false;
    if ((place === 'when' || place === 'slot') && (name === 'reason' || name === 'for_whom')) return books;
    if (name === 'practitioner' && /\bhygienists?\b/.test(text) && !/\bdoctor\b/.test(text))
      return !values.some((one) => one.name === 'reason' && one.value === 'cleaning');
    if (name !== 'when') return true;
    if (thinks) return false;
    const speaksOfPain = place === 'reason' || place === 'pain';
    return !speaksOfPain || (NAMES_A_TIME.test(text) && !PAST.test(text));
  });
  const needsReason = place === 'reason' && sure('strong_pain') && !kept.some(({ name }) => name === 'reason');
  return needsReason ? [...kept, { name: 'reason', value: 'toothache', confidence: 0.8, correction: false }] : kept;
}

/** Objections that a reason, or a day, speaks against: who wants a second opinion has a dentist, and says nothing by it. */
const EXPLAINED: readonly string[] = ['no_need', 'has_dentist', 'trust'];

/** The readings that stay beside the values that were given. */
export function withoutExplained(
  meanings: readonly Meaning[],
  values: readonly HeardValue[],
  place: Place,
): readonly Meaning[] {
  const gives = (name: string): HeardValue | undefined =>
    values.find((value) => value.name === name && value.confidence >= 0.5);
  const reason = place === 'reason' ? (gives('reason') ?? gives('for_whom')) : undefined;
  const isTimed = place === 'when' || place === 'slot' || agreesFirst(meanings);
  const time = isTimed ? (gives('when') ?? gives('slot')) : undefined;
  if (reason === undefined && time === undefined) return meanings;
  return meanings.filter(({ answer, kind }) => {
    if (time !== undefined && answer === 'objects')
      return kind !== 'no_time' && kind !== 'no_need' && !(kind === 'timing' && agreesFirst(meanings));
    if (reason === undefined) return true;
    if (answer === 'objects' && kind !== null && EXPLAINED.includes(kind)) return false;
    if (answer === 'objects' && kind === 'fear') return reason.value !== 'toothache' && reason.value !== 'second_opinion';
    if (answer === 'declines' || answer === 'is_the_patient') return false;
    return answer !== 'not_sure' || reason.value === 'check_up';
  });
} // prettier-ignore

/** Words that put something else in the place of what was read back. */
const PUTS_RIGHT = /\b(?:not|no|wants?|wanted|need|it is|it was|should be|make it|actually|instead|rather|only|just|meant|mean|for an?|change|said|asked|wrong)\b/; // prettier-ignore

/** "My gums bleed a bit", told when a visit is read back, makes no other visit of it. */
export const isMentioned = ({ name }: Pick<HeardValue, 'name'>, place: Place, text: string): boolean =>
  name === 'reason' && place.startsWith('read_back') && !PUTS_RIGHT.test(text);
