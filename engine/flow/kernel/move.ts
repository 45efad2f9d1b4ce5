/** Moving through the graph: along an edge, through a gate, into a part, out of it, and back from an interruption. */
import { Fault, given } from '../../fault.ts';
import type { Why } from '../conditions.ts';
import { gateOf, GIVEN, GO_ON, type Edge, type Node } from '../program.ts';
import { conversationOf, programOf } from '../prepare.ts';
import { RESUME, type Step } from '../schema/flow-file.ts';
import type { Reply } from '../schema/shared-files.ts';
import { isInterrupted } from './dialogue.ts';
import { forget, meetListener, remember } from './remember.ts';
import { depthOf, frameAt, hop, nodeAt, note, topFrame, topNode, type Arrival, type Cause, type Turn } from './turn.ts';

type Ask = Extract<Step, { kind: 'ask' }>;
/** Takes the edge that the world picks for an event at the top step, and returns it; undefined where it picks none. */
export function take(turn: Turn, on: string): Edge | undefined {
  return takeAt(turn, depthOf(turn), topNode(turn), on, 'edge');
}

/** Goes to a step because of something that is no edge: the start, a takeover, a correction, an exit of an interruption. */
export function jump(turn: Turn, depth: number, file: string, step: string, edge: string, cause: Cause): void {
  const { nodes } = programOf(turn.prepared, file);
  arrive(turn, { depth, file, to: nodes.has(gateOf(step)) ? gateOf(step) : step, edge, cause, why: [] });
}

/** Leaves the step on top by its limit before that is used up; false where it has none. */
export function leaveByLimit(turn: Turn, because: string): boolean {
  const { file, step } = topFrame(turn);
  const gate = programOf(turn.prepared, file).nodes.get(gateOf(step));
  const limit = gate?.edges.find(({ guard }) => guard !== undefined && 'used_up' in guard);
  if (!limit) return false;
  follow(turn, depthOf(turn), { ...limit, id: `gave_up.${because}` }, 'edge', []);
  return true;
}

function takeAt(turn: Turn, depth: number, node: Node, on: string, cause: Cause): Edge | undefined {
  const { file } = frameAt(turn, depth);
  const edge = turn.world.pick(turn.dialogue, programOf(turn.prepared, file), node, on);
  if (edge) follow(turn, depth, edge, cause, turn.world.why(turn.dialogue, node, edge));
  return edge;
}

function mustTake(turn: Turn, depth: number, node: Node, on: string, cause: Cause): void {
  if (!takeAt(turn, depth, node, on, cause)) {
    throw new Fault(`no way leads on by "${on}"`, `${frameAt(turn, depth).file}/${node.id}`);
  }
}

function follow(turn: Turn, depth: number, edge: Edge, cause: Cause, why: Why[]): void {
  const { file } = frameAt(turn, depth);
  for (const [name, value] of Object.entries(edge.remember ?? {})) {
    if (turn.world.isNews(turn.dialogue, name, value)) remember(turn, name, value, { from: 'edge', of: null });
  }
  if (edge.reply === undefined) return arrive(turn, { depth, file, to: edge.to, edge: edge.id, cause, why });
  return answerBriefly(turn, { say: edge.reply }, edge.id, why);
}

/** Says the line that answers a question, without asking again yet. */
export function answerBriefly(turn: Turn, reply: Pick<Reply, 'say' | 'speech'>, edge: string, why: Why[] = []): void {
  const { file, step } = topFrame(turn);
  noteMove(turn, { depth: depthOf(turn), file, to: step, edge, cause: 'reply', why }, 'none', null);
  say(turn, reply.say, { slow: reply.speech === 'slow' });
}

/** Arrives at a step: its gate forgets, passes by or lets in; what was let in is entered. */
export function arrive(turn: Turn, arrival: Arrival): void {
  hop(turn, `${arrival.file}/${arrival.to}`);
  const node = nodeAt(turn, arrival.file, arrival.to);
  turn.world.arrives(arrival, node);
  if (!node.gate) {
    noteMove(turn, arrival, 'none', null);
    return enter(turn);
  }
  forget(turn, node.step.forget ?? [], `${arrival.file}/${node.name}`);
  const program = programOf(turn.prepared, arrival.file);
  const way = given(
    turn.world.pick(turn.dialogue, program, node, GO_ON),
    'the gate lets nothing through',
    `${arrival.file}/${node.id}`,
  );
  const why = [...arrival.why, ...turn.world.why(turn.dialogue, node, way)];
  const key = `${arrival.file}/${node.name}`;
  const step = { ...arrival, to: node.name, why };
  if (way.to === node.name && way.id.endsWith('.enter')) {
    noteMove(turn, step, 'entered', node.step.limit ? (turn.dialogue.counts[key] ?? 0) + 1 : null);
    return enter(turn);
  }
  noteMove(turn, step, way.id.endsWith('.known') ? 'known' : 'limit', null);
  return follow(turn, arrival.depth, way, 'edge', []);
}

function noteMove(
  turn: Turn,
  arrival: Arrival,
  gate: 'entered' | 'known' | 'limit' | 'none',
  entry: number | null,
): void {
  const { depth, file, to, edge, cause, why } = arrival;
  const from = turn.dialogue.frames.at(-1);
  note(turn, {
    type: 'TransitionTaken',
    data: {
      frame: depth,
      from: from ? { file: from.file, step: from.step } : null,
      to: { file, step: to },
      edge: `${file}/${edge}`,
      cause,
      gate,
      entry,
      stage: nodeAt(turn, file, to).step.stage ?? null,
      why,
      ...(turn.isNewListener && { new_listener: true }),
    },
  });
  turn.isNewListener = false;
}

/** Does what the step on top is there for, and goes on until one waits for the world. */
function enter(turn: Turn): void {
  const depth = depthOf(turn);
  const node = topNode(turn);
  const { step } = node;
  switch (step.kind) {
    case 'tell':
      say(turn, step.say, { legal: step.in_full === true });
      return step.in_full ? undefined : mustTake(turn, depth, node, GO_ON, 'edge');
    case 'ask':
      return put(turn, step, false);
    case 'do':
      if (step.say) say(turn, step.say);
      turn.acts.push({ act: 'do', effect: step.do });
      return undefined;
    case 'choose':
      return mustTake(turn, depth, node, GO_ON, 'edge');
    case 'use': {
      const { start } = programOf(turn.prepared, step.use);
      return arrive(turn, { depth: depth + 1, file: step.use, to: start, edge: 'start', cause: 'use', why: [] });
    }
    case 'end':
      if (step.say) say(turn, step.say);
      return leave(turn, step);
  }
}

function leave(turn: Turn, step: Extract<Step, { kind: 'end' }>): void {
  if (step.ending !== undefined) {
    turn.acts.push({ act: 'end', ending: step.ending });
    return;
  }
  if (step.new_listener) meetListener(turn);
  const { file, role } = topFrame(turn);
  const below = depthOf(turn) - 1;
  const exit = given(step.exit, 'an end has neither ending nor exit', file);
  if (role === 'part') {
    const { file: host, step: at } = frameAt(turn, below);
    return mustTake(turn, below, nodeAt(turn, host, at), exit, 'exit');
  }
  if (exit === RESUME) return resume(turn, below);
  const bottom = frameAt(turn, 0);
  const ways = conversationOf(turn.prepared, bottom.file).interruptions[file];
  return jump(
    turn,
    0,
    bottom.file,
    given(ways?.[exit], `exit "${exit}" leads nowhere`, file),
    `${file}.${exit}`,
    'exit',
  );
}

/** Goes back to what an interruption interrupted. It passes no gate: it neither forgets nor counts. */
function resume(turn: Turn, depth: number): void {
  const { file, step } = frameAt(turn, depth);
  noteMove(turn, { depth, file, to: step, edge: RESUME, cause: 'resume', why: [] }, 'none', null);
  askAgain(turn);
}

/** Asks the question on top again, unless its value has become known meanwhile. Never asks for permission to go on. */
export function askAgain(turn: Turn): void {
  const { step } = topNode(turn);
  if (step.kind === 'ask' && !leaveAnswered(turn)) put(turn, step, true);
}

/** Leaves a question whose value has become known; false where it has not. */
export function leaveAnswered(turn: Turn): boolean {
  const { step } = topNode(turn);
  const isAnswered = step.kind === 'ask' && step.for !== undefined && turn.world.knows(turn.dialogue, step.for);
  return isAnswered && take(turn, GIVEN) !== undefined;
}

/** Puts a question, or leaves it unasked while something that was kept is to be heard before it. */
export function put(turn: Turn, { say: line }: Ask, again: boolean): void {
  turn.unasked = hearsKept(turn) ? { again } : null;
  if (turn.unasked === null) say(turn, line, { again });
}

/** What was kept is heard at a question of the conversation, and not within an interruption. */
export const hearsKept = ({ dialogue }: Turn): boolean => dialogue.kept !== null && !isInterrupted(dialogue);

function say(turn: Turn, line: string, how: { again?: boolean; legal?: boolean; slow?: boolean } = {}): void {
  const { file, step } = topFrame(turn);
  const { again = false, legal = false, slow = false } = how;
  turn.acts.push({ act: 'say', line, again, legal, slow, at: `${file}/${step}` });
}
