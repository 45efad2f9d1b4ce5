import { doEffect, type DoName } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { claimsIn, type Claim } from './claims.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'claims-fit-words';

/**
 * What a line may report, by what it says that it claims: what was moved is booked, and either is confirmed by it. A total
 * record, so that a new effect does not compile before somebody has decided. That a visit stands may be said beside it.
 */
const mayReport: Readonly<Record<DoName, readonly Claim[]>> = {
  book: ['booked', 'confirmed'],
  move: ['moved', 'booked', 'confirmed'],
  cancel: ['cancelled'],
  confirm_appointment: ['confirmed', 'noted'],
  record_opt_out: ['opted out', 'noted'],
  record_wrong_number: ['opted out', 'noted'],
  // Where the opt-out itself could not be recorded, a person of the clinic does it.
  alert_staff: ['done by hand', 'passed on', 'opted out'],
  promise_callback: ['to be called', 'passed on', 'noted'],
  take_message: ['passed on', 'noted'],
  add_to_waiting_list: ['on the list', 'noted'],
  transfer: ['put through'],
  hold_slot: [],
  find_slots: [],
  find_person: [],
  find_appointment: [],
  identify_caller: [],
  register_person: ['noted'],
};

export const claimsFitWords: Rule = {
  rule,
  refuses:
    'A line with the role "claims_done" that does not say what it claims, a line that claims a visit booked, moved or cancelled without that role, and a variant whose words report something else than the line claims.',
  why: 'That a report is true is proved by what its line claims, not by its words: the two must be the same.',
  remedy: 'Write "claims" with the effect that the words report, such as "book" or "take_message".',
  reads: ['lines'],
  check: (release) => Object.entries(release.lines).flatMap(([name, line]) => problemsOf(release, name, line)),
};

function problemsOf(release: Readable, name: string, line: Line): Problem[] {
  const { role, claims } = line;
  const at = ['lines', name];
  const isReport = role === 'claims_done';
  if (claims === undefined) {
    if (!isReport) return [];
    const remedy = 'Add "claims": "book", "move" or "cancel".';
    return [inFile(rule, release.linesFile, at, `"${name}" does not say what it claims to be done.`, remedy)];
  }
  const ofAVisit = doEffect(claims)?.commits !== undefined;
  if (isReport !== ofAVisit) {
    const says = isReport
      ? `"${name}" claims "${claims}", which is no visit booked, moved or cancelled.`
      : `"${name}" claims something, but does not have the role "claims_done".`;
    const remedy = isReport ? 'Remove the role, or correct "claims".' : 'Add the role, or remove "claims".';
    return [inFile(rule, release.linesFile, [...at, 'claims'], says, remedy)];
  }
  return variantsOf(line).flatMap(({ text, path }) => {
    const [other] = [...claimsIn(text)].filter((claim) => !mayBeSaid(claims, claim));
    if (other === undefined) return [];
    const what = other === 'stands' ? 'speaks as if a visit stood' : `reports that something is ${other}`;
    const says = `This ${what}, but the line claims "${claims}".`;
    return [inFile(rule, release.linesFile, [...at, ...path], says, 'Use other words, or correct "claims".')];
  });
}

/** Whether a visit stands is asked by a rule of its own; what is cancelled does not. */
const mayBeSaid = (claims: DoName, claim: Claim): boolean =>
  mayReport[claims].includes(claim) || (claim === 'stands' && claims !== 'cancel');
