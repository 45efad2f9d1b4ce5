/** How every call of a conversation begins: what it knows, what it may know, and what it may soon have been told. */
import { filesOf, interruptionsOf } from '../check/together.ts';
import { stepsOf } from '../check/ways.ts';
import { emptyDialogue, type Dialogue } from '../kernel/dialogue.ts';
import { start } from '../kernel/kernel.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { isPersonalType } from '../schema/shared-files.ts';
import { ANY, MAYBE, isExactValue, type Tracked } from './abstract.ts';
import type { Move } from './moves.ts';
import { ordinary } from './world.ts';

export function beginning(
  prepared: Prepared,
  conversation: string,
  tracked: Tracked,
): { readonly at: Dialogue; readonly move: Move } {
  const flow = conversationOf(prepared, conversation);
  const { knows = [] } = flow;
  const { memory } = prepared.release;
  const known = Object.fromEntries(knows.map((name) => [name, isPersonalType(memory[name]?.is) ? null : ANY]));
  const before = beforeCall(prepared, conversation);
  const aside = broughtAside(prepared, flow).filter((name) => !isExactValue(tracked, name));
  return {
    at: { ...before, memory: { ...before.memory, ...Object.fromEntries(aside.map((name) => [name, MAYBE])) } },
    move: {
      signs: [],
      opens: [],
      circumstances: ordinary,
      beside: [],
      heard: null,
      run: (turn) => start(turn, conversation, known),
    },
  };
}

/** Before its first turn: only what a call may know is open. */
export function beforeCall(prepared: Prepared, conversation: string): Dialogue {
  const { may_know = [] } = conversationOf(prepared, conversation);
  return { ...emptyDialogue, memory: Object.fromEntries(may_know.map((name) => [name, MAYBE])) };
}

/**
 * What interruptions bring, and nothing else hangs on: a time to call back, a message. It could be known after almost every
 * question, and would have all of them walked again for it. Left open from the start, it holds the same calls and a few more.
 */
function broughtAside({ release }: Prepared, conversation: Conversation): string[] {
  const { answers, memory } = release;
  const wishes = interruptionsOf(release, conversation);
  const said = wishes.flatMap(({ on }) => on.flatMap((name) => answers[name]?.may_give ?? []));
  const asked = wishes.flatMap((wish) =>
    filesOf(release, wish).flatMap((file) =>
      [...stepsOf(file).values()].flatMap((step) => (step.kind === 'ask' ? (step.for ?? []) : [])),
    ),
  );
  return [...new Set([...said, ...asked])].filter((name) => {
    const { makes_stale = [], settles = [], private: secret } = memory[name] ?? {};
    return makes_stale.length === 0 && settles.length === 0 && secret === undefined;
  });
}
