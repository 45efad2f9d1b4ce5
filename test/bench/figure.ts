/** What a bench found: a number, its unit, and what was wanted of it. Whether it is reached is said, and fails nothing. */
export interface Figure {
  readonly what: string;
  readonly is: number;
  readonly unit: string;
  readonly wanted?: { readonly at_least: number } | { readonly at_most: number };
}

/** One line: `whole turn against bare insert   0.48 ×   wanted at least 0.5   missed`. */
export function sayFigure({ what, is, unit, wanted }: Figure): string {
  const found = `${what.padEnd(70)} ${`${inDigits(is)} ${unit}`.padEnd(16)}`;
  if (wanted === undefined) return found.trimEnd();
  const reached = 'at_least' in wanted ? is >= wanted.at_least : is <= wanted.at_most;
  const bound = 'at_least' in wanted ? `at least ${wanted.at_least}` : `at most ${wanted.at_most}`;
  return `${found} wanted ${bound.padEnd(14)} ${reached ? 'reached' : 'missed'}`;
}

/** As many digits as mean something: `1234`, `56.7`, `0.48`. */
export const inDigits = (value: number): string =>
  value >= 1000 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 3);
