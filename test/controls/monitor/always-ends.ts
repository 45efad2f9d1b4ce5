/** Every call ends by itself: every way round passes a step with a limit, or is one of the six inputs of a question. */
import { topStep, type Scene } from './scene.ts';
import type { Watch } from './watch.ts';

const INPUTS_OF_A_QUESTION = 6;

export const alwaysEnds: Watch = {
  promise: 'always-ends',
  begin: () => {
    /** How often a place was come to again, since a step with a limit was last passed. */
    let rounds = new Map<string, number>();
    let heard = false;
    let moved = false;
    return {
      see: (event, scene) => {
        if (event.type === 'TransitionTaken') {
          const { entry, gate, cause, frame, to } = event.data;
          if (entry !== null || gate === 'limit') rounds = new Map();
          moved ||= cause !== 'reply';
          const place = [...scene.frames.slice(0, frame), to].map(({ file, step }) => `${file}/${step}`).join(' > ');
          if (cause === 'reply') return null;
          return over(rounds, place);
        }
        if (isHeard(event.type)) heard = scene.talking;
        return event.type === 'CallFaulted' ? `the call broke off: ${event.data.problem}` : null;
      },
      breathed: (_, scene) => {
        const stays = heard && !moved && scene.talking && topStep(scene)?.kind === 'ask';
        [heard, moved] = [false, false];
        return stays ? over(rounds, placeOf(scene)) : null;
      },
      ended: (scene) => (scene.over ? null : `the call does not end: it stands at ${placeOf(scene)}`),
    };
  },
};

const isHeard = (type: string): boolean =>
  ['AnswerUnderstood', 'AnswerNotUnderstood', 'InterpretationFailed', 'PatientStayedSilent'].includes(type);

const placeOf = ({ frames }: Scene): string => frames.map(({ file, step }) => `${file}/${step}`).join(' > ');

function over(rounds: Map<string, number>, place: string): string | null {
  const times = (rounds.get(place) ?? 0) + 1;
  rounds.set(place, times);
  return times > INPUTS_OF_A_QUESTION + 1
    ? `the call goes round without a limit: it is at ${place} ${times} times`
    : null;
}
