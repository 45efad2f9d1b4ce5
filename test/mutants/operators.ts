/** Every single mutation that an operator can make of the flows: nothing is left out because it would be hard to find. */
import type { Path } from '../../engine/flow/problem.ts';
import { pathOfFlow } from '../../engine/flow/shape/file-kind.ts';
import { linesFile } from '../../engine/flow/schema/shared-files.ts';
import type { FlowFile, Step } from '../../engine/flow/schema/flow-file.ts';
import type { Release } from '../../engine/flow/release.ts';
import { mutantAt, type Mutant, type Operator } from './mutant.ts';
import { droppableIn, targetsOf } from './targets.ts';

type Enumerate = (release: Release) => Mutant[];

const inEachFlow =
  (enumerate: (file: FlowFile, path: string) => Mutant[]): Enumerate =>
  ({ flows }) =>
    Object.values(flows).flatMap((file) => enumerate(file, pathOfFlow(file)));

const inEachStep = (enumerate: (step: Step, at: Path, path: string) => Mutant[]): Enumerate =>
  inEachFlow((file, path) =>
    Object.entries(file.steps).flatMap(([name, step]) => enumerate(step, ['steps', name], path)),
  );

const dropped: Enumerate = inEachFlow((file, path) =>
  droppableIn(file).map((at) => mutantAt('edge dropped', path, at, 'is left out', [{ path: at }])),
);

/** Each target, with each other step of the same file in its place. */
const swapped: Enumerate = inEachFlow((file, path) =>
  targetsOf(file).flatMap(({ path: at, step }) =>
    Object.keys(file.steps)
      .filter((other) => other !== step)
      .map((other) =>
        mutantAt('target swapped', path, at, `leads to ${other} and not to ${step}`, [{ path: at, to: other }]),
      ),
  ),
);

const unlimited: Enumerate = inEachStep((step, at, path) => {
  const limit = [...at, 'limit'];
  return step.limit ? [mutantAt('limit removed', path, limit, 'has no limit', [{ path: limit }])] : [];
});

/** A legal line that says that this is an AI is passed in silence; any legal line may be talked over. */
const undisclosed: Enumerate = (release) =>
  inEachStep((step, at, path) => {
    if (step.kind !== 'tell') return [];
    const mutants: Mutant[] = [];
    if (release.lines[step.say]?.role === 'ai_disclosure') {
      const { kind: _kind, say: _say, in_full: _in_full, go, ...rest } = step;
      const silent = { kind: 'choose', ...rest, first_of: [{ if: { fact: 'clinic_is_open' }, go }], otherwise: go };
      mutants.push(mutantAt('disclosure deleted', path, at, 'goes on and says nothing', [{ path: at, to: silent }]));
    }
    const full = [...at, 'in_full'];
    if (step.in_full) mutants.push(mutantAt('disclosure deleted', path, full, 'may be talked over', [{ path: full }]));
    return mutants;
  })(release);

const unbound: Enumerate = inEachStep((step, at, path) => {
  const binding = [...at, 'binding'];
  if (step.kind !== 'ask' || !step.binding) return [];
  return [mutantAt('binding removed', path, binding, `does not permit to ${step.binding}`, [{ path: binding }])];
});

const roles = linesFile.shape.lines.valueType.shape.role.unwrap().options;

/** A line that has a role has none, or each other. */
const otherRole: Enumerate = ({ lines, clinic }) =>
  Object.entries(lines).flatMap(([name, { role }]) => {
    if (role === undefined) return [];
    const at = ['lines', name, 'role'];
    const file = `lines/${clinic.language}.json`;
    return [
      mutantAt('line role changed', file, at, `has no role, and not ${role}`, [{ path: at }]),
      ...roles
        .filter((other) => other !== role)
        .map((to) => mutantAt('line role changed', file, at, `has the role ${to} and not ${role}`, [{ path: at, to }])),
    ];
  });

const uncorrected: Enumerate = inEachFlow((file, path) =>
  file.kind === 'interruption'
    ? []
    : Object.keys(file.corrections ?? {}).map((value) => {
        const at = ['corrections', value];
        return mutantAt('correction unmapped', path, at, 'is left out', [{ path: at }]);
      }),
);

/** Two outcomes, or two exits of a part, that lead to different places change places. */
const outcomesSwapped: Enumerate = inEachStep((step, at, path) => {
  if (step.kind !== 'do' && step.kind !== 'use') return [];
  const ways = Object.entries(step.then);
  return ways.flatMap(([one, its], i) =>
    ways.slice(i + 1).flatMap(([other, others]) => {
      if (JSON.stringify(its) === JSON.stringify(others)) return [];
      const edits = [
        { path: [...at, 'then', one], to: others },
        { path: [...at, 'then', other], to: its },
      ];
      return [mutantAt('outcome swapped', path, [...at, 'then', one], `changes places with ${other}`, edits)];
    }),
  );
});

export const operators: Readonly<Record<Operator, Enumerate>> = {
  'edge dropped': dropped,
  'target swapped': swapped,
  'limit removed': unlimited,
  'disclosure deleted': undisclosed,
  'binding removed': unbound,
  'line role changed': otherRole,
  'correction unmapped': uncorrected,
  'outcome swapped': outcomesSwapped,
};
