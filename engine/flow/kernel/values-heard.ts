/** Values outlive the utterance: they are remembered wherever the flow listens for them, or with the answer that brings them. */
import type { ClosedValue } from '../../values.ts';
import { conversationOf } from '../prepare.ts';
import { isAskedFor, whyNotHearable } from './hearable.ts';
import { keepFor } from './keep.ts';
import type { Heard } from './heard.ts';
import { currentInterruption, refusesToGoOn } from './interrupt.ts';
import { remember, staleWith, type Source } from './remember.ts';
import { frameAt, ignore, type Turn } from './turn.ts';

export interface Told {
  readonly name: string;
  /** Something that was obtained in this call went stale. */
  readonly stale: boolean;
}

/**
 * b. Values are remembered, wherever the flow listens for them; within an interruption, or beside words that begin one by
 * refusing to go on, a value that would pull the ground from under what was interrupted is kept until it returns. Returns
 * those that were news, the kept ones among them, and whether more was said: a yes beside something that cannot be taken up,
 * or that belongs to an answer, is no plain yes.
 */
export function hearValues(turn: Turn, heard: Heard, source: Source): { told: Told[]; isMore: boolean } {
  const told: Told[] = [];
  const brought = waitingForAnswer(turn, heard);
  let isMore = brought.length > 0;
  const isInterrupting = heard.answers.some((answer) => refusesToGoOn(turn, answer));
  for (const { name, value } of heard.values) {
    if (brought.includes(name)) continue;
    const refused = whyNotTold(turn, name, value, isInterrupting);
    if (refused === 'later') {
      keepFor(turn, [], [{ name, value }], heard.of);
      told.push({ name, stale: false });
    } else if (refused) {
      isMore ||= refused !== 'no_news';
      ignore(turn, name, refused);
    } else {
      const asked = isAskedFor(turn, name);
      const obtained = staleWith(turn.prepared.release.memory, name).filter((gone) => !cameWithTheCall(turn, gone));
      const stale = !asked && turn.world.knowsAny(turn.dialogue, obtained);
      remember(turn, name, value, source);
      told.push({ name, stale });
    }
  }
  return { told, isMore };
}

const cameWithTheCall = (turn: Turn, name: string): boolean => {
  const { knows = [], may_know = [] } = conversationOf(turn.prepared, frameAt(turn, 0).file);
  return knows.includes(name) || may_know.includes(name);
};

/** Values that belong to an answer: they are remembered only if it is taken. */
export function broughtBy(turn: Turn, answer: string): string[] {
  const rule = turn.prepared.release.answers[answer];
  return [...(rule?.gives ?? []), ...(rule?.may_give ?? [])];
}

/** The values that were said and count only with their answer. What is asked for counts by itself. */
export function waitingForAnswer(turn: Turn, { answers, values }: Heard): string[] {
  const brought = new Set(answers.flatMap((answer) => broughtBy(turn, answer)));
  return values.map(({ name }) => name).filter((name) => brought.has(name) && !isAskedFor(turn, name));
}

/** What came with answers that are not taken goes with them, on record. */
export function ignoreBrought(turn: Turn, heard: Heard, taken: string | undefined): void {
  const kept = taken === undefined ? [] : broughtBy(turn, taken);
  for (const name of waitingForAnswer(turn, heard)) if (!kept.includes(name)) ignore(turn, name, 'outweighed');
}

function whyNotTold(turn: Turn, name: string, value: ClosedValue | null, isInterrupting: boolean) {
  const refused = whyNotHearable(turn, name);
  if (
    refused === 'settled' &&
    turn.world.knows(turn.dialogue, name) &&
    !turn.world.isNews(turn.dialogue, name, value)
  ) {
    return 'no_news' as const;
  }
  if (refused) return refused;
  if (turn.prepared.release.memory[name]?.is === 'slot' && !turn.world.isOnOffer(turn.dialogue, value)) {
    return 'not_hearable' as const;
  }
  if (!turn.world.isNews(turn.dialogue, name, value)) return 'no_news' as const;
  if (isAskedFor(turn, name) || !(isInterrupting || currentInterruption(turn))) return undefined;
  const wouldSpoil = turn.world.knowsAny(turn.dialogue, staleWith(turn.prepared.release.memory, name));
  return wouldSpoil ? ('later' as const) : undefined;
}
