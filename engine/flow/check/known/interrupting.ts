/** Which interruptions may take over, as the kernel has it, and what is known in them and after them. */
import { mayReplace } from '../../kernel/interrupt.ts';
import { gateOf, type Node } from '../../program.ts';
import { follow, jump } from './along.ts';
import { bottom, openInterruption, type Stack, type State, type Steps } from './state.ts';
import { touches, without, type Known } from './vocabulary.ts';
import { weightOf, type World } from './world.ts';

/**
 * Urgent answers and signals take over wherever the call waits, an effect, a legal line or the last words included. Time
 * that is up ends no call that is ending.
 */
export function interruptAnywhere(world: World, { stack, node, known }: State, steps: Steps): void {
  const isEnding = stack.program.nodes.get(node)?.step.kind === 'end';
  for (const wanted of world.interruptions) {
    for (const answer of wanted.on) {
      const weight = weightOf(world, answer);
      if ((weight !== 'urgent' && weight !== 'signal') || (isEnding && answer === 'time_is_up')) continue;
      if (mayReplace(world, openInterruption(stack), wanted, answer)) begin(world, wanted.id, known, steps);
    }
  }
}

/** The wishes that may take over at a question, each with an answer that begins it. */
export function wishesHere(world: World, stack: Stack): { readonly id: string; readonly answer: string }[] {
  return world.interruptions.flatMap((wanted) => {
    if (wanted.rank !== 'wish') return [];
    const answers = wanted.on.filter(
      (answer) => weightOf(world, answer) !== 'signal' && mayReplace(world, openInterruption(stack), wanted, answer),
    );
    return answers.map((answer) => ({ id: wanted.id, answer }));
  });
}

export function begin(world: World, id: string, known: Known, steps: Steps): void {
  const program = world.programOf(id);
  if (program?.file.kind === 'interruption') jump(bottom(program), program.file.start, known, steps);
}

/** Silence, or nothing understood, too often in a row: an interruption, or where that is barred the step's own limit. */
export function giveUp(world: World, { stack, known }: State, node: Node, steps: Steps): void {
  const open = openInterruption(stack);
  const gate = stack.program.nodes.get(gateOf(node.name));
  const limit = gate?.edges.find(({ guard }) => guard !== undefined && 'used_up' in guard);
  for (const { in_a_row, then } of Object.values(world.release.replies)) {
    if (in_a_row === undefined) continue;
    const barred = open !== undefined && (open.firm === true || open.rank === 'urgent' || open.id === then);
    if (then !== undefined && !barred) begin(world, then, known, steps);
    else if (limit) follow(world, stack, known, limit, steps);
  }
}

/** A wish may have taken over at a question and given back: what any of them forgets or learns may be otherwise now. */
export function meanwhileAsked({ release, words, meanwhile }: World, state: State, steps: Steps): void {
  const { stack, node, known } = state;
  if (!meanwhile || openInterruption(stack)) return;
  const back = without(known, meanwhile.lost & ~words.exact);
  steps.go(stack, node, back);
  for (const name of Object.keys(release.memory)) {
    const bit = words.bit(name) & words.exact;
    if (touches(meanwhile.lost, bit)) steps.go(stack, node, without(back, bit));
    if (touches(meanwhile.learnt, bit)) steps.go(stack, node, back | bit);
  }
}
