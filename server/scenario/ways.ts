/** Every way that a call can take through the flows of a release, as `TransitionTaken` names it, and where it is written. */
import type { Release } from '../../engine/flow/release.ts';
import type { FlowFile } from '../../engine/flow/schema/flow-file.ts';
import { CUT_OFF, DELIVERED, GIVEN, GO_ON, lower, type Edge, type Node } from '../../engine/flow/program.ts';

export interface Way {
  /** The flow, or `replies` for a question that is answered in one line anywhere. */
  readonly flow: string;
  /** The edge as a transition names it, without its file. */
  readonly edge: string;
  /** `offer → other_day on none_of_these` */
  readonly says: string;
  readonly pointer: string;
}

export interface StepThere {
  readonly flow: string;
  readonly step: string;
  readonly pointer: string;
}

export const REPLIES = 'replies';

export const stepsIn = ({ flows }: Release): StepThere[] =>
  Object.values(flows).flatMap(({ id, steps }) =>
    Object.keys(steps).map((step) => ({ flow: id, step, pointer: `/steps/${step}` })),
  );

/** In the order of the files; none twice. */
export const waysIn = (release: Release): Way[] => [
  ...Object.values(release.flows).flatMap((file) => [
    ...edgesOf(file),
    ...correctionsOf(file),
    ...exitsOf(file),
    ...startsOf(file, release),
  ]),
  ...Object.keys(release.replies).map((name) => ({
    flow: REPLIES,
    edge: name,
    says: `${name} is answered, and the question asked again`,
    pointer: `/replies/${name}`,
  })),
];

/** What the file's steps and gates say. */
function edgesOf(file: FlowFile): Way[] {
  return [...lower(file).nodes.values()].flatMap((node) =>
    node.edges
      .filter((edge) => !isNoWay(node, edge))
      .map((edge) => ({ flow: file.id, edge: edge.id, says: sayEdge(node, edge), pointer: pointerOf(node, edge) })),
  );
}

/**
 * That a gate lets in is told by its step. And a gate forgets before it looks: a question that forgets the value which it
 * asks for is never skipped.
 */
function isNoWay({ name, step, gate }: Node, { id }: Edge): boolean {
  if (!gate) return false;
  const asksAnew = step.kind === 'ask' && step.for !== undefined && step.forget?.includes(step.for) === true;
  return id === `${name}.enter` || (id === `${name}.known` && asksAnew);
}

function sayEdge({ name, gate }: Node, edge: Edge): string {
  const event = edge.id.slice(name.length + 1);
  const to = edge.reply === undefined ? `→ ${edge.to.replace(/\?$/, '')}` : `says ${edge.reply} and asks again`;
  return `${name} ${to} ${gate ? 'by' : 'on'} ${event}`;
}

function pointerOf({ name, step, gate }: Node, { id, on }: Edge): string {
  const base = `/steps/${name}`;
  const event = id.slice(name.length + 1);
  if (gate) return event === 'limit' ? `${base}/limit` : `${base}/for`;
  if (step.kind === 'do' || step.kind === 'use') return `${base}/then/${on}`;
  if (step.kind === 'choose') {
    const branch = /^case(\d+)$/.exec(event)?.[1];
    return branch === undefined ? `${base}/otherwise` : `${base}/first_of/${Number(branch) - 1}`;
  }
  if (on === GIVEN || on === DELIVERED || on === GO_ON) return `${base}/go`;
  return on === CUT_OFF ? `${base}/in_full` : `${base}/hear/${on}`;
}

function correctionsOf(file: FlowFile): Way[] {
  const corrections = file.kind === 'interruption' ? {} : (file.corrections ?? {});
  return Object.entries(corrections).map(([name, step]) => ({
    flow: file.id,
    edge: `corrected.${name}`,
    says: `another ${name} goes back to ${step}`,
    pointer: `/corrections/${name}`,
  }));
}

/** Where a conversation goes on after an interruption that does not give back. */
function exitsOf(file: FlowFile): Way[] {
  if (file.kind !== 'conversation') return [];
  return Object.entries(file.interruptions).flatMap(([interruption, exits]) =>
    Object.entries(exits).map(([exit, step]) => ({
      flow: file.id,
      edge: `${interruption}.${exit}`,
      says: `${interruption} → ${step} by ${exit}`,
      pointer: `/interruptions/${interruption}/${exit}`,
    })),
  );
}

/** What an interruption begins with: the answers and signals that it names, and signals that name it. */
function startsOf(file: FlowFile, { replies }: Release): Way[] {
  if (file.kind !== 'interruption') return [];
  const signals = Object.keys(replies).filter((name) => replies[name]?.then === file.id);
  return [...file.on, ...signals].map((because, i) => ({
    flow: file.id,
    edge: because,
    says: `begins on ${because}`,
    pointer: i < file.on.length ? `/on/${i}` : '/id',
  }));
}
