/**
 * "60 euro", "72 euro 50", "1 euro and 5 cent": prices as they are spoken in Ireland, where neither word has a plural.
 * The amount stays in figures: voices read it rightly, and "€72.50" they do not. Cents of zero are not said, and below
 * ten they are named, since "1 euro 05" is read "oh five", "zero five" or "five".
 */
export function sayPrice(cents: number): string {
  const euro = Math.floor(cents / 100);
  const rest = cents % 100;
  if (rest === 0) return `${euro} euro`;
  return rest < 10 ? `${euro} euro and ${rest} cent` : `${euro} euro ${rest}`;
}
