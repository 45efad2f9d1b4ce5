/** "Ten, please": a number alone is an hour, where somebody answers with nothing else. */
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

const AROUND =
  /^(?:yes|okay|sure|the|i|think|would|say|no|well|is|it|good|fine|grand|great|perfect|works|suits|be|suit|work|then|sounds|let|us|make|how|about|for|me|oh|and|so|that|will|do)$/;

export function hourAlone(tokens: readonly Token[]): When | null {
  const at = tokens.findIndex(({ is }) => is === 'number');
  const hour = tokens[at];
  if (hour === undefined || hour.n < 1 || hour.n > 23 || hour.digits.length > 2) return null;
  if (!tokens.every((token, i) => i === at || (token.is === 'word' && AROUND.test(token.text)))) return null;
  const settled = hour.n > 12 || hour.digits.startsWith('0');
  return { start: at, next: at + 1, clock: { minute: hour.n * 60, settled, bare: true } };
}
