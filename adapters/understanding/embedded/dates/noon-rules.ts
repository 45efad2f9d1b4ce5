/** The two times with names of their own, and what is counted from them: "ten past noon", "quarter to midnight". */
import type { Clock } from './clocks.ts';
import type { Row } from './pattern.ts';
import { countOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const DAY = 24 * 60;

export const NOON: readonly Row<Clock>[] = [
  ['12? oclock? noon|midnight', (_, { tokens, next }) => from(tokens[next - 1], 0)],
  ['twelve oclock? noon|midnight', (_, { tokens, next }) => from(tokens[next - 1], 0)],
  ['noon|midnight thirty', (_, { tokens, start }) => from(tokens[start], 30)],
  ['noonish', () => from(undefined, 0)],
  ['a? half past|after noon|midnight', (_, { tokens, next }) => from(tokens[next - 1], 30)],
  ['a? quarter past|after noon|midnight', (_, { tokens, next }) => from(tokens[next - 1], 15)],
  ['a? quarter to|till|before|of noon|midnight', (_, { tokens, next }) => from(tokens[next - 1], -15)],
  ['N minute|minutes|min|mins? past|after noon|midnight', ([n], { tokens, next }) => counted(n, 1, tokens[next - 1])],
  ['N minute|minutes|min|mins? to|till|before noon|midnight', ([n], { tokens, start, next }) => (/^(?:from|between)$/.test(tokens[start - 1]?.text ?? '') ? null : counted(n, -1, tokens[next - 1]))], // prettier-ignore
  ['N hour|hours past|after noon|midnight', ([n], { tokens, next }) => counted(n, 60, tokens[next - 1])],
  ['N hour|hours before noon|midnight', ([n], { tokens, next }) => counted(n, -60, tokens[next - 1])],
];

function from(name: Token | undefined, minutes: number): Clock {
  const base = name?.text === 'midnight' ? 0 : DAY / 2;
  return { minute: (base + minutes + DAY) % DAY, settled: true, bare: false };
}

/** "One to noon" is a stretch: nobody says of one minute that it is left. */
function counted(n: Token | undefined, each: number, name: Token | undefined): Clock | null {
  const minutes = countOf(n) * each;
  return Math.abs(minutes) % 5 === 0 && Math.abs(minutes) <= DAY / 2 ? from(name, minutes) : null;
}
