/** Number words as figures: "twenty fourth" is 24th, "half nine" is half 9. */

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '); // prettier-ignore
const CARDINAL = new Map(SMALL.map((word, i) => [word, i]));
const ORDINAL = new Map<string, number>([...ORDINALS.map((word, i) => [word, i] as const), ['thirtieth', 30]]);

/** The same words with figures for numbers. "A second" and "the first one" stay what they are. */
export function withFigures(words: readonly string[]): string {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1] ?? '';
    const tens = TENS[word];
    const unit = CARDINAL.get(next);
    const ordinal = ORDINAL.get(next);
    if (tens !== undefined && unit !== undefined && unit > 0 && unit < 10) {
      out.push(String(tens + unit));
      i++;
    } else if (tens !== undefined && ordinal !== undefined && ordinal < 10) {
      out.push(withEnding(tens + ordinal));
      i++;
    } else if (tens !== undefined) {
      out.push(String(tens));
    } else {
      out.push(single(word, words[i - 1] ?? '', next));
    }
  }
  return out.join(' ');
}

function single(word: string, before: string, next: string): string {
  const ordinal = ORDINAL.get(word);
  if (ordinal !== undefined) return isPlace(word, before, next) ? word : withEnding(ordinal);
  const cardinal = CARDINAL.get(word);
  if (cardinal === undefined) return word;
  const pronoun = word === 'one' && /^(?:the|this|that|which|first|second|third|last|later|earlier|early|late|latest|earliest|other|any|no|another|each|every|next|morning|afternoon|evening|of)$/.test(before) || (word === 'one' && /^(?:morning|afternoon|evening|day|of|more|please$)$/.test(next)); // prettier-ignore
  return pronoun ? word : String(cardinal);
}

/** "First" and "second" name a place in a row, or a moment, more often than a day. */
function isPlace(word: string, before: string, next: string): boolean {
  if (
    /^(?:one|slot|time|option|thing|available|opening|appointment|choice|opinion|two|possible|visit|floor)$/.test(next)
  )
    return true;
  if (word === 'second') return /^(?:a|one|per|just|half|few)$/.test(before) || !/^(?:the|on|of|december|january|february|march|april|may|june|july|august|september|october|november|dec|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(before) && next !== 'of'; // prettier-ignore
  return word === 'first' && before !== 'the' && before !== 'on' && next !== 'of' && !/^[a-z]{3,9}$/.test(before);
}

function withEnding(n: number): string {
  const last = n % 10;
  const ending = n > 10 && n < 14 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `${n}${ending}`;
}
