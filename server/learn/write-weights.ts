/** Learns anew what people mean, from what was written for it to learn from: `npm run learn`. */
import { writeFileSync } from 'node:fs';
import { learn } from '../../adapters/understanding/embedded/learned/learn.ts';
import { digestOfLessons } from '../../adapters/understanding/embedded/learned/reply.ts';
import { WEIGHTS, writtenWeights } from '../../adapters/understanding/embedded/learned/weights.ts';
import { readyFlows } from '../understand/ready-flows.ts';
import { goldenLessons } from './golden-lessons.ts';
import { lessonsFor } from './lessons.ts';

const FLOWS = new URL('../../flows', import.meta.url).pathname;
const prepared = readyFlows(FLOWS);
const lessons = [...lessonsFor(prepared), ...(await goldenLessons(prepared.release, FLOWS))];
writeFileSync(WEIGHTS, writtenWeights(learn(lessons), digestOfLessons()));
process.stdout.write(`Learnt from ${lessons.length} replies, sentences, examples and golden calls.\n`);
