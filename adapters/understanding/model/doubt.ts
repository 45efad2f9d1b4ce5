/** Where the rules hear a no, a model's yes is not sure enough to bind: nobody is booked on a yes that may be none. */
import type { HeardAnswer } from '../../../engine/events/understood.ts';
import type { Release } from '../../../engine/flow/release.ts';

/** Below any confidence that binds, and above what counts elsewhere; the schema of policies has both bounds. */
const DOUBTED = 0.65;

/** Whether the rules are sure enough, by the policy, of an answer of this weight. */
export const hearsSurely = (
  { answers, policy }: Pick<Release, 'answers' | 'policy'>,
  heard: readonly HeardAnswer[],
  weight: 'urgent' | 'refuse',
): boolean =>
  heard.some(
    ({ answer, confidence }) => answers[answer]?.weight === weight && confidence >= policy.understanding.confidence,
  );

/** The answers of a model by confidence, and the names of those of which it was made less sure. */
export function doubt(
  release: Pick<Release, 'answers' | 'policy'>,
  byModel: readonly HeardAnswer[],
  byRules: readonly HeardAnswer[],
): { readonly answers: readonly HeardAnswer[]; readonly doubted: readonly string[] } {
  const refused = hearsSurely(release, byRules, 'refuse');
  const isDoubted = ({ answer, confidence }: HeardAnswer): boolean =>
    refused && release.answers[answer]?.weight === 'agree' && confidence > DOUBTED;
  const answers = byModel.map((heard) => (isDoubted(heard) ? { ...heard, confidence: DOUBTED } : heard));
  return {
    answers: answers.toSorted((a, b) => b.confidence - a.confidence),
    doubted: byModel.filter(isDoubted).map(({ answer }) => answer),
  };
}
