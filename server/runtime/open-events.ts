/** From what the log stores to events of the present shapes, their boxes opened as far as the reader may and the keys still exist. */
import type { Meta, Recorded, Unreadable } from '../../engine/event.ts';
import type { EventLog, StoredEvent, Vault } from '../../engine/ports.ts';
import { boxOf, dataOf, knownEntry } from '../../engine/upcast.ts';
import { bindingOf } from './seal-events.ts';

/** Throws for a type or a schema that this version does not know, and for a box that was altered. */
export async function openEvents(
  log: EventLog,
  vault: Vault | null,
  stored: readonly StoredEvent[],
): Promise<Recorded[]> {
  return Promise.all(stored.map((row) => openEvent(log, vault, row)));
}

async function openEvent(log: EventLog, vault: Vault | null, row: StoredEvent): Promise<Recorded> {
  const { stream, version, position, type, at } = row;
  // A type that has a box now may have had none when this row was written.
  const box = knownEntry(row).box ? { box: row.key ? await openBox(log, vault, row, row.key) : boxOf(row, '{}') } : {};
  return {
    type,
    data: dataOf(row),
    ...box,
    stream,
    version,
    position,
    at,
    meta: JSON.parse(row.meta) as Meta,
  } as unknown as Recorded;
}

async function openBox(
  log: EventLog,
  vault: Vault | null,
  row: StoredEvent,
  key: string,
): Promise<object | Unreadable> {
  if (!vault) return 'closed';
  const sealed = await log.box(row.position);
  if (!sealed) return 'erased';
  const text = vault.open(key, bindingOf(row.stream, row.version, row.type, row.schema, key), sealed);
  return text === null ? 'erased' : boxOf(row, text);
}

/** All events of a stream, opened where a vault is given. */
export const readStream = async (log: EventLog, vault: Vault | null, stream: string): Promise<Recorded[]> =>
  openEvents(log, vault, await log.read(stream));
