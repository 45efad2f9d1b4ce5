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

export interface ScoreKeeper {
  meant(call: string, meaning: Meaning): void;
  see(recorded: readonly Recorded[]): void;
  readonly score: Score;
}

/** `confidence`: below it an answer does not count, for the score as for the call. */
export function scoreKeeper(confidence: number): ScoreKeeper {
  const score: Score = { turns: 0, right: 0, wrong: 0, silent: 0 };
  /** Meanings by call, in the order in which the words arrive; the last that was interpreted. */
  const spoken = new Map<string, Meaning[]>();
  const pending = new Map<string, Meaning>();

  function take(call: string): Meaning | undefined {
    const meaning = spoken.get(call)?.shift();
    return meaning;
  }

  function settle(event: Recorded, answers: string[], values: { name: string; value: unknown }[]): void {
    const meaning = pending.get(event.stream);
    if (!meaning) return;
    pending.delete(event.stream);
    score.turns += 1;
    score[scoreUnderstanding(meaning, { answers, values } as never)] += 1;
  }

  return {
    score,
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
            settle(event, sure.map(({ answer }) => answer), values);
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
