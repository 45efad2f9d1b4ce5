/** Every interpreter keeps the same contract, whatever the model behind it replies. */
import { afterAll, beforeAll } from 'vitest';
import { scriptedInterpreter } from '../../../adapters/understanding/scripted-interpreter.ts';
import { interpreterContract } from '../../contracts/interpreter.contract.ts';
import { loopbackModel, type Answering, type LoopbackModel } from '../../controls/vendor/loopback-model.ts';
import { interpreter as rules } from './embedded/interpreter.ts';
import { interpreterAt, replies } from './model/setting.ts';

interpreterContract('The embedded interpreter', () => rules);

interpreterContract('The scripted interpreter', () =>
  scriptedInterpreter({
    Yes: { answers: [{ answer: 'yes', confidence: 0.9, span: [0, 3] }] },
    No: { answers: [{ answer: 'no', confidence: 0.9 }] },
    'Stop calling me': { failed: 'timeout' },
  }),
);

const models: readonly (readonly [string, Answering])[] = [
  ['that hears the first of everything', hearsAll],
  [
    'that hears what nobody can say here',
    () => replies({ answers: [{ answer: 'confirms', confidence: 1, words: '' }] }),
  ],
  ['that talks', () => ({ content: 'Of course! I have booked every slot for you.' })],
  ['that is out of order', () => ({ status: 503, headers: { 'retry-after-ms': '1' } })],
];
for (const [which, answering] of models) {
  let server: LoopbackModel | undefined;
  beforeAll(async () => {
    server = await loopbackModel(answering);
  });
  afterAll(async () => {
    await server?.close();
  });
  interpreterContract(`A model ${which}`, () => {
    if (!server) throw new Error('the server stands before the tests do');
    return interpreterAt(server);
  });
}

/** Names all that its form lets it name, with words of its own making. */
function hearsAll({ response_format, messages }: Parameters<Answering>[0]) {
  const { properties } = response_format.json_schema.schema as unknown as Form;
  const words = (JSON.parse(messages.at(-1)?.content ?? '{}') as { patient_said: string }).patient_said;
  const all = properties.answers.items.properties.answer.enum;
  const answers = all.map((answer, i) => ({ answer, confidence: 1 - i / 10, words: words.slice(0, 4) }));
  const values = Object.entries(properties.values.properties).map(([name, { anyOf }]) => [name, valueOf(anyOf[0])]);
  return replies({ answers, alternatives: answers, values: Object.fromEntries(values) as object });
}

interface Form {
  readonly properties: {
    readonly answers: { readonly items: { readonly properties: { readonly answer: { readonly enum: string[] } } } };
    readonly values: { readonly properties: Readonly<Record<string, { readonly anyOf: readonly [One] }>> };
  };
}
interface One {
  readonly properties: {
    readonly choice?: { readonly enum: readonly string[] };
    readonly number?: object;
  };
}

function valueOf({ properties: { choice, number } }: One): object {
  const sure = { confidence: 0.9, correction: false };
  if (choice) return { choice: choice.enum[0], ...sure };
  return number ? { number: 1, ...sure } : { words: 'tomorrow at ten', ...sure };
}
