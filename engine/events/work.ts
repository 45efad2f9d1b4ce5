/** Streams of the clinic's own work: imports, releases, who read what. */
import { z } from 'zod';
import { fact } from '../fact.ts';
import { name } from '../values.ts';

export const workEvents = {
  LeadImported: fact('system', { line: z.int().min(1), patient: z.string(), known: z.boolean() }),
  LeadRejected: fact('system', { line: z.int().min(1), reason: name }),
  ImportFinished: fact('system', {
    file: z.string(),
    rows: z.int().min(0),
    accepted: z.int().min(0),
    known: z.int().min(0),
    rejected: z.int().min(0),
  }),
  ReleasePublished: fact('staff', { release: z.string() }),
  AccessRecorded: fact('staff', { account: z.string(), purpose: z.string(), subjects: z.array(z.string()) }),
} as const;
