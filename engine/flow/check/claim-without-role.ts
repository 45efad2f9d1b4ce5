import { claimsIn } from './claims.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'claim-without-role';

export const claimWithoutRole: Rule = {
  rule,
  refuses:
    'A line whose words report that a visit was booked, moved, cancelled or confirmed, and whose role is not "claims_done". Questions, negations and conditions report nothing; "still booked" and "see you then" report nothing new, and another rule holds them to what is known.',
  why: 'Promises about what may be said when are proved about roles: a report without its role would be said too early, and no proof would see it.',
  remedy: 'Give the line the role "claims_done", or use words that report nothing.',
  reads: ['lines'],
  check: (release) =>
    Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'claims_done'
        ? []
        : variantsOf(line).flatMap(({ text, path }) => {
            const [done] = [...claimsIn(text)].filter((claim) => claim !== 'stands');
            if (done === undefined) return [];
            const says = `This reports that something is ${done}, but the line does not have the role "claims_done".`;
            const remedy = 'Give the line "role": "claims_done", or say it as a question or as something to come.';
            return [inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy)];
          }),
    ),
};
