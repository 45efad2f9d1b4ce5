/** The time on offer that a reply takes, from the part of it that chooses, or from the whole. */
import type { Utterance } from '../../../engine/ports.ts';
import { asItWasHeard } from './as-it-was-heard.ts';
import { chooseSlot } from './choose-slot.ts';
import type { Chosen } from './choose-slot.ts';
import { choosingParts } from './choosing-part.ts';
import type { Resolved } from './dates/resolve-dates.ts';
import { onlyOneLeft } from './only-one-left.ts';
import type { Heard } from './heard.ts';
import type { TimeValue } from './times-in.ts';
import { takesNothing } from './takes-nothing.ts';
import { comparedWish } from './wishes/in-full.ts';

/** What a time is found in. */
export interface TimeSaid {
  readonly utterance: Utterance;
  readonly can: ReadonlySet<string>;
  readonly dates: Resolved | null;
  readonly practitioner: string | null;
  readonly text: string;
  readonly heard: Heard;
}

export type ReadDates = (text: string) => Resolved | null;

/** What chooses, without what tells why: "Tuesday would work, if I tell them I'll be later"; null where no part chooses. */
export function partlySaid(said: TimeSaid, read: ReadDates): TimeValue | null {
  const { utterance, can, text, practitioner } = said;
  const { asked, offered, zone } = utterance;
  if (asked !== 'slot' || !can.has('slot') || offered.length === 0) return null;
  for (const part of choosingParts(text)) {
    const dates = read(part);
    const compared = can.has('when') ? comparedWish(utterance, part, dates) : null;
    if (compared !== null) return { name: 'when', value: compared, confidence: 0.85 };
    const left = onlyOneLeft(text, part, offered, zone);
    if (left !== null) return { name: 'slot', value: left, confidence: 0.88 };
    const named = NAMES_A_DENTIST.test(part) ? practitioner : null;
    const chosen = chooseSlot({ text: part, offered, zone, dates, practitioner: named });
    if (chosen !== null && !takesNothing(part, chosen.slot, zone))
      return { name: 'slot', value: chosen.slot, confidence: chosen.confidence };
  }
  const left = onlyOneLeft(text, '', offered, zone);
  return left === null ? null : { name: 'slot', value: left, confidence: 0.85 };
}

const NAMES_A_DENTIST = /\b(?:doctor|dentist|with)\b/;

/** A time on offer was spoken of, and not taken. */
export const ONLY_SPOKEN_OF = 'only_spoken_of';

/** The time on offer that was chosen, where one was. */
export function slotSaid(said: TimeSaid): TimeValue | typeof ONLY_SPOKEN_OF | null {
  const taken = takenOf(said);
  if (taken === null) return null;
  if (takesNothing(said.text, taken.slot, said.utterance.zone)) return ONLY_SPOKEN_OF;
  return { name: 'slot', value: taken.slot, confidence: taken.confidence };
}

function takenOf({ utterance, can, dates, practitioner, text, heard }: TimeSaid): Chosen | null {
  const { asked, offered, zone } = utterance;
  if (!can.has('slot') || offered.length === 0) return null;
  const chosen = chooseSlot({ text: asItWasHeard(text), offered, zone, dates, practitioner });
  if (chosen !== null) return chosen;
  const soonest = offered.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
  // "Whatever's soonest" is the first of those on offer, where none of them is refused.
  if (asked === 'slot' && dates?.when === 'as_soon_as_possible' && !heard.refuses && soonest !== undefined)
    return { slot: soonest, confidence: 0.85 };
  const [only] = offered;
  const open = asked === 'slot' && !heard.refuses && dates === null && only !== undefined;
  if (open && heard.agrees && offered.length === 1) return { slot: only, confidence: 0.85 };
  // "Whatever suits you" leaves the choice to us; the time is read back before anything is booked.
  return open && heard.anyWill && !HINDERED.test(text) ? { slot: only, confidence: 0.8 } : null;
}

/** "I've nobody to mind the baby any of those days" leaves no choice to us. */
const HINDERED = /\b(?:nobody|no one|unless)\b/;
