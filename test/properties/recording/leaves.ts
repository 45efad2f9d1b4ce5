/** The leaves of a value and what each could be instead: bent, left out, or what stands there in another recording. */
import { canonicalJson } from '../../../engine/canonical-json.ts';

export type Path = readonly (string | number)[];

export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

export const pathText = (path: Path): string => path.join('/');
/** The place in all values of a kind: `answers/[]/answer`. */
export const placeText = (path: Path): string => path.map((key) => (typeof key === 'number' ? '[]' : key)).join('/');

const isTree = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

export function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (!isTree(value)) return path.length === 0 ? [] : [{ path, value }];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Every list that is not empty, as a leaf: it could have one member less. */
export function listsOf(value: unknown, path: Path = []): Leaf[] {
  if (!isTree(value)) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const within = entries.flatMap(([key, inner]) => listsOf(inner, [...path, key]));
  return Array.isArray(value) && path.length > 0 ? [{ path, value }, ...within] : within;
}

/** A number by one and by half, a text by a letter, a yes to a no, nothing to something. */
export function bent(value: unknown): unknown[] {
  if (typeof value === 'number') return value === 0 ? [1] : [value + 1, value / 2];
  if (typeof value === 'string') return [`${value}x`];
  if (typeof value === 'boolean') return [!value];
  return value === null ? ['x'] : [null];
}

/** The value with something else at a path. */
export function withLeaf<T>(value: T, path: Path, other: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return other as T;
  const inner = withLeaf((value as Record<string | number, unknown>)[key], rest, other);
  if (Array.isArray(value)) return value.with(key as number, inner) as T;
  return { ...value, [key]: inner };
}

/** The value without the member at a path. */
export function withoutLeaf<T>(value: T, path: Path): T {
  const [key, ...rest] = path;
  if (rest.length > 0 && key !== undefined) {
    return withLeaf(value, [key], withoutLeaf((value as Record<string | number, unknown>)[key], rest));
  }
  if (Array.isArray(value)) return value.toSpliced(key as number, 1) as T;
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key)) as T;
}

export const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
