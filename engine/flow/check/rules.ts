/** All rules without which a flow cannot run safely. */
import type { Readable } from '../parse.ts';
import type { Piece } from '../shape/reading.ts';
import { inReadingOrder, type Problem } from '../problem.ts';
import type { Release } from '../release.ts';
import { answerOfTheEngine } from './answer-of-the-engine.ts';
import { bindingLine } from './binding-line.ts';
import { bookedOnlyWhenBooked } from './booked-only-when-booked.ts';
import { claimWithoutRole } from './claim-without-role.ts';
import { claimsFitWords } from './claims-fit-words.ts';
import { commitNeedsYes } from './commit-needs-yes.ts';
import { connectedEndsTheCall } from './connected-ends-the-call.ts';
import { contestedAnswer } from './contested-answer.ts';
import { cycleWithoutLimit } from './cycle-without-limit.ts';
import { endsSayHow } from './ends-say-how.ts';
import { forbiddenClaim } from './forbidden-claim.ts';
import { handOverBarred } from './hand-over-barred.ts';
import { handOverInSilence } from './hand-over-in-silence.ts';
import { hedgedAgreement } from './hedged-agreement.ts';
import { interruptionLeftOut } from './interruption-left-out.ts';
import { knownBeforehand } from './known-beforehand.ts';
import { lineTooLong } from './line-too-long.ts';
import { missingLine } from './missing-line.ts';
import { partRecursion } from './part-recursion.ts';
import { paymentByPhone } from './payment-by-phone.ts';
import { personalValueInCondition } from './personal-value-in-condition.ts';
import { placeholderMayBeUnset } from './placeholder-may-be-unset.ts';
import { privateOnVoicemail } from './private-on-voicemail.ts';
import { privateValueInCondition } from './private-value-in-condition.ts';
import { promiseLeftOut } from './promise-left-out.ts';
import { questionAboutValue } from './question-about-value.ts';
import { rankFitsWeight } from './rank-fits-weight.ts';
import { readBackOrder } from './read-back-order.ts';
import { readsBackWhatBinds } from './reads-back-what-binds.ts';
import { resumeWithoutLimit } from './resume-without-limit.ts';
import { saidTwice } from './said-twice.ts';
import { safetyComesFirst } from './safety-comes-first.ts';
import { somebodyNew } from './somebody-new.ts';
import { sharedExample } from './shared-example.ts';
import { stageBackwards } from './stage-backwards.ts';
import { staleCircle } from './stale-circle.ts';
import { roleFitsPlace } from './role-fits-place.ts';
import { stepThatCannotEnd } from './step-that-cannot-end.ts';
import { toneFitsWords } from './tone-fits-words.ts';
import { toneKeepsFacts } from './tone-keeps-facts.ts';
import { tooFewVariants } from './too-few-variants.ts';
import { tooLongWithoutRest } from './too-long-without-rest.ts';
import { tooManySituations } from './too-many-situations.ts';
import { unansweredSignal } from './unanswered-signal.ts';
import { unhandledExit } from './unhandled-exit.ts';
import { unhandledOutcome } from './unhandled-outcome.ts';
import { unknownFlow } from './unknown-flow.ts';
import { unknownName } from './unknown-name.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownTarget } from './unknown-target.ts';
import { unmappedCorrection } from './unmapped-correction.ts';
import { unreachableStep } from './unreachable-step.ts';
import { unspeakableCharacters } from './unspeakable-characters.ts';
import { unspokenLanguage } from './unspoken-language.ts';
import { unusedFlow } from './unused-flow.ts';
import { urgentMustEnd } from './urgent-must-end.ts';
import { valueFitsEngine } from './value-fits-engine.ts';
import { valueOfTheEngine } from './value-of-the-engine.ts';
import { wordsFitRole } from './words-fit-role.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  answerOfTheEngine,
  bindingLine,
  bookedOnlyWhenBooked,
  claimWithoutRole,
  claimsFitWords,
  commitNeedsYes,
  connectedEndsTheCall,
  contestedAnswer,
  cycleWithoutLimit,
  endsSayHow,
  forbiddenClaim,
  handOverBarred,
  handOverInSilence,
  hedgedAgreement,
  interruptionLeftOut,
  knownBeforehand,
  lineTooLong,
  missingLine,
  partRecursion,
  paymentByPhone,
  personalValueInCondition,
  placeholderMayBeUnset,
  privateOnVoicemail,
  privateValueInCondition,
  promiseLeftOut,
  questionAboutValue,
  rankFitsWeight,
  readBackOrder,
  readsBackWhatBinds,
  resumeWithoutLimit,
  saidTwice,
  safetyComesFirst,
  somebodyNew,
  sharedExample,
  stageBackwards,
  staleCircle,
  roleFitsPlace,
  stepThatCannotEnd,
  toneFitsWords,
  toneKeepsFacts,
  tooFewVariants,
  tooLongWithoutRest,
  tooManySituations,
  unansweredSignal,
  unhandledExit,
  unhandledOutcome,
  unknownFlow,
  unknownName,
  unknownPlaceholder,
  unknownTarget,
  unmappedCorrection,
  unreachableStep,
  unspeakableCharacters,
  unspokenLanguage,
  unusedFlow,
  urgentMustEnd,
  valueFitsEngine,
  valueOfTheEngine,
  wordsFitRole,
];

/** Every problem of a release, by file and place; empty where it may be used. */
export const checkRelease = (release: Release): Problem[] =>
  checkReadable({ ...release, linesFile: `lines/${release.clinic.language}.json` }, new Set());

/** The same for what could be read of a release that is not whole: rules that would need what is missing are not asked. */
export function checkReadable(release: Readable, incomplete: ReadonlySet<Piece>): Problem[] {
  const asked = rules.filter(({ reads }) => !reads.some((piece) => incomplete.has(piece)));
  return inReadingOrder(asked.flatMap((rule) => rule.check(release)));
}
