/** Has the call begin that a scenario is about: the phone rang, and somebody picked up. */
import type { Prepared } from '../../engine/flow/prepare.ts';
import { placeCall, startOf, type CallPlan } from '../runtime/place-call.ts';
import type { Head } from './scenario.ts';
import type { SetScene } from './set-scene.ts';

export type Begun = { readonly call: string } | { readonly refused: string };

export async function beginCall(
  head: Head,
  release: Prepared,
  { board, clock, newId, patient }: SetScene,
): Promise<Begun> {
  const call = await newId('call');
  if (patient === null) return { refused: 'Nobody is on record, so nobody can be called.' };
  const plan: CallPlan = { call, patient, flow: head.flow, attempt: 1, campaign: null, simulated: false, typed: true };
  const { people, appointments, mailboxes } = board;
  const dialling = { people, appointments, mailboxes, release };
  const placed = await placeCall(dialling, plan, clock.now());
  if (!placed.placed) return { refused: `This person may not be called: ${placed.refusal.rule}.` };
  board.input(clock.ms(), call, 'dialler', [{ type: 'CallAnswered', data: { by: 'person' } }]);
  board.input(clock.ms(), call, 'dialler', [await startOf(dialling, plan, clock.now())]);
  return { call };
}
