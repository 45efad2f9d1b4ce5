/** Whoever opens boxes is on record before anything is shown: the account, why, and whose data it was. */
import { userInfo } from 'node:os';
import { sha256 } from '../../adapters/log/sha256.ts';
import { appendFacts } from './append-facts.ts';
import { openClinicStore, type ClinicStore } from './clinic-store.ts';
import { wallClock } from './wall-clock.ts';

export interface Access {
  readonly command: string;
  readonly subjects: readonly string[];
}

/** Appends the access, then lets the reader read. The log must be free, because an access is an event. */
export async function recordAccess<T>(
  folders: { readonly log: string; readonly vault: string },
  { command, subjects }: Access,
  read: (store: ClinicStore) => Promise<T>,
): Promise<T> {
  const store = openClinicStore(folders, wallClock);
  try {
    const at = wallClock.now();
    const account = localAccount();
    await appendFacts(
      store.log,
      `access-${account}-${at.slice(0, 10)}`,
      [{ type: 'AccessRecorded', data: { account, purpose: `command ${command}`, subjects: [...subjects] } }],
      { at },
    );
    return await read(store);
  } finally {
    await store.close();
  }
}

/** The account of a command line, as an id: a login is often somebody's name, which has no place in the clear. */
const localAccount = (): string => `local-${sha256(userInfo().username).slice(0, 12)}`;
