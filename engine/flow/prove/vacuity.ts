/** Steps that no call reaches: a promise about them is kept by nothing. */
import { reachable } from '../check/ways.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import type { Space } from './explore.ts';

/** `file/step` of every step of the conversation, its interruptions and all their parts that no way leads to, in order. */
export function unreachedSteps(space: Space): string[] {
  const { prepared, conversation, places, begins } = space;
  const reached = new Set<string>();
  for (const { signs } of [...begins, ...places.flatMap(({ steps }) => steps)]) {
    for (const sign of signs) if (sign.sign === 'move') reached.add(sign.to);
  }
  return filesOf(prepared, conversation)
    .flatMap((file) => Object.keys(prepared.programs.get(file)?.file.steps ?? {}).map((step) => `${file}/${step}`))
    .filter((step) => !reached.has(step));
}

/** The files that a call of this conversation can come through. */
export function filesOf(prepared: Prepared, conversation: string): string[] {
  const begins = [conversation, ...Object.keys(conversationOf(prepared, conversation).interruptions)];
  const uses = (file: string): string[] =>
    Object.values(prepared.programs.get(file)?.file.steps ?? {}).flatMap((step) =>
      step.kind === 'use' ? [step.use] : [],
    );
  return [...reachable(begins, uses)];
}
