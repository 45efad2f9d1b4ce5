/**
 * Which variant of a line is said: of the words that fit the moment and the one who listens, one that this call has not
 * heard yet. Pure: a hash of call and line says where to begin, and the call's own events say what was heard.
 */
import { given } from '../fault.ts';
import type { Line } from '../flow/schema/shared-files.ts';
import type { Tone } from '../values.ts';

export interface LineChoice {
  readonly call: string;
  readonly name: string;
  readonly again: boolean;
  /** The variants of this line (in this set) that this call has heard, as `variantId` names them, the last one last. */
  readonly heard: readonly string[];
  readonly tone: Tone;
  /** The value that chooses among the sets, where the line has some, and the round to speak, from 1. */
  readonly set: string | null;
  readonly round: number;
}

export interface ChosenLine {
  readonly text: string;
  readonly form: string;
  readonly variant: number;
  /** For whom these words were written: not always for the tone that was asked for. */
  readonly tone: Tone;
}

/** One list of a line: the words of a form, written for one tone. */
interface Words {
  readonly form: string;
  readonly tone: Tone;
  readonly texts: readonly string[];
}

/** What tells a variant from the others of its line. */
export const variantId = ({ form, tone, variant }: Pick<ChosenLine, 'form' | 'variant'> & { tone: string }): string =>
  `${form}/${tone}/${variant}`;

/**
 * The words for this moment, placeholders still in braces. None comes again while another that fits is unheard, be it
 * less fitting; words for another tone never fit. When all were heard, the one that was heard longest ago comes again.
 */
export function chooseLine(line: Line, choice: LineChoice): ChosenLine {
  const fitting = fittingWords(line, choice).flatMap((words) => inTurn(words, `${choice.call}/${choice.name}`));
  const heardLast = (one: ChosenLine): number => choice.heard.lastIndexOf(variantId(one));
  const [next, ...others] = fitting;
  const first = given(next, 'a line has no words', choice.name);
  return others.reduce((best, one) => (heardLast(one) < heardLast(best) ? one : best), first);
}

/** The lists that fit, the most fitting first. */
function fittingWords(line: Line, choice: LineChoice): Words[] {
  const { name, again, heard, tone, set, round } = choice;
  if (line.by !== undefined && set !== null) {
    const rounds = given(line.sets?.[set], 'a line has no set for this value', `${name}/${set}`);
    const last = Math.min(round, rounds.length);
    const texts = given(rounds[last - 1], 'a set has no rounds', name);
    return [{ form: `${set}.${last}`, tone: 'neutral', texts }];
  }
  const own = tone === 'neutral' ? undefined : line.tones?.[tone];
  return [
    ...(line.again && (again || heard.length > 0)
      ? [{ form: 'again', tone: 'neutral', texts: line.again } as const]
      : []),
    ...(own ? [{ form: 'say', tone, texts: own }] : []),
    { form: 'say', tone: 'neutral', texts: given(line.say, 'a line has nothing to say', name) },
  ];
}

/** The variants of a list in the order in which this call takes them. */
function inTurn({ form, tone, texts }: Words, seed: string): ChosenLine[] {
  const variants = texts.map((text, variant): ChosenLine => ({ text, form, variant, tone }));
  const start = startAt(seed, variants.length);
  return [...variants.slice(start), ...variants.slice(0, start)];
}

/** FNV-1a over the UTF-16 code units: small, pure, and spread well enough to choose among three. */
function startAt(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}
