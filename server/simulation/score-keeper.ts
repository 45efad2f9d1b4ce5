/** Scores understanding against what simulated patients meant: right, wrong and silent, told apart. */
import type { Meaning } from '../../adapters/room/patient.ts';
import { scoreUnderstanding } from '../../adapters/room/patients/score.ts';
import type { Recorded } from '../../engine/event.ts';

export interface Score {
  turns: number;
  right: number;
  wrong: number;
  silent: number;
}

/** The same, by what was meant first: where understanding is weak, and what a wrong one was taken for. */
export interface IntentScore {
  right: number;
  wrong: number;
  silent: number;
  readonly taken_for: Record<string, number>;
}
export type ScoreByIntent = Record<string, IntentScore>;

export interface ScoreKeeper {
  readonly meant: (call: string, meaning: Meaning) => void;
  readonly see: (recorded: readonly Recorded[]) => void;
  readonly score: Score;
  readonly byIntent: ScoreByIntent;
}

/** `confidence`: below it an answer does not count, for the score as for the call. */
export function scoreKeeper(confidence: number): ScoreKeeper {
  const score: Score = { turns: 0, right: 0, wrong: 0, silent: 0 };
  const byIntent: ScoreByIntent = {};
  /** Meanings by call, in the order in which the words arrive; the last that was interpreted. */
  const spoken = new Map<string, Meaning[]>();
  const pending = new Map<string, Meaning>();

  function take(call: string): Meaning | undefined {
    return spoken.get(call)?.shift();
  }

  function settle(event: Recorded, answers: string[], values: { name: string; value: unknown }[]): void {
    const meaning = pending.get(event.stream);
    if (!meaning) return;
    pending.delete(event.stream);
    score.turns += 1;
    const scored = scoreUnderstanding(meaning, { answers, values });
    score[scored] += 1;
    const intent = meaning.intents.find((name) => name !== 'hesitates') ?? 'hesitates';
    const of = (byIntent[intent] ??= { right: 0, wrong: 0, silent: 0, taken_for: {} });
    of[scored] += 1;
    if (scored !== 'wrong') return;
    for (const taken of [...answers, ...values.map(({ name }) => name)])
      of.taken_for[taken] = (of.taken_for[taken] ?? 0) + 1;
  }

  return {
    score,
    byIntent,
    meant(call, meaning) {
      spoken.set(call, [...(spoken.get(call) ?? []), meaning]);
    },
    see(recorded) {
      for (const event of recorded) {
        switch (event.type) {
          case 'PatientSpoke': {
            const meaning = take(event.stream);
            if (meaning) pending.set(event.stream, meaning);
            break;
          }
          case 'AnswerUnderstood': {
            const sure = event.data.answers.filter((heard) => heard.confidence >= confidence);
            const values = event.data.values.filter((heard) => heard.confidence >= confidence);
            settle(
              event,
              sure.map(({ answer }) => answer),
              values,
            );
            break;
          }
          case 'AnswerNotUnderstood':
          case 'InterpretationFailed':
            settle(event, [], []);
            break;
          case 'CallEnded':
            pending.delete(event.stream);
            spoken.delete(event.stream);
            break;
          default:
        }
      }
    },
  };
}
