/** The chain of a forged recording, computed by the forger: it holds, whatever the recording says. */
import { sha256 } from '../../../adapters/log/sha256.ts';
import type { Recorded } from '../../../engine/event.ts';
import { linkHash, type ChainLink } from '../../../engine/proof/chain.ts';

const texts = new WeakMap<object, string>();

/** Mutants share most of their values: each is written once. */
function textOf(value: object | null): string {
  if (value === null) return 'null';
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** The rows that the forger writes; `late` is the version of the one with another time of recording. */
export function rowsOf(events: readonly Recorded[], late: number | undefined): ChainLink[] {
  const rows: ChainLink[] = [];
  for (const { stream, version, type, data, meta, at, box } of events) {
    const sealed = typeof box === 'object' ? textOf(box) : null;
    const row = {
      stream,
      version,
      type,
      schema: 1,
      data: textOf(data),
      meta: textOf(meta),
      at,
      recorded_at: version === late ? '2026-11-24T10:00:00.000+00:00' : '2026-11-24T09:00:00.000+00:00',
      key: box === undefined ? null : 'key-1',
      sealed_hash: sealed,
    };
    rows.push({ ...row, hash: linkHash(sha256, rows.at(-1)?.hash ?? null, row) });
  }
  return rows;
}
