/** Whoever tells of an emergency is told in the same breath what to do; nothing else happens any more, and the call ends so. */
import { wrongAfter } from './leaves-the-flow.ts';
import { cannotBeHeard, understoodIn } from './meant.ts';
import { segmentsOf } from './spoken.ts';
import type { Watch } from './watch.ts';

const EMERGENCY = 'emergency';

export const emergencyLeavesTheFlow: Watch = {
  promise: 'emergency-leaves-the-flow',
  begin: () => {
    let told = false;
    let toldNow = false;
    return {
      see: (event, scene) => {
        const wrong = told ? wrongAfter(scene, event, { ending: 'emergency', may: ['EscalationRequested'] }) : null;
        if (!told && understoodIn(scene, event).includes(EMERGENCY)) [told, toldNow] = [true, true];
        if (!told && cannotBeHeard(scene, event, EMERGENCY)) return 'at this question nobody can tell of an emergency';
        return wrong;
      },
      breathed: (breath, scene) => {
        const isNew = toldNow;
        toldNow = false;
        const isSaid = breath.some(
          (event) =>
            event.type === 'SpeechRequested' && segmentsOf(scene, event).some(({ line }) => line.role === 'safety'),
        );
        return isNew && !isSaid ? 'somebody tells of an emergency, and nothing says what to do' : null;
      },
    };
  },
};
