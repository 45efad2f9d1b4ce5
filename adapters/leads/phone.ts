/** Telephone numbers as people write them, to E.164. */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { oneLine } from './cell.ts';
import { isFictional } from './fiction-numbers.ts';

/** Spreadsheets keep the leading zero by writing `="020 910 0001"`; people write `Tel. 020 910 0001`. */
const FORMULA = /^="?(.*?)"?$/;
const LABEL = /^(?:tel|telephone|phone|mob|mobile|cell|ph|t|m)\s*[.:]+\s*/i;
/** E.164 has 15 digits; no way of writing them takes more room than this. */
const WRITTEN_MAX = 60;

/**
 * The number as E.164 where it is valid in its numbering plan or reserved for fiction, else null. A number without a
 * country code is read in `region` (ISO 3166). An extension is left away. Numbers that cost extra are numbers too.
 */
export function readPhone(cell: string, region: string): string | null {
  // Numbers copied from a phone's contacts come wrapped in invisible direction marks, which one line of text has not.
  const text = oneLine(cell, WRITTEN_MAX + 1);
  if (text === null || text.length > WRITTEN_MAX || !isSupportedCountry(region)) return null;
  const written = text.replace(FORMULA, '$1').replace(LABEL, '').replace(/^'/, '');
  const number = parsePhoneNumberFromString(written, { defaultCountry: region, extract: false });
  if (number === undefined) return null;
  return number.isValid() || isFictional(number.number) ? number.number : null;
}
