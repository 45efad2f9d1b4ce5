/** What a patient is and wants: drawn once at birth, hidden from Elo, and followed through every call. */
import { between, happens, oneByShare, oneOf } from './chance.ts';
import { drawFreeTime } from './free-time.ts';
import type { FreeTime } from './free-time.ts';
import type { Intent } from './phrases.ts';
import type { Population, Reason, Worry } from './population.ts';
import type { Question } from './question.ts';

export interface Doubt {
  readonly kind: Worry;
  /** The question at which it is said. */
  readonly at: Question;
  /** After so many answers the patient gives in; null: never. */
  readonly answers: 1 | 2 | null;
}

export interface Curiosity {
  readonly intent: Intent;
  readonly at: Question;
  /** Asked in one breath with the answer, where there is one. */
  readonly along: boolean;
}

export interface Plan {
  readonly name: string | null;
  readonly picksUp: 'patient' | 'somebody_else' | 'a_stranger';
  readonly fetches: boolean;
  /** The name of the child whose visit it is. */
  readonly child: string | null;
  readonly wants: 'visit' | 'nothing' | 'no_more_calls';
  readonly emergency: boolean;
  readonly badMoment: boolean;
  readonly personAt: Question | null;
  readonly reason: Reason;
  readonly strongPain: boolean;
  readonly time: FreeTime;
  readonly doubt: Doubt | null;
  readonly curious: readonly Curiosity[];
  readonly changesMind: 'before_read_back' | 'at_read_back' | null;
  readonly hangsUpOnMachines: boolean;
  readonly offersPayment: boolean;
  readonly takesWaitingList: boolean;
  readonly asksToWait: boolean;
  /** Misunderstood more often than this, one time after another, they hang up. */
  readonly patience: number;
}

/** Invented children. */
const CHILDREN = ['Saoirse', 'Oisín', 'Fiadh', 'Tadhg', 'Róisín', 'Luca', 'Maja', 'Conor'] as const;

export function drawPlan(population: Population, random: () => number, name: string | null): Plan {
  const { who, wishes, machines, manner } = population;
  const stranger = happens(who.wrong_number, random);
  const other = happens(who.somebody_else, random);
  const fetches = happens(who.fetches_the_patient, random);
  const isForChild = happens(who.for_a_child, random);
  const child = `${oneOf(CHILDREN, random)} ${name?.replace(/,.*/, '').trim().split(/\s+/).at(-1) ?? 'Brady'}`;
  const reason = oneByShare(population.reasons, random);
  const strongPain = happens(population.strong_pain, random) && reason === 'toothache';
  const optsOut = happens(wishes.opts_out, random);
  const willing = happens(wishes.wants_a_visit, random);
  const wants = optsOut ? 'no_more_calls' : willing ? 'visit' : 'nothing';
  const dislikes = happens(machines.dislikes, random);
  const before = happens(manner.changes_mind_before_read_back, random);
  const at = happens(manner.changes_mind_at_read_back, random);
  return {
    name,
    picksUp: stranger ? 'a_stranger' : other ? 'somebody_else' : 'patient',
    fetches,
    child: isForChild ? child : null,
    wants,
    emergency: happens(wishes.emergency, random),
    badMoment: happens(wishes.bad_moment, random),
    personAt: drawPersonAt(population, dislikes, random),
    reason,
    strongPain,
    time: drawFreeTime(population, strongPain, random),
    doubt: drawDoubt(population, { wants, dislikes, hurts: reason === 'toothache' }, random),
    curious: drawCuriosity(population, random),
    changesMind: before ? 'before_read_back' : at ? 'at_read_back' : null,
    hangsUpOnMachines: happens(machines.hangs_up, random) && dislikes,
    offersPayment: happens(wishes.offers_payment, random),
    takesWaitingList: happens(wishes.waiting_list, random),
    asksToWait: happens(manner.asks_to_wait, random),
    patience: between(manner.patience_least, manner.patience_most, random),
  };
}

/** Those who dislike machines ask for a person half the time. */
function drawPersonAt({ wishes }: Population, dislikes: boolean, random: () => number): Question | null {
  const asks = happens(wishes.wants_a_person, random);
  const sooner = random() < 0.5;
  const at = oneOf(['shall_we_find_a_time', 'what_for', 'which_day'] as const, random);
  return asks || (dislikes && sooner) ? at : null;
}

interface Mind {
  readonly wants: Plan['wants'];
  readonly dislikes: boolean;
  readonly hurts: boolean;
}

/** A doubt of somebody who wants no visit is never overcome; half of them say no without giving one. */
function drawDoubt(population: Population, mind: Mind, random: () => number): Doubt | null {
  const { chance, persuaded, mix } = population.objections;
  const severe = happens(population.fear.severe, random);
  const afraid = happens(population.fear.any, random);
  const has = random() < (mind.wants === 'visit' ? (severe ? 1 : chance.value) : 0.5);
  const drawn = oneByShare({ ...mix, fear: { ...mix.fear, value: mix.fear.value * (afraid ? 4 : 1) } }, random);
  const said = oneOf(
    ['shall_we_find_a_time', 'shall_we_find_a_time', 'what_for', 'which_day', 'which_time'] as const,
    random,
  );
  const first = happens(persuaded, random);
  const second = happens(persuaded, random);
  if (!has) return null;
  const sensible = drawn === 'no_need' && mind.hurts ? 'price' : drawn;
  const kind = severe ? 'fear' : mind.dislikes && drawn === 'thinks_about_it' ? 'trust' : sensible;
  const answers = mind.wants !== 'visit' ? null : first ? 1 : second ? 2 : null;
  return { kind, at: mind.wants === 'visit' ? said : 'shall_we_find_a_time', answers };
}

function drawCuriosity({ questions, machines, manner }: Population, random: () => number): Curiosity[] {
  const may: readonly (readonly [Intent, { value: number; source: string }, readonly [Question, ...Question[]], boolean])[] = [
    ['asks_price', questions.price, ['shall_we_find_a_time', 'what_for', 'which_day', 'anything_else'], true],
    ['asks_address', questions.address, ['which_day', 'anything_else'], true],
    ['asks_hours', questions.hours, ['which_day', 'another_day'], false],
    ['asks_insurance', questions.insurance, ['what_for', 'anything_else'], true],
    ['asks_what_about', questions.what_about, ['is_it_you', 'shall_we_find_a_time'], false],
    ['asks_robot', machines.asks, ['is_it_you', 'shall_we_find_a_time', 'what_for'], false],
    ['asks_repeat', questions.repeat, ['is_it_you', 'what_for', 'which_time', 'shall_i_book'], false],
  ]; // prettier-ignore
  return may.flatMap(([intent, figure, moments, along]) => {
    const asks = happens(figure, random);
    const at = oneOf(moments, random);
    const inOneBreath = happens(manner.two_in_one_breath, random);
    return asks ? [{ intent, at, along: along && inOneBreath }] : [];
  });
}
