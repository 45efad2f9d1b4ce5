/** Every place of a flow file that names a step to go to, and the ways that may be left out. */
import type { Path } from '../../engine/flow/problem.ts';
import type { FlowFile, HeardEdge, Step, Target } from '../../engine/flow/schema/flow-file.ts';

export interface Named {
  /** To the name of the step itself, within what may remember something on the way. */
  readonly path: Path;
  readonly step: string;
}

type Way = readonly [path: Path, target: Target | HeardEdge];

const within = (path: Path, record: Readonly<Record<string, Target | HeardEdge>> = {}): Way[] =>
  Object.entries(record).map(([key, target]) => [[...path, key], target]);

function waysOf(step: Step, path: Path): Way[] {
  const ways: Way[] = step.limit ? [[[...path, 'limit', 'then'], step.limit.then]] : [];
  if ('go' in step && step.go !== undefined) ways.push([[...path, 'go'], step.go]);
  if (step.kind === 'ask') ways.push(...within([...path, 'hear'], step.hear));
  if (step.kind === 'do' || step.kind === 'use') ways.push(...within([...path, 'then'], step.then));
  if (step.kind === 'choose') {
    ways.push(...step.first_of.map(({ go }, i): Way => [[...path, 'first_of', i, 'go'], go]));
    ways.push([[...path, 'otherwise'], step.otherwise]);
  }
  return ways;
}

/** In the order of the file; a reply names no step. */
export function targetsOf(file: FlowFile): Named[] {
  const ways: Way[] = [[['start'], file.start]];
  for (const [name, step] of Object.entries(file.steps)) ways.push(...waysOf(step, ['steps', name]));
  if (file.kind !== 'interruption') ways.push(...within(['corrections'], file.corrections));
  if (file.kind === 'conversation') {
    for (const [name, exits] of Object.entries(file.interruptions))
      ways.push(...within(['interruptions', name], exits));
  }
  return ways.flatMap(([path, target]) => {
    if (typeof target === 'string') return [{ path, step: target }];
    return 'go' in target ? [{ path: [...path, 'go'], step: target.go }] : [];
  });
}

/** The ways without which the file has still its shape: what is left out would not even be read. */
export function droppableIn(file: FlowFile): Path[] {
  const keys = (path: Path, record: object = {}): Path[] => Object.keys(record).map((key) => [...path, key]);
  const paths = Object.entries(file.steps).flatMap(([name, step]): Path[] => {
    const path = ['steps', name];
    if (step.kind === 'ask') return [...keys([...path, 'hear'], step.hear), ...(step.go ? [[...path, 'go']] : [])];
    if (step.kind === 'do' || step.kind === 'use') return keys([...path, 'then'], step.then);
    if (step.kind !== 'choose' || step.first_of.length === 1) return [];
    return step.first_of.map((_, i) => [...path, 'first_of', i]);
  });
  if (file.kind === 'interruption') paths.push(...file.on.map((_, i): Path => ['on', i]));
  if (file.kind === 'conversation') {
    for (const [name, exits] of Object.entries(file.interruptions)) {
      paths.push(['interruptions', name], ...keys(['interruptions', name], exits));
    }
  }
  return paths;
}
