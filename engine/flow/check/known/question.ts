/**
 * All that can happen while somebody is listened to. An utterance is taken apart: values are heard one after another,
 * each leading back to the same question or away by a correction, and then at most one answer. Words that were kept are
 * an utterance like any other, at the question that they are heard at.
 */
import { gravityOf } from '../../kernel/interrupt.ts';
import { GIVEN, type Node } from '../../program.ts';
import type { Step } from '../../schema/flow-file.ts';
import { weights, type Weight } from '../../schema/shared-files.ts';
import { pathOfFlow } from '../../shape/file-kind.ts';
import { follow, jump } from './along.ts';
import { begin, giveUp, meanwhileAsked, wishesHere } from './interrupting.ts';
import { correction, heardTogether, valuesHeard } from './listening.ts';
import { openInterruption, type State, type Steps } from './state.ts';
import { touches, without, type Known } from './vocabulary.ts';
import { broughtBy, meetListener, weightOf, type World } from './world.ts';

type Ask = Extract<Step, { kind: 'ask' }>;

export function question(world: World, state: State, node: Node, step: Ask, steps: Steps): void {
  for (const value of valuesHeard(world, state.stack, state.known, step.for)) {
    hearValue(world, state, step, value, steps);
  }
  const { known } = state;
  if (step.for !== undefined) learnAnswer(world, state, known, node, step.for, steps);
  const anyAnswer = (): boolean => true;
  takeAnswers(world, state, known, node, step, anyAnswer, steps);
  beginWishes(world, state, known, step, anyAnswer, steps);
  handOver(world, state, node, step, steps);
  replyBriefly(world, known, step, steps);
  giveUp(world, state, node, steps);
  meanwhileAsked(world, state, steps);
}

/** A value that makes nothing stale, or is asked for, stays here; else it is corrected, or kept amid an interruption. */
function hearValue(world: World, state: State, step: Ask, value: string, steps: Steps): void {
  const { words, came } = world;
  const { stack, known } = state;
  const stale = known & words.stale(value);
  const asked = step.for === value;
  if (stale !== 0n && !asked && openInterruption(stack)) return;
  const spoiled = !asked && without(stale, came) !== 0n;
  const back = spoiled ? correction(stack, value) : undefined;
  if (!back) return steps.go(stack, state.node, words.remember(known, value));
  for (const one of heardTogether(world, stack, words.remember(known, value), step.for)) {
    replyBriefly(world, one, step, steps);
    jump(back.stack, back.step, one, steps);
  }
}

/** The value that the question is about has become known: told here, or meanwhile. */
function learnAnswer(world: World, { stack }: State, known: Known, node: Node, value: string, steps: Steps): void {
  const edge = node.edges.find(({ on }) => on === GIVEN);
  for (const one of new Set([world.words.remember(known, value), known | world.words.bit(value)])) {
    if (edge) follow(world, stack, one, edge, steps);
  }
}

type Counts = (answer: string) => boolean;

/** The answers that the question hears itself, as far as they count. */
function takeAnswers(
  world: World,
  state: State,
  before: Known,
  node: Node,
  step: Ask,
  counts: Counts,
  steps: Steps,
): void {
  const { stack } = state;
  for (const edge of node.edges) {
    if (step.hear === undefined || !Object.hasOwn(step.hear, edge.on) || !counts(edge.on)) continue;
    for (const known of afterAnswer(world, before, edge.on, step.for)) {
      if (edge.reply === undefined) follow(world, stack, known, edge, steps);
      else {
        const path = ['steps', node.name, 'hear', edge.on, 'reply'];
        steps.moment('line', edge.reply, pathOfFlow(stack.program.file), path, known);
        steps.go(stack, state.node, known);
      }
    }
  }
}

/** A wish takes over by an answer that the question does not hear itself. */
function beginWishes(world: World, { stack }: State, before: Known, step: Ask, counts: Counts, steps: Steps): void {
  for (const { id, answer } of wishesHere(world, stack)) {
    if ((step.hear && Object.hasOwn(step.hear, answer)) || !counts(answer)) continue;
    for (const known of afterAnswer(world, before, answer, step.for)) begin(world, id, known, steps);
  }
}

/** What is known once an answer is taken: what it surely brings, with and without what it may bring. */
function afterAnswer(world: World, known: Known, answer: string, asked: string | undefined): Known[] {
  const { release, words, came } = world;
  const { sure, all } = broughtBy(release, answer);
  let reached = [known];
  for (const name of all) {
    // What is asked for counts by itself, and what came with the call may be gone again by the next word, without a correction.
    const isSure = sure.includes(name) && !(name === asked && touches(came, words.bit(name)));
    reached = reached.flatMap((one) => {
      const told = words.remember(one, name);
      return isSure || told === one ? [told] : [told, one];
    });
  }
  const rule = Object.hasOwn(release.answers, answer) ? release.answers[answer] : undefined;
  return rule?.new_listener ? reached.map((one) => meetListener(world, one)) : reached;
}

/**
 * Whoever hands over the phone is asked about nothing that they changed in the same breath: it is known, what it makes
 * stale is gone, and the gravest answer is taken. Where handing over refuses to go on, and so begins an interruption, or
 * where one is open, such a change is kept instead.
 */
function handOver(world: World, state: State, node: Node, step: Ask, steps: Steps): void {
  const { stack, known } = state;
  if (openInterruption(stack)) return;
  const wishes = new Set(wishesHere(world, stack).map(({ answer }) => answer));
  const handing = world.handsOver.filter((answer) => {
    if (wishes.has(answer)) return weightOf(world, answer) !== 'refuse';
    return step.hear !== undefined && Object.hasOwn(step.hear, answer);
  });
  if (handing.length === 0) return;
  // One that is not taken, because what it gives was not said, leaves the question as it is.
  const isTaken = handing.every((answer) => broughtBy(world.release, answer).sure.length === 0);
  const counts: Counts = (answer) => handing.some((handsOver) => !outweighs(world, handsOver, answer));
  const given = handing.some((handsOver) => rankOf('give') <= rankOf(weightOf(world, handsOver)));
  for (const one of heardTogether(world, stack, known, step.for)) {
    if (!isTaken) steps.go(stack, state.node, one);
    takeAnswers(world, state, one, node, step, counts, steps);
    beginWishes(world, state, one, step, counts, steps);
    if (given && step.for !== undefined) learnAnswer(world, state, one, node, step.for, steps);
  }
}

const rankOf = (weight: Weight | undefined): number => weights.indexOf(weight ?? 'signal');

/** Whether the first is surely taken where both are said, as in the choice of the main answer. */
function outweighs(world: World, first: string, other: string): boolean {
  const [rank, its] = [rankOf(weightOf(world, first)), rankOf(weightOf(world, other))];
  return rank < its || (rank === its && gravityOf(world, first) > gravityOf(world, other));
}

/** Questions that the step does not hear itself, and signals, are answered by one line before the question is asked again. */
function replyBriefly(world: World, known: Known, step: Ask, steps: Steps): void {
  for (const [name, { say }] of Object.entries(world.release.replies)) {
    const weight = weightOf(world, name);
    const isBrief = weight === 'question' && !(step.hear && Object.hasOwn(step.hear, name));
    if (isBrief || weight === 'signal') {
      steps.moment('line', say, 'replies.json', ['replies', name, 'say'], known);
    }
  }
}
