/** Which kind of question is being answered: the same words mean one thing after "is it bad?" and another after "is it you?". */
import type { Utterance } from '../../../engine/ports.ts';
import { placeSaid } from './asked-before.ts';

/**
 * `identity`: are you the patient; `fetching`: could they come to the phone; `proposal`: shall we find a time now; `pain`:
 * is it bad; `read_back`, `read_back_move`, `read_back_cancel`: shall I book, move, cancel this; `attendance`: will you come;
 * `opening`: what can I do for you; `ending`: anything else; `objection`: a worry was just answered; `name`: a name was asked for. The others are named after the value that was asked for. `anywhere` where it cannot be told.
 */
export type Place =
  | 'identity'
  | 'fetching'
  | 'proposal'
  | 'pain'
  | 'read_back'
  | 'read_back_move'
  | 'read_back_cancel'
  | 'attendance'
  | 'opening'
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

/** Where what can be heard does not tell the question, its words may. */
const WHO_IS_THERE =
  /\b(?:[Aa]m I (?:speaking|talking) (?:to|with)|[Hh]ave I reached|[Mm]ay I (?:speak|talk) (?:to|with)|[Ii]s (?:this|that)|[Aa]re you)(?: [A-Z][\w'’-]+){1,3}\?$/;

/** Read off what was asked for and what can be heard; where several would fit, what was just said decides. */
export function placeOf({ asked, can_hear, said, objection }: Utterance): Place {
  const can = (answer: string): boolean => can_hear.includes(answer);
  const isProposal = can('is_the_patient') && can('wants_to_book') && !can('not_the_patient');
  if (asked !== null && !isProposal) return ASKED[asked] ?? 'anywhere';
  const fits: Place[] = [];
  if (can('not_the_patient') && can('is_the_patient')) fits.push('identity');
  else if (isProposal) fits.push('proposal');
  else if (can('hands_over') && can('is_the_patient')) fits.push('fetching');
  else if (objection !== null && can('no_preference') && (can('wants_to_book') || can('confirms')))
    fits.push('objection');
  if (can('strong_pain') && !can('wants_to_move')) fits.push('pain');
  const attends = can('confirms') && can('yes');
  if (can('wants_to_move')) fits.push(!can('confirms') ? 'ending' : can('wants_to_book') ? 'opening' : 'attendance');
  else if (can('not_this') && can('yes')) fits.push(readBackOf(said));
  else if (attends && objection === null) fits.push('attendance');
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only;
  return WHO_IS_THERE.test(said.at(-1) ?? '') ? 'identity' : placeSaid(said);
}

/** What a yes would permit is told by the last question. */
function readBackOf(said: readonly string[]): Place {
  const question = said.at(-1) ?? '';
  if (/\bcancel\b/i.test(question)) return 'read_back_cancel';
  return /\bmove\b/i.test(question) ? 'read_back_move' : 'read_back';
}
