/** The phrase bank: what patients say, by what they mean. Written by somebody who had not seen what Elo listens for. */
import { z } from 'zod';

export const phraseFile = z.strictObject({
  title: z.string(),
  author_note: z.string(),
  intents: z.record(z.string(), z.strictObject({ means: z.string(), says: z.array(z.string().min(1)).min(1) })),
});
export type Phrases = Readonly<Record<string, { readonly means: string; readonly says: readonly string[] }>>;

/** Every intent that a patient can mean. A test compares the list with the bank. */
export const intents = [
  'picks_up', 'is_me', 'not_me_absent', 'not_me_fetches', 'wrong_number', 'agrees_to_talk', 'yes', 'no', 'declines',
  'reason_check_up', 'reason_cleaning', 'reason_toothache', 'reason_second_opinion', 'reason_cosmetic', 'reason_unsure',
  'pain_strong', 'pain_mild', 'gives_day', 'gives_day_and_part', 'gives_part', 'any_time', 'as_soon_as_possible',
  'not_that_day', 'next_week', 'asks_other_times', 'picks_first', 'picks_second', 'picks_last', 'picks_time', 'picks_day',
  'accepts_booking', 'rejects_read_back', 'changes_day', 'objects_price', 'objects_no_time', 'objects_fear',
  'objects_no_need', 'objects_trust', 'objects_has_dentist', 'gives_in', 'stays_firm', 'thinks_about_it', 'asks_price',
  'asks_address', 'asks_hours', 'asks_insurance', 'asks_what_about', 'asks_robot', 'asks_repeat', 'offers_payment',
  'wants_person', 'opts_out', 'call_later', 'call_later_when', 'emergency', 'waits', 'for_child', 'gives_child_name',
  'says_thanks_bye', 'hesitates', 'mumbles', 'wants_message_yes', 'nothing_else', 'machine_greeting',
] as const; // prettier-ignore
export type Intent = (typeof intents)[number];

/** Draws phrases for one call; the same one comes again only when an intent has no other left. */
export interface Mouth {
  say(intent: Intent): string;
}

export function openMouth(phrases: Phrases, random: () => number): Mouth {
  const said = new Set<string>();
  return {
    say(intent) {
      const all = sayable(phrases, intent);
      const fresh = all.filter((phrase) => !said.has(phrase));
      const among = fresh.length > 0 ? fresh : all;
      const phrase = among[Math.floor(random() * among.length)] ?? '';
      said.add(phrase);
      return phrase;
    },
  };
}

/** A few phrases for a child also say what the visit is for, which may not be what this patient wants. */
const ALSO_A_REASON = /\b(?:braces|tooth|teeth)\b/;

function sayable(phrases: Phrases, intent: Intent): readonly string[] {
  const says = phrases[intent]?.says ?? [];
  return intent === 'for_child' ? says.filter((phrase) => !ALSO_A_REASON.test(phrase)) : says;
}
