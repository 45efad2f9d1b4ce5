/**
 * What counts in the end. The rules say what they found; what was learnt from many replies moves each of their
 * findings up or down, by the words, by the question, and by what the rules found in words like these. Where nothing
 * was learnt, what the rules found stands as it is.
 */
import type { HeardValue } from '../../../../engine/events/understood.ts';
import { round } from '../classify.ts';
import type { Meaning } from '../read-answers.ts';
import { classOf, featuresOf, findingsOf, kindOf, valueClassOf, type Evidence, type Question } from './features.ts';
import { isDoubted, isPlain, mayBeAdded } from './firm.ts';
import { withoutLesser } from './lesser.ts';
import type { Likely } from './weights.ts';

export interface Reading {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly values: readonly HeardValue[];
}

/** Of what the rules are surest, and of what they only thought of. */
const SUREST = 0.9;
const THOUGHT_OF = 0.12;

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));

export function evidenceOf({ text, meanings, values }: Reading, question: Question | null): Evidence {
  const before = new Map<string, number>();
  const note = (name: string, chance: number): void =>
    void before.set(name, Math.max(before.get(name) ?? -Infinity, logOdds(chance)));
  for (const meaning of meanings) {
    note(classOf(meaning), meaning.leads ? Math.min(SUREST, Math.max(THOUGHT_OF, meaning.confidence)) : THOUGHT_OF);
  }
  for (const value of values) {
    const name = valueClassOf(value);
    if (name !== null) note(name, Math.min(SUREST, value.confidence));
  }
  return { features: featuresOf(text, question, findingsOf(meanings, values)), before };
}

/**
 * From here on a meaning counts. A wrong turn costs about two questions put again, so two of three must be right: that
 * is so here, as chances are drawn towards the rare by what they are learnt with. What books or cancels costs more, and
 * policies ask more confidence of it than of the rest.
 */
const ENOUGH = 0.22;
/** The confidence of what just counts, what policies ask for at least, and of what is certain: plain words are surer. */
const COUNTS = 0.5;
const CERTAIN = 0.96;

const confidenceOf = (chance: number): number =>
  chance >= ENOUGH
    ? round(COUNTS + ((CERTAIN - COUNTS) * (chance - ENOUGH)) / (1 - ENOUGH))
    : round((COUNTS * chance) / ENOUGH);

export interface Settled {
  readonly meanings: readonly Meaning[];
  readonly values: readonly HeardValue[];
}

/** "Wibble" is like nothing that was learnt, and then a guess by the question alone would decide. */
function isStrange(text: string, likely: Likely): boolean {
  const words = text.split(' ').filter((word) => word !== '');
  return words.filter((word) => likely.knows(word)).length * 2 < words.length;
}

/** Of words that are mostly strange, and of a question of which nothing was learnt, what the rules read. */
export function settle(
  reading: Reading,
  question: Question & { readonly can_give: readonly string[] },
  likely: Likely,
): Settled {
  if (!likely.knows(kindOf(question)) || isStrange(reading.text, likely)) return reading;
  const { features, before } = evidenceOf(reading, question);
  const chances = likely.of(features, before);
  // Beside a name or a date of birth, the words of it are like much that nobody means.
  const isOwn = reading.values.some(({ name, value }) => name === question.asked && value === null);
  return {
    meanings: withoutLesser(meaningsBy(chances, reading, isOwn), reading, question.asked),
    values: valuesBy(chances, reading.values, isOwn ? [] : question.can_give),
  };
}

type Chances = ReadonlyMap<string, number>;

function meaningsBy(chances: Chances, { meanings: read, text }: Reading, isOwn: boolean): Meaning[] {
  const stays = (meaning: Meaning): boolean =>
    !chances.has(classOf(meaning)) || (isPlain(meaning, text) && !isDoubted(meaning.answer, chances));
  const settled = read.filter(stays);
  const known = new Set(settled.map(classOf));
  for (const [name, chance] of chances) {
    const [answer = name, kind = null] = name.split('/');
    if (name.includes('=') || known.has(name) || !mayBeAdded(answer, isOwn ? 0 : chance)) continue;
    const found = read.find((meaning) => classOf(meaning) === name);
    const leads = chance >= ENOUGH;
    if (!leads && found === undefined) continue;
    settled.push({ answer, kind, confidence: confidenceOf(chance), span: found?.span ?? [0, 0], leads });
  }
  return settled.toSorted((a, b) => b.confidence - a.confidence);
}

/** What the rules are as sure of counts, unless another value of the name is likelier. */
const PLAINLY_GIVEN = 0.9;

/** Of each name the likeliest value, where the rules gave it in their place. */
function valuesBy(chances: Chances, read: readonly HeardValue[], can_give: readonly string[]): HeardValue[] {
  const likeliest = new Map<string, { readonly name: string; readonly chance: number }>();
  for (const [name, chance] of chances) {
    const [of = '', value] = name.split('=');
    const isOpen = value !== undefined && can_give.includes(of) && chance >= ENOUGH;
    if (isOpen && chance > (likeliest.get(of)?.chance ?? 0)) likeliest.set(of, { name, chance });
  }
  const kept = read.flatMap((value) => {
    const name = valueClassOf(value);
    if (name === null || !chances.has(name)) return [value];
    const best = likeliest.get(value.name);
    const isPlainly = value.confidence >= PLAINLY_GIVEN;
    if (best === undefined || (best.name !== name && best.chance < PLAINLY_GIVEN)) return isPlainly ? [value] : [];
    return best.name === name ? [{ ...value, confidence: confidenceOf(best.chance) }] : [];
  });
  const added = [...likeliest].filter(([of]) => !kept.some(({ name }) => name === of));
  return [
    ...kept,
    ...added.map(([of, { name, chance }]): HeardValue => ({
      name: of,
      value: name.slice(of.length + 1),
      confidence: confidenceOf(chance),
      correction: read.some((one) => one.name === of && one.correction),
    })),
  ];
}
