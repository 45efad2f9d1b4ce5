/** Coverage for people: what no scenario walks, each with its line, and how much of each file is walked. */
import { percent, sumOf, type Count, type FileCoverage } from '../scenario/coverage.ts';
import { printData, table } from './print.ts';

const share = (count: Count): string => `${percent(count)} %`;

export function sayCoverage(files: readonly FileCoverage[]): void {
  for (const { file, unwalked } of files) {
    for (const { what, says, line } of unwalked) printData(`${file}:${line} ${what === 'step' ? 'step ' : ''}${says}`);
  }
  const steps = sumOf(files.map((file) => file.steps));
  const edges = sumOf(files.map((file) => file.edges));
  const row = (name: string, one: Count, other: Count): string[] => [
    name,
    `${one.walked} of ${one.of} steps`,
    share(one),
    `${other.walked} of ${other.of} edges`,
    share(other),
  ];
  printData('');
  printData(table([...files.map((file) => row(file.file, file.steps, file.edges)), row('together', steps, edges)]));
}
