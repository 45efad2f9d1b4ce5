/** Which language model is asked, where, and how long anybody waits for it. */
import { z } from 'zod';

const price = z.number().min(0);

/** Prices of one model for a million tokens, in whole units of the currency. */
const pricesOfModel = z.strictObject({
  input: price,
  output: price,
  /** Of input that the vendor had in its cache; without it, such input costs as any other. */
  cached_input: price.optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type ModelPrices = z.infer<typeof pricesOfModel>;

/** Patients' words and the key cross no network in the clear. */
function isPrivate(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
  );
}

export const modelOptions = z.strictObject({
  /** An address that speaks the protocol of OpenAI, with its version: `https://api.openai.com/v1`. */
  base_url: z.url({ protocol: /^https?$/ }).refine(isPrivate),
  model: z.string().min(1).max(100),
  /** Never printed, logged or recorded. */
  key: z.string().min(1),
  /** From the words until the last attempt ends; then the rules are heard. */
  timeout_ms: z.int().min(100).max(20_000),
  /** How often a request is sent again, as far as the time allows. */
  retries: z.int().min(0).max(5),
  /** Null for models that take none. */
  temperature: z.number().min(0).max(2).nullable(),
  /** By the name of the model; of one that is missing, nobody knows the cost. */
  prices: z.record(z.string(), pricesOfModel),
});
export type ModelOptions = z.infer<typeof modelOptions>;
