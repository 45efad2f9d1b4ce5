/** The requests that are sent, and the server on this machine that answers them, against the vendor's own description. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chunksOf } from '../../../controls/vendor/chat-chunks.ts';
import { answersWith, hear, listening } from './setting.ts';

const file = new URL('../../../../../shared/data/contracts/openai/openapi.chat-audio-realtime.json', import.meta.url);

type Schemas = Readonly<Record<string, object>>;

/** A schema of the description with all that it refers to. */
function described(name: string): z.ZodType {
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: Schemas } };
  const definitions: Record<string, object> = {};
  const take = (wanted: string): void => {
    if (Object.hasOwn(definitions, wanted)) return;
    const text = JSON.stringify(components.schemas[wanted]).replaceAll('#/components/schemas/', '#/definitions/');
    definitions[wanted] = JSON.parse(text) as object;
    for (const [, other = ''] of text.matchAll(/"#\/definitions\/([^"]+)"/g)) take(other);
  };
  take(name);
  const schema = { $ref: `#/definitions/${name}`, definitions } as Parameters<typeof z.fromJSONSchema>[0];
  return z.fromJSONSchema(schema, { defaultTarget: 'openapi-3.0' });
}

/** Where the description is not kept, in the vendor's words. */
const misfits = (name: string, value: unknown): unknown => described(name).safeParse(value).error?.issues ?? [];

const where = { can_give: ['when', 'reason', 'slot', 'practitioner'], offered: [{ id: 'x', start: '2026-11-24T10:30:00.000+00:00', minutes: 30, practitioner: 'brennan', chair: 'c' }] }; // prettier-ignore

describe.skipIf(!existsSync(file))(
  "the vendor's description (skipped where shared/data is not beside the project)",
  () => {
    test('takes the requests that are sent, and every member of them is one that it knows', async () => {
      const { server } = await hear('grand so', [answersWith('yes')], where);
      const [request] = server.requests;
      expect(misfits('CreateChatCompletionRequest', request)).toEqual([]);
      const known = readFileSync(file, 'utf8');
      expect(Object.keys(request ?? {}).filter((name) => !known.includes(`"${name}"`))).toEqual([]);
    });

    test('refuses requests of another form', () => {
      const request = { model: 'm', messages: [{ role: 'user', content: 'x' }] };
      expect(misfits('CreateChatCompletionRequest', request)).toEqual([]);
      for (const wrong of [
        { messages: [] },
        { messages: [{ role: 'nobody', content: 'x' }] },
        { response_format: { type: 'json_schema' } },
      ]) {
        expect(misfits('CreateChatCompletionRequest', { ...request, ...wrong })).not.toEqual([]);
      }
    });

    test('takes what the server of the tests streams', () => {
      const streams = [
        { content: '{"answers":[]}' },
        { content: '', refusal: 'No.' },
        { content: '{', finish: 'length' as const },
        { content: '{', usage: null },
      ];
      for (const chunk of streams.flatMap(chunksOf)) {
        expect(misfits('CreateChatCompletionStreamResponse', chunk)).toEqual([]);
      }
    });

    test('takes the errors of the server of the tests', async () => {
      const server = await listening(() => ({ status: 429, code: 'insufficient_quota' }));
      const ask = (key: string, body: object) =>
        fetch(`${server.base_url}/chat/completions`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      for (const response of [await ask('sk-wrong', {}), await ask(server.key, { model: 1 })]) {
        expect(response.ok).toBe(false);
        expect(misfits('ErrorResponse', await response.json())).toEqual([]);
      }
    });
  },
);
