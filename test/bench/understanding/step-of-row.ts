/**
 * At which of our steps a row is read: where its context tells what was asked before, the step that asks the same. The
 * label of what was said is never looked at, but for the kind of list that a row was collected as a reply to.
 */
import type { DataRow } from './row.ts';

export interface StepOfRow {
  readonly flow: string;
  readonly step: string;
  /** Times were on offer. */
  readonly offers?: true;
}

const at = (flow: string, step: string): StepOfRow => ({ flow, step });
const IDENTITY = at('book-first-visit', 'is_it_you');
const PROPOSAL = at('book-first-visit', 'why');
const ENDING = at('book-first-visit', 'anything_else');
const ASK_WHEN = at('find-a-time', 'ask_when');
const OFFER: StepOfRow = { ...at('find-a-time', 'offer'), offers: true };
const OTHER_DAY = at('find-a-time', 'other_day');
const READ_BACK = at('make-the-booking', 'read_back');

/** What was asked for, where the row says it. */
const ASKED: Readonly<Record<string, StepOfRow>> = {
  name: at('who-is-it-for', 'ask_name'),
  dob: at('who-is-it-for', 'ask_birth_date'),
};

/** Acts of the other side before, in this order: a question outweighs what was told beside it. */
const BEFORE: readonly (readonly [RegExp, StepOfRow])[] = [
  [/^CONFIRM:/, READ_BACK],
  [/^(?:OFFER|SELECT):(?:appointment_)?(?:date|time)$/, OFFER],
  [/^REQUEST:(?:appointment_)?(?:date|time)$/, ASK_WHEN],
  [/^NOTIFY_FAILURE/, OTHER_DAY],
  [/^(?:REQ_MORE|NOTIFY_SUCCESS)/, ENDING],
  [/^(?:OFFER_INTENT|proposition-of-donation$)/, PROPOSAL],
];

/** What was said before, where the data has no acts for it. */
const SAID: readonly (readonly [RegExp, StepOfRow])[] = [
  [/^Am I speaking with /, IDENTITY],
  [/\b(?:a moment(?: to talk)?|a few minutes now)\?$/, PROPOSAL],
  [/^(?:Is this (?:good|what|the)|How(?:'s| is) this|Does this look)\b/, READ_BACK],
  [/^(?:Does one of|How about no)/, OFFER],
];

/** Collected as replies to a list that was shown. */
const TO_A_LIST = /^(?:SelectItem|SelectAny|SelectNone|ShowNext)$/;

/** The step, or null where the context is unknown or no step of ours asks anything like it. */
export function stepOfRow({ source = '', context, labels }: DataRow): StepOfRow | null {
  const asked = context?.asked === undefined ? undefined : ASKED[context.asked];
  if (asked !== undefined) return asked;
  if (source.startsWith('botframework') && labels?.native?.some((native) => TO_A_LIST.test(native)) === true) return OFFER;
  const before = context?.prev_acts ?? [];
  const byActs = BEFORE.find(([says]) => before.some((act) => says.test(act)));
  if (byActs !== undefined) return byActs[1];
  const prev = context?.prev ?? '';
  return SAID.find(([says]) => says.test(prev))?.[1] ?? null;
} // prettier-ignore
