/** Once a legal line was begun, nothing else is said until it was heard to its end. */
import { heardInFull, segmentsOf, type SpeechEvent } from './spoken.ts';
import { isUrgent } from './scene.ts';
import type { Watch } from './watch.ts';

export const legalLinesHeardInFull: Watch = {
  promise: 'legal-lines-heard-in-full',
  begin: () => {
    let waiting: { readonly name: string; readonly speech: SpeechEvent; readonly place: number } | null = null;
    return {
      see: (event, scene) => {
        if (waiting && (heardInFull(waiting.speech, event) ?? 0) > waiting.place) waiting = null;
        if (event.type !== 'SpeechRequested') return null;
        if (isUrgent(scene)) {
          waiting = null;
          return null;
        }
        for (const [place, { name, legal }] of segmentsOf(scene, event).entries()) {
          if (waiting && waiting.name !== name)
            return `"${name}" is said although the legal line "${waiting.name}" was not heard out`;
          if (legal) waiting = { name, speech: event, place };
        }
        return null;
      },
    };
  },
};
