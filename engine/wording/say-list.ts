/** "a", "a or b", "a, b, or c". */
export function sayList(items: readonly string[], last: 'or' | 'and'): string {
  if (items.length < 2) return items.join('');
  if (items.length === 2) return items.join(` ${last} `);
  return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1)}`;
}
