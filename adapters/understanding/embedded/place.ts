/** Which kind of question is being answered: the same words mean one thing after "is it bad?" and another after "is it you?". */
import type { Utterance } from '../../../engine/ports.ts';

/**
 * `identity`: are you the patient; `fetching`: could they come to the phone; `proposal`: shall we find a time now; `pain`:
 * is it bad; `read_back`: shall I book this; `ending`: anything else; `objection`: a worry was just answered; `name`: a
 * name was asked for. The others are named after the value that was asked for. `anywhere` where it cannot be told.
 */
export type Place =
  | 'identity'
  | 'fetching'
  | 'proposal'
  | 'pain'
  | 'read_back'
  | 'ending'
  | 'objection'
  | 'reason'
  | 'when'
  | 'slot'
  | 'callback_time'
  | 'name'
  | 'anywhere';

const ASKED: Readonly<Record<string, Place>> = {
  reason: 'reason',
  when: 'when',
  slot: 'slot',
  callback_time: 'callback_time',
  person_name: 'name',
};

/** Read off what was asked for and what can be heard; where several would fit, nothing is assumed. */
export function placeOf({ asked, can_hear, objection }: Utterance): Place {
  const can = (answer: string): boolean => can_hear.includes(answer);
  const isProposal = can('is_the_patient') && can('wants_to_book') && !can('not_the_patient');
  if (asked !== null && !isProposal) return ASKED[asked] ?? 'anywhere';
  const fits: Place[] = [];
  if (can('not_the_patient') && can('is_the_patient')) fits.push('identity');
  else if (can('hands_over') && can('is_the_patient')) fits.push('fetching');
  else if (isProposal) fits.push('proposal');
  else if (objection !== null && can('no_preference') && can('wants_to_book')) fits.push('objection');
  if (can('strong_pain')) fits.push('pain');
  if (can('wants_to_move')) fits.push('ending');
  else if (can('not_this') && can('yes')) fits.push('read_back');
  const [only] = fits;
  return only !== undefined && fits.length === 1 ? only : 'anywhere';
}
