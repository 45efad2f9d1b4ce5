/** Whatever a line says in braces, an effect needs, or a part needs on entry, is known wherever it is used. */
import { effectRequestedBy } from '../../../engine/effect/catalogue.ts';
import type { Recorded } from '../../../engine/event.ts';
import { SEALED } from '../../../engine/wording/placeholders.ts';
import type { Scene } from './scene.ts';
import { bracesIn, needsOf, segmentsOf } from './spoken.ts';
import type { Watch } from './watch.ts';

export const inputsKnown: Watch = {
  promise: 'inputs-known',
  begin: () => {
    let before: ReadonlySet<string> = new Set();
    return {
      see: (event, scene) => {
        switch (event.type) {
          case 'TransitionTaken':
            return onArrival(scene, event);
          case 'SpeechRequested':
            return inSpeech(scene, event, before);
          case 'CallFaulted':
            return `the call broke off: ${event.data.problem} (${event.data.where})`;
          default: {
            const missing = effectRequestedBy(event.type)?.effect.needs.find((name) => !scene.known.has(name));
            return missing === undefined ? null : `${event.type} needs ${missing}, and it is not known`;
          }
        }
      },
      breathed: (_, scene) => {
        before = new Set(scene.known.keys());
        return null;
      },
    };
  },
};

/** The step that is entered says its line now, and a part that begins needs its values now. */
function onArrival(scene: Scene, { data }: Extract<Recorded, { type: 'TransitionTaken' }>): string | null {
  const { to, gate, cause } = data;
  const flow = scene.release.flows[to.file];
  if (flow?.kind === 'part' && cause === 'use') {
    const missing = (flow.needs ?? []).find((name) => !scene.known.has(name));
    if (missing !== undefined) return `the part ${to.file} needs ${missing}, and it is not known`;
  }
  // A reply is said before the question is asked again, and something may lead elsewhere in between.
  const step = cause === 'reply' ? undefined : flow?.steps[to.step];
  if (!step || !('say' in step) || step.say === undefined || gate === 'known' || gate === 'limit') return null;
  const { say = [], again = [], tones = {} } = scene.release.lines[step.say] ?? {};
  const missing = needsOf(
    [...say, ...again, ...Object.values(tones).flatMap((texts) => texts ?? [])].flatMap(bracesIn),
  ).find((name) => !scene.known.has(name));
  return missing === undefined
    ? null
    : `"${step.say}" at ${to.file}/${to.step} may say ${missing}, and it is not known`;
}

function inSpeech(
  scene: Scene,
  event: Extract<Recorded, { type: 'SpeechRequested' }>,
  before: ReadonlySet<string>,
): string | null {
  for (const { name, braces, text } of segmentsOf(scene, event)) {
    const missing = needsOf(braces).find((value) => !scene.known.has(value) && !before.has(value));
    if (missing !== undefined) return `"${name}" says ${missing}, and it is not known`;
    if (text?.includes(SEALED) || text?.includes('{'))
      return `"${name}" has a gap where something should be known: ${text}`;
  }
  return null;
}
