/** What each kind of step leads to, for all that could happen there; the kernel's moves without their choices. */
import { doEffect } from '../../../effect/catalogue.ts';
import type { Node } from '../../program.ts';
import { RESUME, type FlowFile, type Step } from '../../schema/flow-file.ts';
import { pathOfFlow } from '../../shape/file-kind.ts';
import { follow, jump } from './along.ts';
import { interruptAnywhere } from './interrupting.ts';
import { question } from './question.ts';
import { above, bottom, filesOf, type State, type Steps } from './state.ts';
import { holds, without } from './vocabulary.ts';
import { meetListener, type World } from './world.ts';

/** All that one state leads to, and all that is said, requested or entered there. */
export function moveOn(world: World, state: State, steps: Steps): void {
  const node = state.stack.program.nodes.get(state.node);
  if (!node) return;
  if (node.gate) return throughGate(world, state, node, steps);
  const { step } = node;
  const at = ['steps', node.name];
  const file = pathOfFlow(state.stack.program.file);
  if ('say' in step && step.say !== undefined) steps.moment('line', step.say, file, [...at, 'say'], state.known);
  switch (step.kind) {
    case 'tell':
      if (step.in_full) interruptAnywhere(world, state, steps);
      return node.edges.forEach((edge) => follow(world, state.stack, state.known, edge, steps));
    case 'ask':
      interruptAnywhere(world, state, steps);
      return question(world, state, node, step, steps);
    case 'do':
      interruptAnywhere(world, state, steps);
      steps.moment('effect', step.do, file, [...at, 'do'], state.known);
      return settle(world, state, node, step.do, steps);
    case 'choose':
      return branch(world, state, node, steps);
    case 'use':
      steps.moment('part', step.use, file, [...at, 'use'], state.known);
      return enterPart(world, state, node.name, step.use, steps);
    case 'end':
      if (step.ending !== undefined) return interruptAnywhere(world, state, steps);
      return leave(world, state, step, steps);
  }
}

/** First it forgets; then it passes by if the value is known; then if the limit is used up; else it lets in. */
function throughGate(world: World, { stack, known }: State, node: Node, steps: Steps): void {
  const { step } = node;
  const forgotten = world.words.withStale(step.forget ?? []);
  const left = without(known, forgotten);
  const asked = step.kind === 'ask' && step.for !== undefined ? world.words.bit(step.for) : 0n;
  const surely = asked !== 0n && holds(left, asked);
  const never = asked !== 0n && !surely && holds(world.words.exact | forgotten, asked);
  for (const edge of node.edges) {
    const passesBy = edge.id === `${node.name}.known`;
    if (passesBy ? never : surely) continue;
    follow(world, stack, passesBy ? left | asked : left, edge, steps);
  }
}

/** Conditions in order. One that surely holds hides the rest; one about a value that is surely unknown is passed over. */
function branch(world: World, { stack, known }: State, node: Node, steps: Steps): void {
  const { words } = world;
  for (const edge of node.edges) {
    const { guard } = edge;
    const read = guard && 'known' in guard ? guard.known : guard && 'value' in guard ? guard.value : undefined;
    const bit = read === undefined ? 0n : words.bit(read);
    if (holds(words.exact, bit) && !holds(known, bit)) continue;
    follow(world, stack, known | bit, edge, steps);
    if (guard && 'known' in guard && holds(known, bit)) return;
  }
}

/** Every outcome: what it spends is gone, what it gives is known; who listened may be another. */
function settle(world: World, { stack, known }: State, node: Node, effect: string, steps: Steps): void {
  for (const [name, outcome] of Object.entries(doEffect(effect)?.outcomes ?? {})) {
    const edge = node.edges.find(({ on }) => on === name);
    if (!edge) continue;
    let left = without(known, world.words.bits(outcome.spends ?? []));
    if (outcome.new_listener) left = meetListener(world, left);
    for (const value of Object.keys({ ...outcome.gives, ...outcome.sets })) left = world.words.remember(left, value);
    follow(world, stack, left, edge, steps);
  }
}

function enterPart(world: World, { stack, known }: State, step: string, part: string, steps: Steps): void {
  const program = world.programOf(part);
  // A part that uses itself is another rule's problem; here it only must not go on for ever.
  if (!program || [...filesOf(stack)].some((below) => below.program === program)) return;
  steps.go(above(stack, step, program), program.start, known);
}

/** A part hands on to the step that uses it; an interruption to the conversation. What resumes is seen at the questions. */
function leave(
  world: World,
  { stack, known: before }: State,
  step: Extract<Step, { kind: 'end' }>,
  steps: Steps,
): void {
  if (step.exit === undefined) return;
  const { below } = stack;
  const known = step.new_listener ? meetListener(world, before) : before;
  if (below) {
    const edge = below.stack.program.nodes.get(below.step)?.edges.find(({ on }) => on === step.exit);
    if (edge) follow(world, below.stack, known, edge, steps);
    return;
  }
  if (step.exit === RESUME) return;
  const to = mappedExit(world, stack.program.file, step.exit);
  const conversation = world.programOf(world.conversation.id);
  if (to !== undefined && conversation) jump(bottom(conversation), to, known, steps);
}

function mappedExit({ conversation }: World, { id }: FlowFile, exit: string): string | undefined {
  const ways = Object.hasOwn(conversation.interruptions, id) ? conversation.interruptions[id] : undefined;
  return ways && Object.hasOwn(ways, exit) ? ways[exit] : undefined;
}
