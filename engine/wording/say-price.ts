/** "60 euro", "72 euro 50": prices as they are spoken. Cents of zero are not said. */
export function sayPrice(cents: number): string {
  const euro = Math.floor(cents / 100);
  const rest = cents % 100;
  return rest === 0 ? `${euro} euro` : `${euro} euro ${String(rest).padStart(2, '0')}`;
}
