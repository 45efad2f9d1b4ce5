/**
 * Where a call goes on from a place without anything that waits. A place is a node together with what is surely not known
 * there: what was once found unknown, or forgotten, stays so until something waits, unless a flow writes it itself.
 */
import type { Readable } from '../parse.ts';
import type { Node, Program } from '../program.ts';
import { remembered } from './places.ts';

/** As a key: the node, and the values that are not known there. */
export type Place = string;
export interface Onward {
  readonly to: Place;
  /** How many arrivals that is: a gate lets in without another one, and a part is gone through step by step. */
  readonly hops: number;
}

/** Each doubles the places that have to be looked at. */
const FOLLOWED = 8;
const SEPARATOR = ' without ';

/** A file, and the values in it that nothing makes known but what waits. */
export interface Ground {
  readonly program: Program;
  readonly followed: readonly string[];
}

export function groundOf(release: Readable, program: Program): Ground {
  const written = new Set(remembered(release).map(({ name }) => name));
  const asked = [...program.nodes.values()].flatMap(({ edges }) =>
    edges.flatMap(({ guard }) => (guard && 'known' in guard && !written.has(guard.known) ? [guard.known] : [])),
  );
  return { program, followed: [...new Set(asked)].slice(0, FOLLOWED) };
}

/** The step of a place, or its gate. */
export const stepOf = ({ program }: Ground, place: Place): Node | undefined =>
  program.nodes.get(place.split(SEPARATOR)[0] ?? place);

export const waits = ({ step, gate }: Node): boolean =>
  !gate && (step.kind === 'ask' || step.kind === 'do' || (step.kind === 'tell' && step.in_full === true));

/** Where a call goes on from a place; `through` says what it costs to go through a part by an exit, where that can be. */
export function onwards(
  ground: Ground,
  place: Place,
  through: (part: string, exit: string) => number | undefined,
): Onward[] {
  const node = stepOf(ground, place);
  if (!node || waits(node)) return [];
  const { step, gate, name } = node;
  const unknown = new Set(place.split(SEPARATOR).slice(1));
  if (gate) for (const value of step.forget ?? []) unknown.add(value);
  return node.edges.flatMap(({ id, on, to, guard }) => {
    const asked = guard && 'known' in guard ? guard.known : undefined;
    if (asked !== undefined && unknown.has(asked)) return [];
    const onward = { to: placeOf(ground, to, unknown), hops: gate && id === `${name}.enter` ? 0 : 1 };
    // The next ways are looked at only where this was not known.
    if (asked !== undefined) unknown.add(asked);
    if (gate || step.kind !== 'use') return [onward];
    const within = through(step.use, on);
    return within === undefined ? [] : [{ ...onward, hops: within + 1 }];
  });
}

const placeOf = ({ followed }: Ground, node: string, unknown: ReadonlySet<string>): Place =>
  [node, ...followed.filter((value) => unknown.has(value))].join(SEPARATOR);
