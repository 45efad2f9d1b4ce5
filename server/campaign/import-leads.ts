/** Imports leads: each new person is registered with their consent, a known one is left as they are. */
import type { Lead, RejectedRow } from '../../adapters/leads/lead.ts';
import { sha256 } from '../../adapters/log/sha256.ts';
import type { Draft } from '../../engine/event.ts';
import type { EventLog } from '../../engine/ports.ts';
import { startStream } from '../runtime/append-facts.ts';
import type { NewId } from '../runtime/ids.ts';
import type { People } from '../runtime/people.ts';

export interface LeadFile {
  /** The bytes' own hash names the import: the same file again changes nothing. */
  readonly hash: string;
  readonly rows: number;
  readonly leads: readonly Lead[];
  readonly rejected: readonly RejectedRow[];
}

export interface Imported {
  /** Those who were new, in the order of the file. */
  readonly accepted: readonly string[];
  readonly known: number;
}

export async function importLeads(
  { log, people, newId }: { readonly log: EventLog; readonly people: People; readonly newId: NewId },
  file: LeadFile,
  purpose: string,
  at: string,
  progress: (done: number) => void,
): Promise<Imported> {
  const stream = `import-${sha256(file.hash).slice(0, 26)}`;
  // Cut off before its end, this import registered people that nobody has called yet: they are new by it all the same.
  const isWhole = (await log.read(stream)).length > 0;
  const accepted = new Set<string>();
  const isFresh = async (id: string): Promise<boolean> =>
    !isWhole && !accepted.has(id) && (await people.of(id)).import === stream;
  const facts: Draft[] = [];
  let known = 0;
  for (const [i, lead] of file.leads.entries()) {
    const before = await people.withNumber(lead.phone);
    const patient = before ?? (await newId('patient'));
    const isNew = before === null || (await isFresh(before));
    if (before === null) await people.register(patient, personOf(lead), consentOf(lead, purpose), at, stream);
    if (isNew) accepted.add(patient);
    else {
      known += 1;
      await withdraw(people, patient, lead, purpose, at, stream);
    }
    facts.push({ type: 'LeadImported', data: { line: lead.line, patient, known: !isNew } });
    progress(i + 1);
  }
  for (const { line, reason } of file.rejected) facts.push({ type: 'LeadRejected', data: { line, reason } });
  const counts = { rows: file.rows, accepted: accepted.size, known, rejected: file.rejected.length };
  facts.push({ type: 'ImportFinished', data: { file: file.hash, ...counts } });
  await startStream(log, stream, facts, { at });
  return { accepted: [...accepted], known };
}

/** A "no" in a later file takes back a consent of an earlier one; a "yes" for somebody known needs their own word. */
async function withdraw(
  people: People,
  patient: string,
  lead: Lead,
  purpose: string,
  at: string,
  from: string,
): Promise<void> {
  if (lead.consent?.given !== false) return;
  const { contact } = await people.of(patient);
  if (!contact.consents.some((consent) => consent.purpose === purpose)) return;
  const withdrawn: Draft = { type: 'ConsentWithdrawn', data: { purpose, channel: 'voice', import: from } };
  await people.record(patient, [withdrawn], at, null);
}

const personOf = ({ phone, name, email, source_url, notes, language, zone }: Lead) => ({
  phone,
  name,
  email,
  source_url,
  notes,
  language,
  zone,
});

/** A consent is a fact with its proof; a missing one, or a no, is none. */
function consentOf({ consent }: Lead, purpose: string): Draft[] {
  if (!consent?.given) return [];
  const { on, basis, wording } = consent;
  return [{ type: 'ConsentGiven', data: { purpose, channel: 'voice', given_on: on, basis }, box: { wording } }];
}
