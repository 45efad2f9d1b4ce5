/** What guards read, and whether one holds. One reading for the machine that decides and for the auditor's "why". */
import type { ClosedValue, Remembered } from '../values.ts';
import type { Guard } from './program.ts';

export interface GuardContext {
  readonly memory: Readonly<Record<string, Remembered>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, boolean>>;
}

export interface Why {
  condition: string;
  value: ClosedValue | null;
  held: boolean;
}

export function holds(context: GuardContext, guard: Guard): boolean {
  if ('known' in guard) return Object.hasOwn(context.memory, guard.known);
  if ('value' in guard) {
    const value = Object.hasOwn(context.memory, guard.value) ? context.memory[guard.value] : undefined;
    return typeof value === 'string' && guard.is.includes(value);
  }
  if ('fact' in guard) return context.facts[guard.fact] === true;
  return (context.counts[guard.used_up] ?? 0) >= guard.times;
}

/** The guard in words, the closed value that it read, and whether it held. */
export function reason(context: GuardContext, guard: Guard): Why {
  const held = holds(context, guard);
  if ('known' in guard) return { condition: `${guard.known} is known`, value: null, held };
  if ('value' in guard) {
    const value = context.memory[guard.value];
    return {
      condition: `${guard.value} is ${guard.is.join(' or ')}`,
      value: typeof value === 'string' ? value : null,
      held,
    };
  }
  if ('fact' in guard) return { condition: guard.fact, value: null, held };
  return { condition: `the limit of ${guard.times} for ${guard.used_up} is used up`, value: null, held };
}
