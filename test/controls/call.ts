/** A call with somebody on the line: what is reported is decided, recorded and folded, as a runtime would, without one. */
import { DateTime } from 'luxon';
import { asRecorded } from '../../engine/call/as-recorded.ts';
import { newCall, talkOf, type Call, type OpenRequest } from '../../engine/call/call.ts';
import { decide } from '../../engine/call/decide.ts';
import { evolveCall } from '../../engine/call/fold.ts';
import { catalogue, entryOf } from '../../engine/catalogue.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import type { Draft, EventType, Recorded } from '../../engine/event.ts';
import { writeInstant } from '../../engine/time/local-time.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Remembered, Tone } from '../../engine/values.ts';
import { freeze, small, type Said } from './dialogue.ts';
import { MONDAY } from './release.ts';

export const CALL = 'call-one';

export const started = (knows: Record<string, string> = {}, flow = 'visit'): Draft<'CallStarted'> => ({
  type: 'CallStarted',
  data: {
    release: small.hash,
    decisions: DECISIONS,
    briefing: {
      flow,
      direction: 'outbound',
      purpose: 'marketing',
      patient: 'patient-one',
      attempt: 1,
      campaign: null,
      zone: 'Europe/Dublin',
      language: 'en',
      simulated: true,
      typed: true,
      knows: { patient: 'patient-one', ...knows },
      knows_personal: ['patient_name'],
    },
  },
  box: { values: { patient_name: 'Anna Keller' } },
});

export interface Understood {
  readonly confidence?: number;
  readonly tone?: Tone;
  readonly contents?: Record<string, string>;
}

export interface Line {
  /** The call as it stands, frozen. */
  readonly call: () => Call;
  readonly events: () => readonly Recorded[];
  /** Reports events in one input and records what is decided; returns the types of all of it, the reported ones first. */
  readonly report: (...events: Draft[]) => string[];
  /** The same from another source, with a number of its own choosing. */
  readonly input: (source: string, seq: number, ...events: Draft[]) => Draft[];
  readonly pending: (type: EventType) => OpenRequest | undefined;
  /** Everything that is to be said was said. */
  readonly delivered: () => string[];
  /** Somebody speaks and is understood: answers by name, values as pairs. */
  readonly says: (...said: readonly Said[]) => string[];
  readonly speaks: (text?: string) => string[];
  readonly understood: (said: readonly Said[], how?: Understood) => string[];
  /** An event that settles the open request of a type. */
  readonly settles: (request: EventType, outcome: { type: EventType; data?: object }) => string[];
  /** `visit/find > find_time/offer`, or the status of a call that does not talk. */
  readonly place: () => string;
  /** The drafts of the last input. */
  readonly last: () => readonly Draft[];
  /** The lines of the last speech that was requested. */
  readonly saying: () => string[];
}

export function lineOf(release: Prepared = small, before: readonly Recorded[] = []): Line {
  const events: Recorded[] = [...before];
  let call = freeze(before.reduce(evolveCall, newCall(CALL)));
  let last: Draft[] = [];
  let inputs = new Set(before.map(({ meta }) => JSON.stringify(meta.input))).size;

  const input = (source: string, seq: number, ...reported: Draft[]): Draft[] => {
    inputs += 1;
    const at = writeInstant(DateTime.fromISO(MONDAY, { zone: 'utc' }).plus({ seconds: inputs }));
    last = decide(release, call, freeze({ source, seq, events: reported }), at);
    const first = call.version + 1;
    for (const draft of last) {
      const entry = entryOf(draft.type);
      catalogue[draft.type].data.parse(draft.data);
      entry.box?.parse(draft.box);
      const version = call.version + 1;
      const stored = JSON.parse(JSON.stringify(draft)) as Draft;
      const recorded = asRecorded(stored, { stream: CALL, version, first, at, input: { source, seq } });
      const event: Recorded = { ...recorded, position: version };
      events.push(freeze(event));
      call = freeze(evolveCall(call, event));
    }
    return last;
  };
  const report = (...reported: Draft[]): string[] => {
    const seq = (call.seqs['room'] ?? 0) + 1;
    return input('room', seq, ...reported).map(({ type }) => type);
  };
  const open = (): readonly OpenRequest[] => talkOf(call)?.requests ?? [];
  const pending = (type: EventType): OpenRequest | undefined => open().find(({ event }) => event.type === type);
  const settles: Line['settles'] = (request, { type, data = {} }) => {
    const found = pending(request);
    if (!found) throw new Error(`no ${request} is open`);
    return report({ type, data: { request: found.version, ...data } } as Draft);
  };
  const speaks = (text = 'so to say'): string[] => {
    const request = open().find(({ event, said }) => event.type === 'SpeechRequested' && said)?.version ?? null;
    return report({
      type: 'PatientSpoke',
      data: { request, words: text.split(' ').length, cut: false },
      box: { text },
    });
  };
  const understood: Line['understood'] = (said, how = {}) => {
    const request = pending('InterpretationRequested');
    if (!request) throw new Error('nothing is to be understood');
    return report(understanding(request.version, said, how));
  };
  return {
    call: () => call,
    events: () => events,
    report,
    input,
    pending,
    delivered: () => {
      const done: string[] = [];
      const unsaid = (): OpenRequest | undefined =>
        open().find(({ event, said }) => event.type === 'SpeechRequested' && !said);
      for (let speech = unsaid(); speech; speech = unsaid()) {
        done.push(...report({ type: 'SpeechDelivered', data: { request: speech.version } }));
      }
      return done;
    },
    says: (...said) => [...speaks(), ...understood(said)],
    speaks,
    understood,
    settles,
    place: () =>
      talkOf(call)
        ?.dialogue.frames.map(
          ({ file, step, role }, i) => `${i === 0 ? '' : role === 'interruption' ? ' ! ' : ' > '}${file}/${step}`,
        )
        .join('') ?? call.status,
    last: () => last,
    saying: () =>
      events.findLast((event) => event.type === 'SpeechRequested')?.data.segments.map(({ line }) => line) ?? [],
  };
}

export function understanding(request: number, said: readonly Said[], how: Understood = {}): Draft<'AnswerUnderstood'> {
  const { confidence = 0.95, tone = 'neutral', contents = {} } = how;
  const answers = said.filter((one) => typeof one === 'string').map((answer) => ({ answer, confidence }));
  const values = said
    .filter((one) => typeof one !== 'string')
    .map(([name, value]) => ({
      name,
      value: value as Exclude<Remembered, { personal: true }> | null,
      confidence,
      correction: false,
    }));
  return {
    type: 'AnswerUnderstood',
    data: {
      request,
      interpreter: 'scripted',
      model: null,
      template: 'none',
      ms: 1,
      answers,
      values,
      alternatives: [],
      tone,
    },
    box: { contents, raw: 'raw' },
  };
}

/** A call that has begun, its first words not yet said. */
export function callBegun(release: Prepared = small, knows: Record<string, string> = {}): Line {
  const line = lineOf(release);
  line.report({ type: 'CallPlaced', data: { permission: null } });
  line.report({ type: 'CallAnswered', data: { by: 'person' } });
  line.report(started(knows));
  return line;
}

/** A call at its first question: who is there. */
export function callAtQuestion(release: Prepared = small, knows: Record<string, string> = {}): Line {
  const line = callBegun(release, knows);
  line.delivered();
  return line;
}
