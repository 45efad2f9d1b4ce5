/** The two ways of getting to a step: along an edge, and by a jump. */
import { gateOf, type Edge } from '../../program.ts';
import type { Stack, Steps } from './state.ts';
import type { Known } from './vocabulary.ts';
import type { World } from './world.ts';

/** Along an edge of a file, remembering what it says. */
export function follow(world: World, stack: Stack, known: Known, edge: Edge, steps: Steps): void {
  let reached = [known];
  for (const name of Object.keys(edge.remember ?? {})) {
    reached = reached.flatMap((one) => world.words.write(one, name));
  }
  for (const one of reached) steps.go(stack, edge.to, one);
}

/** To a step of a file because of something that is no edge: by its gate, where it has one. */
export function jump(stack: Stack, step: string, known: Known, steps: Steps): void {
  const gate = gateOf(step);
  steps.go(stack, stack.program.nodes.has(gate) ? gate : step, known);
}
