/** A meaning as it stands in brackets: `yes`, `asks_price; when = Wednesday 25 November, morning`, `nothing`. */
import { didYouMean } from '../../engine/flow/nearest.ts';
import type { Release } from '../../engine/flow/release.ts';
import { isPersonalType } from '../../engine/flow/schema/shared-files.ts';
import { tones, type Tone } from '../../engine/values.ts';
import { readDay } from './read-moment.ts';
import { readWhen } from './read-when.ts';
import type { Meaning } from './scenario.ts';

const NOTHING: Meaning = { answers: [], values: {}, contents: {}, tone: 'neutral' };
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

type Read = { readonly meaning: Meaning } | { readonly wrong: string };

/** `today` gives the year of a day that has none. */
export function readMeaning(text: string, release: Release, today: string): Read {
  if (text.trim() === 'nothing') return { meaning: NOTHING };
  let meaning = NOTHING;
  for (const part of text.split(';').map((piece) => piece.trim())) {
    const [, name, value] = /^([a-z][a-z0-9_-]*) = (.+)$/.exec(part) ?? [];
    const more =
      name === undefined || value === undefined ? readAnswer(part, release) : readValue(name, value, release, today);
    if ('wrong' in more) return more;
    meaning = {
      answers: [...meaning.answers, ...more.meaning.answers],
      values: { ...meaning.values, ...more.meaning.values },
      contents: { ...meaning.contents, ...more.meaning.contents },
      tone: more.meaning.tone === 'neutral' ? meaning.tone : more.meaning.tone,
    };
  }
  return { meaning };
}

function readAnswer(name: string, { answers }: Release): Read {
  if (name === '') return { wrong: 'Between two semicolons, or in the brackets, nothing stands.' };
  if (Object.hasOwn(answers, name)) return { meaning: { ...NOTHING, answers: [name] } };
  return { wrong: `There is no answer "${name}" in answers.json. ${didYouMean(name, Object.keys(answers))}`.trim() };
}

function readValue(name: string, text: string, { memory, clinic }: Release, today: string): Read {
  if (name === 'tone') return readTone(text);
  const is = Object.hasOwn(memory, name) ? memory[name]?.is : undefined;
  if (is === undefined) {
    return { wrong: `There is no value "${name}" in memory.json. ${didYouMean(name, Object.keys(memory))}`.trim() };
  }
  const closed = (value: Meaning['values'][string]): Read => ({ meaning: { ...NOTHING, values: { [name]: value } } });
  if (typeof is !== 'string') return among(is, name, text) ?? closed(text);
  if (isPersonalType(is)) return readPersonal(name, text, is, today);
  if (is === 'practitioner') return among(Object.keys(clinic.practitioners), name, text) ?? closed(text);
  if (is === 'day_part') {
    const when = readWhen(text, today);
    return 'wrong' in when ? when : closed(when.value);
  }
  if (is !== 'slot') return { wrong: `Nobody can say a value "${name}": it comes from the clinic's systems.` };
  const place = text === 'last' ? -1 : ORDINALS.indexOf(text) + 1;
  if (place === 0) return { wrong: `"${text}" is none of the times on offer: write ${ORDINALS.join(', ')} or last.` };
  return closed({ offered: place });
}

function readTone(text: string): Read {
  const tone: Tone | undefined = tones.find((known) => known === text);
  if (tone === undefined) return { wrong: `There is no tone "${text}": ${tones.join(', ')}.` };
  return { meaning: { ...NOTHING, tone } };
}

function among(choices: readonly string[], name: string, text: string): Read | null {
  if (choices.includes(text)) return null;
  return { wrong: `"${text}" is no ${name}. ${didYouMean(text, choices)}`.trim() };
}

function readPersonal(name: string, text: string, is: string, today: string): Read {
  if (is !== 'date') return { meaning: { ...NOTHING, contents: { [name]: text } } };
  const read = readDay(text, today);
  return 'wrong' in read ? read : { meaning: { ...NOTHING, contents: { [name]: read.day } } };
}
