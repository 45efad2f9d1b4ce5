/** From a model's reply to candidates. It may choose among what can be heard here, and do nothing else. */
import type { HeardAnswer, Unheard } from '../../../engine/events/understood.ts';
import type { Utterance } from '../../../engine/ports.ts';
import type { Tone } from '../../../engine/values.ts';
import { anyReply, type AnyReply } from './reply-format.ts';
import type { Giving } from './what-can-be-given.ts';

export interface Given {
  readonly name: string;
  readonly value: NonNullable<AnyReply['values'][string]>;
}

export interface Reply {
  readonly answers: readonly HeardAnswer[];
  readonly alternatives: readonly HeardAnswer[];
  readonly values: readonly Given[];
  readonly tone: Tone;
}

/** More than the reader of an alternative takes in. */
const MOST_ALTERNATIVES = 5;

/** What a reply says; why it says nothing that can be heard, otherwise. */
export function readReply(
  content: string,
  { text, can_hear }: Pick<Utterance, 'text' | 'can_hear'>,
  giving: ReadonlyMap<string, Giving>,
): Reply | { readonly unheard: Unheard } {
  const parsed = anyReply.safeParse(jsonOf(content));
  if (!parsed.success) return { unheard: 'nonsense' };
  const { answers, alternatives, values, tone } = parsed.data;
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  const sure = [...answers, ...alternatives, ...given.map(({ value }) => value)];
  if (sure.some(({ confidence }) => !(confidence >= 0 && confidence <= 1))) return { unheard: 'nonsense' };
  const canHear = new Set(can_hear);
  const named = [...answers, ...alternatives];
  const fits = named.every(({ answer }) => canHear.has(answer)) && given.every((one) => canBeGiven(one, giving));
  if (!fits) return { unheard: 'not_hearable' };
  const leading = onceEach(answers, text).toSorted((a, b) => b.confidence - a.confidence);
  const others = onceEach(alternatives, text).filter(({ answer }) => leading.every((one) => one.answer !== answer));
  if (leading.length === 0 && given.length === 0) return { unheard: 'silent' };
  return { answers: leading, alternatives: others.slice(0, MOST_ALTERNATIVES), values: given, tone };
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

function canBeGiven({ name, value }: Given, giving: ReadonlyMap<string, Giving>): boolean {
  const how = giving.get(name);
  if (how?.how === 'choice') return 'choice' in value && how.choices.includes(value.choice);
  if (how?.how === 'number') return 'number' in value && value.number >= 1 && value.number <= how.of;
  return how?.how === 'words' && 'words' in value;
}

function onceEach(all: AnyReply['answers'], text: string): HeardAnswer[] {
  const once = new Map<string, HeardAnswer>();
  for (const { answer, confidence, words } of all) {
    const span = spanOf(words, text);
    if (!once.has(answer)) once.set(answer, { answer, confidence, ...(span && { span }) });
  }
  return [...once.values()];
}

/** Where the words stand in the text; nothing where they do not stand there, or say nothing. */
export function spanOf(words: string, text: string): [number, number] | null {
  const wanted = words.trim();
  const start = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted.toLowerCase());
  return start === -1 ? null : [start, start + wanted.length];
}
