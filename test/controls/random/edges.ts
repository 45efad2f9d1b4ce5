/** Which of the ways that the flow files hold were walked, and which call went which way. */
import type { Recorded } from '../../../engine/event.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';

/** Every edge of the flow files, as `file/step.answer`. The way through a gate into its own step is none of them: it is never recorded. */
export const allEdges = ({ programs }: Prepared): Set<string> =>
  new Set(
    [...programs].flatMap(([file, { nodes }]) =>
      [...nodes.values()].flatMap(({ name, gate, edges }) =>
        edges.filter(({ to }) => !(gate && to === name)).map(({ id }) => `${file}/${id}`),
      ),
    ),
  );

/** The edges that a call walked, in their order, with what they decided: two calls with the same list went the same way. */
export const walkOf = (events: readonly Recorded[]): string[] =>
  events.flatMap((event) => {
    if (event.type !== 'TransitionTaken') return [];
    const { edge, cause, gate, to, frame } = event.data;
    return [`${cause} ${edge} ${gate} ${frame} ${to.file}/${to.step}`];
  });

export const edgesIn = (events: readonly Recorded[]): string[] =>
  events.flatMap((event) => (event.type === 'TransitionTaken' ? [event.data.edge] : []));

/** 53 bits of a walk, in the manner of cyrb53: among a hundred thousand calls two different ones meet once in a million. */
export function hashOf(walk: readonly string[]): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const edge of walk) {
    for (let i = 0; i < edge.length; i += 1) {
      const code = edge.charCodeAt(i);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 10, 2654435761);
    low = Math.imul(low ^ 10, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
