/** Puts what a patient means into words of the bank, and keeps the meaning beside them. */
import type { DateTime } from 'luxon';
import { countWords } from '../spoken-words.ts';
import type { Meaning, Reaction } from '../patient.ts';
import { between, happens } from './chance.ts';
import type { Part } from './free-time.ts';
import type { Reply, Saying } from './moment.ts';
import type { Intent, Mouth } from './phrases.ts';
import type { Population } from './population.ts';
import type { Question } from './question.ts';
import { sayDay, sayTime } from './say-when.ts';

/** A patient's meaning also knows which part of a day was meant, where one was. */
export interface Meant extends Meaning {
  readonly intents: readonly Intent[];
  readonly part: Part | null;
}

export interface Speaking {
  readonly mouth: Mouth;
  readonly manner: Population['manner'];
  readonly today: DateTime<true>;
  readonly random: () => number;
}

/** Questions that can be answered before they are at their end. */
const FORESEEABLE: ReadonlySet<Question> = new Set([
  'is_it_you', 'shall_we_find_a_time', 'what_for', 'which_day', 'anything_else', 'still_worried',
]); // prettier-ignore

/** Says a reply, sometimes after a filler, sometimes before Elo is done. */
export function speak(speaking: Speaking, reply: Reply, question: Question, asked: readonly string[]): Reaction {
  const { mouth, manner, random } = speaking;
  const text = reply.map((saying) => wordsFor(speaking, saying)).join(' and ');
  const hesitates = happens(manner.hesitates, random);
  const cutsIn = happens(manner.cuts_in, random);
  const after_ms = between(manner.thinks_least_ms, manner.thinks_most_ms, random);
  const words = asked.reduce((sum, one) => sum + countWords(one), 0);
  const early = cutsIn && FORESEEABLE.has(question) && words > 8 && reply[0].intent !== 'asks_repeat';
  const intents = reply.map(({ intent }) => intent);
  const withDay = reply.find(({ day }) => day !== undefined);
  const meant: Meant = {
    intents: hesitates ? [...intents, 'hesitates'] : intents,
    day: withDay?.day ?? null,
    time: reply[0].time ?? null,
    part: reply[0].part ?? null,
  };
  return {
    does: 'speaks',
    text: hesitates ? `${mouth.say('hesitates')} ${text}` : text,
    meant,
    after_ms: early ? 0 : after_ms,
    cut_in_after_words: early ? 4 + Math.floor(random() * (words - 6)) : null,
  };
}

function wordsFor({ mouth, today, random }: Speaking, { intent, day, part, time, name }: Saying): string {
  return mouth
    .say(intent)
    .replaceAll('{day}', () => (day === undefined ? '' : sayDay(day, today, random)))
    .replaceAll('{part}', part ?? '')
    .replaceAll('{time}', () => (time === undefined ? '' : sayTime(time, today.zoneName, random)))
    .replaceAll('{name}', name ?? '');
}
