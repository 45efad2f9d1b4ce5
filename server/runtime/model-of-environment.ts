/**
 * The language model that the environment names. Only ELO_MODEL asks for one: a key that lies in the environment for other
 * programs sends no patient's words anywhere.
 */
import { z } from 'zod';
import { modelOptions, type ModelOptions } from '../../adapters/understanding/model/model-options.ts';

/** What is wrong with the environment. Its message is a sentence for the operator, and never holds a value. */
export class EnvironmentUnusable extends Error {
  override readonly name = 'EnvironmentUnusable';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const VENDOR = 'https://api.openai.com/v1';

/** How each option is called in the environment, and what it must be. */
const called = {
  base_url: ['OPENAI_BASE_URL', 'an address like https://api.openai.com/v1, and http:// only on this machine'],
  model: ['ELO_MODEL', 'the name of a model, of at most 100 characters'],
  key: ['OPENAI_API_KEY', 'the key for the model that ELO_MODEL names'],
  timeout_ms: ['ELO_MODEL_TIMEOUT_MS', 'a whole number of milliseconds from 100 to 20000'],
  retries: ['ELO_MODEL_RETRIES', 'a whole number from 0 to 5'],
  temperature: ['ELO_MODEL_TEMPERATURE', 'a number from 0 to 2, or "none" for models that take none'],
  prices: [
    'ELO_MODEL_PRICES',
    'JSON like {"a-model":{"input":0.4,"output":1.6,"currency":"USD"}}, for a million tokens',
  ],
} as const;

/** Null where no model is asked for. Throws EnvironmentUnusable where one is, and something about it is missing or wrong. */
export function modelOfEnvironment(environment: Environment): ModelOptions | null {
  const given = (option: keyof typeof called): string | undefined =>
    environment[called[option][0]]?.trim() || undefined;
  if (given('model') === undefined) return null;
  const temperature = given('temperature') ?? '0';
  const read = modelOptions.safeParse({
    base_url: given('base_url') ?? VENDOR,
    model: given('model'),
    key: given('key'),
    timeout_ms: Number(given('timeout_ms') ?? '2500'),
    retries: Number(given('retries') ?? '1'),
    temperature: temperature === 'none' ? null : Number(temperature),
    prices: jsonOf(given('prices') ?? '{}'),
  });
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path: [option] }) => option as keyof typeof called));
  throw new EnvironmentUnusable(
    [...wrong].map((option) => `${called[option][0]} must be ${called[option][1]}.`).join('\n'),
  );
}

function jsonOf(text: string): unknown {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return null;
  }
}
