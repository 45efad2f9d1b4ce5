import { hash } from 'node:crypto';
import type { Sha256 } from '../../engine/ports.ts';

/** The engine's hash, from Node. */
export const sha256: Sha256 = (text) => hash('sha256', text);

/** Hexadecimal SHA-256 of a box: the place of the box in the chain, which holds when the box itself is deleted. */
export const sha256OfBytes = (bytes: Uint8Array): string => hash('sha256', bytes);
