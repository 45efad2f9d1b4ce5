/** What a watch over one promise is: it sees every event of a call, and says in words where the promise is broken. */
import type { Recorded } from '../../../engine/event.ts';
import type { Scene } from './scene.ts';

/** The events of one commit: what was reported, and all that was decided on it. Said in one of them is said in one breath. */
export type Breath = readonly Recorded[];

export interface Watcher {
  /** An event, with the scene as it stood before it; what is wrong with it in words, or null. */
  readonly see?: (event: Recorded, scene: Scene, breath: Breath) => string | null;
  /** A whole breath, with the scene as it stands after it. */
  readonly breathed?: (breath: Breath, scene: Scene) => string | null;
  /** The call has no more events. */
  readonly ended?: (scene: Scene) => string | null;
}

export interface Watch {
  readonly promise: string;
  /** A watcher for one call, at its beginning. */
  readonly begin: (scene: Scene) => Watcher;
}

export interface Broken {
  readonly promise: string;
  /** The version of the event at which it was noticed. */
  readonly version: number;
  readonly says: string;
}
