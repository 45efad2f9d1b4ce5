/**
 * Which values may be said in one breath at a question, as far as it matters to a proof. Values that are exact come in every
 * combination. Of others it matters which of what is exact they would make worthless, and which one comes first, because
 * that is what a correction goes back for. All the rest may have been said as well, which leaves open whether it is known.
 */
import { isPersonalType } from '../schema/shared-files.ts';
import { isInterrupted, type Dialogue } from '../kernel/dialogue.ts';
import type { Heard } from '../kernel/heard.ts';
import { staleWith } from '../kernel/remember.ts';
import { conversationOf, programOf, type Prepared } from '../prepare.ts';
import type { Step } from '../schema/flow-file.ts';
import { ANY, MAYBE, contentOf, isExactValue, type Tracked } from './abstract.ts';

export interface Situation {
  readonly prepared: Prepared;
  readonly tracked: Tracked;
  readonly dialogue: Dialogue;
  readonly step: Step;
}

export type Value = Heard['values'][number];

export interface SaidValues {
  /** What may be said beside an answer that is then taken. */
  readonly beside: readonly (readonly Value[])[];
  /** What may be said without any answer: never nothing. */
  readonly told: readonly (readonly Value[])[];
  /** What may have been said beside all this: anything that is not exact, but for these. */
  readonly open: (but: readonly Value[]) => readonly string[];
}

export function saidValues(here: Situation): SaidValues {
  const { step } = here;
  const names = hearableValues(here);
  const asked = step.kind === 'ask' ? step.for : undefined;
  const bearing = new Map(names.map((name) => [name, bearsOn(here, name)]));
  const exact = names.filter((name) => name === asked || isExact(here, name));
  const others = names.filter((name) => !exact.includes(name));
  // One of those that make the same worthless stands for all of them, where it does not come first.
  const groups = new Set(others.map((name) => bearing.get(name) ?? '').filter(Boolean));
  const standIns = [...groups].map((group) => others.find((name) => bearing.get(name) === group) ?? '');

  const choices = exact.map((name) => choicesOf(here, name).map((value) => ({ name, value })));
  const exactly = combinations(choices);
  const all = combinations([...choices, ...standIns.map((name) => [{ name, value: said(here, name) }])]);
  // Within an interruption nothing is gone back for, and so it does not matter what comes first; but that a private value
  // was told with any of the others does.
  const isAside = isInterrupted(here.dialogue);
  const first = others.flatMap((name) =>
    (isAside && here.prepared.release.memory[name]?.private === undefined ? [[]] : all)
      .filter((values) =>
        values.every((value) => exact.includes(value.name) || bearing.get(value.name) !== bearing.get(name)),
      )
      .map((values) => [{ name, value: said(here, name) }, ...values]),
  );
  const nothingElse = others.filter((name) => bearing.get(name) === '');
  const leads = (values: readonly Value[]): boolean =>
    values.some(({ name }) => leadsBack(here, name, bearing.get(name) ?? ''));
  return {
    beside: all.filter((values) => !leads(values)),
    told: [...(isAside ? all : exactly).filter((values) => values.length > 0), ...first],
    open: (but) => nothingElse.filter((name) => !but.some((value) => value.name === name)),
  };
}

/** Every choice of at most one of each. */
function combinations(each: readonly (readonly Value[])[]): Value[][] {
  let all: Value[][] = [[]];
  for (const choices of each) all = all.flatMap((values) => [values, ...choices.map((one) => [...values, one])]);
  return all;
}

const isExact = ({ tracked }: Situation, name: string): boolean => isExactValue(tracked, name);

/** Which exact values, known now, saying this one would make worthless; within an interruption it only is kept. */
function bearsOn(here: Situation, name: string): string {
  const { prepared, dialogue } = here;
  const lost = staleWith(prepared.release.memory, name).filter(
    (other) => isExact(here, other) && Object.hasOwn(dialogue.memory, other),
  );
  if (lost.length === 0) return '';
  return isInterrupted(here.dialogue) ? 'kept' : lost.toSorted().join(' ');
}

/** Saying it surely leads back to where a file that is open wants to be corrected, and so no answer beside it is taken. */
function leadsBack(here: Situation, name: string, lost: string): boolean {
  const { prepared, dialogue, step } = here;
  if (lost === '' || isInterrupted(here.dialogue) || (step.kind === 'ask' && step.for === name)) return false;
  const { knows = [], may_know = [] } = conversationOf(prepared, dialogue.frames[0]?.file ?? '');
  const obtained = lost.split(' ').some((one) => !knows.includes(one) && !may_know.includes(one));
  return obtained && correctedBy(here.prepared, here.dialogue).has(name);
}

/** The dialogue once these may have been said, one after the other. */
export function mayHaveSaid(prepared: Prepared, dialogue: Dialogue, names: readonly string[]): Dialogue {
  if (names.length === 0) return dialogue;
  const memory = { ...dialogue.memory };
  for (const name of names) {
    for (const stale of staleWith(prepared.release.memory, name)) {
      if (Object.hasOwn(memory, stale)) memory[stale] = MAYBE;
    }
    memory[name] = Object.hasOwn(memory, name) && memory[name] !== MAYBE ? ANY : MAYBE;
  }
  return { ...dialogue, memory };
}

/** What some file that is open below an interruption wants to be corrected. */
export function correctedBy(prepared: Prepared, dialogue: Dialogue): Set<string> {
  return new Set(
    dialogue.frames.flatMap(({ file: id, role }) => {
      const { file } = programOf(prepared, id);
      return role === 'interruption' || file.kind === 'interruption' ? [] : Object.keys(file.corrections ?? {});
    }),
  );
}

/** What can be told at this question, settled values and the like included: the kernel refuses them itself. */
function hearableValues(here: Situation): string[] {
  const { prepared, dialogue, step } = here;
  const { memory } = prepared.release;
  const { remembers = [] } = conversationOf(prepared, dialogue.frames[0]?.file ?? '');
  const corrected = correctedBy(here.prepared, here.dialogue);
  const asked = step.kind === 'ask' ? step.for : undefined;
  return Object.keys(memory).filter((name) => {
    if (name === asked) return memory[name]?.heard !== 'never';
    if (memory[name]?.heard === 'anywhere') return remembers.includes(name);
    return memory[name]?.heard === 'when_asked' && corrected.has(name);
  });
}

/** A value as it is said: anything, or null where it is personal. */
export const said = ({ prepared }: Situation, name: string): Value['value'] =>
  isPersonalType(prepared.release.memory[name]?.is) ? null : ANY;

/** Each choice of a list whose content is tracked; else anything. */
export function choicesOf(here: Situation, name: string): Value['value'][] {
  const is = here.prepared.release.memory[name]?.is;
  return here.tracked.has(contentOf(name)) && Array.isArray(is) ? is : [said(here, name)];
}

/** Whether hearing a value bears on something that is exact, or on who may hear it again. */
export function isWatched(here: Situation, name: string): boolean {
  const { memory } = here.prepared.release;
  const isPrivate = memory[name]?.private !== undefined;
  return isPrivate || isExact(here, name) || staleWith(memory, name).some((other) => isExact(here, other));
}
