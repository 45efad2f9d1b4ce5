import { given } from '../../../../engine/fault.ts';
import { array, nat, sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFlows } from '../../../../adapters/releases/read-flows.ts';
import { doEffect } from '../../../../engine/effect/catalogue.ts';
import type { EventType } from '../../../../engine/event.ts';
import { unsureMoments } from '../../../../engine/flow/check/known-values.ts';
import type { State } from '../../../../engine/flow/check/known/state.ts';
import { exactNames, vocabulary } from '../../../../engine/flow/check/known/vocabulary.ts';
import { emptyDialogue, type Dialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { beginTurn, delivered, hear, settle, signal, start, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../../../engine/flow/kernel/live-world.ts';
import { topFrame, topNode } from '../../../../engine/flow/kernel/turn.ts';
import { prepare } from '../../../../engine/flow/prepare.ts';
import type { Release } from '../../../../engine/flow/release.ts';
import type { ClosedValue } from '../../../../engine/values.ts';
import { change, releaseOf, smallFiles } from '../../../controls/small-release.ts';

/** Numbers that stand for what the world does: which input, which outcome, which answers and values. */
const worldsChoices = array(nat({ max: 9999 }), { minLength: 20, maxLength: 120 });
const CALLS = 400;

/** The states of the analysis by files and step. */
function foreseenIn(release: Release): Map<string, Set<State>> {
  const foreseen = new Map<string, Set<State>>();
  unsureMoments({ ...release, linesFile: 'lines/en.json' }, ({ state }) => {
    const key = `${state.stack.key}#${state.node}`;
    foreseen.set(key, (foreseen.get(key) ?? new Set()).add(state));
    return [];
  });
  return foreseen;
}

/** The same key for where a call stands: only the files of an interruption count, because it never reads its host's. */
function keyOf({ frames }: Dialogue): string {
  const from = Math.max(
    0,
    frames.findIndex(({ role }) => role === 'interruption'),
  );
  const stack = frames.slice(from).reduce((key, frame, i, all) => {
    return i === 0 ? frame.file : `${key}/${all[i - 1]?.step}>${frame.file}`;
  }, '');
  return `${stack}#${frames.at(-1)?.step}`;
}

/** Calls through the kernel itself: where one of them stands at a waiting step and no state of the analysis does. */
function unforeseen(release: Release, conversation: string): string[] {
  const prepared = prepare('sha256:none', release);
  const words = vocabulary(release.memory, exactNames(release));
  const foreseen = foreseenIn(release);
  const isForeseen = (dialogue: Dialogue): boolean => {
    const known = words.bits(Object.keys(dialogue.memory));
    const fits = ({ known: sure }: State): boolean =>
      (sure & known) === sure && (sure & words.exact) === (known & words.exact);
    return [...(foreseen.get(keyOf(dialogue)) ?? [])].some(fits);
  };
  const found: string[] = [];
  for (const choices of sample(worldsChoices, { seed: 20_261_121, numRuns: CALLS })) {
    const next = take(choices);
    const facts = { clinic_is_open: next(2) === 0 };
    let dialogue = emptyDialogue;
    // While Elo says its last words, somebody may still say something.
    let lastWords = 3;
    const goOn = (act: (turn: Turn) => void): boolean => {
      // Any word stands for a time here, and each of them is on offer.
      const turn = beginTurn(prepared, { ...liveWorld(prepared, facts), isOnOffer: () => true }, dialogue);
      act(turn);
      ({ dialogue } = turn);
      const { step } = topNode(turn);
      // Of an end that says nothing the analysis has nothing to tell.
      const isSilent = step.kind === 'end' && step.say === undefined;
      if (!isSilent && !isForeseen(dialogue))
        found.push(`${keyOf(dialogue)} with ${Object.keys(dialogue.memory).join(', ')}`);
      return step.kind !== 'end' || lastWords-- > 0;
    };
    let goesOn = goOn((turn) => start(turn, conversation, begins(release, conversation, next)));
    for (let i = 0; goesOn && i < choices.length; i += 1) goesOn = goOn((turn) => anything(turn, release, next));
  }
  return found;
}

type Next = (below: number) => number;

/** All that such a call knows, and some of what it may know. */
function begins({ flows }: Release, conversation: string, next: Next): Record<string, ClosedValue | null> {
  const flow = flows[conversation];
  const { knows = [], may_know = [] } = flow?.kind === 'conversation' ? flow : {};
  return Object.fromEntries([...knows, ...may_know.filter(() => next(2) === 0)].map((name) => [name, 'something']));
}

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
  }));
  return hear(turn, { answers: pick(mild, 3), values, heard_out: next(4) > 0, of: 1 });
}

const book = 'book.flow.json';
const worry = 'interruptions/worry.flow.json';
type Change = readonly [file: string, pointer: string, value: Parameters<typeof change>[3]];

describe('what the analysis calls known', () => {
  test.each(['book-first-visit', 'reminder', 'inbound-reception'])(
    'holds in every call through the shipped %s',
    (conversation) => {
      const { release } = readFlows(new URL('../../../../flows', import.meta.url).pathname);
      expect(unforeseen(given(release, 'the shipped flows are no release', 'flows'), conversation)).toEqual([]);
    },
  );

  test.each([
    ['the small one'],
    ['one where a wish that gives back forgets', [worry, '/steps/good/forget', ['reason']]],
    ['one where nobody says where a correction leads', [book, '/corrections', {}]],
    ['one where a time is corrected', [book, '/corrections/slot', 'read_back']],
    [
      'one where an urgent interruption forgets what a graver one knows',
      ['interruptions/wrong-person.flow.json', '/steps/start/forget', ['slots']],
      [
        'interruptions/opt-out.flow.json',
        '/steps/start',
        { kind: 'do', do: 'find_slots', then: { slots_found: 'done', no_slots: 'done', failed: 'done' } },
      ],
    ],
  ] satisfies [string, ...Change[]][])('holds in every call through %s', (_, ...changes: Change[]) => {
    const files = changes.reduce((all, [file, pointer, value]) => change(all, file, pointer, value), smallFiles());
    expect(unforeseen(releaseOf(files), 'book')).toEqual([]);
  });
});
