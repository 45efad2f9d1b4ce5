/**
 * Two values tell what was achieved in a call: the one in which flows write it down, and the booking, which only a booking
 * or a move gives. Nobody is asked for either, and no call begins with one, so a promise can follow them by itself: to tell
 * places apart by them would cost each promise its time.
 */
import type { Prepared } from '../prepare.ts';
import { gateOf, type Edge, type Guard } from '../program.ts';
import type { Sign } from '../prove/signs.ts';

export const ACHIEVED = 'achieved';
export const BOOKING = 'booking';
export const isFollowed = (name: string): boolean => name === ACHIEVED || name === BOOKING;

/** The way that was taken, where it asks for one of these values, or writes down what was achieved. */
export function followedEdge(sign: Extract<Sign, { sign: 'move' }>, prepared: Prepared): Edge | undefined {
  // By its exit an interruption leads somewhere else than a step that happens to be called like it.
  const leavesInterruption = sign.leaves !== null && sign.frame === 0;
  if (sign.cause !== 'edge' && (sign.cause !== 'exit' || leavesInterruption)) return undefined;
  const known = found.get(prepared) ?? new Map<string, Edge | undefined>();
  found.set(prepared, known);
  if (!known.has(sign.edge)) known.set(sign.edge, find(sign.edge, prepared));
  return known.get(sign.edge);
}

const found = new WeakMap<Prepared, Map<string, Edge | undefined>>();

function find(place: string, prepared: Prepared): Edge | undefined {
  const { programs } = prepared;
  const [file = '', id = ''] = place.split('/');
  const step = id.split('.')[0] ?? '';
  const nodes = [gateOf(step), step].flatMap((name) => programs.get(file)?.nodes.get(name) ?? []);
  const edges = nodes.flatMap((node) => node.edges).filter((edge) => edge.id === id);
  const asks = edges.find(({ guard }) => isFollowed(valueIn(guard)) && isNeverTold(valueIn(guard), prepared));
  return asks ?? edges.find(({ guard, remember }) => guard === undefined && remember?.[ACHIEVED] !== undefined);
}

/** What people may tell can change without a sign of it: then no condition on it is held to what is followed. */
const isNeverTold = (name: string, { release }: Prepared): boolean =>
  release.memory[name]?.heard === 'never' &&
  !Object.values(release.answers).some(({ gives = [], may_give = [] }) => [...gives, ...may_give].includes(name));

/** The value that a condition asks for; empty where it asks for none. */
export function valueIn(guard: Guard | undefined): string {
  if (guard === undefined) return '';
  return 'known' in guard ? guard.known : 'value' in guard ? guard.value : '';
}
