/** All rules without which a flow cannot run safely. */
import type { Readable } from '../parse.ts';
import type { Piece } from '../shape/reading.ts';
import { inReadingOrder, type Problem } from '../problem.ts';
import type { Release } from '../release.ts';
import { bindingLine } from './binding-line.ts';
import { bookedOnlyWhenBooked } from './booked-only-when-booked.ts';
import { placeholderMayBeUnset } from './placeholder-may-be-unset.ts';
import { rankFitsWeight } from './rank-fits-weight.ts';
import { commitNeedsYes } from './commit-needs-yes.ts';
import { cycleWithoutLimit } from './cycle-without-limit.ts';
import { disclosureSaysAi } from './disclosure-says-ai.ts';
import { endsSayHow } from './ends-say-how.ts';
import { missingLine } from './missing-line.ts';
import { partRecursion } from './part-recursion.ts';
import { paymentByPhone } from './payment-by-phone.ts';
import { personalValueInCondition } from './personal-value-in-condition.ts';
import { questionAboutValue } from './question-about-value.ts';
import { stepThatCannotEnd } from './step-that-cannot-end.ts';
import { unhandledExit } from './unhandled-exit.ts';
import { unhandledOutcome } from './unhandled-outcome.ts';
import { unknownFlow } from './unknown-flow.ts';
import { unknownName } from './unknown-name.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownTarget } from './unknown-target.ts';
import { unreachableStep } from './unreachable-step.ts';
import { urgentMustEnd } from './urgent-must-end.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  bindingLine,
  bookedOnlyWhenBooked,
  placeholderMayBeUnset,
  rankFitsWeight,
  commitNeedsYes,
  cycleWithoutLimit,
  disclosureSaysAi,
  endsSayHow,
  missingLine,
  partRecursion,
  paymentByPhone,
  personalValueInCondition,
  questionAboutValue,
  stepThatCannotEnd,
  unhandledExit,
  unhandledOutcome,
  unknownFlow,
  unknownName,
  unknownPlaceholder,
  unknownTarget,
  unreachableStep,
  urgentMustEnd,
];

/** Every problem of a release, by file and place; empty where it may be used. */
export const checkRelease = (release: Release): Problem[] =>
  checkReadable({ ...release, linesFile: `lines/${release.clinic.language}.json` }, new Set());

/** The same for what could be read of a release that is not whole: rules that would need what is missing are not asked. */
export function checkReadable(release: Readable, incomplete: ReadonlySet<Piece>): Problem[] {
  const asked = rules.filter(({ reads }) => !reads.some((piece) => incomplete.has(piece)));
  return inReadingOrder(asked.flatMap((rule) => rule.check(release)));
}
