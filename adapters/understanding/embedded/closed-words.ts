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
  /** The later a choice stands in its list, the more it says: a toothache is more than a check-up. */
  readonly rank: number;
}

/** Builds the phrases of all closed lists and of the practitioners once. */
export function choiceReader(memory: Memory, clinic: Clinic): ReadChoices {
  const phrases: Phrase[] = [];
  for (const [value, { is, words }] of Object.entries(memory)) {
    if (is === 'practitioner') phrases.push(...practitioners(value, clinic));
    const ranked = Array.isArray(is) ? is : [];
    for (const [choice, said] of Object.entries(words ?? {})) {
      phrases.push(...said.flatMap((text) => phrase(value, choice, text, ranked.indexOf(choice))));
    }
  }
  phrases.sort((a, b) => b.length - a.length);
  return (text) => read(phrases, text);
}

/** Between the parts of "my tooth … killing me" up to four other words may stand. */
const GAP = '(?: \\S+){0,4}? ';

/** "(my|our) son" is either; "^for me$" is all that was said. */
function phrase(value: string, choice: string, text: string, rank: number): Phrase[] {
  const [, opens = '', inner = '', closes = ''] = /^(\^?)(.*?)(\$?)$/.exec(text) ?? [];
  const parts = inner.split('…').map((part) =>
    part
      .split(/([(|)])/)
      .map((piece) => (/^[(|)]$/.test(piece) ? piece.replace('(', '(?:') : spaced(piece)))
      .join('')
      .trim(),
  );
  const plain = parts.join(GAP);
  if (plain === '' || inner.split('(').length !== inner.split(')').length) return [];
  const says = new RegExp(`${opens === '' ? '(?<!\\S)' : '^'}${plain}${closes === '' ? '(?!\\S)' : '$'}`, 'u');
  return [{ value, choice, says, length: inner.length, rank }];
}

/** Plain words with the spaces around them kept. */
function spaced(text: string): string {
  const plain = joined(readWords(text)).replaceAll(/[^\p{L}\p{N} ]/gu, '.');
  return `${text.startsWith(' ') ? ' ' : ''}${plain}${text.endsWith(' ') && plain !== '' ? ' ' : ''}`;
}

function practitioners(value: string, clinic: Clinic): Phrase[] {
  return Object.entries(clinic.practitioners).flatMap(([id, { says, also }]) =>
    [says, ...(also ?? []), ...bySurname(says)].flatMap((name) => phrase(value, id, name, 0)),
  );
}

/** "The one with Nowak", "I asked for Brennan": a surname alone is a dentist's only beside a word that says so, as patients have names too. */
function bySurname(says: string): string[] {
  const name = says.split(' ').at(-1) ?? says;
  return [
    `(with|see|seeing|have) ${name}`,
    `i (want|wanted|said|asked for|prefer|would prefer|would rather) ${name}`,
    `the ${name} one`,
  ];
}

/** "No cleaning" refuses one; "no, a cleaning" and "no, my crown" name what is meant instead. */
const REFUSED = /\b(?:work|works|working|worked|waiting|cooking|minding|caring|speaking|answering)$|\b(?:not|never|except|do not (?:want|need)|no (?:need|wish)|instead of|rather than|anyone but|does it have to be|swap|switch)(?: (?:for|a|an|the|that|my|with|about|want|need|just|really|to see|see))*$/; // prettier-ignore
const NONE_BEFORE = /\bno(?: more| real| great)?$/;
const MEANT_AFTER = /^(?:for|my|our|the|an?)\b/;

/** What says most decides, then the longer phrase; what is said to be *not* meant does not count. */
function read(phrases: readonly Phrase[], text: string): Map<string, Spoken> {
  const found = new Map<string, Spoken & { rank: number; at: number; end: number }>();
  for (const { value, choice, says, rank } of phrases) {
    const match = says.exec(text);
    if (match === null) continue;
    const known = found.get(value);
    const before = text.slice(Math.max(0, match.index - 32), match.index).trimEnd();
    if (REFUSED.test(before) || (NONE_BEFORE.test(before) && !MEANT_AFTER.test(match[0]))) continue;
    const end = match.index + match[0].length;
    const inside = known !== undefined && match.index >= known.at && end <= known.end;
    if (known !== undefined && (inside || known.rank > rank || (known.rank === rank && known.at >= match.index))) continue;
    const confidence = known !== undefined && known.choice !== choice ? 0.75 : 0.9;
    found.set(value, { choice, confidence, rank, at: match.index, end });
  }
  return found;
} // prettier-ignore
