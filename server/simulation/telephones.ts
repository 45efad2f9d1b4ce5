/** The telephones of the simulated patients: what becomes of a ringing one, as inputs of the call. */
import type { Patient } from '../../adapters/room/patient.ts';
import type { Answerer } from '../../adapters/room/simulated-room.ts';
import type { Draft } from '../../engine/event.ts';
import { startOf, type CallPlan, type Dialling } from '../runtime/place-call.ts';
import type { Switchboard } from '../runtime/switchboard.ts';
import type { VirtualClock } from '../runtime/virtual-clock.ts';

const PERSON_ANSWERS_MS = 8000;
const MACHINE_ANSWERS_MS = 15_000;
/** A machine is told from a person only after it has spoken a little. */
const MACHINE_DETECTED_MS = 2500;
const BUSY_MS = 3000;

export interface Telephones {
  readonly ring: (plan: CallPlan) => Promise<void>;
  readonly answererOf: (call: string) => Answerer;
  readonly hungUp: (call: string) => void;
  /** How many people were rung at least once. */
  people(): number;
}

export interface Lines {
  readonly board: () => Switchboard;
  readonly dialling: () => Dialling;
  readonly clock: VirtualClock;
  /** Draws the person behind an id, once. */
  readonly born: (patient: string) => Promise<Patient>;
}

export function telephones({ board, dialling, clock, born }: Lines): Telephones {
  const patients = new Map<string, Patient>();
  const answerers = new Map<string, Answerer>();

  async function patientOf(id: string): Promise<Patient> {
    const patient = patients.get(id) ?? (await born(id));
    patients.set(id, patient);
    return patient;
  }

  const later = (ms: number, call: string, ...events: Draft[]): void =>
    board().input(clock.ms() + ms, call, 'dialler', events);

  async function answered(plan: CallPlan, answerer: Answerer): Promise<void> {
    const isMachine = 'machine' in answerer;
    const after_ms = isMachine ? MACHINE_ANSWERS_MS : PERSON_ANSWERS_MS;
    answerers.set(plan.call, answerer);
    later(after_ms, plan.call, { type: 'CallAnswered', data: { by: isMachine ? 'unknown' : 'person' } });
    later(after_ms, plan.call, await startOf(dialling(), plan, clock.now()));
    if (isMachine) later(after_ms + MACHINE_DETECTED_MS, plan.call, { type: 'MachineDetected', data: {} });
  }

  return {
    async ring(plan) {
      const patient = await patientOf(plan.patient);
      switch (patient.ring(plan.attempt)) {
        case 'no_answer': {
          const { ring_s } = dialling().release.release.policy.calling;
          return later(ring_s * 1000, plan.call, { type: 'CallFailed', data: { reason: 'no_answer' } });
        }
        case 'busy':
          return later(BUSY_MS, plan.call, { type: 'CallFailed', data: { reason: 'busy' } });
        case 'machine':
          return answered(plan, { machine: true });
        case 'person':
          return answered(plan, { patient });
      }
    },
    answererOf: (call) => answerers.get(call) ?? { machine: true },
    hungUp: (call) => void answerers.delete(call),
    people: () => patients.size,
  };
}
