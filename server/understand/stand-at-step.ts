/** A call that stands at a step: what can be heard and given there, as the kernel tells it in a real call. */
import { beginTurn } from '../../engine/flow/kernel/kernel.ts';
import { emptyDialogue, type Dialogue, type Frame, type Role } from '../../engine/flow/kernel/dialogue.ts';
import { hearableNow } from '../../engine/flow/kernel/hearable.ts';
import { liveWorld } from '../../engine/flow/kernel/live-world.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { FlowFile } from '../../engine/flow/schema/flow-file.ts';
import type { Utterance } from '../../engine/ports.ts';
import { PERSONAL } from '../../engine/values.ts';

/** What a place in a conversation decides about an utterance. */
export type Standing = Pick<Utterance, 'can_hear' | 'can_give' | 'asked' | 'said' | 'objection'> & {
  /** Which time is spoken of there: the one that was chosen, or the one that is booked. */
  readonly speaksOf: 'slot' | 'appointment' | null;
};

/** Of the catalogue, all: wherever nobody says where a call stands. */
export const anywhere = ({ answers, memory }: Release): Standing => ({
  can_hear: Object.keys(answers),
  can_give: Object.keys(memory),
  asked: null,
  said: [],
  objection: null,
  speaksOf: null,
});

/**
 * Where a call stands at `step` (`offer`, or `find-a-time/offer`) of a flow. A part or an interruption is reached from the
 * first conversation that leads to it. Known is what the files on the way say that they need. Null where no way leads there.
 */
export function standAtStep(prepared: Prepared, flow: string, step: string): Standing | null {
  const { release } = prepared;
  const [file, name] = step.includes('/') ? (step.split('/', 2) as [string, string]) : [flow, step];
  const frames = framesTo(release, flow, file, name);
  if (frames === null) return null;
  const dialogue: Dialogue = { ...emptyDialogue, frames, memory: knownAt(release, frames) };
  const { answers, values, asked } = hearableNow(beginTurn(prepared, liveWorld(prepared, {}), dialogue));
  const asks = stepOf(release, file, name);
  const line = asks && 'say' in asks && asks.say !== undefined ? release.lines[asks.say]?.say : undefined;
  const speaks = (of: RegExp): boolean => line?.some((one) => of.test(one)) === true;
  const isKnown = (name: string): boolean => Object.hasOwn(dialogue.memory, name);
  return {
    can_hear: answers,
    can_give: values,
    asked,
    said: line?.slice(0, 1) ?? [],
    objection: isKnown('objection') ? (Object.keys(release.objections)[0] ?? null) : null,
    speaksOf:
      isKnown('slot') || speaks(/\{slot\}/)
        ? 'slot'
        : isKnown('appointment') || speaks(/\{appointment\}/)
          ? 'appointment'
          : null,
  };
}

const fileOf = ({ flows }: Release, id: string): FlowFile | undefined =>
  Object.hasOwn(flows, id) ? flows[id] : undefined;

function stepOf(release: Release, id: string, step: string): FlowFile['steps'][string] | undefined {
  const steps = fileOf(release, id)?.steps;
  return steps && Object.hasOwn(steps, step) ? steps[step] : undefined;
}

function framesTo(release: Release, flow: string, file: string, step: string): Frame[] | null {
  const named = fileOf(release, flow);
  if (named === undefined || stepOf(release, file, step) === undefined) return null;
  const begun = named.kind === 'conversation' ? [named] : Object.values(release.flows).filter(({ kind }) => kind === 'conversation');
  for (const conversation of begun) {
    const below = wayTo(release, conversation, file, 'conversation', new Set());
    if (below === null) continue;
    const role = below.at(-1)?.role ?? 'conversation';
    return [...below.slice(0, -1), { file, step, role }];
  }
  return null;
} // prettier-ignore

/** The frames from a file to another: by its parts first, then, from a conversation, by its interruptions. */
function wayTo(release: Release, from: FlowFile, file: string, role: Role, been: Set<string>): Frame[] | null {
  if (from.id === file) return [{ file, step: from.start, role }];
  been.add(from.id);
  const uses = Object.entries(from.steps).flatMap(([step, { kind, ...rest }]) =>
    kind === 'use' && 'use' in rest ? [{ step, to: rest.use, as: 'part' as const }] : [],
  );
  const interruptions = from.kind === 'conversation' ? Object.keys(from.interruptions) : [];
  const ways = [...uses, ...interruptions.map((to) => ({ step: from.start, to, as: 'interruption' as const }))];
  for (const { step, to, as } of ways) {
    const next = been.has(to) ? undefined : fileOf(release, to);
    const rest = next === undefined ? null : wayTo(release, next, file, as, been);
    if (rest !== null) return [{ file: from.id, step, role }, ...rest];
  }
  return null;
}

/** What the files on the way need, what began an interruption, and beside a time the list that it is one of. */
function knownAt(release: Release, frames: readonly Frame[]): Dialogue['memory'] {
  const known = frames.flatMap(({ file }) => {
    const flow = fileOf(release, file);
    if (flow?.kind === 'part') return flow.needs ?? [];
    if (flow?.kind === 'conversation') return flow.knows ?? [];
    return flow?.kind === 'interruption' ? flow.on.flatMap((answer) => release.answers[answer]?.gives ?? []) : [];
  });
  const top = frames.at(-1);
  const asks = top && stepOf(release, top.file, top.step);
  const spoken = asks?.kind === 'ask' && asks.for !== undefined ? [...known, asks.for] : known;
  if (spoken.some((name) => release.memory[name]?.is === 'slot')) known.push('slots');
  return Object.fromEntries(known.map((name) => [name, name === 'slots' ? [] : PERSONAL]));
}
