/** Judges a mutant: what verification says of it, against the rules and the witness. */
import { sha256 } from '../../../adapters/log/sha256.ts';
import type { Recorded } from '../../../engine/event.ts';
import { checkChain } from '../../../engine/proof/chain.ts';
import { verifyCall, type Verification } from '../../../engine/proof/verify.ts';
import { rowsOf } from './chain-anew.ts';
import type { Mutant } from './mutant.ts';
import { couldHaveHappened } from './record-anew.ts';
import type { Recording } from './recording.ts';

/**
 * `missed` should have been noticed. `false alarm` was, although the call could have happened so; `read after all` was,
 * although the list says that nothing reads it. All but the first two are findings.
 */
export type Verdict = 'noticed' | 'left' | 'missed' | 'false alarm' | 'read after all' | 'chain broken' | 'thrown';

export const findings: readonly Verdict[] = ['missed', 'false alarm', 'read after all', 'chain broken', 'thrown'];

export function judge(recording: Recording, mutant: Mutant): Verdict {
  const { kind, must, unread, recordedLate } = mutant;
  const events = mutant.forge();
  const isChained = checkChain(sha256, rowsOf(events, recordedLate)).length === 0;
  // A version that does not follow is the one thing that no forger can hash away.
  if (!isChained && !events.some(({ version }, i) => version !== i + 1)) return 'chain broken';

  const result = resultOf(recording, events);
  if (result === 'thrown') return 'thrown';
  if (kind === 'box taken away') return result === 'identical_but_erased' ? 'left' : 'false alarm';
  const isNoticed = result !== 'identical';
  if (must !== null) return isNoticed ? 'noticed' : 'missed';
  if (couldHaveHappened(recording, events)) return isNoticed ? 'false alarm' : 'left';
  if (!isNoticed) return 'missed';
  return unread === true ? 'read after all' : 'noticed';
}

/** Verification has a result for whatever it is given; a forger who makes it throw has kept it from speaking. */
function resultOf({ call, releases }: Recording, events: readonly Recorded[]): Verification['result'] | 'thrown' {
  try {
    return verifyCall(call, events, releases).result;
  } catch {
    return 'thrown';
  }
}
