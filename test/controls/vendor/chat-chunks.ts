/** A reply as the vendor streams it: chunks with the same id, the reason of the end, then the usage, then `[DONE]`. */
export interface Streamed {
  readonly content: string;
  readonly refusal?: string;
  readonly finish?: 'stop' | 'length' | 'content_filter';
  /** `null` for a server that counts nothing. */
  readonly usage?: { readonly input: number; readonly cached: number; readonly output: number } | null;
  readonly model?: string;
}

const PIECE = /.{1,24}/gsu;

export function chunksOf({
  content,
  refusal,
  finish = 'stop',
  usage,
  model = 'test-model-2026-11-01',
}: Streamed): object[] {
  const common = { id: 'chatcmpl-loopback', object: 'chat.completion.chunk', created: 1_795_000_000, model };
  const chunk = (delta: object, finish_reason: string | null = null) => ({
    ...common,
    service_tier: 'default',
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    usage: null,
  });
  const said = refusal === undefined ? 'content' : 'refusal';
  const pieces = (refusal ?? content).match(PIECE) ?? [];
  const counted = usage === undefined ? { input: 1200, cached: 1024, output: 60 } : usage;
  return [
    chunk({ role: 'assistant', content: refusal === undefined ? '' : null, refusal: null }),
    ...pieces.map((piece) => chunk({ [said]: piece })),
    chunk({}, finish),
    ...(counted === null
      ? []
      : [
          {
            ...common,
            choices: [],
            usage: {
              prompt_tokens: counted.input,
              completion_tokens: counted.output,
              total_tokens: counted.input + counted.output,
              prompt_tokens_details: { cached_tokens: counted.cached, audio_tokens: 0 },
              completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
            },
          },
        ]),
  ];
}
