/** What is listened for at a question, and where a change of it leads back to. */
import { filesOf, type Stack } from './state.ts';
import { holds, touches, type Known } from './vocabulary.ts';
import type { World } from './world.ts';

/** The values that would be taken if they were told now, but for those that something known has settled. */
export function valuesHeard({ told }: World, stack: Stack, known: Known, asked: string | undefined): string[] {
  return told.flatMap(({ name, bit, always, settledBy }) => {
    if (touches(known, settledBy)) return [];
    // What was given when asked may be changed later, where a file that is open says where that leads.
    const isHeard = name === asked || (always ?? (holds(known, bit) && correction(stack, name) !== undefined));
    return isHeard ? [name] : [];
  });
}

/** The innermost file that says where to go back to. */
export function correction(stack: Stack, value: string): { stack: Stack; step: string } | undefined {
  for (const here of filesOf(stack)) {
    const { file } = here.program;
    if (file.kind === 'interruption' || !file.corrections || !Object.hasOwn(file.corrections, value)) continue;
    const step = file.corrections[value];
    if (step !== undefined) return { stack: here, step };
  }
  return undefined;
}

/** Everything that may be known when more values come in the same breath, in any order. */
export function heardTogether(world: World, stack: Stack, known: Known, asked: string | undefined): Set<Known> {
  const { words } = world;
  const found = new Set([known]);
  for (const one of found) {
    for (const value of valuesHeard(world, stack, one, asked)) {
      const next = words.remember(one, value);
      // Only what can go stale is kept apart; more that is surely known changes nothing for the worse.
      found.add((next & words.exact) | (known & ~words.exact));
    }
  }
  return found;
}
