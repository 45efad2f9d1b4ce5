/** May this person be contacted now? Asked at dialling, never at import, and answered by an event. */
import type { DateTime } from 'luxon';
import type { Draft } from '../event.ts';
import type { Policy } from '../flow/schema/house-files.ts';
import { attemptsFor } from './attempts.ts';
import type { ContactState } from './contact.ts';
import { localTime, writeInstant } from '../time/local-time.ts';
import type { Asked, ContactQuestion, Objection } from './rule.ts';
import { contactRules, typedRules } from './rules.ts';

/** `recorded`: this very answer already stands in the stream, and must not be appended again. */
export type ContactAnswer = { readonly recorded: boolean } & (
  { readonly permitted: Draft<'ContactPermitted'> } | { readonly refused: Draft<'ContactRefused'> }
);

/** Each step lifts at least one rule to a later moment; a policy that needs more steps than this never permits. */
const STEPS_MAX = 100;

/** Which version of which policy decided, `house@2026-11-21`. */
const packOf = (policy: Policy): string => `${policy.id}@${policy.version}`;

function firstAgainst(asked: Asked): { readonly rule: string; readonly objection: Objection } | null {
  for (const rule of asked.question.typed ? typedRules : contactRules) {
    const objection = rule.against(asked);
    if (objection !== null) return { rule: rule.name, objection };
  }
  return null;
}

/** The first moment after a refusal at which no rule would be against it, were nothing to change; null: never. */
function retryAfter(asked: Asked, lifts: DateTime | null): string | null {
  let moment = lifts;
  for (let step = 0; step < STEPS_MAX && moment !== null; step += 1) {
    const against = firstAgainst({ ...asked, at: moment });
    if (against === null) return writeInstant(moment);
    moment = against.objection.lifts;
  }
  return null;
}

/** The answer that this call already got. A refusal stands until the moment that it named; from then on the question is new. */
function answeredBefore(contact: ContactState, question: ContactQuestion): ContactAnswer | null {
  const permission = contact.attempts.find((attempt) => attempt.permission.call === question.call)?.permission;
  if (permission !== undefined) return { recorded: true, permitted: { type: 'ContactPermitted', data: permission } };
  const refusal = contact.refusals[question.call];
  if (refusal === undefined) return null;
  const isOver = refusal.retry_at !== null && localTime(refusal.retry_at, 'UTC') <= localTime(question.at, 'UTC');
  return isOver ? null : { recorded: true, refused: { type: 'ContactRefused', data: refusal } };
}

/**
 * Decides whether the call may be placed, and drafts the event that says so. The same call asked twice gets the same answer.
 * A permission is valid until `valid_until`, and void once the stream has moved on. A refusal names its rule, the policy,
 * what the rule saw, and when asking again makes sense. Throws for a zone or an instant that does not exist: our bug.
 */
export function mayContact(policy: Policy, contact: ContactState, question: ContactQuestion): ContactAnswer {
  const before = answeredBefore(contact, question);
  if (before !== null) return before;
  const asked: Asked = { policy, contact, question, at: localTime(question.at, question.zone) };
  const against = firstAgainst(asked);
  const { purpose, call } = question;
  const pack = packOf(policy);
  if (against === null) {
    const attempt = attemptsFor(contact, purpose).length + 1;
    const valid_until = writeInstant(asked.at.plus({ seconds: policy.calling.permission_s }));
    return {
      recorded: false,
      permitted: { type: 'ContactPermitted', data: { call, purpose, attempt, pack, valid_until } },
    };
  }
  const { rule, objection } = against;
  const facts = { call, ...objection.facts };
  const retry_at = retryAfter(asked, objection.lifts);
  return { recorded: false, refused: { type: 'ContactRefused', data: { purpose, rule, pack, facts, retry_at } } };
}
