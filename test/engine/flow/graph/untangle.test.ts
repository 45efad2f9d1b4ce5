import { expect, test } from 'vitest';
import type { Box, Drawing } from '../../../../engine/flow/graph/drawing.ts';
import { untangle } from '../../../../engine/flow/graph/untangle.ts';

const box = (id: string): Box => ({ id, shape: 'ask', lines: [`${id} it`] });
/** So many boxes lead to `out`, one of them twice; the dot where the flow begins leads there too. */
function drawingWith(sources: number): Drawing {
  const ids = Array.from({ length: sources }, (_, at) => `from${at}`);
  return {
    title: '',
    remark: '',
    loose: [{ id: 'start', shape: 'start', lines: [] }, ...ids.map(box)],
    groups: [{ id: 'group', title: 'group', boxes: [box('out')] }],
    arrows: [
      { from: 'start', to: 'out', lines: [] },
      ...ids.map((from) => ({ from, to: 'out', lines: ['no'] })),
      { from: 'from0', to: 'out', lines: ['after 2', 'reason becomes check_up'], dashed: true },
      { from: 'from0', to: 'from1', lines: ['yes'] },
      { from: 'out', to: 'out', lines: ['again'] },
    ],
    below: [],
  };
}

test('as long as the eye can follow them, arrows stay arrows', () => {
  expect(untangle(drawingWith(8))).toEqual(drawingWith(8));
});

test('arrows to a place that more lead to become lines of the boxes that they come from', () => {
  const { loose, groups, arrows } = untangle(drawingWith(9));
  expect(arrows).toEqual([
    { from: 'start', to: 'out', lines: [] },
    { from: 'from0', to: 'from1', lines: ['yes'] },
    { from: 'out', to: 'out', lines: ['again'] },
  ]);
  expect(loose.map(({ lines }) => lines)).toEqual([
    [],
    ['from0 it', '→ out it · no', '→ out it · after 2 · reason becomes check_up'],
    ...Array.from({ length: 8 }, (_, at) => [`from${at + 1} it`, '→ out it · no']),
  ]);
  expect(groups[0]?.boxes[0]?.lines).toEqual(['out it', '⇢ from 9 places']);
});
