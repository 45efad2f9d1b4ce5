/**
 * What anybody sees who reads along in a call's log: where the talk stands, what is known, what is under way, who listens.
 * Read off the events alone, and apart from the engine that wrote them.
 */
import type { Recorded } from '../../../engine/event.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Step } from '../../../engine/flow/schema/flow-file.ts';
import type { ClosedValue } from '../../../engine/values.ts';
import { meantIn } from './meant.ts';
import type { Breath } from './watch.ts';

export interface Place {
  readonly file: string;
  readonly step: string;
}

export interface Known {
  /** Null for a personal one. */
  readonly value: ClosedValue | null;
  readonly from: 'heard' | 'edge' | 'outcome' | 'call';
  /** The version of the event by which it became known. */
  readonly version: number;
}

export interface Scene {
  readonly release: Release;
  /** Reads the promises word for word: see `let-go.ts`. */
  readonly strict: boolean;
  direction: 'inbound' | 'outbound';
  /** From the conversation up to where the talk stands. */
  frames: readonly Place[];
  readonly known: Map<string, Known>;
  /** Every request so far, by version. */
  readonly requests: Map<number, Recorded>;
  /** Those that nothing has settled. */
  readonly open: Set<number>;
  /** Begun, and not hung up by us nor over. */
  talking: boolean;
  over: boolean;
  /** Since which version the present listener listens. */
  listener: number;
  /** What was kept for later, by the version of the event that brought it: its answers. */
  readonly kept: Map<number, readonly string[]>;
}

export const sceneOf = (release: Release, strict = false): Scene => ({
  release,
  strict,
  direction: 'outbound',
  frames: [],
  known: new Map(),
  requests: new Map(),
  open: new Set(),
  talking: false,
  over: false,
  listener: 0,
  kept: new Map(),
});

export const stepAt = ({ release }: Scene, place: Place | undefined): Step | undefined =>
  place && release.flows[place.file]?.steps[place.step];

/** The step on which the talk stands. */
export const topStep = (scene: Scene): Step | undefined => stepAt(scene, scene.frames.at(-1));

/** The interruption that is open, with what it says of itself. */
export function openInterruption({
  release,
  frames,
}: Scene): { readonly file: string; readonly urgent: boolean } | null {
  for (const { file } of frames) {
    const flow = release.flows[file];
    if (flow?.kind === 'interruption') return { file, urgent: flow.rank === 'urgent' };
  }
  return null;
}

export const isUrgent = (scene: Scene): boolean => openInterruption(scene)?.urgent === true;

/** Whether the move begins an urgent interruption. */
export function startsUrgent({ release }: Scene, event: Recorded): boolean {
  if (event.type !== 'TransitionTaken' || event.data.cause !== 'interrupt') return false;
  const flow = release.flows[event.data.to.file];
  return flow?.kind === 'interruption' && flow.rank === 'urgent';
}

/** The version of the request that an event settles, where it names one that is still open. */
export function settles({ open }: Scene, { data }: Recorded): number | null {
  const { request } = data as { readonly request?: unknown };
  return typeof request === 'number' && open.has(request) ? request : null;
}

/** Takes the event in. `breath` is the commit that it belongs to. */
export function follow(scene: Scene, event: Recorded, breath: Breath): void {
  if (isNewListener(scene, event, breath)) scene.listener = event.version;
  if (event.type.endsWith('Requested')) request(scene, event);
  else settle(scene, event);
  switch (event.type) {
    case 'CallStarted':
      scene.direction = event.data.briefing.direction;
      scene.talking = true;
      scene.listener = event.version;
      break;
    case 'HangUpRequested':
      scene.talking = false;
      break;
    case 'CallEnded':
      scene.talking = false;
      scene.over = true;
      break;
    case 'TransitionTaken':
      scene.frames = [...scene.frames.slice(0, event.data.frame), event.data.to];
      break;
    case 'ValueRemembered': {
      const { name, value, from } = event.data;
      scene.known.set(name, { value, from, version: event.version });
      break;
    }
    case 'ValuesForgotten':
      for (const name of event.data.names) scene.known.delete(name);
      break;
    case 'UtteranceKept':
      scene.kept.set(event.data.of, event.data.answers);
      break;
    default:
  }
}

function request(scene: Scene, event: Recorded): void {
  // Words that are read again together with newer ones are settled by the newer reading alone.
  if (event.type === 'InterpretationRequested') {
    for (const version of scene.open) {
      if (scene.requests.get(version)?.type === 'InterpretationRequested') scene.open.delete(version);
    }
  }
  scene.requests.set(event.version, event);
  scene.open.add(event.version);
}

function settle(scene: Scene, event: Recorded): void {
  const settled = settles(scene, event);
  if (settled !== null) scene.open.delete(settled);
}

/** The phone is handed over, somebody was fetched to it, or is back from a transfer that did not come about. */
export function isNewListener(scene: Scene, event: Recorded, breath: Breath): boolean {
  if (event.type === 'TransitionTaken') return event.data.new_listener === true;
  if (event.type === 'TransferFailed') return settles(scene, event) !== null;
  return meantIn(scene, event, breath).some((answer) => scene.release.answers[answer]?.new_listener === true);
}
