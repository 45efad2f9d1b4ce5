/** Turns the acts of a dialogue into events: facts as they are, all that is said as one speech, then the requests. */
import type { Listening, Segment } from '../events/speech.ts';
import { given } from '../fault.ts';
import type { Act, Turn } from '../flow/kernel/kernel.ts';
import type { Line } from '../flow/schema/shared-files.ts';
import { currentInterruption } from '../flow/kernel/interrupt.ts';
import { topFrame, topNode } from '../flow/kernel/turn.ts';
import { chooseLine, variantId } from '../wording/choose-line.ts';
import { fill, isPersonal, placeholdersIn, type Spoken } from '../wording/placeholders.ts';
import { preparedOf, record, talking, type Decision } from './decision.ts';
import { spokenKey } from './fold.ts';
import { noteObjections } from './objections.ts';
import { requestFor } from './request.ts';

export function act(decision: Decision, turn: Turn): void {
  const segments: { segment: Segment; text: string }[] = [];
  const requests: (() => void)[] = [];
  for (const done of turn.acts) {
    switch (done.act) {
      case 'note':
        record(decision, done.note);
        noteObjections(decision, done.note);
        break;
      case 'say':
        segments.push(
          segmentOf(
            decision,
            done,
            segments.map(({ segment }) => segment),
          ),
        );
        break;
      case 'do':
        requests.push(() => record(decision, requestFor(done.effect, talking(decision).talk, preparedOf(decision))));
        break;
      case 'let_go':
        requests.push(() => record(decision, { type: 'SlotReleaseRequested', data: { hold: done.hold } }));
        break;
      case 'end':
        break;
    }
  }
  if (segments.length > 0) {
    record(decision, {
      type: 'SpeechRequested',
      data: {
        segments: segments.map(({ segment }) => segment),
        listen: listenNow(decision, turn),
        urgent: isUrgent(turn),
      },
      box: { texts: segments.map(({ text }) => text) },
    });
  }
  for (const request of requests) request();
}

function segmentOf(
  decision: Decision,
  said: Extract<Act, { act: 'say' }>,
  before: readonly Segment[],
): { segment: Segment; text: string } {
  const { call, at } = decision;
  const prepared = preparedOf(decision);
  const { talk } = talking(decision);
  const { lines, clinic, persona } = prepared.release;
  const line = given(lines[said.line], 'there is no such line', said.line);
  const by = line.by === undefined ? undefined : talk.dialogue.memory[line.by];
  const set = typeof by === 'string' ? by : null;
  const key = set === null ? said.line : `${said.line}/${set}`;
  const last = talk.rounds[key] ?? 0;
  // Asked to say it again, one says the same in other words; only a new hesitation gets a new answer.
  const round = said.again && last > 0 ? last : last + 1;
  const inThisSpeech = before.filter((segment) => spokenKey(segment.line, segment.form) === key).map(variantId);
  const chosen = chooseLine(line, {
    call: call.id,
    name: said.line,
    again: said.again,
    heard: [...(talk.spoken[key] ?? []), ...inThisSpeech],
    tone: talk.tone,
    set,
    round,
  });
  if (line.by === 'objection' && set !== null && round > last) answerObjection(decision, said.line, line, set, round);
  const spoken = { clinic, persona, memory: talk.dialogue.memory, personal: talk.personal, at };
  return {
    segment: {
      line: said.line,
      form: chosen.form,
      variant: chosen.variant,
      tone: chosen.tone,
      interruptible: !said.legal,
      legal: said.legal,
      ...((line.role === 'read_back' || line.role === 'asks_who') && {
        binds_after: wordsUntilNamed(chosen.text, spoken, line.role),
      }),
    },
    text: fill(chosen.text, spoken),
  };
}

/**
 * A yes counts after the last value that was read back, or the name of who is asked for, or after the whole line where it
 * names none. Personal values are left sealed, so that this number tells nothing of them: a name counts as one word.
 */
function wordsUntilNamed(text: string, spoken: Spoken, role: 'read_back' | 'asks_who'): number {
  const last = placeholdersIn(text).findLast((name) => isPersonal(name) === (role === 'asks_who'));
  const end = last === undefined ? text.length : text.lastIndexOf(`{${last}}`) + last.length + 2;
  return fill(text.slice(0, end), { ...spoken, personal: {} })
    .split(/\s+/u)
    .filter((word) => word !== '').length;
}

function answerObjection(decision: Decision, name: string, line: Line, kind: string, round: number): void {
  const objection = given(preparedOf(decision).release.objections[kind], 'there is no such objection', kind);
  const strategies = line.strategies ?? objection.strategies;
  const strategy = given(strategies[Math.min(round, strategies.length) - 1], 'an objection has no strategy', kind);
  record(decision, { type: 'ObjectionAnswered', data: { kind, strategy, round, line: name } });
}

/** At a question somebody listens, as long as the step wants. */
function listenNow(decision: Decision, turn: Turn): Listening | null {
  const { step } = topNode(turn);
  if (step.kind !== 'ask') return null;
  const { silence_s, slow_silence_s } = preparedOf(decision).release.policy.listening;
  const { file, step: name } = topFrame(turn);
  const isGivenTime = turn.acts.some((done) => done.act === 'say' && done.slow);
  const pace = isGivenTime ? 'slow' : (step.speech ?? 'normal');
  return { step: `${file}/${name}`, pace, silence_s: pace === 'slow' ? slow_silence_s : silence_s };
}

/** Only the speech by which an urgent interruption takes over cuts off what is playing. */
function isUrgent(turn: Turn): boolean {
  const tookOver = turn.acts.some(
    (done) => done.act === 'note' && done.note.type === 'TransitionTaken' && done.note.data.cause === 'interrupt',
  );
  return tookOver && currentInterruption(turn)?.rank === 'urgent';
}
