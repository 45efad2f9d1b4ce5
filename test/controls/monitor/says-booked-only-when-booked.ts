/** A line that claims something is done is said only when exactly that was confirmed, and nothing of the kind asked since. */
import { canonicalJson } from '../../../engine/canonical-json.ts';
import type { Appointment } from '../../../engine/values.ts';
import { commitIn, confirmedBy, doneIn, type Kind } from './commits.ts';
import { segmentsOf } from './spoken.ts';
import type { Watch } from './watch.ts';

export const saysBookedOnlyWhenBooked: Watch = {
  promise: 'says-booked-only-when-booked',
  begin: () => {
    /** What stands by the clinic's own word; a cancellation has no appointment to show. */
    const stands = new Map<Kind, Appointment | null>();
    return {
      see: (event, scene) => {
        const commit = commitIn(event);
        if (commit) stands.delete(commit.kind);
        if (event.type in confirmedBy) {
          const { request, appointment = null } = event.data as { request: number; appointment?: Appointment };
          const kind = confirmedBy[event.type as keyof typeof confirmedBy];
          const asked = scene.requests.get(request);
          if (asked && commitIn(asked)?.kind === kind) stands.set(kind, appointment);
          if (kind === 'cancel') for (const gone of ['book', 'move'] as const) stands.delete(gone);
        }
        if (event.type !== 'SpeechRequested') return null;
        for (const { name, line, braces } of segmentsOf(scene, event)) {
          const { claims } = line;
          if (line.role !== 'claims_done' || claims === undefined) continue;
          const confirmed = stands.get(claims);
          if (confirmed === undefined) return `"${name}" says that it is ${doneIn[claims]}, and that was not confirmed`;
          const said = scene.known.get('booking')?.value;
          if (braces.includes('booking') && canonicalJson(said ?? null) !== canonicalJson(confirmed))
            return `"${name}" names another appointment than the one that is ${doneIn[claims]}`;
        }
        return null;
      },
    };
  },
};
