/**
 * What counts in the end. The rules say what they found; what was learnt from many replies moves each of their
 * findings up or down, by the words, by the question, and by what the rules found in words like these. Where nothing
 * was learnt, what the rules found stands as it is.
 */
import type { HeardValue } from '../../../../engine/events/understood.ts';
import { round } from '../classify.ts';
import type { Meaning } from '../read-answers.ts';
import { classOf, featuresOf, findingsOf, kindOf, valueClassOf, type Evidence, type Question } from './features.ts';
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

/** What ends a call, or changes who is on the line, only rules hear, and nothing takes it away again. */
const GRAVE: readonly string[] = ['emergency', 'self_harm', 'opt_out', 'has_died', 'is_a_minor', 'machine', 'call_screening', 'wrong_person', 'pays_now']; // prettier-ignore
const SOMEBODY_ELSE: readonly string[] = ['not_the_patient', 'not_here', 'wrong_person', 'hands_over'];
/** Plain words, of which rules are as sure as they ever are, mean what they mean; and who is not the patient is believed sooner. */
const FIRM = 0.95;
const FIRM_OF_SOMEBODY_ELSE = 0.8;

const isFirm = ({ answer, leads, confidence }: Meaning): boolean =>
  GRAVE.includes(answer) || (leads && confidence >= (SOMEBODY_ELSE.includes(answer) ? FIRM_OF_SOMEBODY_ELSE : FIRM));

/** A yes or no that only opens a longer reply is no plain one: "No no, I've no insurance, but yes, I'll come". */
const FEW_WORDS = 6;
const isPlain = (meaning: Meaning, text: string): boolean =>
  isFirm(meaning) && (!['yes', 'no'].includes(meaning.answer) || text.split(' ').length <= FEW_WORDS);

/**
 * From here on a meaning counts. A wrong turn costs about two questions put again, so two of three must be right: that
 * is so here, as chances are drawn towards the rare by what they are learnt with. What books or cancels costs more, and
 * policies ask more confidence of it than of the rest.
 */
const ENOUGH = 0.28;
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
  return {
    meanings: withoutLesser(meaningsBy(chances, reading), question.asked, reading),
    values: valuesBy(chances, reading.values, question.can_give),
  };
}

type Chances = ReadonlyMap<string, number>;

function meaningsBy(chances: Chances, { meanings: read, text }: Reading): Meaning[] {
  const stays = (meaning: Meaning): boolean => isPlain(meaning, text) || !chances.has(classOf(meaning));
  const settled = read.filter(stays);
  const known = new Set(settled.map(classOf));
  for (const [name, chance] of chances) {
    const [answer = name, kind = null] = name.split('/');
    if (name.includes('=') || known.has(name) || GRAVE.includes(answer)) continue;
    const found = read.find((meaning) => classOf(meaning) === name);
    const leads = chance >= ENOUGH;
    if (!leads && found === undefined) continue;
    settled.push({ answer, kind, confidence: confidenceOf(chance), span: found?.span ?? [0, 0], leads });
  }
  return settled.toSorted((a, b) => b.confidence - a.confidence);
}

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
    return best?.name === name ? [{ ...value, confidence: confidenceOf(best.chance) }] : [];
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

/**
 * "Speaking" and "I'll be there" say more than a yes; of who is the patient and who is not, the likelier counts; and
 * who says when, and was asked it, asks for no other time besides.
 */
function withoutLesser(meanings: readonly Meaning[], asked: string | null, read: Reading): Meaning[] {
  const surestOf = (...answers: readonly string[]): number =>
    Math.max(0, ...meanings.filter(({ leads, answer }) => leads && answers.includes(answer)).map(({ confidence }) => confidence));
  const isFound = (answer: string): boolean => read.meanings.some((one) => one.answer === answer && one.leads);
  const isSure = (answer: string): boolean => read.meanings.some((one) => one.answer === answer && isPlain(one, read.text));
  const isLesser = ({ answer, confidence }: Meaning): boolean => {
    if (SOMEBODY_ELSE.includes(answer)) return !isSure(answer) && surestOf('is_the_patient') > confidence;
    switch (answer) {
      case 'yes':
        return surestOf(...SOMEBODY_ELSE) > 0 || (isSure('no') && !isSure('yes')) || (surestOf('is_the_patient', 'confirms') > 0 && !isFound('yes'));
      case 'no':
      case 'declines':
        return isSure('yes') && !isSure(answer);
      case 'is_the_patient':
        return SOMEBODY_ELSE.some(isSure) || surestOf(...SOMEBODY_ELSE) >= confidence;
      case 'other_time':
        return asked === 'when' && read.values.some(({ name }) => name === 'when');
      default:
        return false;
    }
  };
  return meanings.map((meaning) => (isLesser(meaning) ? { ...meaning, leads: false } : meaning));
} // prettier-ignore
