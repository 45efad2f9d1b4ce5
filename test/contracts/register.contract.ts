/** What every register does. Its numbers come from ranges that are reserved for fiction. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Register } from '../../engine/ports.ts';

export const NUMBER = '+447700900123';
const OTHER_NUMBER = '+447700900124';
const AT = '2026-11-24T12:00:00.000+00:00';
const LATER = '2026-11-25T12:00:00.000+00:00';

/** `make` gives what opens the register of one place, again and again. */
export function registerContract(name: string, make: () => () => Register): void {
  describe(`${name}: contacts`, () => {
    let open: () => Register;
    let register: Register;
    beforeEach(() => {
      open = make();
      register = open();
    });
    afterEach(() => register.close());

    it('knows nobody at first', async () => {
      expect(await register.patientsOf(NUMBER)).toEqual([]);
      expect(await register.suppression(NUMBER)).toBeNull();
    });

    it('finds the patient of a contact, and only of that one', async () => {
      await register.remember(NUMBER, 'patient-1');
      await register.remember(NUMBER, 'patient-1');
      expect(await register.patientsOf(NUMBER)).toEqual(['patient-1']);
      expect(await register.patientsOf(OTHER_NUMBER)).toEqual([]);
      expect(await register.suppression(NUMBER)).toBeNull();
    });

    it('gives a contact to everybody who has it, in the order in which they came', async () => {
      await register.remember(NUMBER, 'patient-2');
      await register.remember(OTHER_NUMBER, 'patient-2');
      await register.remember(NUMBER, 'patient-1');
      await register.remember(NUMBER, 'patient-2');
      expect(await register.patientsOf(NUMBER)).toEqual(['patient-2', 'patient-1']);
      expect(await register.patientsOf(OTHER_NUMBER)).toEqual(['patient-2']);
    });

    it('remembers it so when it is opened again', async () => {
      await register.remember(NUMBER, 'patient-2');
      await register.remember(NUMBER, 'patient-1');
      await register.close();
      register = open();
      expect(await register.patientsOf(NUMBER)).toEqual(['patient-2', 'patient-1']);
    });

    it('says why and since when a contact must not be called; the first word stands', async () => {
      await register.suppress(NUMBER, 'opted_out', AT);
      await register.suppress(NUMBER, 'wrong_person', LATER);
      expect(await register.suppression(NUMBER)).toEqual({ reason: 'opted_out', at: AT });
      expect(await register.suppression(OTHER_NUMBER)).toBeNull();
      expect(await register.patientsOf(NUMBER)).toEqual([]);
    });
  });
}
