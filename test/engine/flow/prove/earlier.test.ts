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
import { weights } from '../../../../engine/flow/schema/shared-files.ts';
import { seededRandom } from '../../../../server/runtime/random.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';
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

/** A release, each time with one more word about one entry of a shared file or one file's head; now and then as it was. */
function* otherSaves(): Generator<{ says: string; release: Prepared }> {
  const random = seededRandom(SEED);
  const one = <T>(all: readonly T[]): T => given(all[Math.floor(random() * all.length)], 'nothing to draw from', '');
  let release = shipped.release;
  for (let i = 0; ; i += 1) {
    const { answers, replies, memory, lines, flows } = release;
    const file = one(['answers', 'replies', 'memory', 'lines', 'flows'] as const);
    const names = Object.keys({ answers, replies, memory, lines, flows }[file]);
    const entry = file === 'flows' ? one(names) : one([...names, 'never_heard_of']);
    const value = one(Object.keys(memory));
    const step = one(Object.keys(flows[entry]?.steps ?? { none: null }));
    const words = {
      answers: { weight: one(weights), gravity: 1 + Math.floor(random() * 9), may_give: [value], new_listener: true },
      replies: { say: one(Object.keys(lines)), in_a_row: 1 + Math.floor(random() * 4) },
      memory: {
        heard: one(['anywhere', 'when_asked', 'with_answer', 'never']),
        makes_stale: [value],
        settles: [value],
      },
      lines: { role: one(['ai_disclosure', 'asks_who', 'asks_for_another', 'claims_done']), legal: true },
      flows: {
        start: step,
        corrections: { [value]: step },
        remembers: [value],
        firm: true,
        on: [one(Object.keys(answers))],
      },
    }[file];
    const before = { ...(file === 'memory' && { is: ['one', 'two'] }), ...release[file][entry] };
    const [word, content] = one(Object.entries(words));
    const changed = { ...release, [file]: { ...release[file], [entry]: { ...before, [word]: content } } };
    release = i % 5 === 4 ? shipped.release : changed;
    yield { says: `${file} ${entry}.${word}: ${JSON.stringify(content)}`, release: prepare('saved', release) };
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

/** How many of the turns that were run are kept. */
const runsIn = (kinds: Kinds): number =>
  [...kinds.values()].flatMap(({ moves }) => moves).reduce((sum, { runs }) => sum + runs.length, 0);

const BOOK = 'book.flow.json';
const WORRY = 'interruptions/worry.flow.json';
const TRACKED = new Set([valueOf('speaker')]);

test.each([
  ['what a value makes worthless', 'goes on', ['memory.json', '/values/reason/makes_stale', ['when']]],
  [
    'an answer that was not there',
    'goes on',
    ['answers.json', '/answers/asks_more', { means: 'More.', weight: 'question' }],
  ],
  ['where a part begins', 'goes on', ['parts/find-a-time.flow.json', '/start', 'again']],
  ['how an answer weighs', 'goes on', ['answers.json', '/answers/no/weight', 'agree']],
  ['the role of a line', 'goes on', ['lines/en.json', '/lines/who_is_it/role', 'ai_disclosure']],
  ['where a correction goes back to', 'goes on', [BOOK, '/corrections', { reason: 'ask_reason' }]],
  [
    'an interruption that does not give back any more',
    'anew',
    [WORRY, '/steps/good', { kind: 'end', ending: 'declined' }],
  ],
  ['where a way leads', 'goes on', [BOOK, '/steps/who/hear/no', 'last_time']],
  ['how often a step is entered', 'goes on', [BOOK, '/steps/hello/limit/times', 3]],
  ['what a step is about', 'goes on', [BOOK, '/steps/last_time', { kind: 'end', ending: 'declined' }]],
] satisfies [string, string, Change][])('%s, changed and changed back', (_, how, change) => {
  const earlier = nothingEarlier();
  const kept: number[] = [];
  for (const release of [promisedAfter(), promisedAfter(change), promisedAfter()]) {
    const kinds = earlier.beginWith(release, 'book', TRACKED);
    kept.push(runsIn(kinds));
    expect(walked(explore(release, 'book', TRACKED, { kinds }))).toEqual(walked(explore(release, 'book', TRACKED)));
  }
  expect(kept.slice(1).map((runs) => (runs > 0 ? 'goes on' : 'anew'))).toEqual([how, how]);
});

test.each([
  [SAVES, 'flows', saves],
  [3 * SAVES, 'heads, and of files that all share', otherSaves],
] as const)(`%d saves of %s, seed ${SEED}`, { timeout: 10_000 * SAVES }, (many, _, saved) => {
  const earlier = nothingEarlier();
  const taken = new Set<string>();
  let kept = 0;
  for (const { says, release } of saved()) {
    const kinds: Kinds = earlier.beginWith(release, FLOW, tracked);
    kept += runsIn(kinds) > 0 ? 1 : 0;
    const space = explore(release, FLOW, tracked, { kinds });
    expect(walked(space), says).toEqual(walked(explore(release, FLOW, tracked)));
    taken.add(says);
    if (taken.size === many) break;
  }
  expect(taken.size).toBe(many);
  expect(kept).toBeGreaterThan(many / 3);
});
