/** What every event log does, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkChain } from '../../engine/proof/chain.ts';
import type { EventLog, SealedEvent, Write } from '../../engine/ports.ts';
import { sha256, sha256OfBytes } from '../../adapters/log/sha256.ts';
import { contentsOf, NOON, placesOf, silence, words } from './log-examples.ts';

export function eventLogContract(name: string, open: () => EventLog): void {
  let log: EventLog;
  beforeEach(() => {
    log = open();
  });
  afterEach(() => log.close());

  describe(`${name}: appending`, () => {
    it('stores events with the next versions and positions, and says the last position', async () => {
      expect(await log.append([{ stream: 'call-1', expected: 0, events: [silence(1), silence(2)] }])).toEqual({
        ok: true,
        position: 2,
      });
      expect(await log.append([{ stream: 'call-2', expected: 0, events: [silence(3)] }])).toEqual({
        ok: true,
        position: 3,
      });
      expect(await log.append([{ stream: 'call-1', expected: 2, events: [silence(4)] }])).toEqual({
        ok: true,
        position: 4,
      });
      expect(placesOf(await log.readAll(0, 10))).toEqual(['1 call-1/1', '2 call-1/2', '3 call-2/1', '4 call-1/3']);
    });

    it('keeps every column as given, and adds the time of recording, the hash of the box and the link of the chain', async () => {
      const event = { ...words([7, 8, 9]), data: '{"text":"  Größe 🦷 \\u0000"}' };
      await log.append([{ stream: 'call-1', expected: 0, events: [event] }]);
      const [row, ...others] = await log.read('call-1');
      const { box, ...given } = event;
      expect(row).toEqual({
        ...given,
        position: 1,
        stream: 'call-1',
        version: 1,
        recorded_at: NOON,
        sealed_hash: sha256OfBytes(box ?? new Uint8Array()),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(others).toEqual([]);
    });

    it('chains every stream by itself', async () => {
      await log.append([
        { stream: 'call-1', expected: 0, events: [silence(1), words()] },
        { stream: 'patient-1', expected: 0, events: [silence(2)] },
      ]);
      await log.append([{ stream: 'call-1', expected: 2, events: [silence(3)] }]);
      expect(checkChain(sha256, await log.read('call-1'))).toEqual([]);
      expect(checkChain(sha256, await log.read('patient-1'))).toEqual([]);
    });

    it('takes two writes to one stream in one append, each standing on the one before it', async () => {
      const result = await log.append([
        { stream: 'call-1', expected: 0, events: [silence(1)] },
        { stream: 'call-1', expected: 1, events: [silence(2)] },
      ]);
      expect(result).toEqual({ ok: true, position: 2 });
      expect(placesOf(await log.read('call-1'))).toEqual(['1 call-1/1', '2 call-1/2']);
    });

    it('stores nothing when there is nothing to store, and still asks for the expected version', async () => {
      await log.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }]);
      const before = await contentsOf(log);
      expect(await log.append([])).toEqual({ ok: true, position: 1 });
      expect(await log.append([{ stream: 'call-1', expected: 1, events: [] }])).toEqual({ ok: true, position: 1 });
      expect(await log.append([{ stream: 'call-1', expected: 0, events: [] }])).toMatchObject({
        problem: 'conflict',
        actual: 1,
      });
      expect(await contentsOf(log)).toEqual(before);
      expect(await log.streams('call')).toEqual(['call-1']);
    });
  });

  describe(`${name}: refusing`, () => {
    const conflicts: readonly (readonly [string, Write, number])[] = [
      ['a stream that exists already', { stream: 'call-1', expected: 0, events: [silence(9)] }, 1],
      ['a gap', { stream: 'call-1', expected: 2, events: [silence(9)] }, 1],
      ['a stream that does not exist yet', { stream: 'call-9', expected: 1, events: [silence(9)] }, 0],
    ];
    it.each(conflicts)('returns a conflict for %s and stores nothing', async (_case, write, actual) => {
      await log.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }]);
      const before = await contentsOf(log);
      const { stream, expected } = write;
      expect(await log.append([write])).toEqual({ ok: false, problem: 'conflict', stream, expected, actual });
      expect(await contentsOf(log)).toEqual(before);
    });

    it('stores no part of an append over several streams when the last of them has moved on', async () => {
      await log.append([{ stream: 'patient-1', expected: 0, events: [silence(1)] }]);
      const before = await contentsOf(log);
      const result = await log.append([
        { stream: 'call-1', expected: 0, events: [silence(2), words()] },
        { stream: 'appointment-1', expected: 0, events: [silence(3)] },
        { stream: 'patient-1', expected: 0, events: [silence(4)] },
      ]);
      expect(result).toEqual({ ok: false, problem: 'conflict', stream: 'patient-1', expected: 0, actual: 1 });
      expect(await contentsOf(log)).toEqual(before);
      expect(await log.append([{ stream: 'call-1', expected: 0, events: [silence(5)] }])).toEqual({
        ok: true,
        position: 2,
      });
      expect(placesOf(await log.readAll(0, 10))).toEqual(['1 patient-1/1', '2 call-1/1']);
    });

    const bugs: readonly (readonly [string, string, number, SealedEvent])[] = [
      ['a box without its key', 'call-1', 0, { ...words(), key: null }],
      ['a key without a box', 'call-1', 0, { ...words(), box: null }],
      ['an expected version below zero', 'call-1', -1, silence()],
      ['a schema that is no whole number', 'call-1', 0, { ...silence(), schema: 1.5 }],
      ['text that would not come out as it went in', 'call-1', 0, { ...silence(), data: '"\ud800"' }],
      ['a stream without a name', '', 0, silence()],
      ['a stream with a slash in its name', 'call-1/2', 0, silence()],
    ];
    it.each(bugs)('throws at its caller for %s, and stores nothing', async (_case, stream, expected, event) => {
      const other = log.append([{ stream: 'call-7', expected: 0, events: [silence(7)] }]);
      await expect(log.append([{ stream, expected, events: [silence(1), event] }])).rejects.toThrow(TypeError);
      expect(await other).toEqual({ ok: true, position: 1 });
      expect(placesOf(await log.readAll(0, 10))).toEqual(['1 call-7/1']);
    });
  });

  describe(`${name}: many at once`, () => {
    it('acknowledges 63 appends of a group of 64 when one of them is refused', async () => {
      await log.append([{ stream: 'call-40', expected: 0, events: [silence(1)] }]);
      const calls = Array.from({ length: 64 }, (_, call) => `call-${call}`);
      const results = await Promise.all(
        calls.map((stream) => log.append([{ stream, expected: 0, events: [silence(2), words()] }])),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(63);
      expect(results[40]).toEqual({ ok: false, problem: 'conflict', stream: 'call-40', expected: 0, actual: 1 });
      const rows = await log.readAll(0, 1000);
      expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 127 }, (_, place) => place + 1));
      expect(rows.filter((row) => row.stream === 'call-40')).toHaveLength(1);
    });

    it('lets one of two appends for the same version win, and tells the other one', async () => {
      const results = await Promise.all([
        log.append([{ stream: 'diary-main-2026-11-24', expected: 0, events: [silence(1)] }]),
        log.append([{ stream: 'diary-main-2026-11-24', expected: 0, events: [silence(2)] }]),
      ]);
      expect(results.map((result) => (result.ok ? 'stored' : result.problem))).toEqual(['stored', 'conflict']);
      expect((await log.readAll(0, 10)).map((row) => row.data)).toEqual(['{"seconds":1}']);
    });

    it('stores what still waits when it is closed, and nothing afterwards', async () => {
      const waiting = log.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }]);
      await log.close();
      expect(await waiting).toEqual({ ok: true, position: 1 });
      expect(await log.append([{ stream: 'call-1', expected: 1, events: [silence(2)] }])).toMatchObject({
        ok: false,
        problem: 'unavailable',
      });
    });
  });

  describe(`${name}: reading`, () => {
    it('is empty at first', async () => {
      expect(await log.position()).toBe(0);
      expect(await log.readAll(0, 10)).toEqual([]);
      expect(await log.read('call-1')).toEqual([]);
      expect(await log.box(1)).toBeNull();
      expect(await log.streams('call')).toEqual([]);
      expect(await log.artefact('sha256:none')).toBeNull();
    });

    it('reads a stream after a version, and the whole log after a position in pages', async () => {
      await log.append([{ stream: 'call-1', expected: 0, events: [silence(1), silence(2), silence(3)] }]);
      await log.append([{ stream: 'call-2', expected: 0, events: [silence(4)] }]);
      expect(placesOf(await log.read('call-1', 1))).toEqual(['2 call-1/2', '3 call-1/3']);
      expect(await log.read('call-1', 3)).toEqual([]);
      expect(placesOf(await log.readAll(1, 2))).toEqual(['2 call-1/2', '3 call-1/3']);
      expect(placesOf(await log.readAll(3, 2))).toEqual(['4 call-2/1']);
      expect(await log.position()).toBe(4);
    });

    it('gives the box of an event that has one, byte for byte, and null for one that has none', async () => {
      await log.append([{ stream: 'call-1', expected: 0, events: [silence(1), words([0, 255, 10, 13])] }]);
      expect(await log.box(1)).toBeNull();
      expect([...((await log.box(2)) ?? [])]).toEqual([0, 255, 10, 13]);
      expect(await log.box(3)).toBeNull();
    });

    it('stores bytes, not the object that it was given', async () => {
      const event = words([1, 2, 3]);
      await log.append([{ stream: 'call-1', expected: 0, events: [event] }]);
      event.box?.fill(9);
      expect([...((await log.box(1)) ?? [])]).toEqual([1, 2, 3]);
    });

    it('names the streams of a kind in the order of their first events', async () => {
      for (const stream of ['call-b', 'caller-x', 'call-a', 'campaign-1', 'call-b2']) {
        await log.append([{ stream, expected: 0, events: [silence(1), silence(2)] }]);
      }
      expect(await log.streams('call')).toEqual(['call-b', 'call-a', 'call-b2']);
      expect(await log.streams('patient')).toEqual([]);
    });
  });

  describe(`${name}: artefacts`, () => {
    it('keeps an artefact under its hash, once and for ever', async () => {
      await log.keepArtefact('sha256:a', 'release', '{"flows":[]}');
      await log.keepArtefact('sha256:a', 'release', '{"flows":["another"]}');
      await log.keepArtefact('sha256:b', 'release', '{}');
      expect(await log.artefact('sha256:a')).toBe('{"flows":[]}');
      expect(await log.artefact('sha256:b')).toBe('{}');
      expect(await log.position()).toBe(0);
    });
  });
}
