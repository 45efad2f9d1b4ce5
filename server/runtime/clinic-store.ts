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

/** Throws the adapters' own errors, whose messages are sentences for the operator. */
export function openClinicStore(folders: { readonly log: string; readonly vault: string }, clock: Clock): ClinicStore {
  const log = openSqliteLog({ folder: folders.log, clock, mode: 'write' });
  const vault = openVault({ folder: folders.vault, clock, mode: 'write' });
  const register = openRegister({ folder: folders.vault, clock, mode: 'write' });
  return {
    log,
    vault,
    register,
    async close() {
      await register.close();
      await vault.close();
      await log.close();
    },
  };
}
