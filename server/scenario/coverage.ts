/** Which steps and ways of the flows the scenarios walked, by file and line, and which they did not. */
import type { Recorded } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';
import { REPLIES, stepsIn, waysIn } from './ways.ts';

export interface Count {
  readonly walked: number;
  readonly of: number;
}

export interface Unwalked {
  readonly what: 'step' | 'edge';
  /** `offer → other_day on none_of_these` */
  readonly says: string;
  readonly line: number;
}

export interface FileCoverage {
  readonly file: string;
  readonly steps: Count;
  readonly edges: Count;
  readonly unwalked: readonly Unwalked[];
}

/** Where something of a flow stands in the folder of the flows. */
export type Find = (flow: string, pointer: string) => { readonly file: string; readonly line: number };

/** `events` are those of every scenario that passed: what a failing one walked proves nothing. */
export function coverageOf(release: Release, events: Iterable<Recorded>, find: Find): FileCoverage[] {
  const walked = walkedBy(events, release);
  const files = new Map<string, { steps: [number, number]; edges: [number, number]; unwalked: Unwalked[] }>();
  const count = (what: 'step' | 'edge', flow: string, key: string, pointer: string, says: string): void => {
    const { file, line } = find(flow, pointer);
    const entry = files.get(file) ?? { steps: [0, 0], edges: [0, 0], unwalked: [] };
    files.set(file, entry);
    const counted = what === 'step' ? entry.steps : entry.edges;
    counted[1] += 1;
    if (walked.has(key)) counted[0] += 1;
    else entry.unwalked.push({ what, says, line });
  };
  for (const { flow, step, pointer } of stepsIn(release)) count('step', flow, `step ${flow}/${step}`, pointer, step);
  for (const { flow, edge, pointer, says } of waysIn(release))
    count('edge', flow, `edge ${flow}/${edge}`, pointer, says);
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { steps, edges, unwalked }]) => ({
      file,
      steps: { walked: steps[0], of: steps[1] },
      edges: { walked: edges[0], of: edges[1] },
      unwalked: unwalked.toSorted((a, b) => a.line - b.line),
    }));
}

function walkedBy(events: Iterable<Recorded>, { replies }: Release): Set<string> {
  const walked = new Set<string>();
  for (const event of events) {
    if (event.type !== 'TransitionTaken') continue;
    const { edge, from, to, gate, cause } = event.data;
    walked.add(`edge ${edge}`);
    // Whoever is not understood too often leaves a question by its limit, before that is used up.
    if (from && edge.startsWith(`${from.file}/gave_up.`)) walked.add(`edge ${from.file}/${from.step}.limit`);
    if (gate === 'entered' || gate === 'none') walked.add(`step ${to.file}/${to.step}`);
    const question = edge.slice(edge.indexOf('/') + 1);
    if (cause === 'reply' && Object.hasOwn(replies, question)) walked.add(`edge ${REPLIES}/${question}`);
  }
  return walked;
}

export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, { walked, of }) => ({ walked: sum.walked + walked, of: sum.of + of }), { walked: 0, of: 0 });

/** Rounded down, so that only all of them are 100. */
export const percent = ({ walked, of }: Count): number => (of === 0 ? 100 : Math.floor((walked / of) * 100));
