/**
 * Dials a list of people over a number of telephone lines: whoever is due next takes the first free line, the contact
 * rules are asked at that moment, and whom they refuse for now waits until asking again makes sense.
 */
import type { Ending } from '../../engine/values.ts';
import type { NewId } from '../runtime/ids.ts';
import { placeCall, type CallPlan, type Dialling } from '../runtime/place-call.ts';
import type { Switchboard } from '../runtime/switchboard.ts';
import type { VirtualClock } from '../runtime/virtual-clock.ts';

export interface Dialler {
  /** Puts somebody on the list; they are due at once. */
  add(patient: string): void;
  /** A call is over: its line is free, and the person may be due again. */
  over(call: string, ending: Ending): Promise<void>;
}

export interface DiallerOptions {
  readonly board: Switchboard;
  readonly dialling: Dialling;
  readonly clock: VirtualClock;
  readonly newId: NewId;
  readonly flow: string;
  readonly campaign: string;
  readonly lines: number;
  /** The phone rings: what becomes of it is brought to the call as inputs. */
  readonly ring: (plan: CallPlan) => Promise<void>;
}

/** Nobody was spoken to, or another time was agreed: only then the same person is due again. */
const dueAgain: Readonly<Record<Ending, boolean>> = {
  no_answer: true, busy: true, not_reached: true, voicemail: true, silent: true, call_later: true, lost: true, faulted: true,
  booked: false, booked_never_said: false, moved: false, cancelled: false, confirmed: false, unconfirmed: false, served: false, declined: false, opted_out: false, wrong_person: false,
  callback_promised: false, handed_over: false, waiting_list: false, no_suitable_time: false, emergency: false, hung_up: false,
  time_up: false, uncertain: false, failed: false,
}; // prettier-ignore

interface Waiting {
  readonly patient: string;
  readonly attempt: number;
}

export function dialler(options: DiallerOptions): Dialler {
  const { board, dialling, clock, newId, lines } = options;
  /** Due now, in order. */
  const due: Waiting[] = [];
  const calling = new Map<string, Waiting>();
  let pumping = false;

  /** Takes people from the list as long as a line is free. Runs once an instant, after all that happens at it. */
  function pump(): void {
    if (pumping) return;
    pumping = true;
    board.later(clock.ms(), 'dialler', async () => {
      pumping = false;
      while (calling.size < lines) {
        const next = due.shift();
        if (!next) return;
        await dial(next);
      }
    });
  }

  async function dial(waiting: Waiting): Promise<void> {
    const call = await newId('call');
    const { patient, attempt } = waiting;
    const { flow, campaign } = options;
    const plan: CallPlan = { call, patient, flow, attempt, campaign, simulated: true, typed: false };
    const placed = await placeCall(dialling, plan, clock.now());
    if (placed.placed) {
      calling.set(call, waiting);
      await options.ring(plan);
      return;
    }
    const { retry_at } = placed.refusal;
    if (retry_at !== null) wait(Date.parse(retry_at), waiting);
  }

  function wait(until_ms: number, waiting: Waiting): void {
    board.later(until_ms, waiting.patient, async () => {
      due.push(waiting);
      pump();
    });
  }

  return {
    add(patient) {
      due.push({ patient, attempt: 1 });
      pump();
    },
    async over(call, ending) {
      const waiting = calling.get(call);
      if (!waiting) return;
      calling.delete(call);
      const { patient, attempt } = waiting;
      await board.people.record(patient, [{ type: 'ContactConcluded', data: { call, ending } }], clock.now(), null);
      if (dueAgain[ending]) due.push({ patient, attempt: attempt + 1 });
      pump();
    },
  };
}
