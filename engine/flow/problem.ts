/** A designer's mistake: what is wrong, where, and what to do about it. Never thrown, always collected. */
export interface Problem {
  /** The rule that was broken, in kebab case. */
  readonly rule: string;
  /** The path of the file within the flows folder, with forward slashes. */
  readonly file: string;
  /** A JSON pointer (RFC 6901) to the place; empty for the file as a whole. */
  readonly pointer: string;
  readonly says: string;
  readonly try: string;
}

export type Path = readonly (string | number)[];

/** The JSON pointer to a place within a file. */
export const pointerTo = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** By file, then by place, then by rule: the order in which problems are read. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const keyed = problems.map((problem) => {
    const { file, pointer, rule, says } = problem;
    return { problem, key: [file, pointer, rule, says].join('\0') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ problem }) => problem);
}
