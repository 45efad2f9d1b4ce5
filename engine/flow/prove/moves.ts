/**
 * Everything that may happen to a dialogue where it waits. What is said at once is one utterance: values that are tracked
 * come in every combination, each other one alone (it may be what a correction goes back for), and beside these any that
 * are not tracked may have been said as well, which leaves open whether they are known.
 *
 * Speech that was kept has no move of its own: heard at the next question, without its plain answers, it is an utterance at
 * that question like any other, but that the question was not put before it. No promise is kept by putting a question.
 */
import { doEffect } from '../../effect/catalogue.ts';
import type { Weight } from '../schema/shared-files.ts';
import { openInterruption, type Dialogue } from '../kernel/dialogue.ts';
import type { Heard } from '../kernel/heard.ts';
import { beginTurn, delivered, hear, settle, signal, type Signal } from '../kernel/kernel.ts';
import { canHear } from '../kernel/hearable.ts';
import { arrive } from '../kernel/move.ts';
import { byWeight } from '../kernel/main-answer.ts';
import { mayBeSomebodyElse } from '../kernel/remember.ts';
import { isToBeHeard } from '../kernel/plain-yes.ts';
import type { Arrival, Turn } from '../kernel/turn.ts';
import { interruptionsOf } from '../check/together.ts';
import { conversationOf, programOf, type Prepared } from '../prepare.ts';
import type { Step } from '../schema/flow-file.ts';
import { promisedAnswers } from '../promise/names.ts';
import { ANY, type Tracked } from './abstract.ts';
import { choicesOf, isWatched, said, saidValues, type Situation, type Value } from './said-values.ts';
import type { Sign } from './signs.ts';
import { onlyPlaces, ordinary, type Circumstances } from './world.ts';

export interface Move {
  /** What comes from outside; `heard` and `signal` are taken unless the turn ignores them. */
  readonly signs: readonly Sign[];
  /** Values that may have been said as well by the time that this is heard: whether they are known is open. */
  readonly opens: readonly string[];
  readonly circumstances: Circumstances;
  /** What may be refused beside what the signs tell of. */
  readonly beside: readonly string[];
  /** What is understood, where something is said. */
  readonly heard: Heard | null;
  readonly run: (turn: Turn) => void;
}

export interface Standing {
  readonly dialogue: Dialogue;
  /** Where it is on its way to; null where it waits. */
  readonly arriving: Arrival | null;
}

/** The moves of a dialogue that waits; none where it is over and nothing can be heard any more. */
export function movesFrom(prepared: Prepared, tracked: Tracked, { dialogue, arriving }: Standing): Move[] {
  // What is on its way goes on, whatever comes meanwhile.
  if (arriving) {
    return [
      {
        signs: [],
        opens: [],
        circumstances: { ...ordinary, arriving },
        beside: [],
        heard: null,
        run: (turn) => arrive(turn, arriving),
      },
    ];
  }
  const { step } = topOf(prepared, dialogue);
  const here: Situation = { prepared, tracked, dialogue, step };
  switch (step.kind) {
    case 'ask':
      return askMoves(here);
    case 'do':
      return [...outcomes(step.do), ...whileBusy(here)];
    case 'tell':
      return [
        move([{ sign: 'delivered', line: step.say, in_full: true }], (turn) => delivered(turn, true)),
        move([{ sign: 'delivered', line: step.say, in_full: false }], (turn) => delivered(turn, false)),
        ...whileBusy(here),
      ];
    case 'end':
      return [...urgentMoves(here), ...signals(['machine'])];
    case 'choose':
    case 'use':
      return [];
  }
}

const topOf = (prepared: Prepared, { frames }: Dialogue): { step: Step; file: string } => {
  const top = frames.at(-1);
  const node = top && programOf(prepared, top.file).nodes.get(top.step);
  if (!top || !node) throw new Error(`no such step: ${top?.file}/${top?.step}`);
  return { step: node.step, file: top.file };
};

const move = (
  signs: readonly Sign[],
  run: (turn: Turn) => void,
  { opens = [], mayBeStuck = false }: { opens?: readonly string[]; mayBeStuck?: boolean } = {},
): Move => ({ signs, opens, circumstances: { ...ordinary, mayBeStuck }, beside: [], heard: null, run });

/** Holds on to nothing but what is understood: what is kept of a move outlives its release. */
const spoken = (signs: readonly Sign[], heard: Heard, more: Parameters<typeof move>[2]): Move => ({
  ...move(signs, (turn) => hear(turn, heard), more),
  heard,
});

/** All that a move does at a place: two with the same run the same. */
export const moveKey = ({ signs, opens, circumstances, beside, heard }: Move): string =>
  JSON.stringify([signs, opens, circumstances, beside, heard]);

const signals = (names: readonly Signal[], more: Parameters<typeof move>[2] = {}): Move[] =>
  names.map((name) => move([{ sign: 'signal', signal: name, taken: true }], (turn) => signal(turn, name), more));

function outcomes(effect: string): Move[] {
  return Object.entries(doEffect(effect)?.outcomes ?? {}).map(([outcome, { event, reason, gives = {} }]) => {
    const brings = Object.fromEntries(Object.values(gives).map((field) => [field, ANY]));
    const reported = { type: event, data: { reason, ...brings } };
    return move([{ sign: 'outcome', effect, outcome }], (turn) => settle(turn, reported, 1));
  });
}

/** While an effect runs or a legal line plays, what cannot wait acts. What is kept is said at the next question. */
const whileBusy = (here: Situation): Move[] => [...urgentMoves(here), ...signals(['machine', 'time_is_up'])];

/** Urgent answers, whether or not they can act here: it is for a promise to say that one must. */
const urgentMoves = (here: Situation): Move[] =>
  ofWeight(here, 'urgent').flatMap((answer) => utterance(here, answer, [], [], true));

/** The answers that begin an interruption of this conversation, whatever their weight. */
function beginsSomething({ prepared, dialogue }: Situation): string[] {
  const conversation = conversationOf(prepared, dialogue.frames[0]?.file ?? '');
  return interruptionsOf(prepared.release, conversation)
    .flatMap(({ on }) => on)
    .filter((answer) => {
      const weight = prepared.release.answers[answer]?.weight;
      return weight !== undefined && weight !== 'urgent' && weight !== 'signal';
    });
}

const ofWeight = ({ prepared }: Situation, weight: Weight): readonly string[] => prepared.answersOf.get(weight) ?? [];

function askMoves(here: Situation): Move[] {
  const { prepared, step } = here;
  const { answers } = prepared.release;
  const own = step.kind === 'ask' ? Object.keys(step.hear ?? {}) : [];
  const apart = [...ofWeight(here, 'urgent'), ...ofWeight(here, 'question').filter((name) => !own.includes(name))];
  const said = [...own, ...beginsSomething(here), ...promisedAnswers, ...ofWeight(here, 'wish')];
  // A world that is never asked: what can be heard hangs on places alone.
  const turn = beginTurn(prepared, onlyPlaces, here.dialogue);
  const plain = [...new Set(said)].filter((name) => {
    if (!Object.hasOwn(answers, name) || apart.includes(name)) return false;
    // Who hands over the phone where nobody listens for it is not understood; where it can be heard, nothing may outweigh it.
    return answers[name]?.new_listener !== true || canHear(turn, name);
  });
  const { beside, told, open } = saidValues(here);
  const withAnswer = (answer: string, values: readonly Value[]): Move[] => {
    return mayBeHeardOut(here, [answer]).flatMap((heardOut) => utterance(here, answer, values, open([]), heardOut));
  };
  return [
    ...beside.flatMap((values) => plain.flatMap((answer) => withAnswer(answer, values))),
    ...told.flatMap((values) => utterance(here, null, values, open(values), true)),
    // With what is urgent or asked, nothing else is told that matters to where it leads.
    ...togetherMoves(here, turn, plain, open([])),
    ...apart.flatMap((answer) => utterance(here, answer, [], open([]), true)),
    ...signals(['silence', 'machine', 'time_is_up']),
    ...signals(['not_understood'], { opens: open([]), mayBeStuck: true }),
  ];
}

/**
 * Whether the question was heard before these answers to it were given, where that matters: a yes that came too early leaves
 * it standing, and all that is told beside it is taken nevertheless.
 */
const mayBeHeardOut = ({ prepared, step }: Situation, answers: readonly string[]): readonly boolean[] =>
  isToBeHeard(prepared, step) && answers.some((name) => prepared.release.answers[name]?.weight === 'agree')
    ? [true, false]
    : [true];

/** What a promise is about, said in one breath with another answer that could outweigh it. */
function togetherMoves(here: Situation, turn: Turn, plain: readonly string[], opens: readonly string[]): Move[] {
  const { answers } = here.prepared.release;
  const isHandOver = (name: string): boolean =>
    answers[name]?.new_listener === true || mayBeSomebodyElse(here.prepared, here.step, name);
  const isBinding = here.step.kind === 'ask' && here.step.binding !== undefined;
  const watched = plain.filter((name) => (isHandOver(name) || promisedAnswers.includes(name)) && canHear(turn, name));
  return watched.flatMap((answer) =>
    plain
      // What weighs less is ignored beside it, and a question that the step does not hear itself is answered in any case.
      .filter((other) => other !== answer && byWeight(turn, other, answer) <= 0)
      // Who asked is gone where the phone is handed over in the same breath: the promises yield to that.
      .filter((other) => !isHandOver(other) && !(isHandOver(answer) && promisedAnswers.includes(other)))
      .flatMap((other) => {
        // A yes that permits something is looked at alone.
        const heardOuts = isBinding ? [false] : mayBeHeardOut(here, [answer, other]);
        return heardOuts.map((heardOut) => [other, heardOut] as const);
      })
      .map(([other, heardOut]): Move => {
        const own = heardOf(here, answer, [], heardOut);
        const more = heardOf(here, other, [], heardOut);
        const heard = { ...own, answers: [other, answer], values: [...own.values, ...more.values] };
        const beside = [other, ...heard.values.map(({ name }) => name)];
        const signs = [...signsOfUtterance(here, other, []), ...signsOfUtterance(here, answer, [])];
        return { ...spoken(signs, heard, { opens }), beside };
      }),
  );
}

function heardOf(here: Situation, answer: string | null, values: readonly Value[], heard_out: boolean): Heard {
  const rule = answer === null ? undefined : here.prepared.release.answers[answer];
  const brought = (rule?.gives ?? []).filter((name) => !values.some((value) => value.name === name));
  return {
    answers: answer === null ? [] : [answer],
    values: [...values, ...brought.map((name) => ({ name, value: said(here, name) }))],
    heard_out,
    of: 1,
  };
}

function signsOfUtterance({ dialogue, step }: Situation, answer: string | null, values: readonly Value[]): Sign[] {
  const top = dialogue.frames.at(-1);
  const ask = step.kind === 'ask' && top ? `${top.file}/${top.step}` : null;
  const open = openInterruption(dialogue)?.file ?? null;
  const told = values.map(({ name }): Sign => ({ sign: 'told', value: name }));
  return answer === null ? told : [...told, { sign: 'heard', answer, ask, open, taken: true }];
}

/** One utterance; several where the answer may bring values that are watched, which come both with it and without. */
function utterance(
  here: Situation,
  answer: string | null,
  values: readonly Value[],
  opens: readonly string[],
  heardOut: boolean,
): Move[] {
  return brought(here, answer, values).map((all) => {
    const heard = heardOf(here, answer, all, heardOut);
    return spoken(signsOfUtterance(here, answer, all), heard, {
      opens: [...opens, ...mayGive(here, answer)],
      mayBeStuck: answer === null && all.length > 0,
    });
  });
}

/** What may come with an answer. What is asked for here counts by itself, and is told beside every answer anyway. */
function givenWith({ prepared, step }: Situation, answer: string | null): readonly string[] {
  const given = (answer !== null && prepared.release.answers[answer]?.may_give) || [];
  return step.kind === 'ask' ? given.filter((name) => name !== step.for) : given;
}

function brought(here: Situation, answer: string | null, values: readonly Value[]): Value[][] {
  let all: Value[][] = [[...values]];
  for (const name of givenWith(here, answer)) {
    if (!isWatched(here, name) || values.some((value) => value.name === name)) continue;
    all = all.flatMap((some) => [some, ...choicesOf(here, name).map((value) => [...some, { name, value }])]);
  }
  return all;
}

/** What an answer may bring with it, and is not watched: it is open once it was said. */
const mayGive = (here: Situation, answer: string | null): readonly string[] =>
  givenWith(here, answer).filter((name) => !isWatched(here, name));
