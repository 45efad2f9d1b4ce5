/**
 * All that can happen while somebody is listened to. An utterance is taken apart: values are heard one after another,
 * each leading back to the same question or away by a correction, and then at most one answer.
 */
import { GIVEN, type Node } from '../../program.ts';
import type { Interruption, Step } from '../../schema/flow-file.ts';
import { pathOfFlow } from '../../shape/file-kind.ts';
import { follow, jump } from './along.ts';
import { bottom, filesOf, type Stack, type State, type Steps } from './state.ts';
import { holds, touches, without, type Known } from './vocabulary.ts';
import { broughtBy, type World } from './world.ts';
import { ofTheListener } from '../../kernel/remember.ts';

type Ask = Extract<Step, { kind: 'ask' }>;

/** The only answer that pushes an urgent interruption aside; the kernel says the same. */
const GRAVEST = 'emergency';

export function question(world: World, state: State, node: Node, step: Ask, steps: Steps): void {
  const hearable = valuesHeard(world, state.known, step);
  for (const value of hearable) hearValue(world, state, step, value, hearable, steps);
  if (step.for !== undefined) learnAnswer(world, state, node, step.for, steps);
  takeAnswers(world, state, node, step, steps);
  replyBriefly(world, state.known, step, steps);
  giveUp(world, state, step, steps);
  beInterrupted(world, state, step, steps);
}

const openInterruption = ({ root }: Stack): Interruption | undefined =>
  root.file.kind === 'interruption' ? root.file : undefined;

/** The values that are listened for here, but for those that something known has settled. */
function valuesHeard({ release, words, conversation }: World, known: Known, step: Ask): string[] {
  return Object.entries(release.memory).flatMap(([name, { heard }]) => {
    const asked = step.for === name;
    const here =
      heard === 'anywhere' ? asked || conversation.remembers?.includes(name) === true : heard === 'when_asked' && asked;
    const settled = Object.entries(release.memory).some(
      ([other, { settles }]) => settles?.includes(name) === true && holds(known, words.bit(other)),
    );
    return here && !settled ? [name] : [];
  });
}

/** A value that makes nothing stale, or is asked for, stays here; else it is corrected, or refused amid an interruption. */
function hearValue(
  world: World,
  state: State,
  step: Ask,
  value: string,
  hearable: readonly string[],
  steps: Steps,
): void {
  const { words, came } = world;
  const { stack, known } = state;
  const stale = known & words.stale(value);
  const asked = step.for === value;
  if (stale !== 0n && !asked && openInterruption(stack)) return;
  const spoiled = !asked && without(stale, came) !== 0n;
  const back = spoiled ? correction(stack, value) : undefined;
  if (!back) return steps.go(stack, state.node, words.remember(known, value));
  for (const one of heardTogether(world, words.remember(known, value), hearable)) {
    replyBriefly(world, one, step, steps);
    jump(back.stack, back.step, one, steps);
  }
}

/** The innermost file that says where to go back to. */
function correction(stack: Stack, value: string): { stack: Stack; step: string } | undefined {
  for (const here of filesOf(stack)) {
    const { file } = here.program;
    if (file.kind === 'interruption' || !file.corrections || !Object.hasOwn(file.corrections, value)) continue;
    const step = file.corrections[value];
    if (step !== undefined) return { stack: here, step };
  }
  return undefined;
}

/** Everything that may be known when more values come in the same breath, in any order. */
function heardTogether({ words }: World, known: Known, hearable: readonly string[]): Set<Known> {
  const found = new Set([known]);
  for (const one of found) {
    for (const value of hearable) {
      const next = words.remember(one, value);
      // Only what can go stale is kept apart; more that is surely known changes nothing for the worse.
      found.add((next & words.exact) | (known & ~words.exact));
    }
  }
  return found;
}

/** The value that the question is about has become known: told here, or meanwhile. */
function learnAnswer(world: World, { stack, known }: State, node: Node, value: string, steps: Steps): void {
  const edge = node.edges.find(({ on }) => on === GIVEN);
  for (const one of new Set([world.words.remember(known, value), known | world.words.bit(value)])) {
    if (edge) follow(world, stack, one, edge, steps);
  }
}

function takeAnswers(world: World, state: State, node: Node, step: Ask, steps: Steps): void {
  const { stack } = state;
  for (const edge of node.edges) {
    if (step.hear === undefined || !Object.hasOwn(step.hear, edge.on)) continue;
    for (const known of afterAnswer(world, state.known, edge.on)) {
      if (edge.reply === undefined) follow(world, stack, known, edge, steps);
      else {
        const path = ['steps', node.name, 'hear', edge.on, 'reply'];
        steps.moment('line', edge.reply, pathOfFlow(stack.program.file), path, known);
        steps.go(stack, state.node, known);
      }
    }
  }
}

/** What is known once an answer is taken: what it surely brings, with and without what it may bring. */
function afterAnswer({ release, words }: World, known: Known, answer: string): Known[] {
  const { sure, all } = broughtBy(release, answer);
  let reached = [known];
  for (const name of all) {
    reached = reached.flatMap((one) => {
      const told = words.remember(one, name);
      return sure.includes(name) || told === one ? [told] : [told, one];
    });
  }
  const rule = Object.hasOwn(release.answers, answer) ? release.answers[answer] : undefined;
  return rule?.new_listener ? reached.map((one) => without(one, words.withStale(ofTheListener))) : reached;
}

/** Questions and signals that are answered by one line, before the question is asked again. */
function replyBriefly({ release }: World, known: Known, step: Ask, steps: Steps): void {
  for (const [name, { say }] of Object.entries(release.replies)) {
    const weight = Object.hasOwn(release.answers, name) ? release.answers[name]?.weight : undefined;
    if (step.hear && Object.hasOwn(step.hear, name)) continue;
    if (weight === 'question' || weight === 'signal') {
      steps.moment('line', say, 'replies.json', ['replies', name, 'say'], known);
    }
  }
}

/** Silence, or nothing understood, too often in a row: an interruption, or where that is barred the step's own limit. */
function giveUp(world: World, { stack, known }: State, step: Ask, steps: Steps): void {
  const open = openInterruption(stack);
  for (const { in_a_row, then } of Object.values(world.release.replies)) {
    if (in_a_row === undefined) continue;
    const barred = open !== undefined && (open.firm === true || open.rank === 'urgent' || open.id === then);
    if (then !== undefined && !barred) begin(world, then, known, steps);
    else if (step.limit) {
      // As in the kernel, what that way would remember is not remembered here.
      const way = step.limit.then;
      jump(stack, typeof way === 'string' ? way : way.go, known, steps);
    }
  }
}

/** A wish takes over by an answer that the question does not hear itself; and once it is over, the question stands again. */
function beInterrupted(world: World, { stack, node, known }: State, step: Ask, steps: Steps): void {
  const { interruptions, release, words, meanwhile } = world;
  for (const wanted of interruptions) {
    if (wanted.rank !== 'wish' || !mayTakeOver(stack, wanted, '')) continue;
    for (const answer of wanted.on) {
      if (weightOf(world, answer) === 'signal' || (step.hear && Object.hasOwn(step.hear, answer))) continue;
      for (const one of afterAnswer(world, known, answer)) begin(world, wanted.id, one, steps);
    }
  }
  if (!meanwhile || openInterruption(stack)) return;
  const back = without(known, meanwhile.lost & ~words.exact);
  steps.go(stack, node, back);
  for (const name of Object.keys(release.memory)) {
    const bit = words.bit(name) & words.exact;
    if (touches(meanwhile.lost, bit)) steps.go(stack, node, without(back, bit));
    if (touches(meanwhile.learnt, bit)) steps.go(stack, node, back | bit);
  }
}

const weightOf = ({ release }: World, answer: string) =>
  Object.hasOwn(release.answers, answer) ? release.answers[answer]?.weight : undefined;

/** Urgent answers and signals take over wherever the call waits, an effect or a legal line included. */
export function interruptAnywhere(world: World, { stack, known }: State, steps: Steps): void {
  for (const wanted of world.interruptions) {
    for (const answer of wanted.on) {
      const weight = weightOf(world, answer);
      if ((weight === 'urgent' || weight === 'signal') && mayTakeOver(stack, wanted, answer)) {
        begin(world, wanted.id, known, steps);
      }
    }
  }
}

function mayTakeOver(stack: Stack, wanted: Interruption, answer: string): boolean {
  const open = openInterruption(stack);
  if (!open) return true;
  if (open.id === wanted.id) return false;
  if (open.rank === 'urgent') return wanted.rank === 'urgent' && answer === GRAVEST;
  return wanted.rank === 'urgent' || open.firm !== true;
}

function begin(world: World, id: string, known: Known, steps: Steps): void {
  const program = world.programOf(id);
  if (program?.file.kind === 'interruption') jump(bottom(program), program.file.start, known, steps);
}
