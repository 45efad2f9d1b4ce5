import { z } from 'zod';
import { name } from '../values.ts';

/** The version, in the same stream, of the `…Requested` event that an outcome settles. */
export const requestVersion = z.int().min(1);
/** Why a port failed: a closed word, never a vendor's message, which could hold anything. */
export const failure = z.enum(['timeout', 'unavailable', 'refused', 'nonsense']);
export const stageOrNull = name.nullable();
