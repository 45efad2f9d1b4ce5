/** From what was said to the numbers and months of a date of birth. */
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { Said } from './birth-year.ts';

/** A number as it was said, or the month that was named. */
export type BirthToken = (Said & { readonly joins: boolean }) | { readonly month: number };

/** Numbers that speech recognition takes for words: "thirteen, two, eighty-six" becomes "13 to 86". */
const SOUNDS_LIKE: ReadonlyMap<string, number> = new Map([['to', 2], ['too', 2], ['for', 4], ['ate', 8]]); // prettier-ignore

/** "Nineteen ninety, second of May" has no ninety-second in it. */
const LAST_DAY = 31;

/** The same words as for any other date, with years put together: "two thousand and five", "nineteen eighty-five". */
export function birthTokens(text: string): BirthToken[] {
  const tokens: BirthToken[] = [];
  const read = readTokens(text);
  read.forEach((token, at) => {
    const heard = token.is === 'word' && between(read, at) ? SOUNDS_LIKE.get(token.text) : undefined;
    if (token.is === 'month') tokens.push({ month: token.n });
    else if (heard !== undefined) tokens.push(numberOf(String(heard)));
    // Speech recognition writes "the eleventh of the first" as a clock, too.
    else if (token.is === 'figures' || token.is === 'clock') tokens.push(...token.text.split(/[-/.:]/).map(numberOf));
    else if (token.is === 'other' && /^[\d-]+$/.test(token.text)) tokens.push(...token.text.split('-').map(numberOf));
    else if (token.is === 'number' || token.is === 'ordinal') addNumber(tokens, token);
    else if (token.text === 'thousand' || token.text === 'hundred') addTimes(tokens, token.text === 'thousand' ? 1000 : 100); // prettier-ignore
  });
  return tokens;
}

const numberOf = (figures: string): BirthToken => ({ number: Number(figures), ordinal: false, joins: false, figures });

/** After a number in figures, and before another or nothing. */
function between(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before?.is === 'number' && before.digits !== '' && (after === undefined || after.is === 'number');
}

/** After a thousand or a hundred what follows is added: "two thousand and five"; a day is no part of a year. */
function addNumber(tokens: BirthToken[], token: Token): void {
  const { n, digits, is } = token;
  if (is === 'ordinal' && digits === '' && n > LAST_DAY) {
    const unit = n % 10;
    tokens.push(numberOf(String(n - unit)));
    if (unit > 0) addNumber(tokens, { ...token, n: unit });
    return;
  }
  const last = tokens.at(-1);
  const before =
    last !== undefined && 'number' in last && last.joins && digits === '' && is !== 'ordinal' && n < 100
      ? last.number
      : null;
  if (before !== null) tokens.pop();
  const number = n + (before ?? 0);
  tokens.push({ number, ordinal: is === 'ordinal', joins: false, figures: digits === '' ? String(number) : digits });
}

function addTimes(tokens: BirthToken[], times: number): void {
  const last = tokens.pop();
  if (last !== undefined && 'number' in last) tokens.push({ ...last, number: last.number * times, joins: true, figures: String(last.number * times) }); // prettier-ignore
}
