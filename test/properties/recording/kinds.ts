/** Why a mutant of a kind can be a recording like any other, so that only a checkpoint tells: a signed tree of all hashes. */
import type { Kind } from './mutant.ts';

const DECIDES_THE_SAME =
  'what was reported is given from outside: where it is not read, or leads to the same decisions, the forged call could have happened';
const BESIDE = 'it stands beside the call: nothing is decided by it, and nothing that was decided contains it';
const NO_TRACE = 'an input that led to nothing, or to nothing that later decisions read, leaves no trace in them';

export const whyLeft: Readonly<Record<Kind, string>> = {
  'data changed': DECIDES_THE_SAME,
  'words changed': 'what was said and what a model wrote of it is given; no decision branches on a personal value',
  'box taken away': 'a box may be deleted once its key is gone, and the chain holds without it: said to be erased',
  'type changed': DECIDES_THE_SAME,
  'time changed': 'when an input came is given, and clocks jump: it is read only where a date or an hour matters',
  'input changed': 'which source reported, and under which number, is given: a decision asks only that it is news',
  'what the append gave changed': 'nothing: all of it is derived',
  'position changed': `${BESIDE}; the tree is over position and hash`,
  'recorded_at changed': `${BESIDE}; it is in the hash of the row`,
  removed: NO_TRACE,
  'removed, the rest mended': NO_TRACE,
  'input removed, the rest mended': NO_TRACE,
  'tail cut': 'what is left is a call that goes on: nothing in it tells that there was more',
  inserted: NO_TRACE,
  'inserted, the rest mended': NO_TRACE,
  'swapped with the next': 'of two reports of which neither led to anything by itself, no decision tells the order',
  'contents swapped with the next':
    'of two reports of which neither led to anything by itself, no decision tells the order',
  'contents swapped with one of its type': DECIDES_THE_SAME,
  'input swapped with the next': 'of two inputs that lead to the same in either order, no decision tells the order',
};
