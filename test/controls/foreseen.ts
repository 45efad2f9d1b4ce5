/**
 * Whether what happens in a call lies within what the prover has explored: every place where it waits, what is known there,
 * and every turn between two of them, step by step.
 */
import type { Draft } from '../../engine/event.ts';
import type { Dialogue } from '../../engine/flow/kernel/dialogue.ts';
import { MAYBE, ANY, forgetHosts, keyOf, settleDialogue } from '../../engine/flow/prove/abstract.ts';
import type { Place, Space, Step } from '../../engine/flow/prove/explore.ts';

export interface Foreseen {
  /** What of a decision lies outside, in words; null where all of it was foreseen. */
  check(before: Dialogue | null, after: Dialogue | null, drafts: readonly Draft[]): string | null;
  /** How many places where a call waits, and turns between them, were met, of how many. */
  met(): { readonly places: number; readonly ofPlaces: number; readonly turns: number; readonly ofTurns: number };
}

interface Leg {
  /**
   * The moves of a stretch: why, and where to. Ways that lead to the same step are one in the proof, so their names are not
   * compared; brief answers are left out, because several may come at once.
   */
  readonly edges: readonly string[];
  readonly to: Place;
}

export function foreseenIn({ prepared, tracked, places, begins }: Space): Foreseen {
  const byKey = new Map(places.filter(({ arriving }) => arriving === null).map((place) => [place.key, place]));
  const legs = new Map(places.map((place) => [place, legsOf(place.steps)]));
  const first = legsOf(begins);
  const metPlaces = new Set<Place>();
  const metTurns = new Set<string>();
  const wait = (dialogue: Dialogue): { place: Place | undefined; key: string; abstract: Dialogue } => {
    const abstract = forgetHosts(
      prepared,
      settleDialogue(prepared, tracked, { dialogue, arriving: null }, new Map(), null),
    );
    const key = keyOf(abstract, tracked, null);
    return { place: byKey.get(key), key, abstract };
  };

  /** Whether these edges lead from here to a place; what was kept may make a second utterance of the same turn. */
  function leads(from: readonly Leg[], edges: readonly string[], goal: Place, utterances: number): boolean {
    return from.some(({ edges: own, to }) => {
      if (own.length > edges.length || own.some((edge, i) => edge !== edges[i])) return false;
      const rest = edges.slice(own.length);
      if (to.arriving === null && rest.length === 0 && to === goal) return true;
      if (to.arriving === null && utterances === 0) return false;
      return (
        own.length + (to.arriving ? 1 : 0) > 0 &&
        leads(legs.get(to) ?? [], rest, goal, to.arriving ? utterances : utterances - 1)
      );
    });
  }

  return {
    check(before, after, drafts) {
      if (after === null) return null;
      const now = wait(after);
      if (!now.place) return `no such place: ${now.key}`;
      metPlaces.add(now.place);
      const unknown = differing(now.abstract, now.place.dialogue);
      if (unknown !== null) return `${unknown} at ${now.key}`;
      const was = before && wait(before);
      const edges = edgesOf(drafts);
      const turn = `${was?.key ?? 'begins'} ─ ${edges.join(' ')} → ${now.key}`;
      const stays = edges.length === 0 && was?.place === now.place;
      const kept = drafts.filter(({ type }) => type === 'KeptUtteranceHeard').length;
      const from = was ? was.place && legs.get(was.place) : first;
      if (!stays && !leads(from ?? [], edges, now.place, kept)) return `no such turn: ${turn}`;
      if (was?.place) metTurns.add(`${was.place.id} ${now.place.id}`);
      return null;
    },
    met: () => ({
      places: metPlaces.size,
      ofPlaces: byKey.size,
      turns: metTurns.size,
      ofTurns: turnsIn([...byKey.values()]),
    }),
  };
}

function legsOf(steps: readonly Step[]): Leg[] {
  const found = new Map<string, Leg>();
  for (const { signs, to } of steps) {
    const edges = signs.flatMap((sign) =>
      sign.sign === 'move' && sign.cause !== 'reply' ? [`${sign.cause} ${sign.to}`] : [],
    );
    found.set(`${edges.join('|')} ${to.id}`, { edges, to });
  }
  return [...found.values()];
}

const edgesOf = (drafts: readonly Draft[]): string[] =>
  drafts.flatMap((draft) =>
    draft.type === 'TransitionTaken' && draft.data.cause !== 'reply'
      ? [`${draft.data.cause} ${draft.data.to.file}/${draft.data.to.step}`]
      : [],
  );

/** The first value of which the place says something that does not hold in the call. */
function differing(real: Dialogue, { memory }: Dialogue): string | null {
  for (const name of new Set([...Object.keys(real.memory), ...Object.keys(memory)])) {
    const foreseen = memory[name];
    if (foreseen === MAYBE) continue;
    const value = real.memory[name];
    if (foreseen === undefined) return `${name} is known`;
    if (value === undefined) return `${name} is not known`;
    if (foreseen !== ANY && foreseen !== value) return `${name} is ${JSON.stringify(value)}`;
  }
  return null;
}

/** Pairs of places where a call waits, the second within one turn of the first. */
function turnsIn(places: readonly Place[]): number {
  const pairs = new Set<string>();
  for (const from of places) {
    const queue = [from];
    const seen = new Set<Place>(queue);
    for (const place of queue) {
      for (const { to } of place.steps) {
        if (to.arriving === null) pairs.add(`${from.id} ${to.id}`);
        else if (!seen.has(to)) queue.push(to);
        seen.add(to);
      }
    }
  }
  return pairs.size;
}
