/**
 * That every call ends by itself, proved by cycles and not by counting. An edge that a call can take only so often (the
 * entry of a limited step, a count in a row or at one step) is on no way that goes on for ever; without such edges there
 * must be no way round at all.
 */
import type { Place, Space, Step } from './explore.ts';

/** A way round that nothing bounds: how a call gets there, and once round. Null where there is none. */
export function endlessRound(
  space: Space,
): { readonly steps: readonly Step[]; readonly round: readonly Step[] } | null {
  const state = new Map<Place, 'open' | 'done'>();
  for (const root of space.places) {
    if (state.has(root)) continue;
    const round = roundFrom(root, state);
    if (round) return { steps: wayTo(space, round[0]?.from ?? root), round };
  }
  return null;
}

function isBounded({ signs }: Step): boolean {
  if (signs.some((sign) => sign.sign === 'move' && sign.counted)) return true;
  const stays = signs.every((sign) => sign.sign !== 'move' || sign.cause === 'reply');
  return stays && signs.some(({ sign }) => sign === 'counted');
}

/** Depth first, with a stack of its own: the way round that comes back to a place that is still open. */
function roundFrom(root: Place, state: Map<Place, 'open' | 'done'>): Step[] | null {
  const stack: { place: Place; by: Step | null; next: number }[] = [{ place: root, by: null, next: 0 }];
  state.set(root, 'open');
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const step = top.place.steps[top.next];
    top.next += 1;
    if (step === undefined) {
      state.set(top.place, 'done');
      stack.pop();
      continue;
    }
    if (isBounded(step) || changesNothing(step)) continue;
    const seen = state.get(step.to);
    if (seen === 'open') {
      const from = stack.findIndex(({ place }) => place === step.to);
      return [...stack.slice(from + 1).flatMap(({ by }) => by ?? []), step];
    }
    if (seen === undefined) {
      state.set(step.to, 'open');
      stack.push({ place: step.to, by: step, next: 0 });
    }
  }
  return null;
}

/** What is ignored, or kept, asks nothing again: it waits for the same effect, speech or end as before. */
const changesNothing = (step: Step): boolean =>
  step.from === step.to && !step.signs.some(({ sign }) => sign === 'move' || sign === 'say' || sign === 'do');

/** The shortest way from the beginning to a place. */
function wayTo(space: Space, goal: Place): Step[] {
  const cameBy = new Map<Place, Step>();
  const queue: Place[] = [];
  for (const step of space.begins) {
    if (!cameBy.has(step.to)) queue.push(step.to);
    if (!cameBy.has(step.to)) cameBy.set(step.to, step);
  }
  for (const place of queue) {
    if (place === goal) break;
    for (const step of place.steps) {
      if (cameBy.has(step.to)) continue;
      cameBy.set(step.to, step);
      queue.push(step.to);
    }
  }
  const steps: Step[] = [];
  for (let step = cameBy.get(goal); step; step = step.from ? cameBy.get(step.from) : undefined) steps.unshift(step);
  return steps;
}
