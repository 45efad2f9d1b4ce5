/** "Anna with two n's", "Anne with an e", "Catherine with a K, not a C": what is said of the writing of a name. */
const LETTER = String.raw`(ph|\p{L})(?:['’]?s)?`;
const END = String.raw`(?: (?:at|in) the (?:end|middle|beginning|start))?(?=[\s,.!?]|$),?`;
const REMARK = new RegExp(
  String.raw`(\p{L}[\p{L}\p{M}'’-]*),? (?:that['’]?s |that is |it['’]?s )?(?:spelled |spelt |written )?(?:(with no|without|with)(?: an?| the)? (?:(two|double|2|one|single) )?(?:letter )?${LETTER}${END}(?: (?:and )?not (?:with )?(?:an? )?${LETTER}(?=[\s,.!?]|$),?)?)`,
  'giu',
);

/** Letters that stand for the same sound: the one asked for, and what it takes the place of. */
const SWAPS: Readonly<Record<string, RegExp>> = {
  k: /^c/i, c: /^k/i, j: /^g/i, g: /^j/i, y: /i(?!$)|ie?$/i, i: /y/i, z: /s/i, s: /z/i, ph: /v|f/i, v: /ph/i, f: /ph/i,
}; // prettier-ignore

/** The text with names written as it says, and without the saying: "Shauna Kinsella, Shauna with a U" names her once. */
export function asItSays(text: string): string {
  const said = new Map<string, string>();
  const written = text.replace(REMARK, (_, word: string, how: string, count: string | undefined, letter: string, instead: string | undefined, at: number) => {
    const small = letter.toLowerCase();
    const name = how.toLowerCase() !== 'with' ? lacking(word, small) : having(word, small, count?.toLowerCase(), instead?.toLowerCase());
    if (!wordIn(word).test(text.slice(0, at))) return `${name} `;
    said.set(word, name);
    return '';
  });
  let once = written;
  for (const [word, name] of said) once = once.replace(wordIn(word), name);
  return once.replace(/[\s,.]+$/, '').trim();
} // prettier-ignore

const wordIn = (word: string): RegExp => new RegExp(String.raw`(?<![\p{L}'’-])${word}(?![\p{L}'’-])`, 'iu');

function having(word: string, letter: string, count: string | undefined, instead: string | undefined): string {
  const plain = word.toLowerCase();
  const times = plain.split(letter).length - 1;
  if (count === 'two' || count === 'double' || count === '2') {
    const once = times === 1 && !plain.startsWith(letter);
    return once ? word.replace(new RegExp(letter, 'i'), (one) => one + one) : word;
  }
  if (count !== undefined) return word.replace(new RegExp(`(${letter})${letter}`, 'i'), '$1');
  if (times > 0) return word;
  const other = instead === undefined ? SWAPS[letter] : new RegExp(instead, 'i');
  if (other?.test(word) === true) return word.replace(other, (old) => (/^\p{Lu}/u.test(old) ? letter.toUpperCase() : letter)); // prettier-ignore
  return /^[eh]$/.test(letter) ? word + letter : word;
}

function lacking(word: string, letter: string): string {
  const at = word.toLowerCase().lastIndexOf(letter);
  return at <= 0 ? word : word.slice(0, at) + word.slice(at + letter.length);
}
