/** "Nine till half ten", "from nine o'clock to two": beside a time that was read, a bare number is the other end of a stretch. */
import { FOLLOWS_DATE, LEADS_DATE, counts } from './following.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

export function withOtherEnds(whens: readonly When[], tokens: readonly Token[]): When[] {
  const isRead = (at: number): boolean => whens.some(({ start, next }) => start <= at && at < next);
  return whens.flatMap((when, i) => {
    // "Nine in the morning to two".
    const isTimed = when.part !== undefined && whens[i - 1]?.clock !== undefined && whens[i - 1]?.next === when.start;
    if (when.clock === undefined && !isTimed) return [when];
    const [before, after] = [when.start - 2, when.next + 1];
    const lead = (isTimed ? (whens[i - 1]?.start ?? 0) : when.start) - 1;
    const opens = when.clock !== undefined && isFree(tokens, before, isRead) && (joins(tokens, before + 1, before - 1) || isOr(tokens, before)) && isLed(tokens[before - 1]);
    const closes = isFree(tokens, after, isRead) && joins(tokens, after - 1, lead) && goesOn(tokens[after + 1]);
    return [...(opens ? [hourAt(tokens, before)] : []), when, ...(closes ? [hourAt(tokens, after)] : [])];
  });
} // prettier-ignore

/** An hour that nothing has read and that counts nothing. */
function isFree(tokens: readonly Token[], at: number, isRead: (at: number) => boolean): boolean {
  const token = tokens[at];
  const isHour = token?.is === 'number' && token.digits.length <= 2 && token.n >= 1 && token.n <= 24;
  return isHour && !/^(?:few|couple)$/.test(token.text) && !isRead(at) && !counts(tokens, at + 1);
}

function joins(tokens: readonly Token[], at: number, lead: number): boolean {
  const text = tokens[at]?.text ?? '';
  return /^(?:to|until|till|-|–)$/.test(text) || (text === 'and' && tokens[lead]?.text === 'between');
}

/** "Three or half three"; "one or half one" may be anything. */
const isOr = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === 'or' && tokens[at]?.text !== 'one';
const isLed = (token: Token | undefined): boolean => token?.is !== 'word' || FOLLOWS_DATE.test(token.text) || LEADS_DATE.test(token.text); // prettier-ignore
const goesOn = (token: Token | undefined): boolean => token?.is !== 'number' && (token?.is !== 'word' || FOLLOWS_DATE.test(token.text)); // prettier-ignore

function hourAt(tokens: readonly Token[], start: number): When {
  const { n, digits } = tokens[start] ?? { n: 0, digits: '' };
  const clock = { minute: (n % 24) * 60, settled: n > 12 || digits.startsWith('0'), bare: true };
  return { start, next: start + 1, clock };
}
