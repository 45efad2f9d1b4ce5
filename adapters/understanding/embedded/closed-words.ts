/** Choices by their words: the reason of a visit, whose it is, which dentist. */
import { joined, readWords } from './normalise.ts';
import type { Memory } from '../../../engine/flow/schema/shared-files.ts';
import type { Clinic } from '../../../engine/flow/schema/house-files.ts';

export interface Spoken {
  readonly choice: string;
  readonly confidence: number;
}
/** For each value the choice that a text names. */
export type ReadChoices = (text: string) => ReadonlyMap<string, Spoken>;

interface Phrase {
  readonly value: string;
  readonly choice: string;
  readonly says: RegExp;
  readonly length: number;
}

/** Builds the phrases of all closed lists and of the practitioners once. */
export function choiceReader(memory: Memory, clinic: Clinic): ReadChoices {
  const phrases: Phrase[] = [];
  for (const [value, { is, words }] of Object.entries(memory)) {
    if (is === 'practitioner') phrases.push(...practitioners(value, clinic));
    for (const [choice, said] of Object.entries(words ?? {})) {
      phrases.push(...said.flatMap((text) => phrase(value, choice, text)));
    }
  }
  phrases.sort((a, b) => b.length - a.length);
  return (text) => read(phrases, text);
}

function phrase(value: string, choice: string, text: string): Phrase[] {
  const plain = joined(readWords(text));
  if (plain === '') return [];
  return [{ value, choice, says: new RegExp(`(?<!\\S)${plain.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}(?!\\S)`, 'u'), length: plain.length }];
} // prettier-ignore

function practitioners(value: string, clinic: Clinic): Phrase[] {
  return Object.entries(clinic.practitioners).flatMap(([id, { says, also }]) =>
    [says, ...(also ?? [])].flatMap((name) => phrase(value, id, name)),
  );
}

const REFUSED = /\b(?:not|no|never|except|do not (?:want|need)|instead of|rather than|anyone but)(?: (?:for|a|an|the|my|with|about|want|need|just|really|to see|see))*$/; // prettier-ignore

/** The longest phrase decides, and among equals the last one that was said; what is said to be *not* meant does not count. */
function read(phrases: readonly Phrase[], text: string): Map<string, Spoken> {
  const found = new Map<string, Spoken & { at: number; end: number; length: number }>();
  for (const { value, choice, says, length } of phrases) {
    const match = says.exec(text);
    if (match === null) continue;
    const known = found.get(value);
    const before = text.slice(Math.max(0, match.index - 32), match.index).trimEnd();
    if (REFUSED.test(before)) continue;
    const inside = known !== undefined && match.index >= known.at && match.index + length <= known.end;
    if (known !== undefined && (inside || known.at >= match.index)) continue;
    const confidence = known !== undefined && known.choice !== choice ? 0.75 : 0.9;
    found.set(value, { choice, confidence, at: match.index, end: match.index + length, length });
  }
  return found;
}
