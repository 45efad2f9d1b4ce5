import { randomFillSync } from 'node:crypto';

export const NONCE_BYTES = 12;
/** One call for random bytes serves 341 boxes: asked for each box alone, it would cost more than the encryption. */
const POOL_BYTES = 4096;

const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Writes twelve random bytes, never handed out before, into the target at an offset. */
export function putNonce(target: Buffer, offset: number): void {
  if (used + NONCE_BYTES > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(target, offset, used, used + NONCE_BYTES);
  pool.fill(0, used, used + NONCE_BYTES);
  used += NONCE_BYTES;
}
