import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { claimsIn, type Claim } from './claims.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'claims-fit-words';

/** What a line may report, by what it says that it claims: what was moved is booked, and either is confirmed by it. */
const mayReport: Readonly<Record<NonNullable<Line['claims']>, readonly Claim[]>> = {
  book: ['booked', 'confirmed', 'stands'],
  move: ['moved', 'booked', 'confirmed', 'stands'],
  cancel: ['cancelled'],
};

export const claimsFitWords: Rule = {
  rule,
  refuses:
    'A line with the role "claims_done" that does not say what it claims, a line that claims something without that role, and a variant whose words report something else than the line claims.',
  why: 'That a report is true is proved by what its line claims, not by its words: the two must be the same.',
  remedy: 'Write "claims": "book", "move" or "cancel", as the words say.',
  reads: ['lines'],
  check: (release) => Object.entries(release.lines).flatMap(([name, line]) => problemsOf(release, name, line)),
};

function problemsOf(release: Readable, name: string, line: Line): Problem[] {
  const { role, claims } = line;
  const at = ['lines', name];
  const isReport = role === 'claims_done';
  if (claims === undefined) {
    if (!isReport) return [];
    const remedy = 'Add "claims": "book", "move" or "cancel".';
    return [inFile(rule, release.linesFile, at, `"${name}" does not say what it claims to be done.`, remedy)];
  }
  if (!isReport) {
    const says = `"${name}" claims something, but does not have the role "claims_done".`;
    return [inFile(rule, release.linesFile, [...at, 'claims'], says, 'Add the role, or remove "claims".')];
  }
  return variantsOf(line).flatMap(({ text, path }) => {
    const [other] = [...claimsIn(text)].filter((claim) => !mayReport[claims].includes(claim));
    if (other === undefined) return [];
    const what = other === 'stands' ? 'speaks as if a visit stood' : `reports that something is ${other}`;
    const says = `This ${what}, but the line claims "${claims}".`;
    return [inFile(rule, release.linesFile, [...at, ...path], says, 'Use other words, or correct "claims".')];
  });
}
