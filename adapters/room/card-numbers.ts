/**
 * The number of a card or of an account that somebody reads aloud is left out where words come in, before there is any
 * event: whoever reads it is asked not to, and it stands in no log, no box and no question to a model.
 */

/** What stands in its place; whoever interprets the words still learns what was read. */
const LEFT_OUT = '(card number)';

/** Cards have 13 to 19 digits and begin with 2 to 6. A telephone number has fewer, or begins with a plus or a zero. */
const CARD_DIGITS = 13;
const IBAN_SIGNS = 15;
const IBAN_DIGITS = 10;
/** After "card number", "IBAN" or "security code" so few digits are enough to be some of it. */
const TOLD_DIGITS = 3;
/** In an utterance of nothing but digits, after one in which a card was spoken of. */
const GONE_ON_DIGITS = 3;

const ONES: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', o: '0', nought: '0', naught: '0', nil: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  ten: '10', eleven: '11', twelve: '12', thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19',
}; // prettier-ignore
const TENS: Readonly<Record<string, string>> = {
  twenty: '2', thirty: '3', forty: '4', fourty: '4', fifty: '5', sixty: '6', seventy: '7', eighty: '8', ninety: '9',
}; // prettier-ignore
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };
/** Said between two groups of digits, and no part of either. */
const BETWEEN = /^(?:and|then|dash|hyphen|space|comma|next|uh|um|er|erm|ah|eh|so|okay|yes|that's|it's|is)$/;

const SPEAKS_OF_ONE =
  /\b(?<!medical )(?:card|visa|master ?card|amex|american express|debit|credit|account|iban|long|revolut)(?: card)? (?:numbers?|no|digits|details)\b|\b(?<!medical )(?:card|visa|master ?card|amex|iban) (?:is|it's|its|starts|begins|ends|goes)\b|\biban\b|\b(?:numbers?|digits) (?:on|of|off|from) (?:the|my) (?:\w+ )?(?:card|visa|back|front)\b|\b(?:cvv2?|cvc2?|security (?:code|number)|expiry(?: date)?|expires|sort code|pin(?: code| number)?)\b|\(card number\)/gi;
/** So near to those words, in characters, the digits have to begin. */
const NEAR = 40;

interface Token {
  readonly start: number;
  readonly end: number;
  /** The digits that it stands for; a single letter; '' between groups; null for any other word, which ends a number. */
  readonly signs: string | null;
}

const WORD = /[\p{L}\p{N}'’:/+]+|[?!]/gu;

function tokensOf(text: string): Token[] {
  const words = [...text.matchAll(WORD)];
  const tokens: Token[] = [];
  let times = 1;
  for (const [i, { 0: raw, index }] of words.entries()) {
    const word = raw.normalize('NFKC').toLowerCase().replaceAll('’', "'");
    const next = words[i + 1]?.[0].toLowerCase() ?? '';
    const isBank = /^[A-Z]{4}$/.test(raw) && /\d$/.test(tokens.at(-1)?.signs ?? '');
    const signs = text[index - 1] === '+' ? null : isBank ? word : signsOf(word, next);
    const repeats = Object.hasOwn(TIMES, word) ? TIMES[word] : undefined;
    const said = signs !== null && times > 1 ? signs.repeat(times) : signs;
    tokens.push({ start: index, end: index + raw.length, signs: repeats === undefined ? said : '' });
    times = repeats ?? 1;
  }
  return tokens;
}

function signsOf(word: string, next: string): string | null {
  if (/^\d+$/.test(word) || /^\p{L}$/u.test(word) || /^[a-z]{2}\d{2}$/.test(word)) return Object.hasOwn(ONES, word) ? (ONES[word] ?? '') : word;
  if (Object.hasOwn(ONES, word)) return ONES[word] ?? '';
  // "Forty one" are two digits, "forty" and another group as well.
  if (Object.hasOwn(TENS, word)) return (TENS[word] ?? '') + (/^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(next) ? '' : '0');
  return BETWEEN.test(word) ? '' : null;
} // prettier-ignore

interface Run {
  readonly start: number;
  readonly end: number;
  readonly signs: string;
}

/** Groups of digits and letters with nothing but pauses between them. */
function runsIn(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const { start, end, signs } of tokens) {
    if (signs === null) run = null;
    else if (signs !== '') {
      if (run !== null) runs.pop();
      run = run === null ? { start, end, signs } : { start: run.start, end, signs: run.signs + signs };
      runs.push(run);
    }
  }
  return runs;
}

const digitsIn = (signs: string): string => signs.replaceAll(/\D/g, '');

/** The words without the numbers of cards and accounts. `goesOn`: the same voice spoke of one just before. */
export function withoutCardNumbers(text: string, goesOn = false): string {
  const told = [...text.matchAll(SPEAKS_OF_ONE)].map(({ 0: words, index }) => index + words.length);
  const tokens = tokensOf(text);
  const onlyDigits = tokens.every(({ signs }) => signs !== null);
  const out = runsIn(tokens).filter(({ start, signs }) => {
    const digits = digitsIn(signs);
    if (digits.length >= CARD_DIGITS && /^[2-6]/.test(digits)) return true;
    if (/^[a-z]{2}\d/.test(signs) && signs.length >= IBAN_SIGNS && digits.length >= IBAN_DIGITS) return true;
    if (goesOn && onlyDigits && digits.length >= GONE_ON_DIGITS) return true;
    return digits.length >= TOLD_DIGITS && told.some((end) => start >= end - 1 && start - end <= NEAR);
  });
  return out.reduceRight((rest, { start, end }) => rest.slice(0, start) + LEFT_OUT + rest.slice(end), text);
}

/** Whether a card or an account was spoken of, so that digits alone, said next, belong to it. */
export const speaksOfCard = (text: string): boolean => text.search(SPEAKS_OF_ONE) >= 0;
