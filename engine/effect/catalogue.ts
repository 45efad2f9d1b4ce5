/**
 * What a `do` step may have done. A closed list: what each needs to be known, which event requests it, and every
 * outcome with the event that reports it, what it gives and what it uses up.
 */
import type { EventType } from '../event.ts';

export interface Outcome {
  readonly event: EventType;
  /** Tells outcomes apart that one event type reports. */
  readonly reason?: string;
  readonly good: boolean;
  /** Values that become known, from the field of the event's data that has the other name. */
  readonly gives?: Readonly<Record<string, string>>;
  /** Values from a closed list that are known by the outcome itself: who was found by name and birth date is checked. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Somebody else is on the line now, or somebody who was away. */
  readonly new_listener?: true;
  /** Values that are spent by it: forgotten without being let go. */
  readonly spends?: readonly string[];
}

export interface DoEffect {
  readonly means: string;
  readonly needs: readonly string[];
  readonly request: EventType;
  /** It changes something that was promised: only a binding yes permits it. */
  readonly commits?: 'book' | 'move' | 'cancel';
  /** What follows where its step was left before it settled, or the call is over: see `engine/effect/orphaned.ts`. */
  readonly orphaned: 'undo' | 'tell' | 'insist' | 'nothing';
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const bad = (event: EventType): Outcome => ({ event, good: false });
const good = (event: EventType): Outcome => ({ event, good: true });

export const doEffects = {
  find_slots: {
    means: 'Looks for free times in the diary.',
    needs: ['reason', 'when'],
    request: 'SlotSearchRequested',
    orphaned: 'nothing',
    outcomes: {
      slots_found: { event: 'SlotsFound', good: true, gives: { slots: 'slots' } },
      no_slots: bad('NoSlotsFound'),
      failed: bad('SlotSearchFailed'),
    },
  },
  hold_slot: {
    means: 'Keeps the chosen time for this call.',
    needs: ['slot'],
    request: 'SlotHoldRequested',
    orphaned: 'undo',
    outcomes: {
      held: { event: 'SlotHoldGiven', good: true, gives: { held: 'hold' } },
      taken: bad('SlotHoldRefused'),
      failed: bad('SlotHoldFailed'),
    },
  },
  book: {
    means: 'Books the time that is kept.',
    needs: ['reason', 'slot', 'held'],
    request: 'BookingRequested',
    commits: 'book',
    orphaned: 'tell',
    outcomes: {
      booked: { event: 'BookingConfirmed', good: true, gives: { booking: 'appointment' }, spends: ['held'] },
      slot_gone: { event: 'BookingRefused', reason: 'slot_gone', good: false, spends: ['held'] },
      refused: { event: 'BookingRefused', reason: 'refused', good: false },
      uncertain: { event: 'BookingUncertain', good: false, spends: ['held'] },
      failed: bad('BookingFailed'),
    },
  },
  promise_callback: {
    means: 'Has the clinic call back.',
    needs: [],
    request: 'CallbackRequested',
    orphaned: 'insist',
    outcomes: { promised: good('CallbackPromised'), failed: bad('CallbackFailed') },
  },
  transfer: {
    means: 'Puts a person of the clinic on the line.',
    needs: [],
    request: 'TransferRequested',
    orphaned: 'nothing',
    outcomes: {
      connected: good('CallTransferred'),
      nobody: { event: 'TransferFailed', good: false, new_listener: true },
    },
  },
  record_opt_out: {
    means: 'Records that this person is not to be called again.',
    needs: [],
    request: 'OptOutRequested',
    orphaned: 'insist',
    outcomes: { recorded: good('OptOutRecorded'), failed: bad('OptOutFailed') },
  },
  record_wrong_number: {
    means: 'Records that the number is not the one of the person who was to be called.',
    needs: [],
    request: 'WrongNumberRequested',
    orphaned: 'insist',
    outcomes: { recorded: good('WrongNumberRecorded'), failed: bad('WrongNumberFailed') },
  },
  alert_staff: {
    means: 'Tells the staff at once.',
    needs: [],
    request: 'EscalationRequested',
    orphaned: 'nothing',
    outcomes: { alerted: good('EscalationRaised'), failed: bad('EscalationFailed') },
  },
  add_to_waiting_list: {
    means: 'Puts the patient on the waiting list.',
    needs: ['reason'],
    request: 'WaitingListRequested',
    orphaned: 'nothing',
    outcomes: { added: good('WaitingListJoined'), failed: bad('WaitingListFailed') },
  },
  move: {
    means: 'Moves the appointment to the time that is kept.',
    needs: ['appointment', 'slot', 'held'],
    request: 'MoveRequested',
    commits: 'move',
    orphaned: 'tell',
    outcomes: {
      moved: {
        event: 'MoveConfirmed',
        good: true,
        gives: { appointment: 'appointment', booking: 'appointment' },
        spends: ['held'],
      },
      slot_gone: { event: 'MoveRefused', reason: 'slot_gone', good: false, spends: ['held'] },
      refused: { event: 'MoveRefused', reason: 'refused', good: false },
      uncertain: { event: 'MoveUncertain', good: false, spends: ['held'] },
      failed: bad('MoveFailed'),
    },
  },
  cancel: {
    means: 'Cancels the appointment.',
    needs: ['appointment'],
    request: 'CancellationRequested',
    commits: 'cancel',
    orphaned: 'tell',
    outcomes: {
      cancelled: { event: 'CancellationConfirmed', good: true, spends: ['appointment', 'booking'] },
      refused: bad('CancellationRefused'),
      uncertain: bad('CancellationUncertain'),
      failed: bad('CancellationFailed'),
    },
  },
  confirm_appointment: {
    means: 'Notes that the patient will come.',
    needs: ['appointment'],
    request: 'AppointmentConfirmationRequested',
    orphaned: 'nothing',
    outcomes: { confirmed: good('AppointmentConfirmationNoted'), failed: bad('AppointmentConfirmationFailed') },
  },
  identify_caller: {
    means: 'Looks up who has the number that is calling.',
    needs: [],
    request: 'CallerLookupRequested',
    orphaned: 'nothing',
    outcomes: {
      one: { event: 'CallerRecognised', good: true, gives: { patient: 'patient' } },
      several: good('SeveralCallersRecognised'),
      none: bad('NoCallerRecognised'),
      failed: bad('CallerLookupFailed'),
    },
  },
  find_person: {
    means: 'Looks up a patient by name and date of birth.',
    needs: ['person_name', 'birth_date'],
    request: 'PersonLookupRequested',
    orphaned: 'nothing',
    outcomes: {
      found: {
        event: 'PersonFound',
        good: true,
        gives: { patient: 'patient' },
        sets: { patient_checked: 'checked' },
      },
      not_found: bad('NoPersonFound'),
      failed: bad('PersonLookupFailed'),
    },
  },
  register_person: {
    means: 'Registers somebody who is new to the clinic, or for whom somebody else speaks.',
    needs: ['person_name'],
    request: 'RegistrationRequested',
    orphaned: 'nothing',
    outcomes: {
      registered: { event: 'PersonRegistered', good: true, gives: { patient: 'patient' } },
      failed: bad('RegistrationFailed'),
    },
  },
  find_appointment: {
    means: 'Looks up the next appointment of the patient.',
    needs: ['patient'],
    request: 'AppointmentLookupRequested',
    orphaned: 'nothing',
    outcomes: {
      found: {
        event: 'AppointmentFound',
        good: true,
        gives: { reason: 'service', appointment: 'appointment' },
      },
      none: bad('NoAppointmentFound'),
      failed: bad('AppointmentLookupFailed'),
    },
  },
  take_message: {
    means: 'Keeps a message for the staff.',
    needs: ['message'],
    request: 'StaffMessageRequested',
    orphaned: 'nothing',
    outcomes: { saved: good('StaffMessageTaken'), failed: bad('StaffMessageFailed') },
  },
} as const satisfies Record<string, DoEffect>;

export type DoName = keyof typeof doEffects;
export const doNames = Object.keys(doEffects) as readonly DoName[];

export const doEffect = (name: string): DoEffect | undefined =>
  Object.hasOwn(doEffects, name) ? doEffects[name as DoName] : undefined;

/** The effect that an event requests, by its name; undefined where that is no `do`. */
export function effectRequestedBy(type: EventType): { name: DoName; effect: DoEffect } | undefined {
  const name = doNames.find((candidate) => doEffects[candidate].request === type);
  return name && { name, effect: doEffects[name] };
}

/** The outcome that an event reports, by the name that designers use; undefined where it settles no `do`. */
export function outcomeOf(
  name: string,
  event: EventType,
  data: unknown,
): { name: string; outcome: Outcome } | undefined {
  const reason = (data as { reason?: unknown }).reason;
  for (const [key, outcome] of Object.entries(doEffect(name)?.outcomes ?? {})) {
    if (outcome.event === event && (outcome.reason === undefined || outcome.reason === reason))
      return { name: key, outcome };
  }
  return undefined;
}
