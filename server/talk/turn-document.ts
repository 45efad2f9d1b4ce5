/** What `elo talk --jsonl` prints for a turn: one SpeechRequested, and all that led to it. */
import type { Speech } from '../../engine/ports.ts';
import type { Recorded } from '../../engine/event.ts';
import type { HeardAnswer, HeardValue } from '../../engine/events/understood.ts';
import { hearableNow } from '../../engine/flow/kernel/hearable.ts';
import { beginTurn } from '../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../engine/flow/kernel/live-world.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Talk } from '../../engine/call/call.ts';

export interface TurnSource {
  readonly turn: number;
  readonly at: string;
  readonly speech: Speech;
  readonly talk: Talk;
  readonly release: Prepared;
  /** Everything that was recorded since the turn before. */
  readonly recorded: readonly Recorded[];
  readonly decide_ms: number;
  readonly append_ms: number;
}

export function turnDocument(source: TurnSource): object {
  const { turn, at, speech, talk, recorded } = source;
  const top = talk.dialogue.frames.at(-1);
  const understood = recorded.findLast((event) => event.type === 'AnswerUnderstood');
  return {
    turn,
    at,
    heard: heardIn(recorded),
    understood:
      !recorded.some(({ type }) => type === 'AnswerNotUnderstood' || type === 'InterpretationFailed') &&
      !wasUnsure(recorded),
    step: top ? `${top.file}/${top.step}` : null,
    stage: talk.stage,
    said: speech.texts,
    listening: speech.listen !== null,
    can_hear: speech.listen === null ? [] : canHear(source),
    events: recorded.map(({ version, type, data }) => ({ version, type, data })),
    ms: {
      understand: understood?.data.ms ?? 0,
      decide: rounded(source.decide_ms),
      append: rounded(source.append_ms),
    },
  };
}

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

/** Something was reported as understood, and nothing of it was sure enough to count. */
const wasUnsure = (recorded: readonly Recorded[]): boolean =>
  recorded.some(
    (event) => event.type === 'SignalCounted' && event.data.signal === 'not_understood' && event.data.in_a_row > 0,
  );

function canHear({ release, talk }: TurnSource): readonly string[] {
  // What can be heard depends on the dialogue alone, never on a fact of the world.
  return hearableNow(beginTurn(release, liveWorld(release, {}), talk.dialogue)).answers;
}

function heardIn(recorded: readonly Recorded[]): object | null {
  const words = recorded.flatMap((event) =>
    event.type === 'PatientSpoke' && typeof event.box !== 'string' ? [event.box.text] : [],
  );
  if (words.length === 0) return null;
  const understood = recorded.findLast((event) => event.type === 'AnswerUnderstood');
  const answers = understood ? withEntities(understood.data.answers, understood.data.values) : [];
  return { text: words.join(' '), answers, tone: understood?.data.tone ?? 'neutral' };
}

/** Values come with the answer that brought them, or as an answer of their own: `gives_reason`. */
function withEntities(answers: readonly HeardAnswer[], values: readonly HeardValue[]): object[] {
  const objection = values.find(({ name }) => name === 'objection');
  const own = answers.map(({ answer, confidence }) => ({
    answer,
    confidence,
    entities: answer === 'objects' && objection ? { objection: objection.value } : {},
  }));
  const alone = values
    .filter((value) => value !== objection)
    .map(({ name, value, confidence }) => ({ answer: `gives_${name}`, confidence, entities: { [name]: value } }));
  return [...own, ...alone];
}
