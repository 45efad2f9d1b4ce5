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
  /** Values that are spent by it: forgotten without being let go. */
  readonly spends?: readonly string[];
}

export interface DoEffect {
  readonly means: string;
  readonly needs: readonly string[];
  readonly request: EventType;
  /** It changes something that was promised: only a binding yes permits it. */
  readonly commits?: 'book' | 'move' | 'cancel';
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const bad = (event: EventType): Outcome => ({ event, good: false });
const good = (event: EventType): Outcome => ({ event, good: true });

export const doEffects = {
  find_slots: {
    means: 'Looks for free times in the diary.',
    needs: ['reason', 'when'],
    request: 'SlotSearchRequested',
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
    outcomes: { promised: good('CallbackPromised'), failed: bad('CallbackFailed') },
  },
  transfer: {
    means: 'Puts a person of the clinic on the line.',
    needs: [],
    request: 'TransferRequested',
    outcomes: { connected: good('CallTransferred'), nobody: bad('TransferFailed') },
  },
  record_opt_out: {
    means: 'Records that this person is not to be called again.',
    needs: [],
    request: 'OptOutRequested',
    outcomes: { recorded: good('OptOutRecorded'), failed: bad('OptOutFailed') },
  },
  record_wrong_number: {
    means: 'Records that the number is not the one of the person who was to be called.',
    needs: [],
    request: 'WrongNumberRequested',
    outcomes: { recorded: good('WrongNumberRecorded'), failed: bad('WrongNumberFailed') },
  },
  alert_staff: {
    means: 'Tells the staff at once.',
    needs: [],
    request: 'EscalationRequested',
    outcomes: { alerted: good('EscalationRaised'), failed: bad('EscalationFailed') },
  },
  add_to_waiting_list: {
    means: 'Puts the patient on the waiting list.',
    needs: ['reason'],
    request: 'WaitingListRequested',
    outcomes: { added: good('WaitingListJoined'), failed: bad('WaitingListFailed') },
  },
} as const satisfies Record<string, DoEffect>;

export type DoName = keyof typeof doEffects;

export const doEffect = (name: string): DoEffect | undefined =>
  Object.hasOwn(doEffects, name) ? doEffects[name as DoName] : undefined;

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
