/** How a way is told that may have thousands of steps: its beginning and its end. */

const SHOWN = { first: 4, last: 10 } as const;

/** "a → b → c"; of a long way the first and the last steps, and how many lie between. */
export function sayWay(way: readonly string[]): string {
  const between = way.length - SHOWN.first - SHOWN.last;
  if (between <= 1) return way.join(' → ');
  return [...way.slice(0, SHOWN.first), `(${between} more)`, ...way.slice(-SHOWN.last)].join(' → ');
}
