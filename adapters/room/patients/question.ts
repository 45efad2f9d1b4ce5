/** What Elo can be heard to ask, in the patient's own terms. `unclear` is what a patient cannot make out. */
export const questions = [
  'is_it_you', 'did_you_ask_for_a_visit', 'may_i_speak_to_them', 'when_are_they_in', 'shall_we_find_a_time',
  'another_moment_or_no_visit', 'what_for', 'how_bad_is_it', 'today_or_tomorrow', 'whose_name', 'which_day', 'which_time',
  'another_day', 'waiting_list', 'shall_i_book', 'what_to_change', 'anything_else', 'still_worried', 'when_to_call',
  'a_person_instead', 'unclear',
] as const; // prettier-ignore
export type Question = (typeof questions)[number];
