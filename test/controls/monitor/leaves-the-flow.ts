/** What two promises have in common: from a certain word on, the call asks nothing more, goes nowhere else, and ends as it must. */
import type { EventType, Recorded } from '../../../engine/event.ts';
import type { Ending } from '../../../engine/values.ts';
import { isUrgent, openInterruption, type Scene } from './scene.ts';

export interface Leaving {
  readonly ending: Ending;
  /** What may still be requested. */
  readonly may: readonly EventType[];
}

/** What Elo does to speak, to listen to what is urgent, to hang up, and to let go of a time that it kept. */
const housekeeping: readonly EventType[] = [
  'SpeechRequested',
  'InterpretationRequested',
  'HangUpRequested',
  'SlotReleaseRequested',
];

/** What is wrong with an event that follows; null where nothing is. A caller who hangs up ends the call in their own way. */
export function wrongAfter(scene: Scene, event: Recorded, { ending, may }: Leaving): string | null {
  if (event.type === 'SpeechRequested' && event.data.listen)
    return `something is asked after it: ${event.data.listen.step}`;
  if (event.type === 'TransitionTaken') return leadsBack(scene, event);
  if (event.type === 'CallEnded' && event.data.by === 'elo' && event.data.ending !== ending)
    return `the call ends as ${event.data.ending}`;
  if (event.type.endsWith('Requested') && !housekeeping.includes(event.type) && !may.includes(event.type))
    return `${event.type} follows it`;
  return null;
}

function leadsBack(scene: Scene, { data }: Extract<Recorded, { type: 'TransitionTaken' }>): string | null {
  const { frame, to, cause } = data;
  const file = openInterruption(scene)?.file;
  const floor = scene.frames.findIndex((place) => place.file === file);
  const isBack = cause !== 'interrupt' && isUrgent(scene) && frame < floor;
  return isBack ? `it leads back into ${to.file}/${to.step}` : null;
}
