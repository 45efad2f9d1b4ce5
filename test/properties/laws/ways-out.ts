/** All ways out of an interruption that has just taken over: each walked through its files until it is left. */
import { talkOf, type Call } from '../../../engine/call/call.ts';
import type { Clear, Draft } from '../../../engine/event.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import { over, waysOn, type Gone } from './ways-on.ts';

export type Move = Clear<'TransitionTaken'>['data'];

export interface WayOut {
  /** The move that left it, or by which another one took its place; null where the call ends in it. */
  readonly left: Move | null;
  /** The moves that followed in the same decision. */
  readonly then: readonly Move[];
  /** The call after that decision, and all that was recorded since the interruption was wished for. */
  readonly gone: Gone;
}

/** No interruption of ours is deeper. */
const DEEPEST = 14;

/** `base` is how many frames it interrupted. */
export function waysOut(prepared: Prepared, clock: string, begun: Gone, base: number): WayOut[] {
  const seen = new Set<string>();
  const out: WayOut[] = [];
  const visit = (gone: Gone, depth: number): void => {
    if (isKnown(seen, gone.call)) return;
    if (depth > DEEPEST) throw new Error(`not left within ${DEEPEST} inputs: ${placesIn(gone.call).join(' > ')}`);
    const moves = movesIn(gone.drafts).slice(movesIn(gone.drafts).findIndex(({ cause }) => cause === 'interrupt') + 1);
    const at = moves.findIndex(({ frame, cause }) => frame < base || cause === 'interrupt');
    if (at !== -1) return void out.push({ left: moves[at] ?? null, then: moves.slice(at + 1), gone });
    const next = waysOn(prepared, clock, gone);
    if (next.length > 0) return next.forEach((way) => visit(way, depth + 1));
    out.push({ left: null, then: [], gone: over(prepared, clock, gone) });
  };
  visit(begun, 0);
  return out;
}

function isKnown(seen: Set<string>, call: Call): boolean {
  const talk = talkOf(call);
  const requests = talk?.requests.map(({ event, said }) => [event.type, said]);
  // What is counted in a row is left out: saying the same at one question once more leads nowhere new.
  const { frames, counts, memory } = talk?.dialogue ?? {};
  const key = JSON.stringify([call.status, frames, counts, memory, requests]);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

export const movesIn = (drafts: readonly Draft[]): Move[] =>
  drafts.flatMap((draft) => (draft.type === 'TransitionTaken' ? [draft.data] : []));

export const placesIn = (call: Call): string[] =>
  talkOf(call)?.dialogue.frames.map(({ file, step }) => `${file}/${step}`) ?? [];
