/** Before a campaign starts: how many will be skipped, and why. Nothing is recorded by asking. */
import { mayContact } from '../../engine/contact/may-contact.ts';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import type { People } from '../runtime/people.ts';

export interface Skipped {
  readonly rule: string;
  readonly count: number;
}

/** Those whom the rules refuse for good, by rule, the most frequent first; who must only wait is not skipped. */
export async function previewSkipped(
  people: People,
  release: Prepared,
  flow: string,
  patients: readonly string[],
  at: string,
): Promise<Skipped[]> {
  const { clinic, policy } = release.release;
  const { purpose } = conversationOf(release, flow);
  const counts = new Map<string, number>();
  for (const patient of patients) {
    const person = await people.of(patient);
    const answer = mayContact(policy, person.contact, {
      purpose,
      call: 'call-preview',
      at,
      zone: person.zone ?? clinic.zone,
      clinic_zone: clinic.zone,
      language: person.language,
      suppressed: person.phone === null ? null : await people.suppression(person.phone),
      typed: false,
    });
    if (!('refused' in answer) || answer.refused.data.retry_at !== null) continue;
    const { rule } = answer.refused.data;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
