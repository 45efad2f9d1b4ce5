import { given } from '../../../../engine/fault.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFlows } from '../../../../adapters/releases/read-flows.ts';
import { doEffect } from '../../../../engine/effect/catalogue.ts';
import type { EventType } from '../../../../engine/event.ts';
import { unsureMoments } from '../../../../engine/flow/check/known-values.ts';
import type { State } from '../../../../engine/flow/check/known/state.ts';
import { vocabulary } from '../../../../engine/flow/check/known/vocabulary.ts';
import { emptyDialogue, evolveDialogue, type Dialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { beginTurn, delivered, hear, settle, signal, start, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../../../engine/flow/kernel/live-world.ts';
import { topFrame, topNode } from '../../../../engine/flow/kernel/turn.ts';
import { prepare } from '../../../../engine/flow/prepare.ts';
import type { Release } from '../../../../engine/flow/release.ts';
import type { ClosedValue } from '../../../../engine/values.ts';
import { change, releaseOf, smallFiles } from '../../../controls/small-release.ts';

/** Numbers that stand for what the world does: which input, which outcome, which answers and values. */
const worldsChoices = fc.array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 120 });

/** Calls through the kernel itself; after every input, some state of the analysis must stand where the call stands. */
function everyCallIsForeseen(release: Release, conversation: string, runs: number): void {
  const prepared = prepare('sha256:none', release);
  const words = vocabulary(release.memory);
  const foreseen = new Map<string, State[]>();
  const readable = { ...release, linesFile: 'lines/en.json' };
  unsureMoments(readable, ({ state }) => {
    const key = `${state.stack.key}#${state.node}`;
    const states = foreseen.get(key) ?? [];
    if (!states.includes(state)) foreseen.set(key, [...states, state]);
    return [];
  });

  const check = (dialogue: Dialogue): void => {
    const frames = dialogue.frames.slice(
      Math.max(
        0,
        dialogue.frames.findIndex(({ role }) => role === 'interruption'),
      ),
    );
    const [bottom] = frames;
    const key = frames.reduce((sum, frame, i) => {
      return i === 0 ? frame.file : `${sum}/${frames[i - 1]?.step}>${frame.file}`;
    }, bottom?.file ?? '');
    const known = words.bits(Object.keys(dialogue.memory));
    const states = foreseen.get(`${key}#${frames.at(-1)?.step}`) ?? [];
    const fits = states.some(
      (state) => (state.known & known) === state.known && (state.known & words.exact) === (known & words.exact),
    );
    if (!fits) {
      const where = `${key}#${frames.at(-1)?.step} with ${Object.keys(dialogue.memory).join(', ')}`;
      expect.fail(
        `not foreseen: ${where}; foreseen: ${states.map((one) => words.names(one.known).join(', ')).join(' | ')}`,
      );
    }
  };

  fc.assert(
    fc.property(worldsChoices, (choices) => {
      const next = take(choices);
      const facts = { clinic_is_open: next(2) === 0 };
      let dialogue = emptyDialogue;
      const turnWith = (act: (turn: Turn) => void): boolean => {
        const turn = beginTurn(prepared, liveWorld(prepared, facts), dialogue);
        act(turn);
        for (const done of turn.acts) {
          if (done.act === 'note') dialogue = evolveDialogue(dialogue, done.note);
        }
        const goesOn = topNode(turn).step.kind !== 'end';
        if (goesOn) check(dialogue);
        return goesOn;
      };
      const patient: Record<string, ClosedValue | null> = { patient: 'patient-1' };
      if (next(2) === 0) patient['patient_name'] = null;
      let goesOn = turnWith((turn) => start(turn, conversation, patient));
      for (let i = 0; goesOn && i < choices.length; i += 1) goesOn = turnWith((turn) => anything(turn, release, next));
    }),
    { seed: 20_261_121, numRuns: runs },
  );
}

type Next = (below: number) => number;

function take(choices: readonly number[]): Next {
  let i = 0;
  return (below) => given(choices[i++ % choices.length], 'there are no choices', 'this test') % below;
}

/** One input that the step on top waits for, or a signal, or an utterance of any answers and values. */
function anything(turn: Turn, release: Release, next: Next): void {
  const { step } = topNode(turn);
  if (step.kind === 'do' && next(8) > 0) {
    const outcomes = Object.values(given(doEffect(step.do), 'no such effect', step.do).outcomes);
    const outcome = given(outcomes[next(outcomes.length)], 'no outcome', step.do);
    const data = {
      ...Object.fromEntries(Object.values(outcome.gives ?? {}).map((field) => [field, 'something'])),
      reason: outcome.reason,
    };
    return settle(turn, { type: outcome.event satisfies EventType, data }, 1);
  }
  if (step.kind === 'tell' && next(8) > 0) return delivered(turn, next(3) > 0);
  if (next(10) === 0) {
    return signal(
      turn,
      given((['silence', 'not_understood', 'machine', 'time_is_up'] as const)[next(4)], 'none', topFrame(turn).step),
    );
  }
  const pick = (names: readonly string[], most: number): string[] => [
    ...new Set(Array.from({ length: next(most + 1) }, () => given(names[next(names.length)], 'none', 'names'))),
  ];
  const mild = Object.keys(release.answers).filter(
    (name) => release.answers[name]?.weight !== 'urgent' || next(6) === 0,
  );
  const values = pick(Object.keys(release.memory), 3).map((name) => ({
    name,
    value: `value${next(3)}`,
    correction: false,
  }));
  return hear(turn, { answers: pick(mild, 3), values, of: 1 });
}

describe('what the analysis calls known', () => {
  test('holds in every call through the shipped conversation', () => {
    const { release } = readFlows(new URL('../../../../flows', import.meta.url).pathname);
    everyCallIsForeseen(given(release, 'the shipped flows are no release', 'flows'), 'book-first-visit', 400);
  });

  test('holds in every call through the small one', () => {
    everyCallIsForeseen(releaseOf(smallFiles()), 'book', 400);
  });

  test('holds where a wish that gives back forgets', () => {
    const files = change(smallFiles(), 'interruptions/worry.flow.json', '/steps/good/forget', ['reason']);
    everyCallIsForeseen(releaseOf(files), 'book', 400);
  });

  test('holds where nobody says where a correction leads', () => {
    const files = change(smallFiles(), 'book.flow.json', '/corrections', {});
    everyCallIsForeseen(releaseOf(files), 'book', 400);
  });
});
