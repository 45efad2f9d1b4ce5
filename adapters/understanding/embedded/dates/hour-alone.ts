/** "Ten, please", "ten thirty", "one to three": numbers alone are times, where somebody answers with nothing else. */
import type { Token } from './tokens.ts';

const AROUND = /^(?:yes|okay|sure|the|i|think|would|say|no|well|is|it|good|fine|grand|great|perfect|works|suits|be|suit|work|then|sounds|let|us|make|how|about|for|me|oh|and|so|that|will|do|or|to|could|we|wait|actually|what|like|say|maybe|perhaps|possibly|please|thanks)$/; // prettier-ignore

/** The same words, with what says that a time follows; or as they are, where more was said than numbers. */
export function withHourAlone(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ is }) => is === 'number');
  const numbers = tokens.filter(({ is }) => is === 'number');
  const [first] = numbers;
  // "That one" is a slot.
  const isPronoun =
    first?.text === 'one' && /^(?:the|this|that|which|no|what|good|well)$/.test(tokens[at - 1]?.text ?? '');
  if (first === undefined || isPronoun || numbers.length > 2 || numbers.some(isNoTime)) return tokens;
  // "I work nine to five" is no wish, and "oh eight five" is dictated.
  const isWork = tokens.some(({ text }, i) => text === 'work' && tokens[i - 1]?.text === 'i');
  const isDay = tokens[at - 1]?.text === 'the' && tokens.some(({ is }) => is === 'weekday');
  if (
    isWork ||
    isDay ||
    numbers.some((_, i) => isDictated(tokens, at + i)) ||
    (numbers.length > 1 && first.n === numbers[1]?.n && first.digits === '' && tokens[at + 1]?.is !== 'number')
  )
    return tokens;
  if (!tokens.every((token) => token.is === 'number' || isAround(token, numbers))) return tokens;
  return [...tokens.slice(0, at), { is: 'word', text: 'at', n: 0, digits: '' }, ...tokens.slice(at)];
}

/** "Thursday so, six?" names an hour too; "Thursday the 6th of May" and "Thursday 26" name none. */
function isAround({ is, text }: Token, numbers: readonly Token[]): boolean {
  if (is === 'weekday' || text === 'today' || text === 'tomorrow')
    return numbers.every((one) => one.n <= 12 && one.text !== 'one');
  return is === 'word' && AROUND.test(text);
}

/** A figure right after another one. */
function isDictated(tokens: readonly Token[], at: number): boolean {
  const [first, second] = tokens.slice(at, at + 2);
  return first?.is === 'number' && second?.is === 'number' && second.n < 10 && second.digits.length < 2;
}

function isNoTime({ text, n }: Token): boolean {
  return text === 'few' || text === 'couple' || n === 0 || (n >= 1900 && n < 2100);
}
