/** What counts as understood, for every intent of the phrase bank. */
import type { DayPart } from '../../../engine/values.ts';
import type { Meaning } from '../patient.ts';
import type { Part } from './free-time.ts';
import type { Intent } from './phrases.ts';

export interface Understood {
  readonly answers: readonly string[];
  readonly values: readonly UnderstoodValue[];
}
export interface UnderstoodValue {
  readonly name: string;
  readonly value: unknown;
}
type Meant = Meaning & { readonly part?: Part | null };
type Fits = (value: UnderstoodValue, meant: Meant) => boolean;

export interface Acceptable {
  /** One of these is enough. */
  readonly answers: readonly string[];
  /** Which objection must come with the answer: one of these. */
  readonly objections?: readonly string[];
  /** A value that says the same. One that does not fit is wrong. */
  readonly values?: Fits;
  /** Answers that may come along and are not enough. */
  readonly along?: readonly string[];
  /** It takes over, and the rest of the utterance is dropped: only another urgent answer would be a detour. */
  readonly urgent?: true;
  /** There was nothing to understand. */
  readonly meansNothing?: true;
}

const agrees: Acceptable = { answers: ['yes', 'is_the_patient', 'wants_to_book'], values: isSlotMeant };
const refuses: Acceptable = { answers: ['no'] };
const nothing: Acceptable = { answers: [], meansNothing: true };
const answer = (...answers: readonly string[]): Acceptable => ({ answers });
const urgent = (name: string): Acceptable => ({ answers: [name], urgent: true });
const picks: Acceptable = { answers: [], values: isSlotMeant };
const givesDay: Acceptable = { answers: [], values: isDayMeant };
const objects = (...objections: readonly string[]): Acceptable => ({ answers: ['objects'], objections });
const valueIs =
  (name: string, ...among: readonly unknown[]): Fits =>
  (given) =>
    given.name === name && among.includes(given.value);
const reason = (name: string): Acceptable => ({ answers: [], values: valueIs('reason', name) });

export const acceptable: Readonly<Record<Intent, Acceptable>> = {
  picks_up: answer('greets'),
  is_me: answer('is_the_patient', 'yes'),
  not_me_absent: answer('not_here', 'not_the_patient'),
  not_me_fetches: answer('hands_over'),
  wrong_number: urgent('wrong_person'),
  agrees_to_talk: answer('yes', 'wants_to_book', 'can_talk'),
  yes: agrees,
  no: refuses,
  declines: answer('declines', 'no'),
  reason_check_up: reason('check_up'),
  reason_cleaning: reason('cleaning'),
  reason_toothache: reason('toothache'),
  reason_second_opinion: reason('second_opinion'),
  reason_cosmetic: reason('cosmetic'),
  reason_unsure: answer('not_sure', 'no_preference'),
  pain_strong: { answers: ['strong_pain', 'yes'], values: valueIs('reason', 'toothache') },
  pain_mild: answer('no'),
  gives_day: givesDay,
  gives_day_and_part: givesDay,
  gives_part: { answers: [], values: isPartMeant },
  any_time: { answers: ['no_preference'], values: isAnyTime },
  as_soon_as_possible: { answers: [], values: isSoon },
  not_that_day: { answers: ['other_time', 'none_of_these', 'not_this'], values: isDayRuledOut },
  next_week: { answers: [], values: isWithinWeekMeant },
  asks_other_times: answer('other_time', 'none_of_these'),
  picks_first: picks,
  picks_second: picks,
  picks_last: picks,
  picks_time: picks,
  picks_day: picks,
  accepts_booking: answer('yes', 'wants_to_book'),
  rejects_read_back: answer('not_this', 'no'),
  changes_day: givesDay,
  objects_price: objects('price', 'insurance'),
  objects_no_time: objects('no_time', 'timing'),
  objects_fear: objects('fear', 'bad_experience'),
  objects_no_need: objects('no_need'),
  objects_trust: objects('trust'),
  objects_has_dentist: objects('has_dentist'),
  gives_in: answer('yes', 'wants_to_book'),
  stays_firm: { answers: ['no', 'declines'], along: ['objects'] },
  thinks_about_it: { answers: ['not_sure', 'objects'], objections: ['think', 'ask_partner'] },
  asks_price: answer('asks_price'),
  asks_address: answer('asks_address'),
  asks_hours: answer('asks_hours'),
  asks_insurance: answer('asks_insurance'),
  asks_what_about: answer('asks_what_about'),
  asks_robot: answer('asks_if_robot'),
  asks_repeat: answer('asks_repeat'),
  offers_payment: answer('pays_now'),
  wants_person: answer('wants_person'),
  opts_out: urgent('opt_out'),
  call_later: answer('call_later'),
  call_later_when: { answers: ['call_later'], values: isCallMeant },
  emergency: urgent('emergency'),
  waits: answer('asks_to_wait'),
  for_child: { answers: [], values: valueIs('for_whom', 'child') },
  gives_child_name: { answers: [], values: ({ name }) => name === 'person_name' },
  says_thanks_bye: { answers: ['no'], along: ['declines'] },
  hesitates: nothing,
  mumbles: nothing,
  wants_message_yes: answer('yes'),
  nothing_else: answer('no'),
  machine_greeting: nothing,
};

function isSlotMeant({ name, value }: UnderstoodValue, { time }: Meant): boolean {
  if (name !== 'slot' || time === null || !isObject(value) || !('start' in value)) return false;
  return Date.parse(String(value.start)) === Date.parse(time);
}

/** Exactly the day that was meant, and its part where one was. A slot must lie on it. */
function isDayMeant(given: UnderstoodValue, { day, part }: Meant): boolean {
  if (day === null) return false;
  if (given.name === 'slot') return isObject(given.value) && String(given.value['start']).startsWith(day);
  const when = dayPartOf(given);
  if (when === null || when.from !== day || when.to !== day || when.except?.includes(day) === true) return false;
  return part === null || part === undefined ? when.part === 'any' : when.part === part;
}

function isCallMeant(given: UnderstoodValue, meant: Meant): boolean {
  return given.name === 'callback_time' && isDayMeant(given, meant);
}

function isPartMeant(given: UnderstoodValue, { part }: Meant): boolean {
  return part !== null && part !== undefined && dayPartOf(given)?.part === part;
}

function isAnyTime({ name, value }: UnderstoodValue): boolean {
  return isAboutTime(name) && value === 'any';
}

/** As soon as possible, or today: `day` is the day of the call. */
function isSoon(given: UnderstoodValue, { day }: Meant): boolean {
  if (isAboutTime(given.name) && given.value === 'as_soon_as_possible') return true;
  return day !== null && dayPartOf(given)?.from === day;
}

function isDayRuledOut(given: UnderstoodValue, { day }: Meant): boolean {
  return day !== null && dayPartOf(given)?.except?.includes(day) === true;
}

/** `day` is the Monday of the week that was meant. */
function isWithinWeekMeant(given: UnderstoodValue, { day }: Meant): boolean {
  const when = dayPartOf(given);
  if (day === null || when === null) return false;
  const days = (iso: string): number => (Date.parse(iso) - Date.parse(day)) / 86_400_000;
  return days(when.from) >= 0 && days(when.to) <= 6;
}

const isAboutTime = (name: string): boolean => name === 'when' || name === 'callback_time';

function dayPartOf({ name, value }: UnderstoodValue): DayPart | null {
  return isAboutTime(name) && isObject(value) && 'from' in value ? (value as unknown as DayPart) : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
