/** What the requests of one interpretation cost, as far as anybody knows. */
import type { ModelPrices } from './model-options.ts';

/** Tokens as the vendor counted them; `cached` is part of `input`. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
}

export const NO_TOKENS: Tokens = { input: 0, output: 0, cached: 0 };

/** Tokens of two requests. What is unknown of one of them is unknown of both. */
export const sumOf = (a: Tokens | null, b: Tokens | null): Tokens | null =>
  a && b && { input: a.input + b.input, output: a.output + b.output, cached: a.cached + b.cached };

/** The cost in cents, to a millionth; null where tokens or prices are unknown. */
export function costOf(
  tokens: Tokens | null,
  prices: ModelPrices | undefined,
): { readonly cost_cents: number | null; readonly currency: string | null } {
  if (tokens === null || prices === undefined) return { cost_cents: null, currency: null };
  const { input, output, cached_input = input, currency } = prices;
  const millionth = (tokens.input - tokens.cached) * input + tokens.cached * cached_input + tokens.output * output;
  return { cost_cents: Math.round(millionth * 100) / 1_000_000, currency };
}
