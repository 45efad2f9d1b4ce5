/** Letters and figures said one by one: "m u r p h y", "M for Mike", "double l", "bravo yankee romeo november echo". */
import { figuresAt, letterOf } from './alphabet.ts';

export interface Spelled {
  readonly letters: string;
  /** How many words were taken. */
  readonly taken: number;
  /** How many of them can be nothing but letters. */
  readonly sure: number;
}

interface Unit extends Spelled {
  readonly radio?: boolean;
}

/** "Mike" and "Juliet Romeo" are people; three in a row are letters. */
const RADIO_AT_LEAST = 3;

const COMPARES: readonly (readonly string[])[] = [['for'], ['as', 'in'], ['like'], ['like', 'in'], ['is', 'for']];

/** The run of spelled letters from a place on, or null; with `figures` these count, too. */
export function readSpelled(words: readonly string[], from: number, figures = false): Spelled | null {
  let at = from;
  let letters = '';
  let sure = 0;
  let radio = 0;
  for (;;) {
    const unit = unitAt(words, at, figures);
    if (unit === null) break;
    letters += unit.letters;
    sure += unit.sure;
    radio += unit.radio === true ? 1 : 0;
    at += unit.taken;
  }
  if (radio >= RADIO_AT_LEAST || sure > 0) sure += radio;
  return at === from ? null : { letters, taken: at - from, sure };
}

function unitAt(words: readonly string[], at: number, figures: boolean): Unit | null {
  const word = words[at] ?? '';
  const times = word === 'double' ? 2 : word === 'triple' || word === 'treble' ? 3 : 0;
  if (times > 0) return timesAt(words, at, times, figures);
  if (word === 'capital' || word === 'letter') {
    const next = unitAt(words, at + 1, false);
    return next && { ...next, taken: next.taken + 1 };
  }
  if (word === 'apostrophe') return { letters: "'", taken: 1, sure: 1 };
  const number = figures ? figuresAt(words, at) : null;
  if (number !== null) return { letters: number.figures, taken: number.taken, sure: 1 };
  return letterAt(words, at);
}

/** "Double l" is two of them, "double u" a letter of its own. */
function timesAt(words: readonly string[], at: number, times: number, figures: boolean): Unit | null {
  const next = words[at + 1] ?? '';
  if (times === 2 && /^(?:u|you)$/.test(next)) return { letters: 'w', taken: 2, sure: 2 };
  const unit = unitAt(words, at + 1, figures);
  if (unit === null || unit.letters.length !== 1) return null;
  return { letters: unit.letters.repeat(times), taken: unit.taken + 1, sure: times };
}

/** A letter, with the word that it is compared to: "b as in boy". Where both disagree nothing is read. */
function letterAt(words: readonly string[], at: number): Unit | null {
  const said = letterOf(words[at] ?? '');
  if (said === null) return null;
  for (const compares of COMPARES) {
    const isSaid = compares.every((word, i) => words[at + 1 + i] === word);
    const like = words[at + 1 + compares.length];
    if (!isSaid || like === undefined || like.length < 2) continue;
    const agrees = like.startsWith(said.letter) || (said.letter === 'x' && like.startsWith('ex'));
    return agrees ? { letters: said.letter, taken: 2 + compares.length, sure: 2 } : null;
  }
  return { letters: said.letter, taken: 1, sure: said.by === 'letter' ? 1 : 0, radio: said.by === 'radio' };
}
