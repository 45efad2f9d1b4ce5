/** A proof that goes on from what earlier ones ran comes to what a proof from nothing comes to, after any change of the flows. */
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { given } from '../../../../engine/fault.ts';
import { checkReadable } from '../../../../engine/flow/check/rules.ts';
import { parse } from '../../../../engine/flow/parse.ts';
import { prepare, type Prepared } from '../../../../engine/flow/prepare.ts';
import type { Kinds } from '../../../../engine/flow/prove/alike.ts';
import { valueOf } from '../../../../engine/flow/prove/abstract.ts';
import { bearingOn } from '../../../../engine/flow/prove/bearing.ts';
import { nothingEarlier } from '../../../../engine/flow/prove/earlier.ts';
import { explore, type Space } from '../../../../engine/flow/prove/explore.ts';
import type { Release } from '../../../../engine/flow/release.ts';
import { draw } from '../../../mutants/draw.ts';
import { shippedIn } from '../../../mutants/ground.ts';
import { edited } from '../../../mutants/mutant.ts';

const SEED = Number(process.env['SEED'] ?? 11);
const SAVES = Number(process.env['SAVES'] ?? 8);
const FLOW = 'reminder';
const tracked = new Set([valueOf('speaker')]);
const shipped = shippedIn(new URL('../../../../flows', import.meta.url).pathname);

const bearing = (release: Release): string => {
  const flow = release.flows[FLOW];
  return flow?.kind === 'conversation' ? canonicalJson(bearingOn(release, flow)) : '';
};

/**
 * Releases as somebody saves them one after the other: each another change of the shipped flows that bears on the proof and
 * is no problem. Mutants are drawn operator by operator, and so are taken from all over.
 */
function* saves(): Generator<{ says: string; release: Prepared }> {
  const { mutants } = draw(shipped.release, 1_009, SEED);
  for (let i = 0; i < mutants.length; i += 1) {
    const { file, pointer, says, edits } = given(mutants[(i * 101) % mutants.length], 'the index is within', String(i));
    const files = shipped.files.map((one) => (one.path === file ? { ...one, json: edited(one.json, edits) } : one));
    const { release, problems, readable, incomplete } = parse(files);
    if (!release || problems.length > 0 || bearing(release) === bearing(shipped.release)) continue;
    if (checkReadable(readable, incomplete).length > 0) continue;
    yield { says: `${file}${pointer} ${says}`, release: prepare('saved', release) };
  }
}

const walked = ({ places, begins }: Space): object[] =>
  [
    { key: 'begins', memory: {}, steps: begins },
    ...places.map(({ key, dialogue, steps }) => ({ key, ...dialogue, steps })),
  ].map(({ steps, ...place }) => ({
    ...place,
    steps: steps.map(({ to, signs, tape }) => ({ to: to.key, signs, tape })),
  }));

test(`as many as ${SAVES} saves, seed ${SEED}`, { timeout: 10_000 * SAVES }, () => {
  const earlier = nothingEarlier();
  const taken = new Set<string>();
  let kept = 0;
  for (const { says, release } of saves()) {
    const kinds: Kinds = earlier.stillSo(release, FLOW, tracked);
    kept += kinds.size > 0 ? 1 : 0;
    const space = explore(release, FLOW, tracked, { kinds });
    expect(walked(space), says).toEqual(walked(explore(release, FLOW, tracked)));
    taken.add(says);
    if (taken.size === SAVES) break;
  }
  expect(taken.size).toBe(SAVES);
  // Only what is no step makes it begin anew.
  expect(kept).toBeGreaterThan(SAVES / 3);
});
