/** The fold of a call's stream. It needs no release and no machine: events say where they lead. */
import { entryOf } from '../catalogue.ts';
import type { Recorded } from '../event.ts';
import type { Segment } from '../events/speech.ts';
import { Fault } from '../fault.ts';
import { emptyDialogue, evolveDialogue } from '../flow/kernel/dialogue.ts';
import type { Tone } from '../values.ts';
import { variantId } from '../wording/choose-line.ts';
import { booksAfter, emptyBooks } from './achieved.ts';
import { newCall, talkOf, type Call, type OpenRequest, type Talk } from './call.ts';
import { toBeHeardAfter } from './heard-out.ts';
import { wishedAfter } from './wished.ts';

export function evolveCall(call: Call, event: Recorded): Call {
  const next = evolveStatus(call, event);
  const input = event.meta.input;
  const seqs = input ? { ...next.seqs, [input.source]: input.seq } : next.seqs;
  return { ...next, version: event.version, seqs };
}

export const foldCall = (id: string, events: Iterable<Recorded>): Call => {
  let call = newCall(id);
  for (const event of events) call = evolveCall(call, event);
  return call;
};

function evolveStatus(call: Call, event: Recorded): Call {
  const { id, version, seqs } = call;
  const talk = talkOf(call);
  switch (event.type) {
    // A call begins once: a second beginning is on record, and does not wipe what was talked.
    case 'CallPlanned':
    case 'CallPlaced':
    case 'CallAnswered':
    case 'CallStarted':
      return talk ? call : beginStatus(call, event);
    case 'CallEnded':
      return {
        id,
        version,
        seqs,
        status: 'ended',
        talk: talk && evolveTalk(talk, event),
        ending: event.data.ending,
      };
    case 'HangUpRequested': {
      if (!talk) throw new Fault('a call is left that never talked', event.stream);
      return { id, version, seqs, status: 'leaving', talk: evolveTalk(talk, event), ending: event.data.ending };
    }
    default:
      return talk ? ({ ...call, talk: evolveTalk(talk, event) } as Call) : call;
  }
}

type Beginning = Extract<Recorded, { type: 'CallPlanned' | 'CallPlaced' | 'CallAnswered' | 'CallStarted' }>;

function beginStatus({ id, version, seqs }: Call, event: Beginning): Call {
  switch (event.type) {
    case 'CallPlanned':
      return { id, version, seqs, status: 'planned' };
    case 'CallPlaced':
      return { id, version, seqs, status: 'ringing' };
    case 'CallAnswered':
      return { id, version, seqs, status: 'answered' };
    case 'CallStarted':
      return { id, version, seqs, status: 'talking', talk: beginTalk(event) };
  }
}

/** Stands for the event that brought what a call knows beforehand: such values name none. */
const FROM_THE_CALL = 0;

function beginTalk(event: Extract<Recorded, { type: 'CallStarted' }>): Talk {
  const { release, decisions, briefing } = event.data;
  const contents = typeof event.box === 'string' ? {} : { [FROM_THE_CALL]: event.box.values };
  return {
    release,
    decisions,
    briefing,
    started_at: event.at,
    dialogue: emptyDialogue,
    personal: {},
    words: {},
    contents,
    tone: 'neutral',
    requests: [],
    spoken: {},
    rounds: {},
    to_be_heard: null,
    said: [],
    turns: 0,
    books: emptyBooks,
    lasting: [],
    objections: [],
    stage: null,
    wished: null,
  };
}

function evolveTalk(talk: Talk, event: Recorded): Talk {
  if (isStale(talk, event)) return talk;
  const settled = {
    ...settle(talk, event),
    books: booksAfter(talk.books, talk.requests, event),
    to_be_heard: toBeHeardAfter(talk.to_be_heard, event),
    wished: wishedAfter(talk.wished, event),
  };
  switch (event.type) {
    case 'TransitionTaken':
      return {
        ...settled,
        dialogue: evolveDialogue(talk.dialogue, event),
        stage: event.data.stage ?? talk.stage,
        // How one sounded says nothing of who has the phone now.
        tone: event.data.new_listener ? 'neutral' : talk.tone,
      };
    case 'ValueRemembered':
      return {
        ...settled,
        dialogue: evolveDialogue(talk.dialogue, event),
        personal: personalAfter(talk, event),
      };
    case 'ValuesForgotten':
    case 'UtteranceKept':
    case 'KeptUtteranceHeard':
    case 'SignalCounted':
    case 'InputIgnored':
      return { ...settled, dialogue: evolveDialogue(talk.dialogue, event) };
    case 'PatientSpoke':
      return {
        ...settled,
        words: { ...talk.words, [event.version]: typeof event.box === 'string' ? null : event.box.text },
      };
    case 'AnswerUnderstood':
      return {
        ...settled,
        words: {},
        tone: toneAfter(talk.tone, event.data.tone),
        contents:
          typeof event.box === 'string' ? talk.contents : { ...talk.contents, [event.version]: event.box.contents },
      };
    case 'AnswerNotUnderstood':
      return { ...settled, words: {}, tone: toneAfter(talk.tone, event.data.tone) };
    case 'InterpretationFailed':
      return { ...settled, words: {} };
    case 'SpeechRequested':
      return {
        ...settled,
        spoken: addSpoken(talk.spoken, event.data.segments),
        rounds: lastRounds(talk.rounds, event.data.segments),
        said: typeof event.box === 'string' ? [] : event.box.texts,
        turns: talk.turns + 1,
      };
    case 'OptOutRequested':
    case 'WrongNumberRequested':
    case 'EscalationRequested':
      return { ...settled, lasting: [...talk.lasting, event] };
    case 'ObjectionRaised':
      return { ...settled, objections: [...talk.objections, event.data.kind] };
    case 'ObjectionOvercome':
    case 'ObjectionStood':
      return { ...settled, objections: talk.objections.filter((kind) => kind !== event.data.kind) };
    default:
      return settled;
  }
}

/** Whoever is afraid, in a hurry, annoyed or sad still is when they say a plain "yes" next; a joke is of the moment. */
const toneAfter = (before: Tone, heard: Tone): Tone => (heard === 'neutral' && before !== 'cheerful' ? before : heard);

function personalAfter(talk: Talk, event: Extract<Recorded, { type: 'ValueRemembered' }>): Talk['personal'] {
  const { name, value, of } = event.data;
  if (value !== null) return talk.personal;
  return { ...talk.personal, [name]: talk.contents[of ?? FROM_THE_CALL]?.[name] ?? null };
}

/** The key under which a spoken segment is kept: every set of a line is heard apart. */
export const spokenKey = (line: string, form: string): string =>
  form === 'say' || form === 'again' ? line : `${line}/${form.slice(0, form.lastIndexOf('.'))}`;

function addSpoken(spoken: Talk['spoken'], segments: readonly Segment[]): Talk['spoken'] {
  const added = { ...spoken };
  for (const segment of segments) {
    const key = spokenKey(segment.line, segment.form);
    added[key] = [...(added[key] ?? []), variantId(segment)];
  }
  return added;
}

/** An outcome whose request is no longer open stands on record and changes nothing. */
function isStale(talk: Talk, event: Recorded): boolean {
  const request = requestOf(event);
  return request !== null && !talk.requests.some(({ version }) => version === request);
}

function lastRounds(
  rounds: Talk['rounds'],
  segments: readonly { readonly line: string; readonly form: string }[],
): Talk['rounds'] {
  const last = { ...rounds };
  for (const { line, form } of segments) {
    const key = spokenKey(line, form);
    if (key !== line) last[key] = Number(form.slice(form.lastIndexOf('.') + 1));
  }
  return last;
}

/** Opens what an event requests and closes what it settles. A speech that listens is closed by what is heard. */
function settle(talk: Talk, event: Recorded): Talk {
  if (isRequest(event.type)) {
    const kept = talk.requests.filter((open) => !isReplaced(open, event));
    return { ...talk, requests: [...kept, { version: event.version, event, said: false }] };
  }
  const request = requestOf(event);
  if (request === null) return talk;
  const requests = talk.requests.flatMap((open) => {
    if (open.version !== request) return [open];
    const wasSaid = event.type === 'SpeechDelivered' || event.type === 'SpeechCutOff';
    return wasSaid && !open.said && stillListens(talk, open) ? [{ ...open, said: true }] : [];
  });
  return { ...talk, requests };
}

/** A newer interpretation reads the older one's words too; a newer speech ends the listening of one that was said. */
function isReplaced(open: OpenRequest, by: Recorded): boolean {
  if (by.type === 'InterpretationRequested') return open.event.type === by.type;
  return by.type === 'SpeechRequested' && open.said;
}

/** Only the last speech listens. */
function stillListens(talk: Talk, open: OpenRequest): boolean {
  if (open.event.type !== 'SpeechRequested' || open.event.data.listen === null) return false;
  return talk.requests.findLast(({ event }) => event.type === 'SpeechRequested') === open;
}

export const isRequest = (type: string): boolean => type.endsWith('Requested');

/** The version of the request that an outcome names; null for events that are no outcome. */
export function requestOf(event: { readonly type: string; readonly data: object }): number | null {
  const { request } = event.data as { request?: unknown };
  return typeof request === 'number' ? request : null;
}

/** Whether the event type exists to settle a request. */
export const settlesRequest = (type: Recorded['type']): boolean => 'request' in entryOf(type).data.shape;
