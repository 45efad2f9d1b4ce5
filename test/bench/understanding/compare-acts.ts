/** What was heard of a row against its labels, as the data's README suggests. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import type { DataRow } from './row.ts';

export interface Compared {
  /** The acts that had to be heard. */
  readonly wanted: readonly string[];
  readonly missed: readonly string[];
  /** What was heard and is right: wanted, or what another act is right by. */
  readonly right: readonly string[];
  /** What was heard and nobody said, as far as the labels tell. */
  readonly wrong: readonly string[];
}

/**
 * Soft acts (thanks, greetings) count only where there is nothing else. "Yes, the first" is right for an offer that is
 * accepted although it is heard as a choice: the mapping says which acts are right by which others.
 */
export function compareActs(acts: Acts, { labels, implicit_deny }: DataRow, heard: readonly string[]): Compared {
  const listed = (labels?.acts ?? []).filter((act) => !(implicit_deny === true && act === 'deny'));
  const isSoft = (act: string): boolean => acts[act]?.soft === true;
  const hard = listed.filter((act) => !isSoft(act));
  const onlySoft = listed.length > 0 && hard.length === 0;
  const wanted = onlySoft ? listed : hard;
  const counted = onlySoft ? heard : heard.filter((act) => !isSoft(act));
  const serving = wanted.flatMap((act) => (acts[act]?.right_by ?? []).filter((list) => list.every((one) => heard.includes(one))));
  const fits = new Set([...labels?.acts ?? [], ...serving.flat()]);
  return {
    wanted,
    missed: wanted.filter((act) => !isHeard(acts, act, heard)),
    right: counted.filter((act) => fits.has(act)),
    wrong: counted.filter((act) => !fits.has(act)),
  };
} // prettier-ignore

/** Whether an act was heard, as itself or in a way that is right for it. */
export function isHeard(acts: Acts, act: string, heard: readonly string[]): boolean {
  const mapped = acts[act];
  if (heard.includes(act)) return true;
  if (mapped?.by_silence === true && heard.length === 0) return true;
  return mapped?.right_by?.some((list) => list.every((one) => heard.includes(one))) === true;
}
