import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHAIN_TAG, CHAINED_COLUMNS, checkChain, linkHash } from '../../../engine/proof/chain.ts';
import type { ChainLink } from '../../../engine/proof/chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const unlinked = (version: number): Omit<ChainLink, 'hash'> => ({
  stream: 'call-1',
  version,
  type: 'PatientStayedSilent',
  schema: 1,
  data: `{"seconds":${version}}`,
  meta: '{"by":"patient","cause":null,"input":null}',
  at: '2026-11-24T09:00:00.000+00:00',
  recorded_at: '2026-11-24T09:00:01.000+00:00',
  key: 'key-1',
  sealed_hash: 'ab'.repeat(32),
});

/** The genuine rows 1 to `length` of a stream. */
function chainOf(length: number): ChainLink[] {
  const rows: ChainLink[] = [];
  for (let version = 1; version <= length; version += 1) {
    const row = unlinked(version);
    rows.push({ ...row, hash: linkHash(sha256, rows.at(-1)?.hash ?? null, row) });
  }
  return rows;
}
const check = (rows: readonly ChainLink[]): string[] => {
  const problems = checkChain(sha256, rows);
  expect(problems.every((problem) => problem.stream === 'call-1')).toBe(true);
  return problems.map(({ version, kind }) => `${version} ${kind}`);
};
const swap = (rows: readonly ChainLink[], version: number, change: Partial<ChainLink>): ChainLink[] =>
  rows.map((row) => (row.version === version ? { ...row, ...change } : row));

describe('the link of a chain', () => {
  it('is the SHA-256 of tag, previous hash and stored columns as JSON', () => {
    const row = unlinked(1);
    const text =
      '["elo/chain/1",null,"call-1",1,"PatientStayedSilent",1,"{\\"seconds\\":1}",' +
      '"{\\"by\\":\\"patient\\",\\"cause\\":null,\\"input\\":null}","2026-11-24T09:00:00.000+00:00",' +
      `"2026-11-24T09:00:01.000+00:00","key-1","${'ab'.repeat(32)}"]`;
    expect(CHAIN_TAG).toBe('elo/chain/1');
    expect(linkHash(sha256, null, row)).toBe(sha256(text));
    expect(linkHash(sha256, 'cd', row)).toBe(sha256(text.replace('null', '"cd"')));
  });

  it('tells an absent key from an empty one and a number from its text', () => {
    const row = unlinked(1);
    expect(linkHash(sha256, null, { ...row, key: null })).not.toBe(linkHash(sha256, null, { ...row, key: '' }));
    expect(linkHash(sha256, null, { ...row, key: null })).not.toBe(linkHash(sha256, null, { ...row, key: 'null' }));
  });
});

describe('checking a chain', () => {
  it('finds nothing wrong with a genuine stream, nor with an empty one', () => {
    expect(check(chainOf(5))).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it.each(CHAINED_COLUMNS.filter((column) => column !== 'version'))('finds a change of %s', (column) => {
    const rows = chainOf(5).map((row) =>
      row.version === 3 ? { ...row, [column]: column === 'schema' ? 2 : 'x' } : row,
    );
    expect(checkChain(sha256, rows).map(({ version, kind }) => `${version} ${kind}`)).toEqual(['3 altered']);
  });

  it('finds a row that was changed and hashed anew, at the row after it', () => {
    const rows = chainOf(5);
    const forged = { ...unlinked(3), data: '{"seconds":99}' };
    expect(check(swap(rows, 3, { ...forged, hash: linkHash(sha256, rows[1]?.hash ?? null, forged) }))).toEqual([
      '4 altered',
    ]);
  });

  it('finds a changed hash', () => {
    expect(check(swap(chainOf(3), 2, { hash: '00'.repeat(32) }))).toEqual(['2 altered', '3 altered']);
  });

  it.each([1, 3])('finds that version %i is missing', (version) => {
    expect(check(chainOf(5).filter((row) => row.version !== version))).toEqual([`${version} missing`]);
  });

  it('names the first of several missing versions', () => {
    expect(check(chainOf(6).filter((row) => row.version !== 3 && row.version !== 4))).toEqual(['3 missing']);
  });

  it('finds a missing row when the others were numbered anew', () => {
    const rows = chainOf(4).filter((row) => row.version !== 2);
    expect(check(rows.map((row, place) => ({ ...row, version: place + 1 })))).toEqual(['2 altered', '3 altered']);
  });

  it('finds a row that was put in, with the others numbered anew or not', () => {
    const rows = chainOf(4);
    const forged = { ...unlinked(3), hash: '00'.repeat(32) };
    const among = [...rows.slice(0, 2), forged, ...rows.slice(2)];
    expect(check(among)).toEqual(['3 inserted']);
    expect(check(among.map((row, place) => ({ ...row, version: place + 1 })))).toEqual(['3 inserted']);
  });

  it('finds a row in front of the first one', () => {
    const rows = chainOf(3);
    const among = [{ ...unlinked(1), data: '{}', hash: '00'.repeat(32) }, ...rows];
    expect(check(among.map((row, place) => ({ ...row, version: place + 1 })))).toEqual(['1 inserted']);
  });

  it('finds two rows that changed places', () => {
    const rows = chainOf(4);
    const [first, second, third, fourth] = rows;
    expect(check([first, third, second, fourth].flatMap((row) => row ?? [])).length).toBeGreaterThan(0);
  });

  it('does not see a tail that was cut off: that is what checkpoints are for', () => {
    expect(check(chainOf(5).slice(0, 3))).toEqual([]);
  });
});
