/** Verifies calls against their releases, and the chains of the streams they stand in. Opens boxes for itself alone. */
import { sha256, sha256OfBytes } from '../../adapters/log/sha256.ts';
import type { EventLog, StoredEvent, Vault } from '../../engine/ports.ts';
import { checkChain, type ChainProblem } from '../../engine/proof/chain.ts';
import { verifyCall, type Verification } from '../../engine/proof/verify.ts';
import { streamKind } from '../../engine/event.ts';
import { allEvents } from '../runtime/all-events.ts';
import { isOfOlderShape } from '../../engine/upcast.ts';
import { openEvents } from '../runtime/open-events.ts';
import { releasesIn } from '../runtime/releases.ts';

export interface LogVerification {
  readonly calls: number;
  readonly events: number;
  /** Rows of a shape that this version no longer writes; they were compared as it reads them, and the chain holds their bytes. */
  readonly older_shapes: number;
  readonly identical: number;
  readonly identical_but_erased: number;
  readonly other_decisions: readonly { readonly call: string; readonly decisions: number }[];
  readonly diverged: readonly {
    readonly call: string;
    readonly version: number;
    readonly recorded: object | null;
    readonly decided: object | null;
  }[];
  /** Calls without an end: still going on, cut off and not yet recovered, or with their tail removed, which no chain shows. */
  readonly unfinished: readonly string[];
  readonly chain: { readonly streams: number; readonly broken: readonly ChainProblem[] };
}

/** Every stream of the log, in the order of their first events. */
export async function allStreams(log: EventLog): Promise<string[]> {
  const streams = new Set<string>();
  for await (const { stream } of allEvents(log)) streams.add(stream);
  return [...streams];
}

export async function verifyStreams(
  { log, vault }: { readonly log: EventLog; readonly vault: Vault },
  streams: readonly string[],
  progress: (done: number) => void,
): Promise<LogVerification> {
  const releases = releasesIn(log);
  const found = { calls: 0, events: 0, older_shapes: 0, identical: 0, identical_but_erased: 0 };
  const other_decisions: LogVerification['other_decisions'][number][] = [];
  const diverged: LogVerification['diverged'][number][] = [];
  const unfinished: string[] = [];
  const broken: ChainProblem[] = [];

  for (const [i, stream] of streams.entries()) {
    const rows = await log.read(stream);
    found.events += rows.length;
    found.older_shapes += rows.filter(isOfOlderShape).length;
    const problems = [...checkChain(sha256, rows), ...(await checkBoxes(log, rows))];
    broken.push(...problems);
    if (streamKind(stream) === 'call') {
      found.calls += 1;
      if (!rows.some(({ type }) => type === 'CallEnded')) unfinished.push(stream);
      // What was altered cannot be decided again; the broken chain is the finding.
      const verification = problems.length > 0 ? null : await verifyOne(stream, rows);
      if (verification) count(stream, verification);
    }
    progress(i + 1);
  }
  return { ...found, other_decisions, diverged, unfinished, chain: { streams: streams.length, broken } };

  async function verifyOne(call: string, rows: readonly StoredEvent[]): Promise<Verification> {
    const events = await openEvents(log, vault, rows);
    const started = events.find((event) => event.type === 'CallStarted');
    const release = started ? await releases.of(started.data.release) : null;
    return verifyCall(call, events, () => release);
  }

  function count(call: string, verification: Verification): void {
    switch (verification.result) {
      case 'identical':
      case 'identical_but_erased':
        found[verification.result] += 1;
        return;
      case 'other_decisions':
        other_decisions.push({ call, decisions: verification.decisions });
        return;
      case 'no_release':
        diverged.push({ call, version: 1, recorded: { release: verification.release }, decided: null });
        return;
      case 'diverged': {
        const { version, recorded, decided } = verification;
        diverged.push({ call, version, recorded, decided });
      }
    }
  }
}

/** A box stands beside its row: the row's hash says what it was. */
async function checkBoxes(log: EventLog, rows: readonly StoredEvent[]): Promise<ChainProblem[]> {
  const problems: ChainProblem[] = [];
  for (const { stream, version, position, sealed_hash } of rows) {
    if (sealed_hash === null) continue;
    const box = await log.box(position);
    if (box && sha256OfBytes(box) !== sealed_hash) problems.push({ stream, version, kind: 'altered' });
  }
  return problems;
}
