/** Everything that can lead on from where a call stands: what its step hears, every outcome, a legal line heard out or not. */
import { allAsRecorded } from '../../../engine/call/as-recorded.ts';
import { talkOf, type Call, type OpenRequest } from '../../../engine/call/call.ts';
import { decide } from '../../../engine/call/decide.ts';
import { evolveCall } from '../../../engine/call/fold.ts';
import type { Draft, EventType } from '../../../engine/event.ts';
import { doEffect } from '../../../engine/effect/catalogue.ts';
import { programOf, type Prepared } from '../../../engine/flow/prepare.ts';
import { chanceOf } from '../../controls/random/chance.ts';
import { dataOf } from '../../controls/random/outcomes.ts';
import { valueBy } from '../../controls/random/plausible.ts';

/** A call after some inputs, and all that was recorded on the way. */
export interface Gone {
  readonly call: Call;
  readonly drafts: readonly Draft[];
}

/** Decides on inputs one after the other. Each is asked for on the call as it then stands; null is none. */
export function go(prepared: Prepared, clock: string, from: Gone, ...inputs: ((call: Call) => Draft[] | null)[]): Gone {
  let { call, drafts } = from;
  for (const next of inputs) {
    const events = next(call);
    if (events === null) continue;
    const input = { source: 'room', seq: (call.seqs['room'] ?? 0) + 1 };
    const decided = decide(prepared, call, { ...input, events }, clock);
    const place = { stream: call.id, first: call.version + 1, at: clock, input };
    call = allAsRecorded(decided, place).reduce(evolveCall, call);
    drafts = [...drafts, ...decided];
  }
  return { call, drafts };
}

export const openOf = (call: Call, type: EventType): OpenRequest | undefined =>
  talkOf(call)?.requests.findLast(({ event, said }) => event.type === type && !said);

const delivered = (call: Call): Draft[] | null => {
  const speech = openOf(call, 'SpeechRequested');
  return speech ? [{ type: 'SpeechDelivered', data: { request: speech.version } }] : null;
};
const cutOff = (call: Call): Draft[] | null => {
  const speech = openOf(call, 'SpeechRequested');
  return speech
    ? [{ type: 'SpeechCutOff', data: { request: speech.version, segments: 0, words: 1, in_segment: 1 } }]
    : null;
};

/** Somebody says an answer or values, and is understood; what an answer brings comes with it. */
export function saying(prepared: Prepared, answers: readonly string[], names: readonly string[] = []) {
  const { release } = prepared;
  const all = [...names, ...answers.flatMap((answer) => release.answers[answer]?.gives ?? [])];
  const spoke = (): Draft[] => [
    { type: 'PatientSpoke', data: { request: null, words: 3, cut: false }, box: { text: 'so to say' } },
  ];
  const understood = (call: Call): Draft[] | null => {
    const reading = openOf(call, 'InterpretationRequested');
    const memory = talkOf(call)?.dialogue.memory ?? {};
    if (!reading) return null;
    const given = all.map((name) => ({ name, ...valueBy(chanceOf(7, call.version), release, name, memory) }));
    return [
      {
        type: 'AnswerUnderstood',
        data: {
          request: reading.version,
          interpreter: 'law',
          model: null,
          template: 'none',
          ms: 1,
          answers: answers.map((answer) => ({ answer, confidence: 0.99 })),
          values: given.map(({ name, value }) => ({ name, value, confidence: 0.99, correction: false })),
          alternatives: [],
          tone: 'neutral',
        },
        box: { contents: Object.fromEntries(given.map(({ name, content }) => [name, content ?? 'so'])), raw: 'raw' },
      },
    ];
  };
  return [spoke, understood] as const;
}

/** What was to be said was said: nothing of it is still playing, where the step does not wait for that itself. */
export const heardOut = (prepared: Prepared, clock: string, from: Gone): Gone =>
  isLegal(prepared, from.call) ? from : go(prepared, clock, from, delivered, delivered, delivered);

/** Its last words were heard, and what was said before them was nothing that could be understood. */
export const over = (prepared: Prepared, clock: string, from: Gone): Gone =>
  go(prepared, clock, heardOut(prepared, clock, from), notUnderstood);

export const notUnderstood = (call: Call): Draft[] | null => {
  const reading = openOf(call, 'InterpretationRequested');
  const work = { interpreter: 'law', model: null, template: 'none', ms: 1, tone: 'neutral' } as const;
  return reading ? [{ type: 'AnswerNotUnderstood', data: { request: reading.version, ...work }, box: {} }] : null;
};

function stepOf(prepared: Prepared, call: Call) {
  const top = talkOf(call)?.dialogue.frames.at(-1);
  return top && programOf(prepared, top.file).file.steps[top.step];
}

function isLegal(prepared: Prepared, call: Call): boolean {
  const step = stepOf(prepared, call);
  return step?.kind === 'tell' && step.in_full === true;
}

/** Where a call can be next. Nothing where it only waits to be over. */
export function waysOn(prepared: Prepared, clock: string, from: Gone): Gone[] {
  if (from.call.status !== 'talking') return [];
  if (isLegal(prepared, from.call)) return [delivered, cutOff].map((end) => go(prepared, clock, from, end));
  const ready = heardOut(prepared, clock, from);
  const step = stepOf(prepared, ready.call);
  if (step?.kind === 'do') {
    const effect = doEffect(step.do);
    const request = effect && openOf(ready.call, effect.request);
    return request ? Object.values(effect.outcomes).map((outcome) => {
      const settles = (call: Call): Draft[] => [
        { type: outcome.event, data: { request: request.version, ...dataOf(chanceOf(7, call.version), prepared.release, call.id, request, outcome) } } as Draft,
      ];
      return go(prepared, clock, ready, settles);
    }) : []; // prettier-ignore
  }
  if (step?.kind !== 'ask') return [];
  const answers = Object.keys(step.hear ?? {}).map((answer) => saying(prepared, [answer]));
  const values = step.for === undefined ? [] : [saying(prepared, [], [step.for])];
  return [...answers, ...values].map((said) => go(prepared, clock, ready, ...said));
}
