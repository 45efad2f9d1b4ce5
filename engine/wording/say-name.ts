/**
 * A name as one says it on the phone: "Keller, Anna" becomes "Anna Keller", white space is one space, "Dr." is a doctor,
 * and what a file has in capitals alone, which voices spell, or in small letters is written as a name.
 */
export function sayName(name: string): string {
  const tidy = name.replaceAll(/\s+/g, ' ').trim();
  const [last, first, ...more] = tidy.split(',').map((piece) => piece.trim());
  return asAName(first && last && more.length === 0 ? `${first} ${last}` : tidy)
    .replace(/\bDr\b\.?(?= )/u, 'Doctor')
    .replace(/\bProf\b\.?(?= )/u, 'Professor');
}

/** Capitals where words begin, also after an apostrophe or a hyphen; a name in mixed letters knows better itself. */
function asAName(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{L}{2}/u.test(name);
  if (!isShouted && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
