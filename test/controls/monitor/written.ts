/** Event lists that are written by hand: a call in breaths, each a list of events, as a log would hold them. */
import { entryOf } from '../../../engine/catalogue.ts';
import type { Draft, Recorded } from '../../../engine/event.ts';
import type { Segment } from '../../../engine/events/speech.ts';
import { testRelease } from '../release.ts';

const base = testRelease();

/** The small release, with a visit that is nobody else's business and a question who is there. */
export const written = testRelease({
  lines: {
    ...base.lines,
    who: { role: 'asks_who', say: ['Is that you?'] },
    your_visit: { say: ['You have {appointment}.'] },
    cancelled: { role: 'claims_done', claims: 'cancel', say: ['It is cancelled.'] },
  },
  memory: {
    ...base.memory,
    appointment: { is: 'appointment', heard: 'never', private: 'said' },
  },
});

/** Numbers the events from 1; those of one breath have one input and one time, three seconds apart from the next. */
export function eventsOf(...breaths: readonly (readonly Draft[])[]): Recorded[] {
  let version = 0;
  return breaths.flatMap((breath, i) =>
    breath.map((draft) => {
      version += 1;
      const at = new Date(Date.parse('2026-11-23T10:00:00Z') + i * 3000).toISOString().replace('Z', '+00:00');
      const meta = { by: entryOf(draft.type).by, cause: null, input: { source: 'room', seq: i + 1 } };
      return { ...draft, stream: 'call-one', version, position: version, at, meta };
    }),
  );
}

export const started = (direction: 'inbound' | 'outbound' = 'outbound'): Draft => ({
  type: 'CallStarted',
  data: {
    release: 'sha256:test',
    decisions: 1,
    briefing: {
      flow: 'visit',
      direction,
      purpose: 'marketing',
      patient: 'patient-01',
      attempt: 1,
      campaign: null,
      zone: 'Europe/Dublin',
      language: 'en',
      simulated: true,
      typed: true,
      knows: {},
      knows_personal: [],
    },
  },
  box: { values: {} },
});

/** Elo moves; `file/step`, and `cause` where it is no plain edge. */
export function goes(to: string, how: Partial<Extract<Draft, { type: 'TransitionTaken' }>['data']> = {}): Draft {
  const [file = '', step = ''] = to.split('/');
  const moved = { frame: 0, from: null, to: { file, step }, edge: `${to}.go_on`, cause: 'edge' as const };
  return { type: 'TransitionTaken', data: { ...moved, gate: 'entered', entry: null, stage: null, why: [], ...how } };
}

/** Elo says lines, each in its first wording; `§` before a name marks it as legal, and a question listens. */
export function says(lines: readonly string[], listen: string | null = null): Draft {
  const segments = lines.map((line): Segment => {
    const legal = line.startsWith('§');
    const name = legal ? line.slice(1) : line;
    return { line: name, form: 'say', variant: 0, tone: 'neutral', interruptible: !legal, legal };
  });
  return {
    type: 'SpeechRequested',
    data: { segments, listen: listen === null ? null : { step: listen, pace: 'normal', silence_s: 6 }, urgent: false },
    box: { texts: segments.map(({ line }) => textOf(line)) },
  };
}

/** What stands in braces is spoken as the engine speaks it: the only time in these lists is Tuesday at ten. */
const textOf = (line: string): string =>
  (written.lines[line]?.say?.[0] ?? '').replaceAll(/\{(slot|appointment|booking)\}/g, TUESDAY_SAID);
const TUESDAY_SAID = "tomorrow, Tuesday the 24th of November at 10 o'clock in the morning, with Doctor Adair";

export const delivered = (request: number): Draft => ({ type: 'SpeechDelivered', data: { request } });
export const cutOff = (request: number, inSegment = 2): Draft => ({
  type: 'SpeechCutOff',
  data: { request, segments: 0, words: inSegment, in_segment: inSegment },
});
export const speaks = (request: number | null = null): Draft => ({
  type: 'PatientSpoke',
  data: { request, words: 2, cut: false },
  box: { text: 'so to say' },
});

/** Everything that could be asked for can be heard here, unless it is left out. */
export const reads = (of: number, step: string, without: readonly string[] = []): Draft => ({
  type: 'InterpretationRequested',
  data: {
    of: [of],
    step,
    asked: null,
    can_hear: Object.keys(written.answers).filter((answer) => !without.includes(answer)),
    can_give: [],
  },
});

export const means = (request: number, ...answers: readonly string[]): Draft => ({
  type: 'AnswerUnderstood',
  data: {
    request,
    interpreter: 'scripted',
    model: null,
    template: 'none',
    ms: 1,
    answers: answers.map((answer) => ({ answer, confidence: 0.95 })),
    values: [],
    alternatives: [],
    tone: 'neutral',
  },
  box: { contents: {}, raw: 'raw' },
});

export const knows = (
  name: string,
  value: Extract<Draft, { type: 'ValueRemembered' }>['data']['value'],
  from: 'heard' | 'edge' | 'outcome' | 'call',
): Draft => ({ type: 'ValueRemembered', data: { name, value, from, of: null } });

export const hangsUp = (ending: Extract<Draft, { type: 'HangUpRequested' }>['data']['ending']): Draft => ({
  type: 'HangUpRequested',
  data: { ending },
});
export const over = (ending: Extract<Draft, { type: 'CallEnded' }>['data']['ending']): Draft => ({
  type: 'CallEnded',
  data: { ending, by: 'elo', stage: null },
});
