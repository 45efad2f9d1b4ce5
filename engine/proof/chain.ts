/**
 * The chain of one stream: every event's hash covers the hash before it and every stored column, byte for byte as stored.
 * It sees any change inside a stream. A cut tail or a whole stream that is gone is seen by a checkpoint only.
 */
import type { Sha256, StoredEvent } from '../ports.ts';

/** The first member of what is hashed; whoever changes the columns or their order changes the tag. */
export const CHAIN_TAG = 'elo/chain/1';

/** Every column of `events` but `position`, which belongs to the log and not to the stream, and the hash itself. */
export const CHAINED_COLUMNS = [
  'stream',
  'version',
  'type',
  'schema',
  'data',
  'meta',
  'at',
  'recorded_at',
  'key',
  'sealed_hash',
] as const satisfies readonly (keyof StoredEvent)[];

export type ChainedRow = Pick<StoredEvent, (typeof CHAINED_COLUMNS)[number]>;
export type ChainLink = Omit<StoredEvent, 'position'>;

export interface ChainProblem {
  readonly stream: string;
  readonly version: number;
  readonly kind: 'altered' | 'missing' | 'inserted';
}

/** The hexadecimal hash of a row. `previousHash` is the hash of the row before it in its stream, null for the first one. */
export function linkHash(sha256: Sha256, previousHash: string | null, row: ChainedRow): string {
  return sha256(JSON.stringify([CHAIN_TAG, previousHash, ...CHAINED_COLUMNS.map((column) => row[column])]));
}

/**
 * What is wrong with one stream, given all its rows in the order of their versions; empty where the chain holds.
 * `missing` names the first version that is not there; `inserted` a row without which its neighbours fit together;
 * `altered` a row that does not fit to the one before it, be it changed itself or be that one changed and hashed anew.
 */
export function checkChain(sha256: Sha256, rows: readonly ChainLink[]): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let previous: string | null = null;
  let due = 1;
  let inserted = 0;
  for (const [place, row] of rows.entries()) {
    const { stream, version } = row;
    const next = rows[place + 1];
    if (fits(sha256, previous, row, due)) {
      if (version !== due + inserted) problems.push({ stream, version, kind: 'altered' });
    } else if (next !== undefined && fits(sha256, previous, next, due)) {
      problems.push({ stream, version, kind: 'inserted' });
      // What follows may have been renumbered to make room; its hashes still speak of the old numbers.
      inserted += next.version - due - inserted;
      continue;
    } else if (version > due + inserted) {
      // The hash before this row went with the missing one, so that nothing can be said about this row itself.
      problems.push({ stream, version: due + inserted, kind: 'missing' });
      due = version - inserted;
    } else {
      problems.push({ stream, version, kind: 'altered' });
    }
    previous = row.hash;
    due += 1;
  }
  return problems;
}

/** Whether the row is the one that was stored as version `due` after the row with the hash `previous`. */
function fits(sha256: Sha256, previous: string | null, row: ChainLink, due: number): boolean {
  return linkHash(sha256, previous, { ...row, version: due }) === row.hash;
}
