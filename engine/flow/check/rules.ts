/** All rules without which a flow cannot run safely. */
import type { Piece, Readable } from '../parse.ts';
import { inReadingOrder, type Problem } from '../problem.ts';
import type { Release } from '../release.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [];

/** Every problem of a release, by file and place; empty where it may be used. */
export const checkRelease = (release: Release): Problem[] =>
  checkReadable({ ...release, linesFile: `lines/${release.clinic.language}.json` }, new Set());

/** The same for what could be read of a release that is not whole: rules that would need what is missing are not asked. */
export function checkReadable(release: Readable, incomplete: ReadonlySet<Piece>): Problem[] {
  const asked = rules.filter(({ reads }) => !reads.some((piece) => incomplete.has(piece)));
  return inReadingOrder(asked.flatMap((rule) => rule.check(release)));
}
