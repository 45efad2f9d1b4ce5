/**
 * The values that the engine knows by their names: effects read and bring them, placeholders speak them, promises rest on
 * them. What they are is not a designer's to decide; `memory.json` describes them, and must agree.
 */
import { beneficiaries } from '../values.ts';
import type { MemoryValue } from './schema/shared-files.ts';

export interface NamedValue {
  /** The name of a type; any list of choices; or the only choices that there may be. */
  readonly is: Extract<MemoryValue['is'], string> | 'choices' | readonly string[];
  /** Only the engine or the clinic's systems give it: nobody can say it. */
  readonly heard?: 'never';
  /** At least so sure must the identity be before it is spoken. */
  readonly private?: 'said' | 'checked';
  /** At least these are worthless once it changes, directly or in turn. */
  readonly makes_stale?: readonly string[];
  readonly let_go?: 'release_slot';
}

export const namedValues: Readonly<Record<string, NamedValue>> = {
  reason: { is: 'choices', makes_stale: ['slots', 'slot'] },
  when: { is: 'day_part', makes_stale: ['slots', 'slot'] },
  practitioner: { is: 'practitioner', makes_stale: ['slots', 'slot'] },
  for_whom: { is: beneficiaries, makes_stale: ['person_name', 'birth_date', 'patient', 'slot'] },
  person_name: { is: 'name', private: 'said', makes_stale: ['patient'] },
  birth_date: { is: 'date', private: 'checked', makes_stale: ['patient'] },
  callback_time: { is: 'day_part' },
  message: { is: 'text' },
  objection: { is: 'choices' },
  person_met: { is: ['yes'], heard: 'never' },
  speaker: { is: ['said'], heard: 'never' },
  patient_checked: { is: ['checked'], heard: 'never' },
  patient: { is: 'patient', heard: 'never', private: 'said', makes_stale: ['patient_checked', 'appointment'] },
  patient_name: { is: 'name', heard: 'never' },
  appointment: { is: 'appointment', heard: 'never', private: 'said' },
  slots: { is: 'slot_list', heard: 'never', makes_stale: ['slot'] },
  slot: { is: 'slot', makes_stale: ['held'] },
  held: { is: 'hold', heard: 'never', let_go: 'release_slot' },
  booking: { is: 'appointment', heard: 'never', private: 'said' },
};
