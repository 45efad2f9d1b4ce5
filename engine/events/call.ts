/** The life of one call: planned, placed, answered, started, ended. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { closedValue, endings, name } from '../values.ts';
import { requestVersion, stageOrNull } from './shared.ts';

/** All that a call knows before it starts. Personal values are named here and contained in the box. */
const briefing = z.strictObject({
  flow: name,
  direction: z.enum(['inbound', 'outbound']),
  purpose: name,
  patient: z.string().nullable(),
  attempt: z.int().min(1),
  campaign: z.string().nullable(),
  zone: z.string(),
  language: z.string(),
  simulated: z.boolean(),
  typed: z.boolean(),
  knows: z.record(name, closedValue),
  knows_personal: z.array(name),
});
export type Briefing = z.infer<typeof briefing>;

export const callEvents = {
  CallPlanned: fact('system', {
    patient: z.string().nullable(),
    flow: name,
    purpose: name,
    direction: z.enum(['inbound', 'outbound']),
    attempt: z.int().min(1),
    campaign: z.string().nullable(),
    planned_at: z.string(),
    simulated: z.boolean(),
    typed: z.boolean(),
  }),
  /** `permission` names the ContactPermitted that this call stands on; null where none is asked (a typed call). */
  CallPlaced: fact('system', { permission: z.string().nullable() }),
  CallAnswered: fact('system', { by: z.enum(['person', 'machine', 'unknown']) }),
  CallFailed: fact('system', { reason: z.enum(['no_answer', 'busy', 'unreachable']) }),
  CallStarted: sealedFact('system', { release: z.string(), decisions: z.int(), briefing }, 'conversation', {
    values: z.record(name, z.string()),
  }),
  CallTimeReached: fact('system', {}),
  CallLost: fact('system', { reason: z.enum(['restart', 'link']) }),
  HangUpRequested: fact('elo', { ending: z.enum(endings) }),
  CallHungUp: fact('system', { request: requestVersion }),
  HangUpFailed: fact('system', { request: requestVersion, reason: z.string() }),
  CallFaulted: fact('elo', { problem: z.string(), where: z.string() }),
  CallEnded: fact('elo', { ending: z.enum(endings), by: z.enum(['elo', 'patient', 'system']), stage: stageOrNull }),
} as const;
