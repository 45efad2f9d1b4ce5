/** Every event with other data, other words or another type. */
import { catalogue, entryOf, isOfACall, isReported } from '../../../engine/catalogue.ts';
import type { EventType, Recorded } from '../../../engine/event.ts';
import { bent, leavesOf, listsOf, pathText, placeText, withLeaf, withoutLeaf, isSame, type Leaf } from './leaves.ts';
import { enveloped, firstOfInput } from './mend.ts';
import { mustOfContents } from './must.ts';
import type { Kind, Mutant } from './mutant.ts';
import type { Pool } from './pool.ts';
import { isDecided } from './recording.ts';
import { isUnread } from './unread.ts';

export const replaced = (events: readonly Recorded[], place: number, by: object): readonly Recorded[] =>
  events.with(place, { ...events[place], ...by } as Recorded);

export function* changeData(events: readonly Recorded[], place: number, pool: Pool): Generator<Mutant> {
  const event = events[place] as Recorded;
  for (const column of ['data', 'box'] as const) {
    const value: unknown = event[column];
    if (typeof value !== 'object') continue;
    for (const leaf of leavesOf(value)) {
      for (const other of othersFor(event, column, leaf, pool)) {
        yield changed(column, withLeaf(value, leaf.path, other), leaf, sayChange(leaf.value, other));
      }
      // A member that is left out of what was decided is as plain as one that is bent.
      if (!isDecided(event)) yield changed(column, withoutLeaf(value, leaf.path), leaf, 'left out');
    }
    for (const list of listsOf(value)) {
      yield changed(column, withLeaf(value, list.path, (list.value as unknown[]).slice(1)), list, 'without its first');
    }
    if (!isSame(value, {})) yield changed(column, {}, { path: [], value }, 'emptied');
    yield changed(column, null, { path: [], value }, 'taken away');
    yield changed(column, { ...value, intruder: 1 }, { path: ['intruder'], value: undefined }, 'put in');
  }

  function changed(column: 'data' | 'box', value: unknown, { path }: Leaf, how: string): Mutant {
    const forged = { ...event, [column]: value } as Recorded;
    const kind: Kind = column === 'data' ? 'data changed' : 'words changed';
    const must = mustOfContents(event, forged);
    // Whoever changes the request that is named changes the cause with it.
    const careful = { [column]: value, meta: enveloped(forged, firstOfInput(events, place)).meta };
    return {
      kind,
      event,
      says: `${column}/${pathText(path)} ${how}`,
      must,
      unread: must === null && isUnread(event.type, `${column}/${placeText(path)}`),
      forge: () => replaced(events, place, careful),
    };
  }
}

function othersFor(event: Recorded, column: 'data' | 'box', { path, value }: Leaf, pool: Pool): unknown[] {
  if (isDecided(event)) return bent(value).slice(0, 1);
  const borrowed = pool.another(event.type, `${column}/${placeText(path)}`, value);
  return [...bent(value), ...(borrowed === undefined ? [] : [borrowed])].filter((other) => !isSame(other, value));
}

const sayChange = (from: unknown, to: unknown): string => `${JSON.stringify(from)} → ${JSON.stringify(to)}`;

/** Types of a call that are reported. */
const reportedTypes = (Object.keys(catalogue) as EventType[]).filter((type) => isOfACall(type) && isReported(type));

export function* changeType(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const first = firstOfInput(events, place);
  const strange = ['PatientWinked', 'OptedOut', event.type === 'InputIgnored' ? 'CallFaulted' : 'InputIgnored'];
  for (const type of strange) yield retyped(type, replaced(events, place, { type }));
  const same = isDecided(event)
    ? []
    : reportedTypes.filter((type) => type !== event.type && takes(type, event)).slice(0, 4);
  for (const type of same) {
    const forged = enveloped({ ...event, type } as Recorded, first);
    yield retyped(type, replaced(events, place, forged));
  }

  function retyped(type: string, forged: readonly Recorded[]): Mutant {
    const must = mustOfContents(event, forged[place] as Recorded);
    return { kind: 'type changed', event, says: `${event.type} → ${type}`, must, forge: () => forged };
  }
}

/** Whether an event would fit another type as it stands. */
function takes(type: EventType, { data, box }: Recorded): boolean {
  const entry = entryOf(type);
  return (entry.box !== undefined) === (box !== undefined) && entry.data.safeParse(data).success;
}
