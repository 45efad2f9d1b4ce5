/** The model interpreter over the shipped files, before the rules, against a server on this machine. */
import { afterEach } from 'vitest';
import type { ModelOptions } from '../../../../adapters/understanding/model/model-options.ts';
import { modelInterpreter } from '../../../../adapters/understanding/model/model-interpreter.ts';
import type { Interpretation, Interpreter, NoInterpretation, Utterance } from '../../../../engine/ports.ts';
import { shippedRelease } from '../../../controls/typed-call.ts';
import {
  loopbackModel,
  type Answer,
  type Answering,
  type LoopbackModel,
} from '../../../controls/vendor/loopback-model.ts';
import { interpreter as rules, sha256 } from '../embedded/interpreter.ts';

const opened: LoopbackModel[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const PRICES = { 'test-model': { input: 0.4, cached_input: 0.1, output: 1.6, currency: 'USD' } };

/** A reply in the form that is asked for. */
export const replies = (more: object = {}): { readonly content: string } => ({
  content: JSON.stringify({ answers: [], alternatives: [], values: {}, tone: 'neutral', ...more }),
});
export const answersWith = (answer: string, confidence = 0.95, words = ''): { readonly content: string } =>
  replies({ answers: [{ answer, confidence, words }] });

export interface Heard {
  readonly read: Interpretation | NoInterpretation;
  readonly server: LoopbackModel;
  readonly ms: number;
}

export async function listening(answering: Answering): Promise<LoopbackModel> {
  const server = await loopbackModel(answering);
  opened.push(server);
  return server;
}

export const interpreterAt = (
  { base_url, key }: Pick<LoopbackModel, 'base_url' | 'key'>,
  options: Partial<ModelOptions> = {},
): Interpreter =>
  modelInterpreter(
    shippedRelease(),
    rules,
    { base_url, key, model: 'test-model', timeout_ms: 10_000, retries: 1, temperature: 0, prices: PRICES, ...options },
    sha256,
  );

/** Has words understood; each request is answered by the next of the answers, the last one for ever. */
export async function hear(
  text: string,
  answers: readonly Answer[],
  where: Partial<Utterance> = {},
  options: Partial<ModelOptions> = {},
): Promise<Heard> {
  const server = await listening((_, nth) => answers[Math.min(nth, answers.length) - 1] ?? { silent: true });
  const began = performance.now();
  const read = await interpreterAt(server, options).interpret({
    text,
    can_hear: ['yes', 'no', 'asks_price', 'opt_out', 'emergency', 'other_time', 'call_later'],
    can_give: ['when', 'reason'],
    asked: null,
    said: ['Shall I find a time for you?'],
    offered: [],
    objection: null,
    at: '2026-11-23T10:00:00.000+00:00',
    zone: 'Europe/Dublin',
    ...where,
  });
  return { read, server, ms: performance.now() - began };
}
