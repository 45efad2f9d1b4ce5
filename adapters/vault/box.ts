import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { NONCE_BYTES, putNonce } from './nonces.ts';

/** The first byte of every box says how the rest is read: 1 is nonce, AES-256-GCM ciphertext, tag. */
const BOX_VERSION = 1;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
const KEY_BYTES = 32;

/** A box that does not open: it, its key or what it is bound to was altered. Says nothing of its contents. */
class BoxAltered extends Error {
  override readonly name = 'BoxAltered';
}

/**
 * A key for boxes, made once and kept: with a key object a box costs a third of what it costs with the key's bytes,
 * which are made into one again each time.
 */
export const boxKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** The bytes of a new key. */
export const newKeyBytes = (): Buffer => randomBytes(KEY_BYTES);

/** Seals bytes under a key; `bound` is authenticated with them and must be given again to open the box. */
export function sealBox(key: KeyObject, bound: string, content: Uint8Array): Uint8Array {
  const box = Buffer.allocUnsafe(HEAD_BYTES + content.length + TAG_BYTES);
  box[0] = BOX_VERSION;
  putNonce(box, 1);
  const cipher = createCipheriv('aes-256-gcm', key, box.subarray(1, HEAD_BYTES));
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  cipher.update(content).copy(box, HEAD_BYTES);
  // In this mode nothing is held back for the end; the call makes the tag.
  cipher.final();
  cipher.getAuthTag().copy(box, HEAD_BYTES + content.length);
  return box;
}

/** The bytes of a box. Throws BoxAltered where they cannot be vouched for. */
export function openBox(key: KeyObject, bound: string, box: Uint8Array): Buffer {
  if (box[0] !== BOX_VERSION || box.length < HEAD_BYTES + TAG_BYTES) {
    throw new BoxAltered(`A box of ${box.length} bytes with version ${box[0] ?? 'none'} is not one of ours.`);
  }
  const tagAt = box.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(box.subarray(tagAt));
  const content = decipher.update(box.subarray(HEAD_BYTES, tagAt));
  try {
    decipher.final();
  } catch (cause) {
    throw new BoxAltered('A box, its key or what it is bound to was altered.', { cause });
  }
  return content;
}
