/** What a clause resembles: examples of every answer, compared by their words, pairs of words and letter triples. */
import { joined, readWords } from './normalise.ts';

export interface Example {
  readonly answer: string;
  readonly kind: string | null;
  readonly text: string;
}

export interface Likeness {
  readonly answer: string;
  readonly kind: string | null;
  /** 0 to 1: 1 for the same words, about 0.5 where half of the weight is shared. */
  readonly confidence: number;
}

export type Classify = (text: string) => readonly Likeness[];

interface Posting {
  readonly example: number;
  readonly weight: number;
}

const STOP_WEIGHT = 0.25;
/** A "not" on one side only mostly turns the meaning round, however alike the rest is. */
const NEGATION = /\b(?:not|no|never|nothing|none|nobody|neither|without|hardly)\b/;
const OTHER_SIGN = 0.65;
const STOP = new Set('a an the i you he she it we they me my your is am are was be been do does did to of in on at for and or so that this with have has had will would can could just really very please thanks'.split(' ')); // prettier-ignore

/** Builds the index once; the function that it returns looks at no more than the postings of the clause's own features. */
export function classifier(examples: readonly Example[]): Classify {
  const bags = examples.map((example) => featuresOf(joined(readWords(example.text))));
  const seenIn = new Map<string, number>();
  for (const bag of bags) for (const feature of bag.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const rarity = (feature: string) => Math.log(1 + examples.length / (1 + (seenIn.get(feature) ?? 0)));
  const postings = new Map<string, Posting[]>();
  bags.forEach((bag, example) => {
    for (const [feature, weight] of unit(bag, rarity)) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [{ example, weight }]);
      else list.push({ example, weight });
    }
  });
  const negated = examples.map((example) => NEGATION.test(joined(readWords(example.text))));
  return (text) => {
    const scores = new Float64Array(examples.length);
    for (const [feature, weight] of unit(featuresOf(text), rarity)) {
      for (const posting of postings.get(feature) ?? []) {
        scores[posting.example] = (scores[posting.example] ?? 0) + weight * posting.weight;
      }
    }
    const negation = NEGATION.test(text);
    negated.forEach((other, i) => {
      if (other !== negation) scores[i] = (scores[i] ?? 0) * OTHER_SIGN;
    });
    return bestOf(examples, scores);
  };
}

function featuresOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  const add = (feature: string, weight: number) => bag.set(feature, Math.max(bag.get(feature) ?? 0, weight));
  const words = text.split(' ').filter((word) => word !== '');
  words.forEach((word, i) => {
    const plain = STOP.has(word) ? STOP_WEIGHT : 1;
    add(word, plain);
    add(`${words[i - 1] ?? '^'} ${word}`, 0.5 * Math.max(plain, 0.5));
    if (plain === 1 && word.length > 3) {
      for (let at = 0; at + 3 <= word.length; at++) add(`#${word.slice(at, at + 3)}`, 0.25);
    }
  });
  return bag;
}

function unit(bag: Map<string, number>, rarity: (feature: string) => number): [string, number][] {
  const weighted = [...bag].map(([feature, weight]): [string, number] => [feature, weight * rarity(feature)]);
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weighted.map(([feature, weight]) => [feature, weight / length]);
}

/** The best example of each answer; a close runner-up takes some of the sureness away. */
function bestOf(examples: readonly Example[], scores: Float64Array): Likeness[] {
  const best = new Map<string, { example: Example; score: number }>();
  examples.forEach((example, i) => {
    const score = scores[i] ?? 0;
    const key = `${example.answer}/${example.kind ?? ''}`;
    if (score > 0.3 && score > (best.get(key)?.score ?? 0)) best.set(key, { example, score });
  });
  const ranked = [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
  return ranked.map(({ example, score }, i) => {
    const rival = ranked[i === 0 ? 1 : 0]?.score ?? 0;
    const margin = Math.min(1, 0.75 + Math.max(0, score - rival));
    return { answer: example.answer, kind: example.kind, confidence: round(calibrated(score) * (score > 0.97 ? 1 : margin)) };
  });
} // prettier-ignore

/** Likeness to confidence: half of the weight shared is a guess, eighty hundredths are nearly the same words. */
function calibrated(score: number): number {
  const points: readonly (readonly [number, number])[] = [[0.3, 0.1], [0.45, 0.35], [0.6, 0.62], [0.75, 0.82], [0.9, 0.93], [1, 0.97]]; // prettier-ignore
  for (let i = 1; i < points.length; i++) {
    const [fromScore, fromSure] = points[i - 1] ?? [0, 0];
    const [toScore, toSure] = points[i] ?? [1, 1];
    if (score <= toScore) return fromSure + ((score - fromScore) / (toScore - fromScore)) * (toSure - fromSure);
  }
  return 0.97;
}

export function round(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;
}
