/** A private value is spoken only to somebody who may hear it, or who told it or brought it about in this call. */
import type { Recorded } from '../../../engine/event.ts';
import { understoodIn } from './meant.ts';
import { isNewListener, topStep, type Scene } from './scene.ts';
import { needsOf, segmentsOf } from './spoken.ts';
import type { Breath, Watch } from './watch.ts';

export const nothingPrivateBeforeIdentity: Watch = {
  promise: 'nothing-private-before-identity',
  begin: () => {
    let [said, checked] = [false, false];
    return {
      see: (event, scene, breath) => {
        if (isNewListener(scene, event, breath)) [said, checked] = [false, false];
        if (saysSo(scene, event, breath)) said = true;
        if (event.type === 'PersonFound' && breath.some(isChecked)) checked = true;
        if (event.type === 'ValuesForgotten') {
          if (event.data.names.includes('speaker')) said = false;
          if (event.data.names.includes('patient_checked')) checked = false;
        }
        if (event.type !== 'SpeechRequested') return null;
        for (const { name, braces } of segmentsOf(scene, event)) {
          for (const value of needsOf(braces)) {
            const needed = scene.release.memory[value]?.private;
            if (needed === undefined || checked || isTheirs(scene, value)) continue;
            if (needed === 'said' && said && scene.direction === 'outbound') continue;
            return `"${name}" says ${value} to somebody of whom nobody knows who they are`;
          }
        }
        return null;
      },
    };
  },
};

const isChecked = (event: Recorded): boolean =>
  event.type === 'ValueRemembered' && event.data.name === 'patient_checked';

/**
 * Asked by a line that asks who they are, they say in this breath that they are the one: with a yes and nothing else, or in
 * words that say so, beside which they may ask something.
 */
function saysSo(scene: Scene, event: Recorded, breath: Breath): boolean {
  const step = topStep(scene);
  if (step?.kind !== 'ask' || scene.release.lines[step.say]?.role !== 'asks_who') return false;
  const answers = understoodIn(scene, event);
  const others = answers.filter((answer) => scene.release.answers[answer]?.weight !== 'agree');
  const isAsking = others.every((answer) => scene.release.answers[answer]?.weight === 'question');
  return (
    answers.length > others.length &&
    (others.length === 0 || (isAsking && answers.includes('is_the_patient'))) &&
    breath.some(
      (other) => other.type === 'ValueRemembered' && other.data.name === 'speaker' && other.data.from === 'edge',
    )
  );
}

/** They told it, or it was brought about at their word, since they are on the line. */
function isTheirs({ known, listener }: Scene, value: string): boolean {
  const found = known.get(value);
  if (!found || found.version < listener) return false;
  return found.from === 'heard' || (found.from === 'outcome' && value === 'booking');
}
