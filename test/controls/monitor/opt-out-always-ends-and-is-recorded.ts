/** Whoever does not want to be called any more is recorded in the same breath, is asked nothing more, and the call ends so. */
import { cannotBeHeard, understoodIn } from './meant.ts';
import { wrongAfter } from './leaves-the-flow.ts';
import { openInterruption, startsUrgent, type Scene } from './scene.ts';
import type { Watch } from './watch.ts';

const OPT_OUT = 'opt_out';

export const optOutAlwaysEndsAndIsRecorded: Watch = {
  promise: 'opt-out-always-ends-and-is-recorded',
  begin: () => {
    let said = false;
    let saidNow = false;
    return {
      see: (event, scene) => {
        const wrong = said
          ? wrongAfter(scene, event, { ending: 'opted_out', may: ['OptOutRequested', 'EscalationRequested'] })
          : null;
        const answers = understoodIn(scene, event);
        if (answers.includes(OPT_OUT) && !isGraver(scene, answers)) [said, saidNow] = [true, true];
        if (
          said &&
          startsUrgent(scene, event) &&
          event.type === 'TransitionTaken' &&
          isGraverFlow(scene, event.data.to.file)
        )
          [said, saidNow] = [false, false];
        if (cannotBeHeard(scene, event, OPT_OUT))
          return 'at this question nobody can say that they do not want to be called';
        return wrong;
      },
      breathed: (_, scene) => {
        const isNew = saidNow;
        saidNow = false;
        const isRecorded = [...scene.requests.values()].some(({ type }) => type === 'OptOutRequested');
        return isNew && !isRecorded
          ? 'somebody does not want to be called any more, and that is not asked to be recorded'
          : null;
      },
    };
  },
};

const gravityOf = (scene: Scene, answer: string): number => {
  const { weight, gravity = 1 } = scene.release.answers[answer] ?? {};
  return weight === 'urgent' ? gravity : 0;
};

/** Something graver was said with it, or is being dealt with. */
function isGraver(scene: Scene, answers: readonly string[]): boolean {
  const own = gravityOf(scene, OPT_OUT);
  const open = openInterruption(scene);
  return answers.some((answer) => gravityOf(scene, answer) > own) || (open !== null && isGraverFlow(scene, open.file));
}

function isGraverFlow(scene: Scene, file: string): boolean {
  const flow = scene.release.flows[file];
  return (
    flow?.kind === 'interruption' && flow.on.some((answer) => gravityOf(scene, answer) > gravityOf(scene, OPT_OUT))
  );
}
