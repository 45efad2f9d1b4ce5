/** A name as one says it on the phone: "Keller, Anna" becomes "Anna Keller", titles stay, white space is one space. */
export function sayName(name: string): string {
  const tidy = name.replaceAll(/\s+/g, ' ').trim();
  const [last, first, ...more] = tidy.split(',').map((piece) => piece.trim());
  return first && last && more.length === 0 ? `${first} ${last}` : tidy;
}
