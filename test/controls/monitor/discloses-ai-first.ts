/** Whoever listens hears in full, as a legal line, that this is an AI before anything else is said to them. */
import { heardInFull, segmentsOf, type SpeechEvent, type SpokenSegment } from './spoken.ts';
import { isNewListener, isUrgent, type Scene } from './scene.ts';
import type { Breath, Watch } from './watch.ts';

export const disclosesAiFirst: Watch = {
  promise: 'discloses-ai-first',
  begin: () => {
    let heard = false;
    let disclosing: SpeechEvent[] = [];
    let handedOver: Breath | null = null;
    return {
      see: (event, scene, breath) => {
        const isNew = isNewListener(scene, event, breath);
        if (isNew) handedOver = breath;
        if (event.type === 'CallStarted' || isNew) {
          heard = false;
          disclosing = [];
        }
        for (const speech of disclosing) {
          const place = segmentsOf(scene, speech).findIndex(isDisclosure);
          if ((heardInFull(speech, event) ?? 0) > place) heard = true;
        }
        if (event.type !== 'SpeechRequested' || heard || isUrgent(scene)) return null;
        const segments = segmentsOf(scene, event);
        if (segments.some(isDisclosure)) disclosing = [...disclosing, event];
        const other = segments.find(
          (said) => !isDisclosure(said) && !(handedOver === breath && !scene.strict && isReply(scene, said)),
        );
        return other ? `"${other.name}" is said to somebody who has not yet heard in full that this is an AI` : null;
      },
    };
  },
};

const isDisclosure = ({ line, legal }: SpokenSegment): boolean => legal && line.role === 'ai_disclosure';

/** A question that is asked in the very breath in which the phone is handed over is answered to whoever asked it. */
const isReply = ({ release }: Scene, { name }: SpokenSegment): boolean =>
  Object.values(release.replies).some(({ say }) => say === name);
