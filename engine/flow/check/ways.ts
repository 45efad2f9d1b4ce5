/** The ways that lead out of a step as its designer wrote them, each with its place in the file. */
import type { Path } from '../problem.ts';
import type { FlowFile, HeardEdge, Step, Target } from '../schema/flow-file.ts';

export interface Way {
  /** Where it stands, within the file. */
  readonly path: Path;
  /** The step that it leads to; undefined for a reply, after which the question is asked again. */
  readonly to: string | undefined;
  /** Where the name of that step, or of the line, stands. */
  readonly toPath: Path;
  readonly remember: Readonly<Record<string, string>>;
  readonly reply: string | undefined;
}

export function waysOut(name: string, step: Step): Way[] {
  const at = ['steps', name];
  const limit = step.limit ? [way([...at, 'limit', 'then'], step.limit.then)] : [];
  return [...limit, ...ownWays(at, step)];
}

function ownWays(at: Path, step: Step): Way[] {
  switch (step.kind) {
    case 'tell':
      return [way([...at, 'go'], step.go)];
    case 'ask':
      return [...(step.go ? [way([...at, 'go'], step.go)] : []), ...listed([...at, 'hear'], step.hear ?? {})];
    case 'do':
    case 'use':
      return listed([...at, 'then'], step.then);
    case 'choose':
      return [
        ...step.first_of.map(({ go }, i) => way([...at, 'first_of', i, 'go'], go)),
        way([...at, 'otherwise'], step.otherwise),
      ];
    case 'end':
      return [];
  }
}

const listed = (at: Path, ways: Readonly<Record<string, HeardEdge>>): Way[] =>
  Object.entries(ways).map(([on, target]) => way([...at, on], target));

function way(path: Path, target: Target | HeardEdge): Way {
  if (typeof target === 'string') return { path, to: target, toPath: path, remember: {}, reply: undefined };
  if ('reply' in target) {
    return { path, to: undefined, toPath: [...path, 'reply'], remember: {}, reply: target.reply };
  }
  return { path, to: target.go, toPath: [...path, 'go'], remember: target.remember, reply: undefined };
}

/** The steps at which a file can be entered: its start, its corrections, and where interruptions lead back to. */
export function entries(flow: FlowFile): { readonly to: string; readonly path: Path }[] {
  const found: { to: string; path: Path }[] = [{ to: flow.start, path: ['start'] }];
  if (flow.kind !== 'interruption') {
    for (const [value, to] of Object.entries(flow.corrections ?? {})) found.push({ to, path: ['corrections', value] });
  }
  if (flow.kind === 'conversation') {
    for (const [id, exits] of Object.entries(flow.interruptions)) {
      for (const [exit, to] of Object.entries(exits)) found.push({ to, path: ['interruptions', id, exit] });
    }
  }
  return found;
}

/** The steps of a file that exist, by name; unlike a record it knows no inherited names. */
export const stepsOf = (flow: FlowFile): ReadonlyMap<string, Step> => new Map(Object.entries(flow.steps));

/** All that can be reached from some steps by a relation, these included. */
export function reachable(from: Iterable<string>, next: (step: string) => Iterable<string>): Set<string> {
  const found = new Set(from);
  for (const step of found) for (const other of next(step)) found.add(other);
  return found;
}
