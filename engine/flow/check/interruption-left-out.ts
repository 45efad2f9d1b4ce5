import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { MACHINE } from './private-on-voicemail.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { flowOf, interruptionsOf } from './together.ts';

const rule = 'interruption-left-out';

const unannounced = 'Whoever takes over the phone would never hear that this is an AI.';
/** What must be able to take over in every call, and what would happen without it. */
const everywhere: Readonly<Record<string, string>> = {
  emergency: 'An emergency would be talked over.',
  self_harm: 'Somebody who speaks of ending their life would be asked for a day.',
  opt_out: 'Somebody who wants no more calls would be called again.',
  wants_person: 'Somebody who wants a person would stay with Elo.',
  hands_over: unannounced,
};
/** The same for calls that Elo makes: it never knows who picks up. */
const inCallsOfOurs: Readonly<Record<string, string>> = {
  wrong_person: 'A stranger would be called again and again.',
  [MACHINE]: 'An answering machine would be asked questions, and would keep them.',
};

export const interruptionLeftOut: Rule = {
  rule,
  refuses:
    'A conversation in which nothing takes over on an emergency, talk of self-harm, an opt-out, the wish for a person, or a phone that is handed over; and in a call of ours on a wrong number or an answering machine.',
  why: 'These may come at any moment. A question that hears one itself does not hear it while something is done or told, and the next question forgets it.',
  remedy: 'Allow an interruption that has it in its "on".',
  reads: ['flows', 'answers'],
  check: (release) => flowsOf(release).flatMap((flow) => (flow.kind === 'conversation' ? leftOut(release, flow) : [])),
};

function leftOut(release: Readable, flow: Conversation): Problem[] {
  const allowed = interruptionsOf(release, flow);
  const starts = new Set(allowed.flatMap(({ on }) => on));
  // A name that does not exist may have been meant: another rule has said so.
  if (Object.keys(flow.interruptions).some((id) => flowOf(release, id)?.kind !== 'interruption')) return [];
  if ([...starts].some((answer) => !Object.hasOwn(release.answers, answer))) return [];
  return Object.entries(dueIn(release, flow)).flatMap(([answer, happens]) => {
    if (starts.has(answer)) return [];
    const other = flowsOf(release).find((file) => file.kind === 'interruption' && file.on.includes(answer));
    const remedy = other
      ? `Allow "${other.id}" here, and say where its exits lead.`
      : `Write "${answer}" into the "on" of an interruption that is allowed here.`;
    return [inFlow(rule, flow, ['interruptions'], `Nothing takes over on "${answer}". ${happens}`, remedy)];
  });
}

function dueIn({ answers }: Readable, { direction }: Conversation): Record<string, string> {
  const listeners = Object.keys(answers).filter((name) => answers[name]?.new_listener);
  return {
    ...everywhere,
    ...Object.fromEntries(listeners.map((name) => [name, unannounced])),
    ...(direction === 'outbound' ? inCallsOfOurs : {}),
  };
}
