/** Figures for the numbers that were said: "oh eight six, double one two" is "0 8 6 11 2". */
import { figuresAt } from './alphabet.ts';

const NOUGHT = /^(?:o|oh)$/;
/** Between the parts of a number people pause and hesitate. */
const PAUSE = /^(?:um+|uh+|er|erm|then|and)$/;

/** Fewer number words stand in any sentence; what is written in figures already needs no reading. */
const WORDS_AT_LEAST = 3;

/** The text with every number in figures and "plus" before one as its sign; empty where hardly any was said. */
export function inFigures(text: string): string {
  const words = text.toLowerCase().match(/\d+|\p{L}+|[^\s,\p{L}\d]/gu) ?? [];
  const said = words.filter((word, at) => !/\d/.test(word) && numberAt(words, at) !== null);
  if (said.length < WORDS_AT_LEAST) return '';
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const number = numberAt(words, at);
    const word = words[at] ?? '';
    if (number !== null) out.push(number.figures);
    else if (/^(?:plus|\+)$/.test(word) && numberAt(words, at + 1) !== null) out.push('+');
    else if (!PAUSE.test(word)) out.push(word);
    at += number?.taken ?? 1;
  }
  return out.join(' ').replaceAll('+ ', '+');
}

function numberAt(words: readonly string[], at: number): { readonly figures: string; readonly taken: number } | null {
  const word = words[at] ?? '';
  const times = word === 'double' ? 2 : word === 'triple' || word === 'treble' ? 3 : 1;
  const next = times > 1 ? (words[at + 1] ?? '') : word;
  const single = NOUGHT.test(next) ? { figures: '0', taken: 1 } : figuresAt(words, times > 1 ? at + 1 : at);
  if (single === null) return null;
  if (times > 1) return single.figures.length === 1 ? { figures: single.figures.repeat(times), taken: 2 } : null;
  // "One eight hundred" begins numbers that cost nothing.
  const hundreds = words[at + single.taken] === 'hundred' ? '00' : '';
  return { figures: single.figures + hundreds, taken: single.taken + (hundreds === '' ? 0 : 1) };
}
