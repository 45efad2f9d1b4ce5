/** A log as earlier versions would have written it. */
import { memoryLog } from '../../adapters/log/memory-log.ts';
import type { EventLog, SealedEvent, StoredEvent, Vault } from '../../engine/ports.ts';
import { bindingOf } from '../../server/runtime/seal-events.ts';
import { older } from './older-shapes.ts';

/** The same log: the first row in schema 1, the next in 2, then 3, and so on. */
export async function inOlderShapes(log: EventLog, vault: Vault, rows: readonly StoredEvent[]): Promise<EventLog> {
  const copy = memoryLog({ clock: { now: () => '2026-11-23T12:00:00.000+00:00' } });
  for (const row of rows) {
    const { stream, version } = row;
    const result = await copy.append([{ stream, expected: version - 1, events: [await olderRow(log, vault, row)] }]);
    if (!result.ok) throw new Error(`${stream}/${version} was not appended: ${result.problem}`);
  }
  return copy;
}

async function olderRow(log: EventLog, vault: Vault, row: StoredEvent): Promise<SealedEvent> {
  const { stream, version, type, position, meta, at, key } = row;
  const schema = ((position - 1) % 3) + 1;
  const common = { type, schema, data: older(schema, row.data), meta, at } as Omit<SealedEvent, 'key' | 'box'>;
  const box = await log.box(position);
  if (key === null || box === null) return { ...common, key: null, box: null };
  const text = vault.open(key, bindingOf(stream, version, type, row.schema, key), box);
  if (text === null) throw new Error(`${stream}/${version} does not open`);
  const bound = bindingOf(stream, version, type, schema, key);
  return { ...common, key, box: vault.seal(key, bound, older(schema, text)) };
}
