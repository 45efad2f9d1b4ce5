/** Whether a reply was understood: everything that it says was, and nothing that would take the call elsewhere. */
import type { Release } from '../../../engine/flow/release.ts';
import type { HeardAnswer, HeardValue } from '../../../engine/events/understood.ts';
import type { DayPart, Slot } from '../../../engine/values.ts';
import type { Reply, TimeSaid } from '../../../adapters/understanding/embedded/learned/reply.ts';

export interface Understood {
  readonly answers: readonly HeardAnswer[];
  readonly values: readonly HeardValue[];
  readonly contents: Readonly<Record<string, string>>;
}

export interface Verdict {
  /** Said and not heard. */
  readonly missed: readonly string[];
  /** Heard and not said. */
  readonly wrong: readonly string[];
}

/** What a step does with an answer: two answers that lead to the same are as good as each other there. */
export type EffectOf = (answer: string) => string;

export function effectsAt({ flows }: Release, step: string): EffectOf {
  const [file = '', name = ''] = step.split('/');
  const asks = flows[file]?.steps[name];
  const hear = asks?.kind === 'ask' ? asks.hear : {};
  return (answer) => {
    const reaction: unknown = hear?.[answer];
    if (reaction === undefined) return answer;
    if (typeof reaction === 'string') return `go ${reaction}`;
    const { go, reply } = reaction as { go?: string; reply?: string };
    return go !== undefined ? `go ${go}` : `reply ${reply ?? answer}`;
  };
}

/** Beside other words these change nothing. */
const LIGHT: readonly string[] = ['greets', 'yes', 'is_the_patient', 'asks_to_wait', 'no_preference'];
/** Values that, heard where nobody gave one, take a call elsewhere: where they are asked for, and a time nowhere else. */
const BINDING: readonly string[] = ['slot', 'when', 'callback_time'];
const ASKS_FOR_A_TIME: readonly string[] = ['slot', 'when', 'callback_time'];

export interface Asking {
  readonly asked: string | null;
  readonly effectOf: EffectOf;
  /** The confidence from which on something counts. */
  readonly enough: number;
  readonly offered: readonly Slot[];
}

export function judge(reply: Reply, understood: Understood, { asked, effectOf, enough, offered }: Asking): Verdict {
  const answers = understood.answers.filter(({ confidence }) => confidence >= enough).map(({ answer }) => answer);
  const heard = new Set(answers.map(effectOf));
  const missed = reply.answers.filter((answer) => !heard.has(effectOf(answer)));
  const may = new Set([...reply.answers, ...reply.also].map(effectOf));
  const isAlone = reply.answers.length === 0 && Object.keys(reply.values).length === 0;
  const wrong = answers.filter((answer) => !may.has(effectOf(answer)) && (isAlone || !LIGHT.includes(answer)));
  const values = understood.values.filter(({ confidence }) => confidence >= enough);
  for (const [name, said] of Object.entries(reply.values)) {
    const of = values.find((value) => value.name === name);
    if (of === undefined && !Object.hasOwn(understood.contents, name)) missed.push(name);
    else if (!isSame(name, said, of?.value, understood.contents[name], offered)) wrong.push(`${name}: ${JSON.stringify(of?.value ?? null)}`);
  }
  const told = (name: string): boolean => Object.hasOwn(reply.values, name);
  const asksForATime = asked !== null && ASKS_FOR_A_TIME.includes(asked);
  for (const { name, value } of values) {
    const isTime = name === 'when' || name === 'callback_time';
    const elsewhere = isTime && (told('when') || told('callback_time') || told('slot'));
    if (asksForATime && BINDING.includes(name) && value !== 'any' && !told(name) && !elsewhere) wrong.push(`${name}: ${JSON.stringify(value)}`);
  }
  return { missed, wrong };
} // prettier-ignore

function isSame(
  name: string,
  said: unknown,
  value: HeardValue['value'] | undefined,
  content: string | undefined,
  offered: readonly Slot[],
): boolean {
  if (name === 'message') return true;
  if (name === 'when' || name === 'callback_time')
    return isTime(said as TimeSaid, value as DayPart | 'any' | null | undefined);
  if (name === 'slot') return (value as Slot | undefined)?.id === offered[Number(said) - 1]?.id;
  if (content !== undefined) return content.toLowerCase() === String(said).toLowerCase();
  return value === said;
}

const NOON = '12:00';
const EVENING = '17:00';

function isTime(said: TimeSaid, heard: DayPart | 'any' | null | undefined): boolean {
  if (heard === null || heard === undefined || heard === 'any') return Object.keys(said).length === 0;
  const { from, to, part, at, after, before } = heard;
  const days = said.day === undefined || (from === said.day && to === said.day);
  const begins = said.from_day === undefined || from === said.from_day;
  const ends = said.to_day === undefined || to === said.to_day;
  const clock = said.at === undefined || at === said.at || after === said.at;
  const later = said.from === undefined || after === said.from || at === said.from || part === partFrom(said.from);
  const earlier = said.to === undefined || before === said.to || (said.to === NOON && part === 'morning');
  const within = said.part === undefined || part === said.part || hourIn(said.part, at ?? after);
  return days && begins && ends && clock && later && earlier && within;
}

const partFrom = (clock: string): string => (clock === NOON ? 'afternoon' : clock === EVENING ? 'evening' : '');

function hourIn(part: string, clock: string | undefined): boolean {
  if (clock === undefined) return false;
  return part === (clock < NOON ? 'morning' : clock < EVENING ? 'afternoon' : 'evening');
}
