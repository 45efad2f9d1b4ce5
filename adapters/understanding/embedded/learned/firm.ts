/** What stands whatever was learnt: what ends a call, and plain words. */
import type { Meaning } from '../read-answers.ts';

/** What ends a call, or changes who is on the line: what the rules hear of it stays, and what was learnt adds it only where it is clear. */
export const GRAVE: readonly string[] = ['emergency', 'self_harm', 'opt_out', 'has_died', 'is_a_minor', 'machine', 'call_screening', 'wrong_person', 'pays_now']; // prettier-ignore
const ADDED: readonly string[] = ['emergency', 'self_harm', 'opt_out', 'wrong_person', 'call_screening'];
const CLEARLY = 0.5;

/** Whether so likely an answer counts although the rules heard nothing of it. */
export const mayBeAdded = (answer: string, chance: number): boolean =>
  !GRAVE.includes(answer) || (ADDED.includes(answer) && chance >= CLEARLY);

/** A late husband in a story and a wrong day are no death and no wrong number: of these the rules hear too many. */
const DOUBTED: readonly string[] = ['has_died', 'wrong_person', 'call_screening'];
const DOUBTFUL = 0.1;

/** Whether words like these hardly ever were what the rules heard. */
export const isDoubted = (answer: string, chances: ReadonlyMap<string, number>): boolean =>
  DOUBTED.includes(answer) && (chances.get(answer) ?? 1) < DOUBTFUL;

/** Who is on the line in somebody's place, or is to be. */
export const SOMEBODY_ELSE: readonly string[] = ['not_the_patient', 'not_here', 'wrong_person', 'hands_over'];
/** Plain words, of which rules are as sure as they ever are, mean what they mean; and who is not the patient is believed sooner. */
const FIRM = 0.95;
const FIRM_OF_SOMEBODY_ELSE = 0.8;

const isFirm = ({ answer, leads, confidence }: Meaning): boolean =>
  GRAVE.includes(answer) || (leads && confidence >= (SOMEBODY_ELSE.includes(answer) ? FIRM_OF_SOMEBODY_ELSE : FIRM));

/** A yes or no that only opens a longer reply is no plain one: "No no, I've no insurance, but yes, I'll come". */
const FEW_WORDS = 7;

/** Whether the rules are sure of it, and it is no word that opens a speech. */
export const isPlain = (meaning: Meaning, text: string): boolean =>
  isFirm(meaning) && (!['yes', 'no'].includes(meaning.answer) || text.split(' ').length <= FEW_WORDS);
