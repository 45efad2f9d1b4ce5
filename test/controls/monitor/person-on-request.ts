/** Whoever asks for a person gets one, or is promised a call back, before the conversation goes on or the call ends. */
import { cannotBeHeard, meantIn } from './meant.ts';
import { isUrgent, openInterruption, startsUrgent, topStep, type Scene } from './scene.ts';
import type { Recorded } from '../../../engine/event.ts';
import type { Watch } from './watch.ts';

const PERSON = 'wants_person';

export const personOnRequest: Watch = {
  promise: 'person-on-request',
  begin: () => {
    let asked = false;
    return {
      see: (event, scene, breath) => {
        if (isGranted(event) || startsUrgent(scene, event)) asked = false;
        if (!asked) {
          asked = topStep(scene)?.kind === 'ask' && meantIn(scene, event, breath).includes(PERSON) && !isUrgent(scene);
          return cannotBeHeard(scene, event, PERSON) && !isBeingGranted(scene)
            ? 'at this question nobody can ask for a person'
            : null;
        }
        if (event.type === 'HangUpRequested') {
          asked = false;
          return 'the call ends without the person who was asked for';
        }
        if (event.type !== 'SpeechRequested' || !event.data.listen || openInterruption(scene)) return null;
        asked = false;
        return `the conversation goes on at ${event.data.listen.step} without the person who was asked for`;
      },
    };
  },
};

const isGranted = ({ type }: Recorded): boolean => type === 'CallTransferred' || type === 'CallbackRequested';

/** While the wish is being granted, it need not be heard again. */
function isBeingGranted(scene: Scene): boolean {
  const flow = scene.release.flows[openInterruption(scene)?.file ?? ''];
  return flow?.kind === 'interruption' && flow.on.includes(PERSON);
}
