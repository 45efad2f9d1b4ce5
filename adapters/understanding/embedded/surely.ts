/** Which readings are sure enough to decide about others: those that lead, with so much confidence. */
import type { Meaning } from './read-answers.ts';

/** From here on a reading counts, where nothing else is said. */
const COUNTS = 0.5;

export const isSure = ({ leads, confidence }: Pick<Meaning, 'leads' | 'confidence'>, from = COUNTS): boolean =>
  leads && confidence >= from;

/** The reading of an answer that leads with so much confidence, or with enough to count. */
export type Sure = (answer: string, from?: number) => Meaning | undefined;

export const sureOf =
  (meanings: readonly Meaning[]): Sure =>
  (answer, from) =>
    meanings.find((one) => one.answer === answer && isSure(one, from));
