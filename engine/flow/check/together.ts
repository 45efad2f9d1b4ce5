/** Which files take part in the calls of one conversation. */
import type { Readable } from '../parse.ts';
import type { Conversation, FlowFile, Interruption } from '../schema/flow-file.ts';
import { reachable, stepsOf } from './ways.ts';

/** A file, the interruptions that it allows where it is a conversation, and every part that one of them uses; each once. */
export function filesOf(release: Pick<Readable, 'flows'>, flow: FlowFile): FlowFile[] {
  const fileOf = (id: string): FlowFile | undefined => flowOf(release, id);
  const allowed = flow.kind === 'conversation' ? Object.keys(flow.interruptions) : [];
  const ids = reachable([flow.id, ...allowed], (id) => partsUsedBy(fileOf(id)));
  return [...ids].flatMap((id) => fileOf(id) ?? []);
}

/** The interruptions that a conversation allows and that exist, in the order of its file. */
export const interruptionsOf = (release: Pick<Readable, 'flows'>, conversation: Conversation): Interruption[] =>
  Object.keys(conversation.interruptions).flatMap((id) => {
    const flow = flowOf(release, id);
    return flow?.kind === 'interruption' ? [flow] : [];
  });

/** The parts that a file names. */
export const partsUsedBy = (flow: FlowFile | undefined): string[] =>
  flow ? [...stepsOf(flow).values()].flatMap((step) => (step.kind === 'use' ? [step.use] : [])) : [];

export const flowOf = ({ flows }: Pick<Readable, 'flows'>, id: string): FlowFile | undefined =>
  Object.hasOwn(flows, id) ? flows[id] : undefined;
