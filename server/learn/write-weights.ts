/** Learns anew what people mean, from what was written for it to learn from: `npm run learn`. */
import { writeFileSync } from 'node:fs';
import { sha256 } from '../../adapters/log/sha256.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { learn } from '../../adapters/understanding/embedded/learned/learn.ts';
import { digestOfLessons } from '../../adapters/understanding/embedded/learned/reply.ts';
import { WEIGHTS, writtenWeights } from '../../adapters/understanding/embedded/learned/weights.ts';
import { prepare } from '../../engine/flow/prepare.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';
import { goldenLessons } from './golden-lessons.ts';
import { lessonsFor } from './lessons.ts';

const FLOWS = new URL('../../flows', import.meta.url).pathname;
const { release } = readFlows(FLOWS);
if (release === null) throw new Error('The flows cannot be read: run "npx elo flow check".');
const { hash, content } = freeze(release, sha256);
const prepared = prepare(hash, JSON.parse(content) as Release);
const lessons = [...lessonsFor(prepared), ...(await goldenLessons(prepared.release, FLOWS))];
writeFileSync(WEIGHTS, writtenWeights(learn(lessons), digestOfLessons()));
process.stdout.write(`Learnt from ${lessons.length} replies, sentences, examples and golden calls.\n`);
