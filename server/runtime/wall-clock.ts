/** The clock on the wall, for commands that only read, audit or fold. */
import type { Clock } from '../../engine/ports.ts';
import { isoOf } from './virtual-clock.ts';

export const wallClock: Clock = { now: () => isoOf(Date.now()) };
