/** What every vault does, wherever it keeps its keys. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../engine/ports.ts';

/** One place of keys: a vault on it, a new one after a restart, and an erasure as it will be done one day. */
export interface VaultUnderTest {
  readonly open: () => Vault;
  readonly erase: (key: string) => void;
}

export const PATIENT = 'patient-01KAT0000000000000000000AA';
export const CALL = 'call-01KAT0000000000000000000BB';
const BOUND = `elo/1\u241f${CALL}\u241f7\u241fPatientSpoke\u241f1\u241fkey-1`;
const WORDS = '{"text":"Grüß Gott, ich heiße Ana 🦷"}';

const spoil = (box: Uint8Array, at: number): Uint8Array => box.map((byte, place) => (place === at ? byte ^ 1 : byte));

export function vaultContract(name: string, make: () => VaultUnderTest): void {
  let place: VaultUnderTest;
  let vault: Vault;
  beforeEach(() => {
    place = make();
    vault = place.open();
  });
  afterEach(() => vault.close());

  describe(`${name}: boxes`, () => {
    it.each([WORDS, '', 'x'.repeat(100_000)])('gives back what was sealed', async (text) => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const box = vault.seal(key, BOUND, text);
      expect(vault.open(key, BOUND, box)).toBe(text);
      expect(box[0]).toBe(1);
      expect(box).toHaveLength(1 + 12 + Buffer.byteLength(text) + 16);
    });

    it('shows nothing of the text in the box, and seals the same text differently each time', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const boxes = Array.from({ length: 1000 }, () => Buffer.from(vault.seal(key, BOUND, WORDS)));
      expect(boxes.some((box) => box.includes('Ana'))).toBe(false);
      expect(new Set(boxes.map((box) => box.subarray(1, 13).toString('hex'))).size).toBe(1000);
    });

    it('refuses a box that was moved to another event', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const box = vault.seal(key, BOUND, WORDS);
      expect(() => vault.open(key, BOUND.replace('7', '8'), box)).toThrow('was altered');
    });

    it('refuses a box that was altered anywhere, cut or is none', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const box = vault.seal(key, BOUND, WORDS);
      for (const at of box.keys())
        expect(() => vault.open(key, BOUND, spoil(box, at))).toThrow(/altered|not one of ours/);
      for (const cut of [box.subarray(0, -1), box.subarray(0, 20), new Uint8Array()]) {
        expect(() => vault.open(key, BOUND, cut)).toThrow(/altered|not one of ours/);
      }
    });

    it('refuses a box under the key of somebody else', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const other = await vault.keyFor('patient-01KAT0000000000000000000CC', 'conversation', CALL);
      expect(() => vault.open(other, BOUND, vault.seal(key, BOUND, WORDS))).toThrow('was altered');
    });

    it('does not seal text that would come out otherwise, and says nothing of it', async () => {
      const key = await vault.keyFor(PATIENT, 'identity', null);
      expect(() => vault.seal(key, BOUND, 'Ana\ud800')).toThrow(
        /^Only well-formed text can be sealed: it must come out as it went in\.$/,
      );
    });
  });

  describe(`${name}: keys`, () => {
    it('gives the same purpose the same key, and every other one another', async () => {
      const purposes: Parameters<Vault['keyFor']>[] = [
        [PATIENT, 'identity', null],
        [PATIENT, 'proof', null],
        [PATIENT, 'conversation', CALL],
        [PATIENT, 'conversation', 'call-01KAT0000000000000000000DD'],
        ['patient-01KAT0000000000000000000CC', 'conversation', CALL],
      ];
      const keys: string[] = [];
      for (const purpose of purposes) keys.push(await vault.keyFor(...purpose));
      for (const [place, purpose] of purposes.entries()) expect(await vault.keyFor(...purpose)).toBe(keys[place]);
      expect(new Set(keys).size).toBe(5);
      expect(keys.join(' ')).not.toContain('01KAT0000000000000000000');
    });

    it('opens after a restart what was sealed before it', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const box = vault.seal(key, BOUND, WORDS);
      await vault.close();
      vault = place.open();
      expect(vault.open(key, BOUND, box)).toBe(WORDS);
      expect(await vault.keyFor(PATIENT, 'conversation', CALL)).toBe(key);
    });

    it('answers "erased" once the key is gone, also when it had just been used, and touches no other key', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const proof = await vault.keyFor(PATIENT, 'proof', null);
      const [box, kept] = [vault.seal(key, BOUND, WORDS), vault.seal(proof, BOUND, WORDS)];
      place.erase(key);
      expect(vault.open(key, BOUND, box)).toBeNull();
      expect(vault.open(proof, BOUND, kept)).toBe(WORDS);
      expect(() => vault.seal(key, BOUND, WORDS)).toThrow('the vault has no such key');
    });

    it('never gives out an erased key again', async () => {
      const key = await vault.keyFor(PATIENT, 'conversation', CALL);
      const box = vault.seal(key, BOUND, WORDS);
      place.erase(key);
      const next = await vault.keyFor(PATIENT, 'conversation', CALL);
      expect(next).not.toBe(key);
      await vault.close();
      vault = place.open();
      expect(await vault.keyFor('patient-01KAT0000000000000000000CC', 'conversation', CALL)).not.toBe(key);
      expect(vault.open(key, BOUND, box)).toBeNull();
    });
  });
}
