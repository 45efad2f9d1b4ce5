/** From a text to the words, numbers and figures that dates and times are made of. */
import { CARDINAL, FILLERS, ORDINAL, TENS, meaningOf, sameWord } from './lexicon.ts';
import type { Kind } from './lexicon.ts';

/** More is not read: nobody says more in one breath, and the time that reading takes stays bounded. */
const READ_AT_MOST = 500;
/** Spoken words are longer than two letters: more than these are figures and signs, and nobody's wish for a day. */
const TOKENS_AT_MOST = 150;

export interface Token {
  readonly is: Kind;
  readonly text: string;
  /** What it stands for: the number, the month, the weekday, or minutes since midnight. */
  readonly n: number;
  /** As it was written in figures, else empty. */
  readonly digits: string;
}

/** Ways of writing that are put right before a text is cut: each keeps what was said. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/g, "'"],
  [/(?<=^|[\s\dm])@(?=\s|\d)/g, ' at '],
  [/\bthrough (?:to|till|until)\b|\ball the way (?:to|through)\b|\b(?:up )?to and including\b/g, 'through'],
  [/\beow\b/g, 'end of the week'],
  [/\beom\b/g, 'end of the month'],
  [/\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)-(?=(?:mon|tue|wed|thu|fri|sat|sun))/g, '$1 to '],
  [/\bo['" ]? ?clock\b/g, 'oclock'],
  [/(?:\b|(?<=\d))([ap]) ?\. ?m\b\.?/g, '$1m '],
  [/(?<=[\da-z]) ?\b([ap]) m\b/g, ' $1m '],
  [/\b24 ?\/ ?7\b/g, 'always'],
  [/\bscale (?:of |from )*(?:1|one|0|zero) ?(?:to|-) ?(?:10|ten|5|five)\b/g, 'scale'],
  [/\bcan't\b|\bcannot\b|\bcant\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/\bweek[ -]?end(s?)\b/g, 'weekend$1'],
  [/\b(?:an?|one) hour and a half\b/g, '90 minutes'],
  [/\b([a-z]+|\d+) and an? half hours\b|\b(\d+)\.5 ?(?:hours|hrs|h)\b/g, '$1$2 hours 30 minutes'],
  [/\b(?:half an hour|half hour|an? half[ -]hour|1\/2 ?(?:an )?(?:hour|hr|h)\b)/g, '30 minutes'],
  [/\b1\/2 (?=past\b|after\b)/g, 'half '],
  [/\b(?:three[ -]quarters of an hour|3\/4 ?(?:of an )?(?:hour|hr|h)\b)/g, '45 minutes'],
  [/\b(?:a )?quarter of an hour\b|\b1\/4 ?(?:of an )?(?:hour|hr|h)\b/g, '15 minutes'],
  [/\b1\.5 ?(?:hours?|hrs?|h)\b/g, '90 minutes'],
  [/(?<!\d ?)\bam(?= i\b)/g, 'be'],
  [/\b(?:a )?couple(?: of)?\b/g, 'couple'],
  [/\b(?:a )?few\b/g, 'few'],
  [/\bday(?:s)? light\b/g, 'daylight'],
  [/\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]?ish\b/g, '$1 oclock'],
  [/(:\d\d)([ap])\b(?!')|\b(\d{1,2})(p)\b(?!')|(?<=\b(?:at|by|before|after|until|till|from|to|around|about) )(\d{1,2})(a)\b(?!')/g, '$1$3$5 $2$4$6m'], // prettier-ignore
  [/(\p{L})-(?=\p{L})|(\d)-(?=\p{L})|(?<!noon)(?<=\p{L}{3})-(?=\d)/gu, '$1$2 '],
];

const PIECE = new RegExp(
  [
    String.raw`(?<iso>\d{4}[-/.](?:\d{1,2}|\p{L}{3})[-/.]\d{1,2})(?!\d)`,
    String.raw`(?<other>[$£€]\d[\d.,]*|\d[\d.,]*\s?[%$£€]|\d{3,}(?:-\d+){2,}|\d{3}-\d{4,}|\d+[.,]\d{3,}|\d{5,})`,
    String.raw`(?<date>\d{1,2}(?<sign>[-/.])\d{1,2}\k<sign>\d{2,4})(?!\d)`,
    String.raw`(?<clock>\d{1,2}:\d\d)(?::\d\d)?(?!\d)`,
    String.raw`(?<french>\d{1,2}h\d\d)(?!\d)`,
    String.raw`(?<dots>(?:2[4-9]|3[01])\.(?:0?\d|1[0-2])\.?|\d{1,2}\.(?:0?[1-4]|0?[6-9]|1[12])\.)(?!\d)`,
    String.raw`(?<dotted>\d{1,2}\.\d\d)(?![\d.])`,
    String.raw`(?<decimal>\d+[.,]\d+)`,
    String.raw`(?<slashed>\d{1,2}/\d{1,2})(?![\d/])`,
    String.raw`(?<ordinal>\d{1,2})(?:st|nd|rd|th)\b`,
    String.raw`(?<number>\d{1,4})(?<prime>'(?!\p{L}))?`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?)`,
    String.raw`(?<dash>[-–—/])`,
  ].join('|'),
  'gu',
);

export function readTokens(text: string): Token[] {
  let plain = text.slice(0, READ_AT_MOST).toWellFormed().normalize('NFKC').slice(0, READ_AT_MOST).toLowerCase();
  for (const [written, meant] of REWRITTEN) plain = plain.replace(written, meant);
  const tokens: Token[] = [];
  for (const match of plain.matchAll(PIECE)) {
    if (tokens.length >= TOKENS_AT_MOST) break;
    addPiece(tokens, match.groups ?? {});
  }
  return tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

function addPiece(tokens: Token[], g: Groups): void {
  if (g['word'] !== undefined) addWord(tokens, g['word']);
  else if (g['number'] !== undefined) {
    tokens.push({ is: 'number', text: g['number'], n: Number(g['number']), digits: g['number'] });
    if (g['prime'] !== undefined) tokens.push({ is: 'unit', text: 'minutes', n: 1, digits: '' });
  } else if (g['ordinal'] !== undefined) tokens.push({ is: 'ordinal', text: g['ordinal'], n: Number(g['ordinal']), digits: g['ordinal'] });
  else if (g['dash'] !== undefined) tokens.push({ is: 'dash', text: g['dash'], n: 0, digits: '' });
  else tokens.push(figures(g));
} // prettier-ignore

/** Figures with signs between them: a clock, a date, or neither. */
function figures(g: Groups): Token {
  const clock = g['clock'] ?? g['french'] ?? g['dotted'];
  if (clock !== undefined) {
    const [hour = 0, minute = 0] = clock.split(/[:h.]/).map(Number);
    const is = hour > 24 || minute > 59 ? 'other' : 'clock';
    return { is, text: clock, n: hour * 60 + minute, digits: clock };
  }
  const date = g['iso'] ?? g['date'] ?? g['slashed'] ?? g['dots'];
  if (date !== undefined) return { is: 'figures', text: date, n: 0, digits: date };
  return { is: 'other', text: g['other'] ?? g['decimal'] ?? '', n: 0, digits: '' };
}

function addWord(tokens: Token[], raw: string): void {
  const word = sameWord(raw.replace(/'s?$|'s$/, ''));
  if (FILLERS.has(word)) return;
  const number = spelled(word);
  if (number === null) {
    if (word === 'couple' || word === 'few') tokens.push({ is: 'number', text: word, n: word === 'few' ? 3 : 2, digits: '' });
    else tokens.push({ ...meaningOf(word), text: word, digits: '' });
    return;
  }
  const last = tokens.at(-1);
  const joins = last?.digits === '' && last.is === 'number' && number.n > 0 && number.n < 10 && last.n >= 20 && last.n % 10 === 0;
  if (joins) tokens.pop();
  // "Nine oh five", "oh nine thirty": the nought stays with what follows it.
  const nought = last?.text === 'oh' || last?.text === 'o' || last?.text === 'zero';
  if (nought && number.is === 'number' && number.n < 10) {
    tokens.pop();
    tokens.push({ ...number, text: word, digits: `0${number.n}` });
  } else tokens.push({ is: number.is, text: word, n: number.n + (joins ? last.n : 0), digits: '' });
} // prettier-ignore

function spelled(word: string): { is: 'number' | 'ordinal'; n: number } | null {
  const n = CARDINAL.get(word) ?? TENS.get(word);
  if (n !== undefined) return { is: 'number', n };
  const ordinal = ORDINAL.get(word);
  return ordinal === undefined ? null : { is: 'ordinal', n: ordinal };
}

export const textOf = (token: Token | undefined): string => token?.text ?? '';
export const numberOf = (token: Token | undefined): number => token?.n ?? 0;
/** "A week" is one. */
export const countOf = (token: Token | undefined): number =>
  token === undefined || /^an?$/.test(token.text) ? 1 : token.n;
