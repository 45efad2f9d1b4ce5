/** From what the log stores to events, their boxes opened as far as the reader may and the keys still exist. */
import { entryOf, isEventType } from '../../engine/catalogue.ts';
import type { Meta, Recorded, Unreadable } from '../../engine/event.ts';
import type { EventLog, StoredEvent, Vault } from '../../engine/ports.ts';
import { bindingOf } from './seal-events.ts';

/** Throws for a type that this version does not know, and for a box that was altered. */
export async function openEvents(
  log: EventLog,
  vault: Vault | null,
  stored: readonly StoredEvent[],
): Promise<Recorded[]> {
  return Promise.all(stored.map((row) => openEvent(log, vault, row)));
}

async function openEvent(log: EventLog, vault: Vault | null, row: StoredEvent): Promise<Recorded> {
  const { stream, version, position, type, at } = row;
  if (!isEventType(type))
    throw new Error(`${stream}/${version} is of the type ${type}, which this version of Elo does not know.`);
  const box = entryOf(type).box && row.key ? { box: await openBox(log, vault, row, row.key) } : {};
  return {
    type,
    data: JSON.parse(row.data) as object,
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
  return text === null ? 'erased' : (JSON.parse(text) as object);
}

/** All events of a stream, opened where a vault is given. */
export const readStream = async (log: EventLog, vault: Vault | null, stream: string): Promise<Recorded[]> =>
  openEvents(log, vault, await log.read(stream));
