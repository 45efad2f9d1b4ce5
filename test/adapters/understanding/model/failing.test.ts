/** Whatever goes wrong between the words and a model's reply: the rules are heard, in time, and the event says why. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../controls/vendor/loopback-model.ts';
import { answersWith, hear, interpreterAt, replies, type Heard } from './setting.ts';

const yes = answersWith('yes');
const whole = { ...yes, usage: { input: 1000, cached: 0, output: 50 } };

/** The rules were heard, and why the model was not. */
function byRules({ read }: Heard) {
  if ('failed' in read) throw new Error(`nobody was heard: ${read.failed}`);
  const { heard, answers, consulted } = read;
  expect(heard).toMatchObject({ name: 'embedded', model: null });
  expect(answers.map(({ answer }) => answer)).toEqual(['no']);
  return consulted;
}

const inOne: readonly (readonly [string, readonly Answer[], string, number])[] = [
  ['a key that is not taken', [{ status: 401, code: 'invalid_api_key' }], 'key_refused', 1],
  ['a key without this right', [{ status: 403 }], 'key_refused', 1],
  ['a model that is not there', [{ status: 404, code: 'model_not_found' }], 'request_refused', 1],
  ['a request that is not taken', [{ status: 400 }], 'request_refused', 1],
  ['an account without money', [{ status: 429, code: 'insufficient_quota' }], 'rate_limited', 1],
  ['a wait that is longer than there is time', [{ status: 429, headers: { 'retry-after': '20' } }], 'rate_limited', 1],
  ['too many requests twice', [{ status: 429, headers: { 'retry-after-ms': '5' } }], 'rate_limited', 2],
  ['a server that is out of order twice', [{ status: 500 }], 'server_error', 2],
  ['a refusal', [{ content: '', refusal: "I'm sorry, I can't help with that." }], 'model_refused', 1],
  ['a filter', [{ content: '{"answers":[', finish: 'content_filter' }], 'model_refused', 1],
  ['a reply cut at its limit', [{ content: '{"answers":[', finish: 'length' }], 'cut_off', 1],
  ['a line that is cut twice', [{ after: 2, then: 'cut', of: yes }], 'cut_off', 2],
  ['a stream that ends without an end twice', [{ raw: 'data: {"id":"x","choices":[{"index":0,"delta":{"content":"{"},"finish_reason":null}],"created":1,"model":"m","object":"chat.completion.chunk"}\n\n' }], 'cut_off', 2],
  ['broken JSON twice', [{ content: '{"answers":[{"answer":"yes"' }], 'nonsense', 2],
  ['talk twice', [{ content: 'The patient agrees.' }], 'nonsense', 2],
  ['another form twice', [{ content: '{"answer":"yes"}' }], 'nonsense', 2],
  ['a confidence of two twice', [answersWith('yes', 2)], 'nonsense', 2],
  ['a mood that there is not', [replies({ tone: 'murderous' })], 'nonsense', 2],
  ['a chunk that is no JSON twice', [{ raw: 'data: {oops\n\n' }], 'nonsense', 2],
  ['an error in the stream twice', [{ raw: 'data: {"error":{"message":"x","type":"server_error","param":null,"code":null}}\n\n' }], 'server_error', 2],
  ['being sent elsewhere twice', [{ status: 307, headers: { location: 'http://127.0.0.1:9/v1/chat/completions' } }], 'unreachable', 2],
  ['a novel', [{ raw: `data: {"id":"x","choices":[{"index":0,"delta":{"content":"${'x'.repeat(30_000)}"},"finish_reason":null}],"created":1,"model":"m","object":"chat.completion.chunk"}\n\n` }], 'nonsense', 2],
]; // prettier-ignore

describe('the rules are heard after', () => {
  test.each(inOne)('%s', async (_, answers, unheard, requests) => {
    const heard = await hear('No', answers);
    expect(byRules(heard)).toMatchObject({ unheard, requests });
    expect(heard.server.refused).toEqual([]);
    // Nothing waited for the time to be over.
    expect(heard.ms).toBeLessThan(9000);
  });

  test('a page of somebody else', async () => {
    expect(byRules(await hear('No', [{ page: '<html>Please log in</html>' }]))).toMatchObject({ requests: 2 });
  });

  test('nobody listening', async () => {
    const address = { base_url: 'http://127.0.0.1:9/v1', key: 'sk-x' };
    const utterance = { text: 'No', can_hear: ['yes', 'no'], can_give: [], asked: null, said: [], offered: [], objection: null, at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' }; // prettier-ignore
    const read = await interpreterAt(address).interpret(utterance);
    expect(read).toMatchObject({ heard: { name: 'embedded' }, consulted: { unheard: 'unreachable', requests: 2 } });
  });
});

describe('never later than the time allows', () => {
  const slow: readonly (readonly [string, Answer, object])[] = [
    ['a server that says nothing', { silent: true }, { requests: 2 }],
    ['a stream that stalls', { after: 3, then: 'stall', of: yes }, { requests: 2 }],
    ['a stream that drips', { every_ms: 60, of: { content: `${yes.content}${' '.repeat(600)}` } }, { requests: 1 }],
  ];
  test.each(slow)('%s', async (_, answer, more) => {
    const heard = await hear('No', [answer], {}, { timeout_ms: 500 });
    expect(byRules(heard)).toMatchObject({ unheard: 'timeout', ...more });
    expect(heard.ms).toBeGreaterThan(450);
    expect(heard.ms).toBeLessThan(3000);
  });
});

describe('another try', () => {
  const first: readonly (readonly [string, Answer])[] = [
    ['after as long as the vendor says', { status: 429, headers: { 'retry-after-ms': '120' } }],
    ['after an error of the server', { status: 503 }],
    ['after a stream that stalled', { after: 3, then: 'stall', of: yes }],
    ['after broken JSON', { content: '{"answers"' }],
  ];
  test.each(first)('is heard %s', async (which, answer) => {
    const heard = await hear('No, well, maybe', [answer, whole], {}, { timeout_ms: 3000 });
    expect(heard.read).toMatchObject({ answers: [{ answer: 'yes' }], consulted: { unheard: null, requests: 2 } });
    expect(heard.server.requests).toHaveLength(2);
    expect(heard.server.requests[1]).toEqual(heard.server.requests[0]);
    expect(heard.ms).toBeGreaterThan(which === first[0]?.[0] ? 115 : 0);
  });

  test('counts the tokens of both, and what one of them cost nobody knows where it was cut', async () => {
    const nonsense = { content: 'Well!', usage: { input: 900, cached: 0, output: 10 } };
    const both = await hear('Grand', [nonsense, whole]);
    expect(both.read).toMatchObject({ consulted: { input_tokens: 1900, output_tokens: 60, cost_cents: 0.0856 } });
    const cut = await hear('Grand', [{ after: 2, then: 'cut', of: yes }, whole]);
    expect(cut.read).toMatchObject({
      consulted: { requests: 2, input_tokens: null, cost_cents: null, currency: null },
    });
  });

  test('is made as often as is allowed', async () => {
    for (const retries of [0, 3]) {
      const heard = await hear('No', [{ status: 500, headers: { 'retry-after-ms': '1' } }], {}, { retries });
      expect(byRules(heard)).toMatchObject({ requests: retries + 1 });
      expect(heard.server.requests).toHaveLength(retries + 1);
    }
  });
});
