/**
 * A row of words as a rule reads it: `the? D of? MONTH YEAR?`. Small letters are words (`to|until`), capitals are kinds of
 * token and are handed to what the rule builds, a `?` may be absent. Of several rules the one that reads most decides.
 */
import type { Now } from './calendar.ts';
import type { Days } from './days.ts';
import type { Token } from './tokens.ts';

/** Where a rule stands in what was said. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly next: number;
  readonly now: Now;
  /** The day that the kind `DAY` has read. */
  readonly day: Days | null;
}

/** A row of words, and what it means. */
export type Row<T> = readonly [string, Build<T>];
export type Build<T> = (found: readonly (Token | undefined)[], place: Place) => T | null;

interface Element {
  readonly optional: boolean;
  readonly words: ReadonlySet<string> | null;
  readonly kind: string;
}
interface Rule<T> {
  readonly elements: readonly Element[];
  readonly build: Build<T>;
}
export interface Rules<T> {
  readonly all: readonly Rule<T>[];
  /** The plain words that one of them may begin with: most words begin none, and are passed over at once. */
  readonly begins: ReadonlySet<string>;
}

/** Plain words that are of a kind. */
const OF_A_KIND = ['a', 'an', 'this', 'next', 'coming', 'following', 'current', 'same', 'that', 'the'];

export interface Read<T> {
  readonly value: T;
  readonly start: number;
  readonly next: number;
}

/** Reads the day that begins at a token, for rules that hold another one inside. */
export type ReadDay = (start: number) => Read<Days> | null;

export function rules<T>(table: readonly Row<T>[]): Rules<T> {
  const all = table.map(([pattern, build]) => ({ build, elements: pattern.split(' ').map(elementOf) }));
  const words = all.flatMap(({ elements }) => {
    const end = elements.findIndex(({ optional }) => !optional);
    return elements.slice(0, end + 1).flatMap((element) => [...(element.words ?? [])]);
  });
  return { all, begins: new Set([...words, ...OF_A_KIND]) };
}

function elementOf(part: string): Element {
  const optional = part.endsWith('?');
  const name = optional ? part.slice(0, -1) : part;
  const isKind = /^[A-Z]+$/.test(name);
  return { optional, words: isKind ? null : new Set(name.split('|')), kind: isKind ? name : '' };
}

const between = (n: number, least: number, most: number): boolean => n >= least && n <= most;
const short = ({ digits }: Token): boolean => digits.length <= 2;

/** The kinds of token that a rule may ask for. */
const KINDS: Readonly<Record<string, (token: Token, now: Now) => boolean>> = {
  D: (token) => (token.is === 'ordinal' || (token.is === 'number' && short(token))) && between(token.n, 1, 31),
  ORD: ({ is, n }) => is === 'ordinal' && between(n, 1, 31),
  N: ({ is, n, text }) => (is === 'number' && between(n, 1, 400)) || text === 'a' || text === 'an',
  H: (token) => token.is === 'number' && short(token) && between(token.n, 0, 24) && !/^(?:couple|few)$/.test(token.text),
  M: ({ is, n, digits, text }) => is === 'number' && n <= 59 && (digits === '' ? n >= 10 && text !== 'few' : digits.length === 2),
  COMPACT: ({ is, n, digits }) => is === 'number' && digits.length >= 3 && n % 100 <= 59 && n < 2400,
  YEAR: ({ is, n, digits }, now) => is === 'number' && digits.length === 4 && (between(n, now.year - 30, now.year + 3) || between(n, 1960, 1999)),
  MONTH: ({ is }) => is === 'month',
  WD: ({ is }) => is === 'weekday',
  UNIT: ({ is }) => is === 'unit',
  PART: ({ is }) => is === 'part',
  MER: ({ is }) => is === 'half',
  CLOCK: ({ is }) => is === 'clock',
  DASH: ({ is }) => is === 'dash',
  FIG: ({ is }) => is === 'figures',
  TO: ({ is, text }) => is === 'dash' || /^(?:to|until|till|through|and|or)$/.test(text),
  REL: ({ text }) => /^(?:this|next|coming|following|current|same|that|the)$/.test(text),
  NEXT: ({ text }) => /^(?:next|following)$/.test(text),
}; // prettier-ignore

/** The longest reading that begins at a token. */
export function readAt<T>(
  table: Rules<T>,
  tokens: readonly Token[],
  start: number,
  now: Now,
  readDay: ReadDay,
): Read<T> | null {
  const first = tokens[start];
  if (first === undefined || (first.is === 'word' && !table.begins.has(first.text))) return null;
  let best: Read<T> | null = null;
  for (const { elements, build } of table.all) {
    const [head] = elements;
    if (head === undefined || (!head.optional && !fits(head, first, now))) continue;
    const found: (Token | undefined)[] = [];
    const walk = (element: number, at: number, day: Days | null): void => {
      const wanted = elements[element];
      if (wanted === undefined) {
        if (at <= (best?.next ?? start)) return;
        const value = build([...found], { tokens, start, next: at, now, day });
        if (value !== null) best = { value, start, next: at };
        return;
      }
      const token = tokens[at];
      if (wanted.kind === 'DAY') {
        const read = at > start ? readDay(at) : null;
        if (read !== null) walk(element + 1, read.next, read.value);
      } else if (token !== undefined && fits(wanted, token, now)) {
        if (wanted.words === null) found.push(token);
        walk(element + 1, at + 1, day);
        if (wanted.words === null) found.pop();
      }
      if (!wanted.optional) return;
      if (wanted.words === null && wanted.kind !== 'DAY') found.push(undefined);
      walk(element + 1, at, day);
      if (wanted.words === null && wanted.kind !== 'DAY') found.pop();
    };
    walk(0, start, null);
  }
  return best;
}

function fits({ words, kind }: Element, token: Token, now: Now): boolean {
  if (words !== null) return words.has(token.text);
  const is = KINDS[kind];
  if (is === undefined) throw new Error(`No rule may ask for ${kind}: pattern.ts knows no such kind of word.`);
  return is(token, now);
}
