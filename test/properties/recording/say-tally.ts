/** What came of the mutants of recordings, as tables in Markdown. */
import type { Actor } from '../../../engine/fact.ts';
import { whyLeft } from './kinds.ts';
import type { Kind } from './mutant.ts';
import type { Count, Tally } from './tally.ts';

const behind: Readonly<Record<Actor, string>> = {
  elo: 'decided',
  patient: 'reported: patient',
  model: 'reported: model',
  system: 'reported: systems',
  staff: 'reported: staff',
};
const kinds = Object.keys(whyLeft) as Kind[];
const actors = Object.keys(behind) as Actor[];

export function sayTally({ counts, findings }: Tally): string {
  const sorted = [...counts.values()].toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || actors.indexOf(a.by) - actors.indexOf(b.by),
  );
  const left = kinds.map((kind) => [kind, sum(sorted.filter((count) => count.kind === kind))] as const);
  return [
    '| done | to an event that was | made | noticed, by a rule | noticed, says the witness | left | findings |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...sorted.map((count) => `| ${count.kind} | ${behind[count.by]} | ${figures(count)} |`),
    `| **all** | | ${figures(sum(sorted))} |`,
    '',
    '| left to checkpoints | how many | why nobody can tell who decides again |',
    '| --- | ---: | --- |',
    ...left
      .filter(([, count]) => count.left > 0)
      .map(([kind, count]) => `| ${kind} | ${count.left} | ${whyLeft[kind]} |`),
    ...(findings.length > 0 ? ['', ...findings.slice(0, 50).map((finding) => `- ${finding}`)] : []),
  ].join('\n');
}

type Figures = Pick<Count, 'made' | 'noticedByRule' | 'noticedByWitness' | 'left' | 'found'>;

const figures = ({ made, noticedByRule, noticedByWitness, left, found }: Figures): string =>
  [made, noticedByRule, noticedByWitness, left, found].join(' | ');

export const sum = (counts: readonly Figures[]): Figures =>
  counts.reduce(
    (all, count) => ({
      made: all.made + count.made,
      noticedByRule: all.noticedByRule + count.noticedByRule,
      noticedByWitness: all.noticedByWitness + count.noticedByWitness,
      left: all.left + count.left,
      found: all.found + count.found,
    }),
    { made: 0, noticedByRule: 0, noticedByWitness: 0, left: 0, found: 0 },
  );
