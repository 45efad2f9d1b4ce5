/** Asks a model, again where that may help, and never longer than there is time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Unheard } from '../../../engine/events/understood.ts';
import { NO_TOKENS, sumOf, type Tokens } from './cost.ts';
import type { Complete, Completion, Question } from './completion.ts';

export interface Asked<T> {
  /** What was read from the reply, or why nothing was. */
  readonly read: T | { readonly unheard: Unheard };
  /** The last reply, as far as it came. */
  readonly content: string;
  readonly answered_as: string | null;
  readonly requests: number;
  readonly tokens: Tokens | null;
  readonly ms: number;
}

/** Doubled with each attempt where the vendor does not say how long to wait. */
const FIRST_WAIT_MS = 100;
/** A request that stalls leaves this share of the time to another one. */
const STALLS_AFTER = 0.6;

/** `read` says what a reply means; a reply that is nonsense is asked for again. */
export async function ask<T extends object>(
  complete: Complete,
  question: Question,
  read: (content: string) => T | { readonly unheard: Unheard },
  { timeout_ms, retries }: { readonly timeout_ms: number; readonly retries: number },
): Promise<Asked<T>> {
  const began = performance.now();
  const over = AbortSignal.timeout(timeout_ms);
  const left = (): number => timeout_ms - (performance.now() - began);
  let tokens: Tokens | null = NO_TOKENS;
  for (let requests = 1; ; requests += 1) {
    const stall_ms = retries > 0 ? Math.ceil(timeout_ms * STALLS_AFTER) : timeout_ms;
    const came: Completion = await complete(question, over, stall_ms);
    tokens = sumOf(tokens, came.tokens);
    const { content, answered_as } = came;
    const result = came.unheard === null ? read(content) : { unheard: came.unheard };
    const asked = { read: result, content, answered_as, requests, tokens, ms: performance.now() - began };
    const again = 'unheard' in result && result.unheard === 'nonsense' ? { after_ms: null } : came.again;
    if (!('unheard' in result) || again === null || requests > retries) return asked;
    const wait = again.after_ms ?? FIRST_WAIT_MS * 2 ** (requests - 1);
    if (wait >= left()) return asked;
    await sleep(wait);
  }
}
