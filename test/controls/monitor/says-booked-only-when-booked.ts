/**
 * A line that claims something is done is said only when exactly that was confirmed: of what changes the diary, when nothing
 * of the three was asked for since. A call ends as what came about in it.
 */
import { canonicalJson } from '../../../engine/canonical-json.ts';
import type { Recorded } from '../../../engine/event.ts';
import type { Appointment } from '../../../engine/values.ts';
import { commitIn, confirmedBy, doneIn, type Kind } from './commits.ts';
import { segmentsOf, type SpeechEvent } from './spoken.ts';
import type { Scene } from './scene.ts';
import type { Watch } from './watch.ts';

/** What a line may claim beside a visit, by the event that confirms it. */
const claimsBy: Readonly<Partial<Record<Recorded['type'], string>>> = {
  AppointmentConfirmationNoted: 'confirm_appointment',
  CallbackPromised: 'promise_callback',
  CallTransferred: 'transfer',
  EscalationRaised: 'alert_staff',
  OptOutRecorded: 'record_opt_out',
  StaffMessageTaken: 'take_message',
  WaitingListJoined: 'add_to_waiting_list',
  WrongNumberRecorded: 'record_wrong_number',
};
/** The events of which one must have come before a call ends so. */
const needed: Readonly<Record<string, readonly Recorded['type'][]>> = {
  booked: ['BookingConfirmed'],
  moved: ['MoveConfirmed'],
  cancelled: ['CancellationConfirmed'],
  confirmed: ['AppointmentConfirmationNoted'],
  waiting_list: ['WaitingListJoined'],
  callback_promised: ['CallbackPromised'],
  call_later: ['CallbackPromised'],
  handed_over: ['CallTransferred'],
  opted_out: ['OptOutRecorded', 'EscalationRequested'],
};
const isKind = (claims: string): claims is Kind => claims in doneIn;

export const saysBookedOnlyWhenBooked: Watch = {
  promise: 'says-booked-only-when-booked',
  begin: () => {
    /** What stands by the clinic's own word; a cancellation has no appointment to show. */
    const stands = new Map<Kind, Appointment | null>();
    const came = new Set<Recorded['type']>();
    const untrue = (event: SpeechEvent, scene: Scene): string | null => {
      for (const { name, line, braces } of segmentsOf(scene, event)) {
        const { claims } = line;
        if (claims === undefined) continue;
        if (!isKind(claims)) {
          if (![...came].some((type) => claimsBy[type] === claims))
            return `"${name}" claims ${claims}, and that was not confirmed`;
          continue;
        }
        const confirmed = stands.get(claims);
        if (confirmed === undefined) return `"${name}" says that it is ${doneIn[claims]}, and that was not confirmed`;
        const said = scene.known.get('booking')?.value;
        if (braces.includes('booking') && canonicalJson(said ?? null) !== canonicalJson(confirmed))
          return `"${name}" names another appointment than the one that is ${doneIn[claims]}`;
      }
      return null;
    };
    return {
      see: (event, scene) => {
        came.add(event.type);
        if (commitIn(event)) stands.clear();
        if (event.type in confirmedBy) {
          const { request, appointment = null } = event.data as { request: number; appointment?: Appointment };
          const kind = confirmedBy[event.type as keyof typeof confirmedBy];
          const asked = scene.requests.get(request);
          if (asked && commitIn(asked)?.kind === kind) stands.set(kind, appointment);
        }
        if (event.type === 'SpeechRequested') return untrue(event, scene);
        if (event.type !== 'HangUpRequested') return null;
        const { ending } = event.data;
        const isTrue = needed[ending]?.some((type) => came.has(type)) ?? true;
        return isTrue ? null : `the call ends as "${ending}", and nothing of the kind came about`;
      },
    };
  },
};
