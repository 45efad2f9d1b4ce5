/**
 * A server on this machine that speaks the vendor's protocol for chat completions: its strictness about requests, its
 * errors, its stream, and all that goes wrong with any of them. A test says how each request is answered.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chunksOf, type Streamed } from './chat-chunks.ts';
import { chatRequest, strictProblem, type ChatRequest } from './chat-request.ts';

export type Answer =
  | Streamed
  /** An error of the vendor, before anything is streamed. */
  | { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Something else stands behind the address. */
  | { readonly page: string }
  /** The stream as it stands, whatever it is. */
  | { readonly raw: string }
  /** The stream breaks off after so many chunks: the line is cut, or nothing comes any more. */
  | { readonly after: number; readonly then: 'cut' | 'stall'; readonly of: Streamed }
  /** So many milliseconds between two chunks. */
  | { readonly every_ms: number; readonly of: Streamed }
  | { readonly silent: true };

export interface LoopbackModel {
  readonly base_url: string;
  readonly key: string;
  /** Every request that was well-formed, in order. */
  readonly requests: readonly ChatRequest[];
  /** What was refused, and why: empty unless a request would have been refused by the vendor. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

const KEY = 'sk-loopback-0123456789';

export type Answering = (request: ChatRequest, nth: number) => Answer;

export async function loopbackModel(answering: Answering): Promise<LoopbackModel> {
  const requests: ChatRequest[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += String(part);
    const problem = problemOf(request, body);
    if (problem !== null) {
      refused.push(problem.message);
      return sendError(response, problem);
    }
    const asked = chatRequest.parse(JSON.parse(body));
    requests.push(asked);
    await send(response, answering(asked, requests.length));
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    base_url: `http://127.0.0.1:${port}/v1`,
    key: KEY,
    requests,
    refused,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

interface Problem {
  readonly status: number;
  readonly message: string;
  readonly code?: string | null;
  readonly param?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

function problemOf({ method, url, headers }: IncomingMessage, body: string): Problem | null {
  if (method !== 'POST' || url !== '/v1/chat/completions') {
    return { status: 404, message: `Invalid URL (${method} ${url})` };
  }
  if (headers.authorization !== `Bearer ${KEY}`) {
    const said = headers.authorization?.slice('Bearer '.length) ?? '';
    return { status: 401, message: `Incorrect API key provided: ${said}.`, code: 'invalid_api_key' };
  }
  if (headers['content-type'] !== 'application/json') return { status: 400, message: 'The body must be JSON.' };
  const read = chatRequest.safeParse(JSON.parse(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    return { status: 400, message: `Invalid request: ${issue?.message}`, param: issue?.path.join('.') ?? null };
  }
  const { name, schema } = read.data.response_format.json_schema;
  const strict = strictProblem(schema);
  if (strict === null) return null;
  return { status: 400, message: `Invalid schema for response_format '${name}': ${strict}.`, param: 'response_format' };
}

const kinds: Readonly<Record<number, string>> = { 429: 'requests', 500: 'server_error', 503: 'server_error' };

function sendError(response: ServerResponse, { status, message, code = null, param = null, headers }: Problem): void {
  const error = { message, type: kinds[status] ?? 'invalid_request_error', param, code };
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_loopback', ...headers });
  response.end(JSON.stringify({ error }));
}

const sse = (chunk: object): string => `data: ${JSON.stringify(chunk)}\n\n`;

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if ('silent' in answer) return;
  if ('status' in answer) {
    const { status, code, headers = {} } = answer;
    return sendError(response, { status, message: 'The vendor says what it likes.', code: code ?? null, headers });
  }
  if ('page' in answer) return void response.writeHead(200, { 'content-type': 'text/html' }).end(answer.page);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  if ('raw' in answer) return void response.end(answer.raw);
  const chunks = chunksOf('of' in answer ? answer.of : answer);
  for (const [i, chunk] of chunks.entries()) {
    if ('after' in answer && i === answer.after) return answer.then === 'cut' ? void response.destroy() : undefined;
    response.write(sse(chunk));
    // Each chunk is sent before the next: a line that is cut loses what comes later, and not what came.
    await new Promise((sent) => setTimeout(sent, 'every_ms' in answer ? answer.every_ms : 0));
    if (response.destroyed) return;
  }
  response.end('data: [DONE]\n\n');
}
