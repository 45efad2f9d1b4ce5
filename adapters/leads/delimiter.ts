/** Which character separates the cells: the one that the header uses most, outside quotes. */
import type { Delimiter } from './lead.ts';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** Excel may write `sep=;` as a first line of its own, for itself only. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?\n/i;

const asDelimiter = (character: string | undefined): Delimiter | null =>
  delimiters.find((delimiter) => delimiter === character) ?? null;

/** The delimiter of a text with `\n` line ends; a comma where the header has one column. */
export function detectDelimiter(text: string): Delimiter {
  const declared = asDelimiter(SEPARATOR_LINE.exec(text)?.[1]);
  if (declared !== null) return declared;
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  let hasHeader = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    // Blank lines before the header count for nothing.
    if (character === '\n' && hasHeader) break;
    if (character.trim() !== '') hasHeader = true;
    const delimiter = asDelimiter(character);
    if (delimiter !== null) counts[delimiter] += 1;
  }
  return delimiters.reduce((best, delimiter) => (counts[delimiter] > counts[best] ? delimiter : best));
}

/** Whether the first line only declares the delimiter. */
export const declaresDelimiter = (text: string): boolean => SEPARATOR_LINE.test(text);
