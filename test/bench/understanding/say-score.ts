/** The score as tables that can be read. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import { table } from '../../../server/cli/print.ts';
import { sayFigure, type Finding } from '../figure.ts';
import type { ActScore } from './score-acts.ts';
import type { FalseAlarms } from './score-alarms.ts';
import type { Bin } from './score-confidence.ts';
import type { Score } from './score.ts';

const hundredths = (one: number | null | undefined): string =>
  one === null || one === undefined ? '–' : (100 * one).toFixed(1);

export function sayScore(acts: Acts, score: Score, figures: readonly Finding[]): string {
  const { whole_catalogue: all, step } = score;
  return [
    title(`${score.rows} rows, ${score.at_step} of them at a step that their context tells`),
    sayActs(acts, all.acts, step.acts),
    title('Dates and times'),
    table([['cases', 'n', 'right', 'wrong', 'silent'], ...score.dates.map(({ cat, n, right, wrong, silent }) => [cat, n, right, wrong, silent])]),
    title('False alarms of opt_out, emergency, wrong_person and request_human, by source, against the whole catalogue and at the step'),
    sayAlarms(all.alarms.false_alarms, step.alarms.false_alarms),
    title('Names and numbers'),
    table([['what', 'n', 'right', 'wrong', 'silent'], ...score.personal.map(({ what, n, right, wrong, silent }) => [what, n, right, wrong, silent])]),
    title('Confidence against right, against the whole catalogue and at the step'),
    sayBins(all.confidence, step.confidence),
    title('What is wanted'),
    figures.map(sayFigure).join('\n'),
  ].join('\n');
} // prettier-ignore

const title = (text: string): string => `\n── ${text} ──`;

function sayActs(acts: Acts, all: readonly ActScore[], step: readonly ActScore[]): string {
  const head = ['act', 'n', 'exact', 'recall', 'precision', 'where labelled', 'wrong', 'silent', 'at step: recall', 'precision', 'wrong', 'silent', ''];
  const rows = all.map((one) => {
    const there = step.find(({ act }) => act === one.act);
    const mapped = acts[one.act];
    const note = mapped?.not_heard === undefined ? (mapped?.partly === undefined ? '' : 'partly') : 'not heard';
    return [
      one.act, one.n, one.exact, hundredths(one.recall), hundredths(one.precision), hundredths(one.precision_where_labelled), one.wrong, one.silent,
      hundredths(there?.recall), hundredths(there?.precision), there?.wrong ?? 0, there?.silent ?? 0, note,
    ];
  });
  return table([head, ...rows]);
} // prettier-ignore

function sayAlarms(all: readonly FalseAlarms[], step: readonly FalseAlarms[]): string {
  const rows = all.map(({ source, n, alarms, by_act }) => {
    const there = step.find((one) => one.source === source);
    return [source, n, alarms, hundredths(alarms / n), there?.alarms ?? 0, ...Object.values(by_act)];
  });
  const acts = Object.keys(all[0]?.by_act ?? {});
  return table([['source', 'n', 'alarms', '%', 'at step', ...acts], ...rows]);
}

function sayBins(all: readonly Bin[], step: readonly Bin[]): string {
  const rows = all.map(({ from, to, n, right, share }) => {
    const there = step.find((one) => one.from === from);
    return [
      `${from} to ${to}`,
      n,
      right,
      hundredths(share),
      there?.n ?? 0,
      there?.right ?? 0,
      hundredths(there?.share),
    ];
  });
  return table([['confidence', 'n', 'right', '%', 'at step: n', 'right', '%'], ...rows]);
}
