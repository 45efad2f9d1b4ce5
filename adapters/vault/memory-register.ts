import type { Register } from '../../engine/ports.ts';

/** A register without a file, for tests and rehearsals. */
export function memoryRegister(): Register {
  const patients = new Map<string, readonly string[]>();
  const suppressions = new Map<string, { readonly reason: string; readonly at: string }>();
  return {
    patientsOf: async (contact) => patients.get(contact) ?? [],
    async remember(contact, patient) {
      patients.set(contact, [...new Set([...(patients.get(contact) ?? []), patient])]);
    },
    async suppress(contact, reason, at) {
      if (!suppressions.has(contact)) suppressions.set(contact, { reason, at });
    },
    suppression: async (contact) => suppressions.get(contact) ?? null,
    close: async () => undefined,
  };
}
