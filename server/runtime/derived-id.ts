/** An id that follows from the request that caused it, so that the same request, asked again, finds what it made before. */
import { sha256 } from '../../adapters/log/sha256.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The kind and 26 characters like a ULID's, from the hash of the attempt: `appointment-7ZK…`. */
export function derivedId(kind: string, attempt: string): string {
  const bits = BigInt(`0x${sha256(attempt)}`);
  let id = '';
  for (let i = 0; i < 26; i += 1) id += CROCKFORD[Number((bits >> BigInt(5 * i)) & 31n)] ?? '';
  return `${kind}-${id}`;
}
