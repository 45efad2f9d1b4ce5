/** Of a long text only the beginning is read closely. What is urgent is found in the rest too: by rules, which are quick. */
import { limits } from '../../../engine/limits.ts';
import { READ_AT_MOST, readWords } from './normalise.ts';
import type { Place } from './place.ts';
import { readAnswers } from './read-answers.ts';
import type { Meaning, Names } from './read-answers.ts';
import { splitClauses } from './split-clauses.ts';

/** So much of one part is read again with the next, so that no sentence is cut in two unheard. */
const OVERLAP = 120;

/** The readings of `names.urgent` in what follows the first part of a text; none where nothing follows. */
export function urgentLater(
  text: string,
  names: Names & { readonly urgent: ReadonlySet<string> },
  place: Place,
): Meaning[] {
  const found: Meaning[] = [];
  const end = Math.min(text.length, limits.utteranceCharacters.value);
  for (let from = READ_AT_MOST - OVERLAP; from + OVERLAP < end; from += READ_AT_MOST - OVERLAP) {
    const later = readAnswers(splitClauses(readWords(text.slice(from, end))), () => [], names, place);
    for (const meaning of later) {
      if (!names.urgent.has(meaning.answer)) continue;
      found.push({ ...meaning, span: [meaning.span[0] + from, meaning.span[1] + from] });
    }
  }
  return found;
}
