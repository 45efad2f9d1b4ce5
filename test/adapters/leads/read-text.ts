/** Reads a file of leads that stands in a test as text, for a clinic in Ireland. */
import { readLeads } from '../../../adapters/leads/read-leads.ts';
import type { LeadsOptions, LeadsProblem, LeadsRead } from '../../../adapters/leads/lead.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const tryText = (text: string, options: Partial<LeadsOptions> = {}): LeadsRead | LeadsProblem =>
  readLeads(bytesOf(text), { region: 'IE', ...options });

export function readText(text: string, options: Partial<LeadsOptions> = {}): LeadsRead {
  const read = tryText(text, options);
  if ('problem' in read) throw new Error(read.sentence);
  return read;
}
