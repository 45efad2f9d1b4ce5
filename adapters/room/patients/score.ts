/**
 * Scores what Elo understood against what a patient meant. In doubt it is wrong: a figure that flatters helps nobody.
 */
import type { Meaning } from '../patient.ts';
import { acceptable } from './acceptable.ts';
import type { Acceptable, Understood, UnderstoodValue } from './acceptable.ts';
import type { Part } from './free-time.ts';
import { intents } from './phrases.ts';
import type { Intent } from './phrases.ts';

export type Score = 'right' | 'wrong' | 'silent';
/** A meaning of a simulated patient also holds the part of the day; where it is missing, no part was meant. */
export type MeaningWithPart = Meaning & { readonly part?: Part | null };

/** Answers that take a call somewhere else: one that nobody meant is never a detail. */
const TURNS_THE_CALL: ReadonlySet<string> = new Set([
  'emergency', 'opt_out', 'wrong_person', 'declines', 'wants_person', 'call_later', 'objects', 'hands_over',
]); // prettier-ignore
const URGENT: ReadonlySet<string> = new Set(['emergency', 'opt_out', 'wrong_person']);
/** Values that a call acts upon. The objection comes with its answer and is judged there. */
const ACTED_UPON: ReadonlySet<string> = new Set([
  'when',
  'slot',
  'callback_time',
  'reason',
  'for_whom',
  'practitioner',
  'person_name',
]);

/**
 * `right` where the first thing that was meant is met and nothing was taken that nobody meant; `silent` where nothing was
 * understood of something; else `wrong`. To have understood nothing of what meant nothing is right.
 */
export function scoreUnderstanding(meant: MeaningWithPart, understood: Understood): Score {
  const wanted = meant.intents.filter(isIntent).filter((intent) => intent !== 'hesitates');
  const rules = wanted.map((intent) => acceptable[intent]);
  const [main] = rules;
  const isNothing = understood.answers.length === 0 && understood.values.length === 0;
  if (main === undefined || main.meansNothing) return isNothing ? 'right' : 'wrong';
  if (isNothing) return 'silent';
  return isMet(main, meant, understood) && !hasStray(rules, meant, understood) ? 'right' : 'wrong';
}

const isIntent = (name: string): name is Intent => (intents as readonly string[]).includes(name);

function isMet(rule: Acceptable, meant: MeaningWithPart, { answers, values }: Understood): boolean {
  if (answers.some((answer) => rule.answers.includes(answer)) && objectionFits(rule, { answers, values })) return true;
  return values.some((value) => rule.values?.(value, meant) === true);
}

/** Which worry it is decides the answer: another kind is not understood at all. */
function objectionFits({ objections }: Acceptable, { answers, values }: Understood): boolean {
  if (objections === undefined || !answers.includes('objects')) return true;
  return values.some(({ name, value }) => name === 'objection' && objections.some((kind) => kind === value));
}

/** That a visit is for the one who speaks is assumed until somebody says otherwise: to have heard it changes nothing. */
const isAssumed = ({ name, value }: UnderstoodValue): boolean => name === 'for_whom' && value === 'self';

function hasStray(rules: readonly Acceptable[], meant: MeaningWithPart, { answers, values }: Understood): boolean {
  const isExplained = (answer: string): boolean =>
    rules.some((rule) => rule.answers.includes(answer) || rule.along?.includes(answer) === true);
  if (rules[0]?.urgent) return answers.some((answer) => URGENT.has(answer) && !isExplained(answer));
  if (answers.some((answer) => TURNS_THE_CALL.has(answer) && !isExplained(answer))) return true;
  return values.some(
    (value) =>
      ACTED_UPON.has(value.name) && !isAssumed(value) && !rules.some((rule) => rule.values?.(value, meant) === true),
  );
}
