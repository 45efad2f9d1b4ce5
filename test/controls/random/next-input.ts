/** What happens next in a call: the line, the person and the clinic's systems, each as it could be at this moment. */
import { talkOf, type Call, type OpenRequest, type Talk } from '../../../engine/call/call.ts';
import type { Draft } from '../../../engine/event.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Chance } from './chance.ts';
import { understoodBy } from './hearing.ts';
import { answerOf } from './outcomes.ts';

export interface Moment {
  readonly chance: Chance;
  readonly release: Release;
  readonly call: Call;
  /** How many inputs there were before. */
  readonly inputs: number;
}

/** The events of the next input; null where nothing is waited for any more. */
export function nextInput(moment: Moment): readonly Draft[] | null {
  const { call, chance } = moment;
  const talk = talkOf(call);
  if (!talk) return null;
  const surprise = call.status === 'ended' ? null : surpriseIn(moment, talk);
  if (surprise) return surprise;
  const open = talk.requests;
  if (call.status === 'ended') {
    const owed = open.filter(({ event }) => isOfTheClinic(event.type));
    return owed.length === 0 || chance.happens(0.3)
      ? null
      : [answerOf(chance, moment.release, call.id, chance.pick(owed))];
  }
  const ways = waysOn(moment, talk, open);
  return ways.length === 0 ? null : chance.pick(ways)();
}

const isOfTheClinic = (type: string): boolean => type !== 'SpeechRequested' && type !== 'InterpretationRequested';

/** What comes from outside whatever is going on; each of them rarely, so that calls get deep. */
function surpriseIn({ chance, inputs, call }: Moment, talk: Talk): Draft[] | null {
  const dice = chance.next();
  if (dice > 0.02) return null;
  if (dice < 0.003) return [{ type: 'PatientHungUp', data: {} }];
  if (dice < 0.0045) return [{ type: 'CallTimeReached', data: {} }];
  if (dice < 0.005) return [{ type: 'CallLost', data: { reason: 'link' } }];
  if (dice < 0.0065) return [{ type: 'KeyPressed', data: { key: '5' } }];
  if (dice < 0.0095) return late(chance, call, talk);
  const early = inputs < 5;
  const outbound = talk.briefing.direction === 'outbound';
  return outbound && (early || dice < 0.011) ? [{ type: 'MachineDetected', data: {} }] : null;
}

/** An outcome that comes a second time: its request is settled by now, and it changes nothing. */
function late(chance: Chance, { version }: Call, { requests }: Talk): Draft[] | null {
  const request = 1 + chance.below(version);
  if (requests.some((open) => open.version === request)) return null;
  return [
    chance.pick([
      { type: 'TransferFailed', data: { request, reason: 'timeout' } },
      { type: 'SpeechDelivered', data: { request } },
    ] as const),
  ];
}

type Way = () => Draft[];

/** Everything that could settle next: each way is one thing that is under way. */
function waysOn(moment: Moment, talk: Talk, open: readonly OpenRequest[]): Way[] {
  const { chance, release, call } = moment;
  const ways: Way[] = [];
  const playing = open.find(({ event, said }) => event.type === 'SpeechRequested' && !said);
  const listening = open.find(({ event, said }) => event.type === 'SpeechRequested' && said);
  const reading = open.find(({ event }) => event.type === 'InterpretationRequested');
  if (playing) ways.push(() => spoken(chance, playing));
  if (reading) ways.push(() => read(chance, release, talk, reading));
  if (listening && !reading) ways.push(() => listened(chance, listening));
  for (const request of open) {
    if (!isOfTheClinic(request.event.type)) continue;
    ways.push(() => (chance.happens(0.07) ? [spoke(null, false)] : [answerOf(chance, release, call.id, request)]));
  }
  return ways;
}

const spoke = (request: number | null, cut: boolean): Draft<'PatientSpoke'> => ({
  type: 'PatientSpoke',
  data: { request, words: 3, cut },
  box: { text: 'so to say' },
});

/** A speech is heard in full, or cut off with or without words, or does not arrive. */
function spoken(chance: Chance, { version, event }: OpenRequest): Draft[] {
  if (event.type !== 'SpeechRequested') return [];
  const { segments, listen } = event.data;
  const request = version;
  const cutOff = (): Draft<'SpeechCutOff'> => {
    const heard = chance.below(segments.length + (chance.happens(0.3) ? 1 : 0));
    const inSegment = heard === segments.length ? 0 : chance.below(30);
    return {
      type: 'SpeechCutOff',
      data: { request, segments: heard, words: heard * 8 + inSegment, in_segment: inSegment },
    };
  };
  const how = chance.share({ delivered: 84, cut_in: 8, cut_off: 3, failed: 1.5, abandoned: 1, talked_over: 2.5 });
  switch (how) {
    case 'delivered':
      return [{ type: 'SpeechDelivered', data: { request } }];
    case 'cut_in':
      return [cutOff(), spoke(listen === null ? null : request, true)];
    case 'cut_off':
      return [cutOff()];
    case 'failed':
      return [{ type: 'SpeechFailed', data: { request, reason: 'timeout' } }];
    case 'abandoned':
      return [{ type: 'SpeechAbandoned', data: { request, heard: chance.pick(['unknown', 'none'] as const) } }];
    case 'talked_over':
      return [spoke(null, false)];
  }
}

function listened(chance: Chance, { version }: OpenRequest): Draft[] {
  if (chance.happens(0.94)) return [spoke(version, false)];
  return [{ type: 'PatientStayedSilent', data: { request: version, silence_s: 6 } }];
}

function read(chance: Chance, release: Release, talk: Talk, request: OpenRequest): Draft[] {
  const work = { request: request.version, interpreter: 'random', model: null, template: 'none', ms: 1 };
  switch (chance.share({ understood: 91, not_understood: 5, failed: 1.5, more: 2.5 })) {
    case 'understood':
      return [understoodBy(chance, release, talk, request)];
    case 'not_understood':
      return [{ type: 'AnswerNotUnderstood', data: { ...work, tone: 'neutral' }, box: {} }];
    case 'failed':
      return [{ type: 'InterpretationFailed', data: { request: request.version, reason: 'timeout' }, box: {} }];
    case 'more':
      return [spoke(null, false)];
  }
}
