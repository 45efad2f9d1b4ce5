/**
 * The appointments of a clinic, whatever diary stands behind them: an index in memory over their streams. It is built from
 * these streams alone, and kept up to date by what the log has taken since.
 */
import {
  evolveAppointment,
  nextAppointment,
  type AppointmentEvent,
  type AppointmentState,
} from '../../engine/diary/appointment.ts';
import { streamKind, type Draft } from '../../engine/event.ts';
import { limits } from '../../engine/limits.ts';
import type { EventLog, StoredEvent } from '../../engine/ports.ts';
import { dataOf } from '../../engine/upcast.ts';
import { startStream, tryAppend } from './append-facts.ts';

export interface Appointments {
  of(id: string): Promise<AppointmentState | null>;
  /** The next appointment of a patient that is still to come and not cancelled, or null. */
  nextOf(patient: string, at: string): Promise<AppointmentState | null>;
  /** Begins an appointment; where it exists already it stays as it is. */
  begin(id: string, booked: Draft<'AppointmentBooked'>, at: string, cause: string): Promise<void>;
  /** Records what became of an appointment, once an attempt, and returns it as it stands then. */
  record(id: string, fact: Draft<Change>, at: string): Promise<AppointmentState>;
}

type Change = Exclude<AppointmentEvent['type'], 'AppointmentBooked'>;

const EVENTS_A_PAGE = 1000;

export function appointmentsIn(log: EventLog): Appointments {
  const states = new Map<string, AppointmentState>();
  const ofPatient = new Map<string, Set<string>>();
  let seen: number | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  function see(row: StoredEvent): void {
    const { stream, version, type } = row;
    const before = states.get(stream) ?? null;
    if (version <= (before?.version ?? 0)) return;
    const event = { type, data: dataOf(row) } as AppointmentEvent;
    const state = evolveAppointment(before, event, stream);
    if (state === null) return;
    states.set(stream, state);
    if (state.patient !== null) {
      ofPatient.set(state.patient, (ofPatient.get(state.patient) ?? new Set()).add(stream));
    }
  }

  /** At first the appointments alone are read, whatever else the log holds; later, what came since. */
  async function readNews(): Promise<void> {
    if (seen === null) {
      const until = await log.position();
      for (const stream of await log.streams('appointment')) (await log.read(stream)).forEach(see);
      seen = until;
    }
    for (;;) {
      const page: readonly StoredEvent[] = await log.readAll(seen, EVENTS_A_PAGE);
      for (const event of page) if (streamKind(event.stream) === 'appointment') see(event);
      seen = page.at(-1)?.position ?? seen;
      if (page.length < EVENTS_A_PAGE) return;
    }
  }

  /** One reader after the other, so that no event is folded twice. */
  function upToDate(): Promise<void> {
    const reading = tail.then(readNews);
    tail = reading.catch(() => undefined);
    return reading;
  }

  async function of(id: string): Promise<AppointmentState | null> {
    await upToDate();
    return states.get(id) ?? null;
  }

  return {
    of,
    async nextOf(patient, at) {
      await upToDate();
      const own = [...(ofPatient.get(patient) ?? [])].flatMap((id) => states.get(id) ?? []);
      return nextAppointment(own, at);
    },
    async begin(id, booked, at, cause) {
      await startStream(log, id, [booked], { at, cause });
    },
    async record(id, fact, at) {
      const { attempt } = fact.data;
      for (let tries = 0; tries <= limits.conflictRetries.value; tries += 1) {
        const state = await of(id);
        if (state === null) throw new Error(`There is no appointment ${id}.`);
        if (state.settled.has(attempt)) return state;
        await tryAppend(log, id, [fact], { at, cause: attempt }, state.version);
      }
      throw new Error(`${id} is written by somebody else again and again`);
    },
  };
}
