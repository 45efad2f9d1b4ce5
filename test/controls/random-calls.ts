/**
 * Random calls through the real engine that can be had again: `decide` and the fold, on a prepared release, with nobody
 * else there. Chance plays the room, the interpreter and the clinic. The nth call of a seed is the same on every machine.
 */
import { asRecorded } from '../../engine/call/as-recorded.ts';
import { newCall, talkOf, type Call, type Talk } from '../../engine/call/call.ts';
import { decide } from '../../engine/call/decide.ts';
import { evolveCall } from '../../engine/call/fold.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import type { Draft, InputIdentity, Recorded } from '../../engine/event.ts';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import type { Conversation } from '../../engine/flow/schema/flow-file.ts';
import type { ClosedValue } from '../../engine/values.ts';
import { chanceOf, type Chance } from './random/chance.ts';
import { meaningsOf, type Meaning } from './random/meaning.ts';
import { nextInput } from './random/next-input.ts';
import { appointmentBy, patientBy } from './random/plausible.ts';

export type Dialogue = Talk['dialogue'];

/** One decision: the dialogue before it and after it, what was reported, and everything that was recorded. */
export interface RandomTurn {
  /** Null before the call has started. */
  readonly before: Dialogue | null;
  /** What was reported, in the order in which it was. */
  readonly input: readonly Draft[];
  /** What that is to the dialogue, one meaning for each event of the input. */
  readonly meant: readonly Meaning[];
  /** What was recorded, the reported events first, each with what follows from it behind it. */
  readonly drafts: readonly Draft[];
  readonly after: Dialogue | null;
  readonly at: string;
  /** The call before it and after it, and where the input came from: enough to decide it once more. */
  readonly earlier: Call;
  readonly call: Call;
  readonly identity: InputIdentity;
}

export interface RandomCall {
  readonly id: string;
  readonly flow: string;
  readonly seed: number;
  readonly nth: number;
  readonly events: readonly Recorded[];
  /** How the call stood when nothing more was waited for, or when it had had as many inputs as none may need. */
  readonly call: Call;
  readonly inputs: number;
}

export interface Calling {
  readonly prepared: Prepared;
  readonly flow: string;
  readonly seed: number;
  readonly nth: number;
  /** Is told of every decision as it is taken. */
  readonly onTurn?: (turn: RandomTurn) => void;
}

/** No call of ours comes near: whoever gets here goes round and round. */
const MOST_INPUTS = 2000;

/** A Monday morning, a quarter of an hour before the clinic closes that day, a Sunday, and Christmas Day. */
const beginnings = ['2026-11-23T10:00:00Z', '2026-11-23T17:45:00Z', '2026-11-22T11:00:00Z', '2026-12-25T10:00:00Z'];

export function randomCall({ prepared, flow, seed, nth, onTurn }: Calling): RandomCall {
  const chance = chanceOf(seed, nth);
  const { release } = prepared;
  const events: Recorded[] = [];
  let call = newCall(`call-${seed}-${nth}`);
  let inputs = 0;
  let clock = Date.parse(chance.happens(0.7) ? (beginnings[0] as string) : chance.pick(beginnings));

  const report = (input: readonly Draft[]): void => {
    inputs += 1;
    clock += 3000;
    const at = new Date(clock).toISOString().replace('Z', '+00:00');
    const identity = { source: 'room', seq: inputs };
    const earlier = call;
    const drafts = decide(prepared, call, { ...identity, events: input }, at);
    const first = call.version + 1;
    for (const draft of drafts) {
      const event = asRecorded(draft, { stream: call.id, version: call.version + 1, first, at, input: identity });
      events.push(event);
      call = evolveCall(call, event);
    }
    onTurn?.({
      before: dialogueOf(earlier),
      input,
      meant: meaningsOf(earlier, input, drafts),
      drafts,
      after: dialogueOf(call),
      at,
      earlier,
      call,
      identity,
    });
  };

  report([{ type: 'CallAnswered', data: { by: 'person' } }]);
  report([beginning(chance, prepared, conversationOf(prepared, flow))]);
  const next = (): readonly Draft[] | null =>
    inputs < MOST_INPUTS ? nextInput({ chance, release, call, inputs }) : null;
  for (let input = next(); input !== null; input = next()) report(input);
  return { id: call.id, flow, seed, nth, events, call, inputs };
}

const dialogueOf = (call: Call): Dialogue | null => talkOf(call)?.dialogue ?? null;

/** A call begins with all that its conversation says it knows, and some of what it may know. */
export function beginning(chance: Chance, prepared: Prepared, file: Conversation): Draft<'CallStarted'> {
  const { release, hash } = prepared;
  const { knows = [], may_know = [], direction, purpose, id } = file;
  const known = [...knows, ...may_know.filter(() => chance.happens(0.6))];
  const appointment = appointmentBy(chance, release);
  const patient = patientBy(chance);
  const closed: Readonly<Record<string, ClosedValue>> = { patient, appointment, reason: appointment.service };
  const isClosed = (name: string): boolean => Object.hasOwn(closed, name);
  const pairs = known.filter(isClosed).map((name) => [name, closed[name]] as const);
  return {
    type: 'CallStarted',
    data: {
      release: hash,
      decisions: DECISIONS,
      briefing: {
        flow: id,
        direction,
        purpose,
        patient,
        attempt: 1,
        campaign: null,
        zone: release.clinic.zone,
        language: release.clinic.language,
        simulated: true,
        typed: false,
        knows: Object.fromEntries(pairs) as Record<string, ClosedValue>,
        knows_personal: known.filter((name) => !isClosed(name)),
      },
    },
    box: { values: Object.fromEntries(known.filter((name) => !isClosed(name)).map((name) => [name, 'Anna Keller'])) },
  };
}
