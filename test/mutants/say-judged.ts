/** What came of the mutants, as tables in Markdown. */
import type { Judged } from './judge-all.ts';
import type { Judgement } from './judge.ts';

const verdicts: readonly Judgement['by'][] = ['checker', 'prover', 'scenarios', 'nobody', 'not judged'];

/** A row an operator and one for all, and a line a mutant that nobody caught, or that was not judged. */
export function sayJudged(judged: readonly Judged[], possible: Readonly<Record<string, number>>): string {
  const rows = Object.entries(possible).map(([operator, all]) => {
    const its = judged.filter(({ mutant }) => mutant.operator === operator);
    return row(operator, all, its);
  });
  const all = Object.values(possible).reduce((sum, count) => sum + count, 0);
  const left = judged.filter(({ by }) => by === 'nobody' || by === 'not judged');
  return [
    `| operator | possible | drawn | ${verdicts.join(' | ')} | caught |`,
    `| --- |${' ---: |'.repeat(verdicts.length + 3)}`,
    ...rows,
    row('**all**', all, judged),
    '',
    ...left.map(
      ({ mutant: { operator, file, pointer, says: changed }, by, says }) =>
        `- ${operator}: \`${file}\` \`${pointer}\` ${changed}${by === 'not judged' ? ` (not judged: ${says})` : ''}`,
    ),
  ].join('\n');
}

function row(name: string, possible: number, judged: readonly Judged[]): string {
  const counts = verdicts.map((verdict) => judged.filter(({ by }) => by === verdict).length);
  const caught = judged.filter(({ by }) => by !== 'nobody' && by !== 'not judged').length;
  const share = judged.length === 0 ? '' : `${((100 * caught) / judged.length).toFixed(1)} %`;
  return `| ${[name, possible, judged.length, ...counts, share].join(' | ')} |`;
}
