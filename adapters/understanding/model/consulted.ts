/** What stands on record of a model that was asked, heard or not. */
import type { Consulted, Unheard } from '../../../engine/events/understood.ts';
import type { Asked } from './ask.ts';
import { costOf } from './cost.ts';
import type { ModelOptions } from './model-options.ts';

export type Consulting = Pick<ModelOptions, 'model' | 'prices'> & { readonly template: string };

export const consultedOf = (
  { model, prices, template }: Consulting,
  { answered_as, requests, ms, tokens }: Asked<object>,
  unheard: Unheard | null,
  doubted: readonly string[] = [],
): Consulted => ({
  model,
  answered_as,
  template,
  unheard,
  requests,
  ms: Math.round(ms * 1000) / 1000,
  input_tokens: tokens?.input ?? null,
  output_tokens: tokens?.output ?? null,
  ...costOf(tokens, Object.hasOwn(prices, model) ? prices[model] : undefined),
  doubted: [...doubted],
});
