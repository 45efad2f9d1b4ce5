/** Whether two spellings are of the same person: without case, accents, apostrophes and the order of first and last name. */

/** A name is the same in any order of its words; one without any letter is nobody's. */
export function sameName(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words !== '' && words === wordsOf(other);
}

/** Dates come from one reading, so they are compared as they stand. */
export const sameDate = (one: string, other: string): boolean => one.trim() === other.trim();

/** In capitals, because German writes STRASSE where small letters have ß. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʼ`´]/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
