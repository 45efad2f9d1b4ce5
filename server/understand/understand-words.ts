/** What the embedded interpreter makes of words, as the document that `elo understand` prints. */
import { readDates, readDatesAhead, type DateSaid } from '../../adapters/understanding/embedded/dates/read-dates.ts';
import { readEmails } from '../../adapters/understanding/embedded/email/read-emails.ts';
import { namePartsOf } from '../../adapters/understanding/embedded/names/name-parts.ts';
import { readPhone } from '../../adapters/understanding/embedded/personal-words.ts';
import type { ActsOf } from '../../adapters/understanding/acts/acts-of.ts';
import type { HeardAnswer, HeardValue } from '../../engine/events/understood.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Interpretation, Interpreter, Utterance } from '../../engine/ports.ts';
import type { Slot } from '../../engine/values.ts';
import { exampleOffer } from './example-offer.ts';
import type { Standing } from './stand-at-step.ts';

export interface Words {
  readonly text: string;
  readonly at: string;
  readonly zone: string;
  readonly standing: Standing;
  /** Three that nobody would name by their day, where none are given. */
  readonly offered?: readonly Slot[];
  /** Where telephone numbers without their country are read; the clinic's own where none is given. */
  readonly region?: string | undefined;
}

export interface UnderstoodWords {
  readonly answers: readonly HeardAnswer[];
  readonly values: readonly HeardValue[];
  readonly acts: readonly string[];
  readonly dates: readonly DateSaid[];
  readonly names: readonly { readonly first: string; readonly last: string }[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly tone: Interpretation['tone'];
  /** Something is sure enough to count. */
  readonly understood: boolean;
  readonly ms: number;
}

export type UnderstandWords = (words: Words) => Promise<UnderstoodWords>;

export function wordsReader(
  { policy, memory, clinic }: Release,
  interpreter: Interpreter,
  actsOf: ActsOf,
): UnderstandWords {
  const { confidence } = policy.understanding;
  const [nameAsked] = Object.keys(memory).filter(
    (name) => memory[name]?.is === 'name' && memory[name].heard === 'when_asked',
  );

  async function interpret(utterance: Utterance): Promise<Interpretation> {
    const heard = await interpreter.interpret(utterance);
    if ('failed' in heard) throw new Error(`The embedded interpreter never fails, and said ${heard.failed}.`);
    return heard;
  }

  /** A name is read where one was asked for, or where nothing else was found in the words: then as if it had been. */
  async function namesIn(utterance: Utterance, heard: Interpretation, isEmpty: boolean): Promise<string[]> {
    const isAsked = utterance.asked !== null && memory[utterance.asked]?.is === 'name';
    if (isAsked) return [heard.contents[utterance.asked ?? '']].filter((name) => name !== undefined);
    if (nameAsked === undefined || !isEmpty || utterance.asked !== null) return [];
    const asked = await interpret({ ...utterance, asked: nameAsked, can_give: [nameAsked] });
    return [asked.contents[nameAsked]].filter((name) => name !== undefined);
  }

  return async ({ text, at, zone, standing, offered = exampleOffer(at), region = clinic.country }) => {
    const utterance: Utterance = { text, at, zone, offered, ...standing };
    const began = performance.now();
    const heard = await interpret(utterance);
    const ms = performance.now() - began;
    const counts = (one: { readonly confidence: number }): boolean => one.confidence >= confidence;
    const understood = heard.answers.some(counts) || heard.values.some(counts);
    const dates = datesIn(utterance, heard);
    const names = await namesIn(utterance, heard, !understood && dates.length === 0);
    const phone = readPhone(text, region);
    return {
      answers: heard.answers,
      values: heard.values,
      acts: actsOf(heard, confidence),
      dates,
      names: names.map(partsOf),
      phones: phone === null ? [] : [phone.content],
      emails: readEmails(text),
      tone: heard.tone,
      understood,
      ms: Math.round(ms * 1000) / 1000,
    };
  };

  /** Where a date of birth was asked for, that one; else those that are to come. "At three" alone answers nothing, and is the next three. */
  function datesIn({ text, at, zone, asked, said }: Utterance, { contents }: Interpretation): readonly DateSaid[] {
    if (asked === null || memory[asked]?.is !== 'date')
      return (said.length > 0 ? readDates : readDatesAhead)(text, { at, zone });
    const born = contents[asked];
    return born === undefined ? [] : [{ date: born }];
  }
}

/** "Anna Maria Keller" is Anna, of the family Keller. */
function partsOf(name: string): { first: string; last: string } {
  const parts = namePartsOf(name);
  return parts === null ? { first: name, last: '' } : { first: parts.first, last: parts.last };
}
