/** A step that half the flow leads to would pull arrows across the whole picture: its name at each of those steps reads better. */
import type { Arrow, Box, Drawing } from './drawing.ts';

/** Up to so many boxes, arrows to a place still help to see it. */
const FOLLOWED_BY_EYE = 8;

/** The same drawing, where an arrow to a place that more boxes lead to has become a line of the box that it comes from. */
export function untangle(drawing: Drawing): Drawing {
  const { groups, loose, arrows } = drawing;
  const boxes = new Map([...loose, ...groups.flatMap((group) => group.boxes)].map((box) => [box.id, box]));
  const travels = ({ from, to }: Arrow): boolean => from !== to && boxes.get(from)?.shape !== 'start';
  const crowded = crowdedPlaces(arrows.filter(travels));
  const isNamed = (arrow: Arrow): boolean => crowded.has(arrow.to) && travels(arrow);
  const named = Map.groupBy(arrows.filter(isNamed), ({ from }) => from);
  const written = (box: Box): Box => {
    const leads = (named.get(box.id) ?? []).map(({ to, lines }) =>
      [`→ ${boxes.get(to)?.lines[0] ?? to}`, ...lines].join(' · '),
    );
    const sources = crowded.get(box.id);
    return { ...box, lines: [...box.lines, ...leads, ...(sources === undefined ? [] : [`⇢ from ${sources} places`])] };
  };
  return {
    ...drawing,
    loose: loose.map(written),
    groups: groups.map((group) => ({ ...group, boxes: group.boxes.map(written) })),
    arrows: arrows.filter((arrow) => !isNamed(arrow)),
  };
}

/** From how many boxes arrows come, for each place where that is more than the eye can follow. */
function crowdedPlaces(arrows: readonly Arrow[]): Map<string, number> {
  const arriving = Map.groupBy(arrows, ({ to }) => to);
  const sources = [...arriving].map(([to, all]) => [to, new Set(all.map(({ from }) => from)).size] as const);
  return new Map(sources.filter(([, count]) => count > FOLLOWED_BY_EYE));
}
