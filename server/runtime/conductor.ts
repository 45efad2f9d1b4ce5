/**
 * Runs calls on a virtual clock. All that is due at one instant forms a round: decided in order, appended as one group,
 * effects run in order, and what they bring is put on the agenda for when it would have arrived.
 */
import { talkOf, type Call } from '../../engine/call/call.ts';
import type { Effect } from '../../engine/effect/effects-of.ts';
import { conversationOf } from '../../engine/flow/prepare.ts';
import type { Agenda, Due } from './agenda.ts';
import type { Mailboxes, Step } from './mailboxes.ts';
import type { Releases } from './releases.ts';
import { runEffect, type Runners } from './runners/runner.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Conducting {
  readonly clock: VirtualClock;
  readonly agenda: Agenda;
  readonly mailboxes: Mailboxes;
  readonly releases: Releases;
  readonly runners: Runners;
  /** Is shown every step after its commit and before its effects. */
  readonly watch: (step: Step) => Promise<void> | void;
}

/** Runs rounds until nothing but timers is due, or `stop` says so after a round. */
export async function conduct(conducting: Conducting, stop: () => boolean = () => false): Promise<void> {
  const { agenda, clock } = conducting;
  while (agenda.busy() > 0 && !stop()) {
    const at_ms = agenda.next();
    if (at_ms === undefined) return;
    clock.moveTo(at_ms);
    await round(conducting, agenda.takeRound());
  }
}

async function round(conducting: Conducting, dues: readonly Due[]): Promise<void> {
  const { clock, mailboxes } = conducting;
  const posted = dues.flatMap((due) => (due.kind === 'work' || !mailboxes.has(due.call) ? [] : [due]));
  const steps = await Promise.all(posted.map(({ call, ...input }) => mailboxes.post(call, input, clock.now())));
  for (const step of steps) {
    await conducting.watch(step);
    await setTimers(conducting, step);
    for (const effect of step.effects) await runOne(conducting, effect, step.call);
    if (isDone(step)) mailboxes.close(step.call.id);
  }
  for (const due of dues) if (due.kind === 'work') await due.work();
}

/** Runs an effect and puts what it brings on the agenda. */
export async function runOne({ agenda, clock, runners }: Conducting, effect: Effect, call: Call): Promise<void> {
  const talk = talkOf(call);
  if (!talk) throw new Error(`${effect.call} requests something without talking`);
  const report = await runEffect(runners, effect, { call, talk, at: clock.now() });
  if (!report) return;
  const { source, after_ms, events } = report;
  agenda.add(clock.ms() + after_ms, { kind: 'input', call: effect.call, source, events });
}

/** The due times of a call follow from its events: here, how long it may last. */
async function setTimers({ agenda, releases }: Conducting, { call, recorded }: Step): Promise<void> {
  const started = recorded.find((event) => event.type === 'CallStarted');
  const release = started && (await releases.of(started.data.release));
  if (!started || !release) return;
  const { minutes } = conversationOf(release, started.data.briefing.flow).limits;
  agenda.add(Date.parse(started.at) + minutes * 60_000, {
    kind: 'timer',
    call: call.id,
    source: 'timer',
    events: [{ type: 'CallTimeReached', data: {} }],
  });
}

/** Over, and nothing that it asked of the clinic is still to come; what was said last may still have to be recorded. */
function isDone({ call }: Step): boolean {
  if (call.status !== 'ended') return false;
  const open = talkOf(call)?.requests ?? [];
  return open.every(({ event }) => event.type === 'SpeechRequested');
}
