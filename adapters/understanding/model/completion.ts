/** One request to a server that speaks the chat protocol of OpenAI, by the vendor's own client. */
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { ResponseFormatJSONSchema } from 'openai/resources/shared';
import type { Unheard } from '../../../engine/events/understood.ts';
import type { ModelOptions } from './model-options.ts';
import { NO_TOKENS, type Tokens } from './cost.ts';

export interface Question {
  /** What the model is told. */
  readonly system: string;
  /** What was said, as data. */
  readonly words: string;
  readonly format: ResponseFormatJSONSchema.JSONSchema;
}

/** How a request came out. What was replied is there as far as it came. */
export interface Completion {
  readonly unheard: Unheard | null;
  readonly content: string;
  readonly answered_as: string | null;
  /** Null where the vendor did not say. */
  readonly tokens: Tokens | null;
  /** Whether the same request might be answered next time, and after how long at the earliest. */
  readonly again: { readonly after_ms: number | null } | null;
}

export type Complete = (question: Question, signal: AbortSignal, stall_ms: number) => Promise<Completion>;

/** An interpretation is a few hundred tokens; whoever replies more replies something else. */
const MOST_TOKENS = 600;
const MOST_CHARACTERS = 20_000;

/** Asks and never throws. It gives up when the signal says so, or when nothing arrives for `stall_ms`. */
export function completer({ base_url, key, model, temperature, timeout_ms }: ModelOptions): Complete {
  const client = new OpenAI({
    apiKey: key,
    baseURL: base_url,
    maxRetries: 0,
    timeout: timeout_ms,
    logLevel: 'off',
    organization: null,
    project: null,
    fetchOptions: { redirect: 'error' },
  });
  return async ({ system, words, format }, signal, stall_ms) => {
    const stalled = new AbortController();
    const watch = setTimeout(() => stalled.abort(), stall_ms);
    const reply: Reply = { content: '', refused: false, finish: null, answered_as: null, tokens: null };
    try {
      const stream = await client.chat.completions.create(
        {
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: words },
          ],
          response_format: { type: 'json_schema', json_schema: format },
          max_completion_tokens: MOST_TOKENS,
          stream: true,
          stream_options: { include_usage: true },
          ...(temperature === null ? {} : { temperature }),
        },
        { signal: AbortSignal.any([signal, stalled.signal]) },
      );
      for await (const chunk of stream) {
        watch.refresh();
        take(reply, chunk);
        if (reply.content.length > MOST_CHARACTERS) return came(reply, 'nonsense');
      }
      // An aborted stream ends as if it were over.
      return signal.aborted || stalled.signal.aborted ? came(reply, 'timeout') : came(reply, endOf(reply));
    } catch (error) {
      return failed(error, reply, signal.aborted || stalled.signal.aborted);
    } finally {
      clearTimeout(watch);
    }
  };
}

interface Reply {
  content: string;
  refused: boolean;
  finish: string | null;
  answered_as: string | null;
  tokens: Tokens | null;
}

function take(reply: Reply, chunk: OpenAI.ChatCompletionChunk): void {
  const choice = chunk.choices?.[0];
  const { content, refusal } = choice?.delta ?? {};
  if (typeof content === 'string') reply.content += content;
  if (typeof refusal === 'string') reply.refused = true;
  reply.finish = choice?.finish_reason ?? reply.finish;
  // Whatever else a vendor may write here is not taken for the name of a model.
  if (typeof chunk.model === 'string' && /^[\w.:/@-]{1,100}$/.test(chunk.model)) reply.answered_as = chunk.model;
  const { prompt_tokens: input, completion_tokens: output, prompt_tokens_details: details } = chunk.usage ?? {};
  if (isCount(input) && isCount(output)) {
    const cached = details?.cached_tokens ?? 0;
    reply.tokens = { input, output, cached: isCount(cached) && cached <= input ? cached : 0 };
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function endOf({ refused, finish }: Reply): Unheard | null {
  if (refused || finish === 'content_filter') return 'model_refused';
  if (finish === 'stop') return null;
  return finish === null || finish === 'length' ? 'cut_off' : 'nonsense';
}

/** Of these another try may come out otherwise; a model that was cut off at its limit is cut off there again. */
const PASSING: readonly Unheard[] = ['timeout', 'nonsense', 'unreachable', 'server_error', 'rate_limited'];

const came = ({ content, answered_as, tokens, finish }: Reply, unheard: Unheard | null): Completion => ({
  unheard,
  content,
  answered_as,
  tokens,
  again:
    unheard !== null && (PASSING.includes(unheard) || (unheard === 'cut_off' && finish === null))
      ? { after_ms: null }
      : null,
});

/** An error by its kind alone: its message may hold anything, the words and the key included. */
function failed(error: unknown, reply: Reply, aborted: boolean): Completion {
  if (aborted || error instanceof APIConnectionTimeoutError) return came(reply, 'timeout');
  if (error instanceof APIError && error.status !== undefined) return refusedWith(error, reply);
  if (reply.finish === null && (reply.answered_as !== null || reply.content !== '')) return came(reply, 'cut_off');
  // What came was no protocol of anybody's.
  if (error instanceof SyntaxError) return came(reply, 'nonsense');
  if (error instanceof APIConnectionError) return came(reply, 'unreachable');
  // An error that the vendor puts into its stream has no status.
  return came(reply, error instanceof APIError ? 'server_error' : 'unreachable');
}

function refusedWith({ status, headers, code }: InstanceType<typeof APIError>, reply: Reply): Completion {
  // Who is refused outright was told so before any model saw the words.
  const told = { ...reply, tokens: NO_TOKENS };
  if (status === 429) {
    // An account without money is not helped by waiting.
    if (code === 'insufficient_quota') return { ...came(told, 'rate_limited'), again: null };
    return { ...came(told, 'rate_limited'), again: { after_ms: waitIn(headers) } };
  }
  if (status === 401 || status === 403) return came(told, 'key_refused');
  if (status === 408 || status === 409 || (status ?? 0) >= 500) {
    return { ...came(told, 'server_error'), tokens: null, again: { after_ms: waitIn(headers) } };
  }
  return came(told, 'request_refused');
}

/** Milliseconds or seconds, as the vendor writes them; a date there is as good as nothing. */
function waitIn(headers: Headers | undefined): number | null {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (ms >= 0) return ms;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? seconds * 1000 : null;
}
