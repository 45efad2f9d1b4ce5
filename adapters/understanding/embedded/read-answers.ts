/** What each clause of an utterance means: by rules first, by likeness to the examples where no rule speaks. */
import type { Classify } from './classify.ts';
import { round } from './classify.ts';
import { objections } from './rules/objections.ts';
import { questions } from './rules/questions.ts';
import { refusals } from './rules/refusals.ts';
import type { Rule } from './rules/rule.ts';
import { whoIsThere } from './rules/who-is-there.ts';
import { wishes } from './rules/wishes.ts';
import { yesAndNo } from './rules/yes-and-no.ts';
import { spanOf } from './split-clauses.ts';
import type { Clause, Sentence } from './split-clauses.ts';

export interface Meaning {
  readonly answer: string;
  readonly kind: string | null;
  readonly confidence: number;
  readonly span: [number, number];
  /** A clear reading; otherwise one that was only second best. */
  readonly leads: boolean;
}

const RULES: readonly Rule[] = [...yesAndNo, ...whoIsThere, ...refusals, ...wishes, ...questions, ...objections];
/** Below this a likeness is noise. */
const FLOOR = 0.3;
/** From this on a likeness speaks beside a rule that found something else. */
const BESIDE_A_RULE = 0.9;

/** Every reading of an utterance, the best of each answer, by confidence. `known` are the names of answers.json. */
export function readAnswers(sentences: readonly Sentence[], classify: Classify, known: ReadonlySet<string>): Meaning[] {
  const best = new Map<string, Meaning>();
  const note = (meaning: Meaning) => {
    if (!known.has(meaning.answer)) return;
    const key = `${meaning.answer}/${meaning.kind ?? ''}`;
    const other = best.get(key);
    if (other === undefined || rank(meaning) > rank(other)) best.set(key, meaning);
  };
  for (const { whole, clauses } of sentences) {
    const parts = clauses.length > 1 ? [...clauses, whole] : clauses;
    const ruled = new Set(parts.filter((clause) => applyRules(clause, note)));
    for (const clause of clauses) {
      likenesses(clause, ruled.has(clause) || ruled.has(whole), classify, note);
    }
    if (clauses.length > 1 && whole.words.length <= 16) likenesses(whole, ruled.size > 0, classify, note);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

function rank(meaning: Meaning): number {
  return meaning.confidence + (meaning.leads ? 1 : 0);
}

function applyRules(clause: Clause, note: (meaning: Meaning) => void): boolean {
  const best = new Map<string, { rule: Rule; sure: number }>();
  for (const rule of RULES) {
    const key = `${rule.answer}/${rule.kind ?? ''}`;
    if ((best.get(key)?.sure ?? 0) >= rule.sure) continue;
    if (!rule.says.test(clause.text) || rule.unless?.test(clause.text) === true) continue;
    best.set(key, { rule, sure: rule.sure });
  }
  for (const { rule, sure } of best.values()) {
    note({ answer: rule.answer, kind: rule.kind ?? null, confidence: sure, span: spanOf(clause), leads: true });
  }
  return best.size > 0;
}

function likenesses(clause: Clause, ruled: boolean, classify: Classify, note: (meaning: Meaning) => void): void {
  classify(clause.text).forEach(({ answer, kind, confidence }, i) => {
    if (confidence < FLOOR) return;
    const leads = i === 0 && (!ruled || confidence >= BESIDE_A_RULE);
    note({ answer, kind, confidence: round(leads ? confidence : confidence * 0.8), span: spanOf(clause), leads });
  });
}
