/** What a person meant, as far as it counts: sure enough by the clinic's policy, and at the moment at which it is taken up. */
import type { Recorded } from '../../../engine/event.ts';
import { isLetGo } from './let-go.ts';
import { isUrgent, settles, topStep, type Scene } from './scene.ts';
import type { Breath } from './watch.ts';

/**
 * The answers that are taken up with this event: those of what was just understood, unless it is kept for later, and
 * those that were kept, when they are; without what may be let go. Empty for any other event, and for what was said into
 * a call that is over.
 */
export function meantIn(scene: Scene, event: Recorded, breath: Breath): readonly string[] {
  return heardNow(scene, event, breath).filter((answer) => !isLetGo(scene, breath, answer));
}

function heardNow(scene: Scene, event: Recorded, breath: Breath): readonly string[] {
  if (!scene.talking) return [];
  if (event.type === 'KeptUtteranceHeard') return scene.kept.get(event.data.of) ?? [];
  const later = breath.flatMap((other) =>
    other.type === 'UtteranceKept' && other.data.of === event.version ? other.data.answers : [],
  );
  return understoodIn(scene, event).filter((answer) => !later.includes(answer));
}

/** The answers that were understood, whether they are taken up now or kept. */
export function understoodIn(scene: Scene, event: Recorded): readonly string[] {
  if (event.type !== 'AnswerUnderstood' || !scene.talking || settles(scene, event) === null) return [];
  const { confidence, binding_confidence } = scene.release.policy.understanding;
  const step = topStep(scene);
  const isBinding = step?.kind === 'ask' && step.binding !== undefined;
  return event.data.answers
    .filter(({ answer, confidence: sure }) => {
      const agrees = scene.release.answers[answer]?.weight === 'agree';
      return sure >= (isBinding && agrees ? binding_confidence : confidence);
    })
    .map(({ answer }) => answer);
}

/** Whether a question listens, and not for this answer. What is urgent listens for little else. */
export const cannotBeHeard = (scene: Scene, event: Recorded, answer: string): boolean =>
  event.type === 'InterpretationRequested' &&
  topStep(scene)?.kind === 'ask' &&
  !isUrgent(scene) &&
  !event.data.can_hear.includes(answer);
