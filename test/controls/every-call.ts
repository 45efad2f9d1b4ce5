/**
 * Every call of so many inputs, through the kernel of a live call: no guesses and no joins. What is said is one answer with
 * what it brings, or one value; a value has one content or two. Slow, and therefore a witness.
 */
import { doEffect } from '../../engine/effect/catalogue.ts';
import { emptyDialogue, evolveDialogue, type Dialogue } from '../../engine/flow/kernel/dialogue.ts';
import type { Heard, Signal } from '../../engine/flow/kernel/heard.ts';
import {
  beginTurn,
  delivered,
  hear,
  settle,
  signal,
  start,
  type Act,
  type Turn,
} from '../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../engine/flow/kernel/live-world.ts';
import { isToBeHeard } from '../../engine/flow/kernel/plain-yes.ts';
import { conversationOf, programOf, type Prepared } from '../../engine/flow/prepare.ts';
import { isBroken, type FlowPromise, type Watch } from '../../engine/flow/promise/promise.ts';
import { signsOf, type Sign } from '../../engine/flow/prove/signs.ts';
import { atTen, atTwo, holdOfTen, TUESDAY } from './release.ts';
import { standing } from './appointment-release.ts';

interface Input {
  readonly tells: string;
  readonly signs: (taken: (what: string) => boolean) => readonly Sign[];
  readonly run: (turn: Turn) => void;
}

interface State {
  readonly dialogue: Dialogue;
  /** What each promise has come to; null where it is broken. */
  readonly watches: readonly (Watch | null)[];
  readonly inputs: readonly string[];
}

type Value = Heard['values'][number];
const signals: readonly Signal[] = ['silence', 'not_understood', 'machine', 'time_is_up'];
/** What a value can be said to be, and what an outcome can bring. */
const contents: Readonly<Record<string, readonly Value['value'][]>> = {
  reason: ['check_up', 'cleaning'],
  when: [TUESDAY],
  slot: [atTen],
  objection: ['price'],
};
const brings: Readonly<Record<string, unknown>> = { slots: [atTen, atTwo], hold: holdOfTen, appointment: standing };

/** The inputs that first break each of these promises, by name; nothing of those that no call of so many inputs breaks. */
export function breachesWithin(
  depth: number,
  prepared: Prepared,
  conversation: string,
  promises: readonly FlowPromise[],
): Map<string, readonly string[]> {
  const breaches = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  let states: State[] = [];

  function go(state: State, input: Input, next: State[]): void {
    const world = liveWorld(prepared, { clinic_is_open: true });
    const turn = beginTurn(prepared, world, state.dialogue);
    input.run(turn);
    if (turn.dialogue === state.dialogue && turn.acts.length === 0) return;
    const signs = [
      ...input.signs((what) => isTaken(turn.acts, what)).filter((sign) => !isKept(turn.acts, sign)),
      ...signsWithin(prepared, state.dialogue, turn.acts),
    ];
    // Of two wishes that are kept one goes under; a proof hears one answer at a time.
    if ((turn.dialogue.kept?.answers.length ?? 0) > 1) return;
    const inputs = [...state.inputs, input.tells];
    const watches = promises.map((promise, i) => {
      const after = watchTurn(prepared, promise, state.watches[i] ?? null, signs);
      if (after === null && !breaches.has(promise.promise)) breaches.set(promise.promise, inputs);
      return after;
    });
    const key = JSON.stringify([turn.dialogue, watches]);
    if (seen.has(key)) return;
    seen.add(key);
    next.push({ dialogue: turn.dialogue, watches, inputs });
  }

  const knows = Object.fromEntries(
    (conversationOf(prepared, conversation).knows ?? []).map((name) => [
      name,
      name === 'appointment' ? standing : null,
    ]),
  );
  const begins: State = { dialogue: emptyDialogue, watches: promises.map((promise) => promise.begins), inputs: [] };
  go(begins, { tells: '', signs: () => [], run: (turn) => start(turn, conversation, knows) }, states);
  for (let inputs = 0; inputs < depth; inputs += 1) {
    const next: State[] = [];
    for (const state of states) for (const input of inputsAt(prepared, state.dialogue)) go(state, input, next);
    states = next;
  }
  return breaches;
}

function watchTurn(
  prepared: Prepared,
  promise: FlowPromise,
  before: Watch | null,
  signs: readonly Sign[],
): Watch | null {
  let watch = before;
  for (const sign of signs) {
    if (watch === null) return null;
    const next = promise.watch(watch, sign, prepared);
    watch = isBroken(next) ? null : next;
  }
  if (watch === null) return null;
  const rested = promise.rests?.(watch) ?? watch;
  return isBroken(rested) ? null : rested;
}

const isTaken = (acts: readonly Act[], what: string): boolean =>
  !acts.some((act) => act.act === 'note' && act.note.type === 'InputIgnored' && act.note.data.what === what);

const nothingAsked = () => ({ assumed: new Map<string, boolean>(), asked: new Set<string>() });

/** What is kept is heard later. */
const isKept = (acts: readonly Act[], sign: Sign): boolean =>
  sign.sign === 'heard' &&
  acts.some(
    (act) => act.act === 'note' && act.note.type === 'UtteranceKept' && act.note.data.answers.includes(sign.answer),
  );

/** The signs of a turn, with what was kept heard where it is heard. */
function signsWithin(prepared: Prepared, before: Dialogue, acts: readonly Act[]): Sign[] {
  const at = acts.findIndex((act) => act.act === 'note' && act.note.type === 'KeptUtteranceHeard');
  if (at === -1) return signsOf(prepared, before, acts, nothingAsked());
  const [first, later] = [acts.slice(0, at), acts.slice(at)];
  const between = first.reduce(
    (dialogue, act) => (act.act === 'note' ? evolveDialogue(dialogue, act.note) : dialogue),
    before,
  );
  const kept = between.kept?.answers ?? [];
  return [
    ...signsOf(prepared, before, first, nothingAsked()),
    ...kept.map((answer) => heardSign(prepared, between, answer, isTaken(later, answer))),
    ...signsOf(prepared, between, later, nothingAsked()),
  ];
}

function heardSign(prepared: Prepared, dialogue: Dialogue, answer: string, taken: boolean): Sign {
  const top = dialogue.frames.at(-1);
  const isAsked = stepOn(prepared, dialogue)?.kind === 'ask';
  const open = dialogue.frames.find(({ role }) => role === 'interruption')?.file ?? null;
  return { sign: 'heard', answer, ask: isAsked && top ? `${top.file}/${top.step}` : null, open, taken };
}

function stepOn(prepared: Prepared, { frames }: Dialogue) {
  const top = frames.at(-1);
  return top && programOf(prepared, top.file).nodes.get(top.step)?.step;
}

function inputsAt(prepared: Prepared, dialogue: Dialogue): Input[] {
  const step = stepOn(prepared, dialogue);
  const noises = signals.map((name): Input => ({
    tells: name,
    signs: (taken) => [{ sign: 'signal', signal: name, taken: taken(name) }],
    run: (turn) => signal(turn, name),
  }));
  const spoken = utterances(prepared, dialogue, step !== undefined && isToBeHeard(prepared, step));
  if (step?.kind === 'tell')
    return [...spoken, ...noises.slice(2), ...[true, false].map((inFull) => deliveryOf(step.say, inFull))];
  if (step?.kind === 'do') return [...spoken, ...noises.slice(2), ...outcomesOf(step.do)];
  return step?.kind === 'ask' ? [...spoken, ...noises] : [...spoken, ...noises.slice(2, 3)];
}

const deliveryOf = (line: string, in_full: boolean): Input => ({
  tells: in_full ? 'heard in full' : 'cut off',
  signs: () => [{ sign: 'delivered', line, in_full }],
  run: (turn) => delivered(turn, in_full),
});

const outcomesOf = (effect: string): Input[] =>
  Object.entries(doEffect(effect)?.outcomes ?? {}).map(([outcome, { event, reason, gives = {} }]) => ({
    tells: `${effect}: ${outcome}`,
    signs: () => [{ sign: 'outcome', effect, outcome }],
    run: (turn) => {
      const data = Object.fromEntries(Object.values(gives).map((field) => [field, brings[field]]));
      settle(turn, { type: event, data: { reason, ...data } }, 1);
    },
  }));

function utterances(prepared: Prepared, dialogue: Dialogue, isToBeHeardHere: boolean): Input[] {
  const { answers, memory } = prepared.release;
  const values = Object.keys(memory).flatMap((name) => (contents[name] ?? []).map((value): Value => ({ name, value })));
  const isEnd = stepOn(prepared, dialogue)?.kind === 'end';
  const isSaid = (weight: string | undefined): boolean => (isEnd ? weight === 'urgent' : weight !== 'signal');
  const named = Object.keys(answers).filter((name) => isSaid(answers[name]?.weight));
  const all = [
    ...named.map((answer) => [[answer], []] as const),
    ...values.map((value) => [[], [value]] as const),
    // Beside what it brings, an answer comes with no value: that would be too many calls to walk.
    ...named.flatMap((answer) =>
      values.filter(({ name }) => answers[answer]?.gives?.includes(name)).map((value) => [[answer], [value]] as const),
    ),
  ];
  return all.flatMap(([said, told]) =>
    (isToBeHeardHere && said.length > 0 ? [true, false] : [true]).map((heard_out): Input => {
      const heard: Heard = { answers: said, values: told, heard_out, of: 1 };
      return {
        tells: [...told.map(({ name }) => `{${name}}`), ...said].join(' '),
        signs: (taken) => [
          ...told.map(({ name }): Sign => ({ sign: 'told', value: name })),
          ...said.map((answer) => heardSign(prepared, dialogue, answer, taken(answer))),
        ],
        run: (turn) => hear(turn, heard),
      };
    }),
  );
}
