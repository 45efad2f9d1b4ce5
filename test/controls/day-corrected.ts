/** What comes, in order, of naming another day once a time of the first one is held. */
import { canonicalJson } from '../../engine/canonical-json.ts';
import { holdOfTen, NEXT_MONDAY } from './release.ts';

/** As `happens` tells it. The first three give up what hung on the old day; the others look for times on the new one. */
export const dayCorrected: readonly string[] = [
  `let go of ${holdOfTen.attempt}`,
  'forget slots, slot, held (when)',
  `know when=${canonicalJson(NEXT_MONDAY)} (heard)`,
  '0:visit/find (correction visit/corrected.when, entered 1)',
  '1:find_time/ask_when (use find_time/start, known)',
  '1:find_time/search (edge find_time/ask_when.known, entered 1)',
  'say let_me_look',
  'do find_slots',
];
