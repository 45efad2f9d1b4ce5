/** What was reported in terms of meaning: what it is to the dialogue, whatever words, confidences and versions it came with. */
import { talkOf, type Call } from '../../../engine/call/call.ts';
import { effectRequestedBy, outcomeOf } from '../../../engine/effect/catalogue.ts';
import type { Draft } from '../../../engine/event.ts';

export type Meaning =
  | { readonly does: 'starts' }
  /** The names of what was understood, and surely enough. */
  | { readonly does: 'hears'; readonly answers: readonly string[]; readonly values: readonly string[] }
  | { readonly does: 'signals'; readonly signal: 'silence' | 'not_understood' | 'machine' | 'time_is_up' }
  /** How many of its segments a speech got to the ear in full; null where nobody knows. */
  | { readonly does: 'speaks'; readonly segments: number | null; readonly of: number }
  | { readonly does: 'settles'; readonly effect: string; readonly outcome: string }
  | { readonly does: 'ends' }
  /** Words that are still to be understood, a key, a second answer to what is settled. */
  | { readonly does: 'nothing' };

/** `call` is the call before the input, and `drafts` what was recorded on it. */
export const meaningsOf = (call: Call, input: readonly Draft[], drafts: readonly Draft[]): Meaning[] =>
  input.map((event) => meaningOf(call, event, drafts));

function meaningOf(call: Call, event: Draft, drafts: readonly Draft[]): Meaning {
  switch (event.type) {
    case 'CallStarted':
      return { does: 'starts' };
    case 'AnswerUnderstood': {
      const isSure = (what: string): boolean =>
        !drafts.some(({ type, data }) => type === 'InputIgnored' && data.what === what && data.reason === 'unsure');
      const answers = event.data.answers.map(({ answer }) => answer).filter(isSure);
      return { does: 'hears', answers, values: event.data.values.map(({ name }) => name).filter(isSure) };
    }
    case 'AnswerNotUnderstood':
    case 'InterpretationFailed':
      return { does: 'signals', signal: 'not_understood' };
    case 'PatientStayedSilent':
      return { does: 'signals', signal: 'silence' };
    case 'MachineDetected':
      return { does: 'signals', signal: 'machine' };
    case 'CallTimeReached':
      return { does: 'signals', signal: 'time_is_up' };
    case 'PatientHungUp':
    case 'CallHungUp':
    case 'HangUpFailed':
    case 'CallLost':
      return { does: 'ends' };
    default:
      return meaningOfOutcome(call, event);
  }
}

function meaningOfOutcome(call: Call, event: Draft): Meaning {
  const { request: version } = event.data as { readonly request?: unknown };
  const request = talkOf(call)?.requests.find((open) => open.version === version)?.event;
  if (request?.type === 'SpeechRequested') {
    const of = request.data.segments.length;
    if (event.type === 'SpeechDelivered') return { does: 'speaks', segments: of, of };
    if (event.type === 'SpeechCutOff') return { does: 'speaks', segments: event.data.segments, of };
    if (event.type === 'SpeechFailed' || event.type === 'SpeechAbandoned')
      return { does: 'speaks', segments: null, of };
  }
  const effect = request && effectRequestedBy(request.type)?.name;
  const outcome = effect && outcomeOf(effect, event.type, event.data)?.name;
  return effect && outcome ? { does: 'settles', effect, outcome } : { does: 'nothing' };
}
