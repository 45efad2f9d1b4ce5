/** What the line brought. Only the room knows whether somebody is speaking, so silence is reported, never timed here. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { limits } from '../limits.ts';
import { requestVersion } from './shared.ts';

export const heardEvents = {
  /** `request` is the speech that listened for this; null when nobody listened. */
  PatientSpoke: sealedFact(
    'patient',
    { request: requestVersion.nullable(), words: z.int().min(0), cut: z.boolean() },
    'conversation',
    { text: z.string().max(limits.utteranceCharacters.value) },
  ),
  PatientStayedSilent: fact('patient', { request: requestVersion, silence_s: z.number().min(0) }),
  /** A key settles nothing: what is asked is still being listened for. */
  KeyPressed: fact('patient', { key: z.string().regex(/^[0-9*#]$/) }),
  PatientHungUp: fact('patient', {}),
  MachineDetected: fact('system', {}),
} as const;
