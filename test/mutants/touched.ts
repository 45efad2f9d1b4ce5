/** Which steps a mutant is about: where it is worth to look first. */
import { pathOfFlow } from '../../engine/flow/shape/file-kind.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Mutant } from './mutant.ts';

export interface Touched {
  readonly flow: string;
  /** Null where it is about the file as a whole. */
  readonly step: string | null;
}

/** The step of the place that was changed, or those that say the line that was; every flow where a reply says it. */
export function touchedBy({ file, pointer }: Mutant, { flows, replies }: Release): Touched[] {
  const [, kind, name = ''] = pointer.split('/');
  if (kind !== 'lines') {
    return Object.values(flows)
      .filter((flow) => pathOfFlow(flow) === file)
      .map(({ id }) => ({ flow: id, step: kind === 'steps' ? name : null }));
  }
  const anywhere = Object.values(replies).some(({ say }) => say === name);
  return Object.values(flows).flatMap(({ id, steps }): Touched[] => {
    const saying = Object.entries(steps).filter(([, step]) => 'say' in step && step.say === name);
    if (anywhere) return [{ flow: id, step: null }];
    return saying.map(([step]) => ({ flow: id, step }));
  });
}

/** 2 where a scenario comes through such a step, 1 where through its file, else 0. */
export function walksThrough(walks: ReadonlySet<string>, touched: readonly Touched[]): 0 | 1 | 2 {
  if (touched.some(({ flow, step }) => step !== null && walks.has(`${flow}/${step}`))) return 2;
  return touched.some(({ flow }) => [...walks].some((walked) => walked.startsWith(`${flow}/`))) ? 1 : 0;
}
