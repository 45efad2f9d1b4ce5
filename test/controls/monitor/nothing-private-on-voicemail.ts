/** Once a machine has answered, only lines with the role "voicemail" are said, and none holds anything that a call remembers. */
import { ignoredFor } from './let-go.ts';
import { understoodIn } from './meant.ts';
import { needsOf, segmentsOf } from './spoken.ts';
import type { Watch } from './watch.ts';

/** They need nothing to be known, and yet say what is known where something is. */
const readsMemory: readonly string[] = ['price', 'duration'];

export const nothingPrivateOnVoicemail: Watch = {
  promise: 'nothing-private-on-voicemail',
  begin: () => {
    let machine = false;
    return {
      see: (event, scene, breath) => {
        // A machine answers only where we called; where a person has spoken, the detector is wrong, and a goodbye is finished.
        if (event.type === 'MachineDetected' && scene.talking && scene.direction === 'outbound')
          machine = !['known_person', 'call_is_over', 'not_now'].includes(ignoredFor(breath, 'machine') ?? '');
        if (understoodIn(scene, event).some((answer) => scene.release.answers[answer]?.weight === 'urgent'))
          machine = false;
        if (!machine || event.type !== 'SpeechRequested') return null;
        for (const { name, line, braces } of segmentsOf(scene, event)) {
          if (line.role !== 'voicemail') return `"${name}" is said to a machine`;
          const told = [
            ...needsOf(braces),
            ...braces.filter((brace) => readsMemory.includes(brace)),
            ...(line.by ? [line.by] : []),
          ];
          if (told.length > 0) return `"${name}" tells a machine ${told.join(' and ')}`;
        }
        return null;
      },
    };
  },
};
