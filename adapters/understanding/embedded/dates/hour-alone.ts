/** "Ten, please", "ten thirty", "one to three": numbers alone are times, where somebody answers with nothing else. */
import type { Token } from './tokens.ts';

const AROUND = /^(?:yes|okay|sure|the|i|think|would|say|no|well|is|it|good|fine|grand|great|perfect|works|suits|be|suit|work|then|sounds|let|us|make|how|about|for|me|oh|and|so|that|will|do|or|to|could|we|wait|actually|what)$/; // prettier-ignore

/** The same words, with what says that a time follows; or as they are, where more was said than numbers. */
export function withHourAlone(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ is }) => is === 'number');
  const numbers = tokens.filter(({ is }) => is === 'number');
  const [first] = numbers;
  // "That one" is a slot.
  const isPronoun =
    first?.text === 'one' && /^(?:the|this|that|which|no|what|good|well)$/.test(tokens[at - 1]?.text ?? '');
  if (first === undefined || isPronoun || numbers.length > 2 || numbers.some(isNoTime)) return tokens;
  if (!tokens.every(({ is, text }) => is === 'number' || (is === 'word' && AROUND.test(text)))) return tokens;
  return [...tokens.slice(0, at), { is: 'word', text: 'at', n: 0, digits: '' }, ...tokens.slice(at)];
}

function isNoTime({ text, n }: Token): boolean {
  return text === 'few' || text === 'couple' || n === 0;
}
