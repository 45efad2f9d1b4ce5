/** The real lines with their placeholders spoken, and what each question of them is to a patient. */
import { readFileSync } from 'node:fs';
import { phraseFile } from '../../../../adapters/room/patients/phrases.ts';
import { readPopulation } from '../../../../adapters/room/patients/population.ts';
import type { Population } from '../../../../adapters/room/patients/population.ts';
import type { Question } from '../../../../adapters/room/patients/question.ts';

export const readFlowsFile = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../flows/${path}`, import.meta.url), 'utf8'));

interface Line {
  readonly say?: readonly string[];
  readonly again?: readonly string[];
  readonly tones?: Readonly<Record<string, readonly string[]>>;
  readonly sets?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export const lines = (readFlowsFile('lines/en.json') as { readonly lines: Readonly<Record<string, Line>> }).lines;
export const phrases = phraseFile.parse(readFlowsFile('populations/phrases.json')).intents;

export const population: Population = (() => {
  const read = readPopulation(readFlowsFile('populations/first-visit.json'));
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.population;
})();

/** Every question of the flows that a patient answers. `are_you_there` and the like only go before one of these. */
export const asked: Readonly<Record<string, Question>> = {
  is_it_you: 'is_it_you',
  did_you_ask_for_a_visit: 'did_you_ask_for_a_visit',
  may_i_speak_to_them: 'may_i_speak_to_them',
  shall_we_find_it_for_them: 'may_i_speak_to_them',
  when_are_they_in: 'when_are_they_in',
  why_we_call: 'shall_we_find_a_time',
  is_it_the_moment_or_the_visit: 'another_moment_or_no_visit',
  ask_reason: 'what_for',
  how_bad_is_the_pain: 'how_bad_is_it',
  today_or_tomorrow: 'today_or_tomorrow',
  whose_name: 'whose_name',
  ask_when: 'which_day',
  offer_slots: 'which_time',
  ask_other_day: 'another_day',
  offer_waiting_list: 'waiting_list',
  read_back: 'shall_i_book',
  read_back_for: 'shall_i_book',
  what_shall_i_change: 'what_to_change',
  anything_else: 'anything_else',
  objection_answer: 'still_worried',
  objection_small_step: 'still_worried',
  when_may_we_call: 'when_to_call',
  is_now_all_right: 'when_to_call',
  when_may_they_call: 'when_to_call',
  offer_a_person: 'a_person_instead',
};

const SPOKEN: Readonly<Record<string, string>> = {
  patient_name: 'Aoife Kinsella',
  persona: 'Elo',
  clinic: 'Romi Dental Clinic',
  clinic_phone: 'zero two zero, nine one zero, zero one zero zero',
  reason: 'a check-up',
  price: 'a check-up is 60 euro and a cleaning is 85 euro',
  usual_price: '60 euro',
  slot: 'Tuesday the 24th of November at half past 9 in the morning, with Doctor Aoife Brennan',
  slots: "tomorrow, Tuesday, at half past 9 in the morning, or noon, or Wednesday the 2nd of December at a quarter past 2 in the afternoon",
  booking: 'Tuesday the 24th of November at half past 9 in the morning, with Doctor Aoife Brennan',
  booking_price: '60 euro',
}; // prettier-ignore

export const spoken = (text: string, values: Readonly<Record<string, string>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? SPOKEN[name] ?? 'as you know');

/** Every variant of a line, in every form and tone. */
export function variantsOf(name: string): string[] {
  const { say = [], again = [], tones = {}, sets = {} } = lines[name] ?? {};
  return [...say, ...again, ...Object.values(tones).flat(), ...Object.values(sets).flat(2)].map((text) => spoken(text));
}
