/** Of all that words may mean, what can be heard at this moment. */
import type { HeardAnswer, HeardValue } from '../../../engine/events/understood.ts';
import type { Utterance } from '../../../engine/ports.ts';
import { round } from './classify.ts';
import { nearestHearable } from './near-answers.ts';
import type { Meaning } from './read-answers.ts';

interface Reported {
  readonly leading: HeardAnswer[];
  readonly others: HeardAnswer[];
  readonly objection: HeardValue[];
}

/** Only what can be heard here, each answer once; the kind of the surest objection comes with it. */
export function hearable(meanings: readonly Meaning[], utterance: Utterance): Reported {
  const canHear = new Set(utterance.can_hear);
  const leading = new Map<string, HeardAnswer>();
  const others = new Map<string, HeardAnswer>();
  let objection: HeardValue[] = [];
  for (const meaning of [...meanings].sort((a, b) => b.confidence - a.confidence)) {
    const near = nearestHearable(meaning.answer, canHear);
    if (near === null) continue;
    const confidence = round(meaning.confidence - near.less);
    const [start, end] = meaning.span;
    const answer: HeardAnswer = { answer: near.answer, confidence, ...(end > start ? { span: [start, end] } : {}) };
    const into = meaning.leads ? leading : others;
    if (!into.has(near.answer)) into.set(near.answer, answer);
    if (meaning.leads && meaning.answer === 'objects' && objection.length === 0) {
      objection = [{ name: 'objection', value: meaning.kind, confidence, correction: false }];
    }
  }
  for (const name of plainWhere(leading)) {
    const plain = leading.get(name);
    if (plain) others.set(name, plain);
    leading.delete(name);
  }
  return {
    leading: [...leading.values()].sort(byConfidence),
    others: [...others.values()].filter(({ answer }) => !leading.has(answer)).sort(byConfidence).slice(0, 5),
    objection,
  };
} // prettier-ignore

const SAYS_MORE_THAN_NO: readonly string[] = [
  'declines', 'not_here', 'not_the_patient', 'wrong_person', 'hands_over', 'objects', 'call_later', 'wants_person', 'opt_out',
  'none_of_these', 'other_time', 'not_this', 'wants_to_move', 'wants_to_cancel', 'has_died',
]; // prettier-ignore

/** "No, she is not in" is no plain no, what was said besides says what is refused; and a remark beside a reply asks for no word. */
function plainWhere(leading: ReadonlyMap<string, HeardAnswer>): readonly string[] {
  const counts = (name: string): boolean => (leading.get(name)?.confidence ?? 0) >= 0.5;
  const remark = [...leading.keys()].some((name) => name !== 'chats' && counts(name)) ? ['chats'] : [];
  return SAYS_MORE_THAN_NO.some(counts) ? ['no', ...remark] : remark;
}

function byConfidence(a: HeardAnswer, b: HeardAnswer): number {
  return b.confidence - a.confidence;
}
