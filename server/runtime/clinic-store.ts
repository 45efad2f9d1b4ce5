/** One clinic's files, opened together: the log, the vault and the register. */
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openRegister } from '../../adapters/vault/open-register.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import type { Clock, EventLog, Register, Vault } from '../../engine/ports.ts';

export interface ClinicStore {
  readonly log: EventLog;
  readonly vault: Vault;
  readonly register: Register;
  close(): Promise<void>;
}

/** Throws the adapters' own errors, whose messages are sentences for the operator; nothing stays open then. */
export function openClinicStore(folders: { readonly log: string; readonly vault: string }, clock: Clock): ClinicStore {
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(port: T): T => {
    opened.unshift(port);
    return port;
  };
  const close = async (): Promise<void> => {
    for (const port of opened) await port.close();
  };
  try {
    const log = keep(openSqliteLog({ folder: folders.log, clock, mode: 'write' }));
    const vault = keep(openVault({ folder: folders.vault, clock, mode: 'write' }));
    const register = keep(openRegister({ folder: folders.vault, clock, mode: 'write' }));
    return { log, vault, register, close };
  } catch (error) {
    void close();
    throw error;
  }
}
