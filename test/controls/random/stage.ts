/** The shipped flows, made ready for random calls, as they are or with something wrong in them. */
import { sha256 } from '../../../adapters/log/sha256.ts';
import { freeze, type Release } from '../../../engine/flow/release.ts';
import { prepare, type Prepared } from '../../../engine/flow/prepare.ts';
import { shippedRelease } from '../typed-call.ts';

export const conversations = ['book-first-visit', 'reminder', 'inbound-reception'] as const;

/** Not checked: a mutant is no release that anybody may call with. */
export function shippedWith(change: (release: Release) => Release = (release) => release): Prepared {
  const release = change(shippedRelease());
  return prepare(freeze(release, sha256).hash, release);
}
