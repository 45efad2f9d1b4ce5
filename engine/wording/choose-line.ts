/** Which variant of a line is said: a pure hash of call and line, moved on by how often it was said. */
import { given } from '../fault.ts';
import type { Line } from '../flow/schema/shared-files.ts';

export interface LineChoice {
  readonly call: string;
  readonly name: string;
  readonly again: boolean;
  /** How often this line (in this set) was said before in this call. */
  readonly spoken: number;
  readonly warm: boolean;
  /** The value that chooses among the sets, where the line has some, and the round to speak, from 1. */
  readonly set: string | null;
  readonly round: number;
}

export interface ChosenLine {
  readonly text: string;
  readonly form: string;
  readonly variant: number;
  readonly warm: boolean;
}

/** The words for this moment, placeholders still in braces. A variant is never said twice running while there is another. */
export function chooseLine(line: Line, choice: LineChoice): ChosenLine {
  const { variants, form, warm } = variantsFor(line, choice);
  const variant = (startAt(`${choice.call}/${choice.name}`, variants.length) + choice.spoken) % variants.length;
  return { text: given(variants[variant], 'a line has no words', choice.name), form, variant, warm };
}

function variantsFor(line: Line, choice: LineChoice): { variants: readonly string[]; form: string; warm: boolean } {
  if (line.by !== undefined && choice.set !== null) {
    const rounds = given(line.sets?.[choice.set], 'a line has no set for this value', `${choice.name}/${choice.set}`);
    const round = Math.min(choice.round, rounds.length);
    return {
      variants: given(rounds[round - 1], 'a set has no rounds', choice.name),
      form: `${choice.set}.${round}`,
      warm: false,
    };
  }
  if (line.again && (choice.again || choice.spoken > 0)) return { variants: line.again, form: 'again', warm: false };
  if (line.warm && choice.warm) return { variants: line.warm, form: 'say', warm: true };
  return { variants: given(line.say, 'a line has nothing to say', choice.name), form: 'say', warm: false };
}

/** FNV-1a over the UTF-16 code units: small, pure, and spread well enough to choose among three. */
function startAt(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}
