/** Every event with another time, input, or anything else that stands around what it says. */
import type { Recorded } from '../../../engine/event.ts';
import { replaced } from './change-contents.ts';
import { hasCompany, isDecidedOn, mustOfTearing } from './must.ts';
import type { Must, Mutant } from './mutant.ts';
import { isDecided, isOneInput } from './recording.ts';

const HOUR_MS = 3_600_000;
const later = (at: string): string => new Date(Date.parse(at) + HOUR_MS).toISOString().replace('Z', '+00:00');

export function* changeTime(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const must: Must | null = isDecided(event)
    ? 'it touches what was decided'
    : hasCompany(events, place)
      ? 'events of one input have one time'
      : null;
  const at = later(event.at);
  yield { kind: 'time changed', event, says: 'an hour later', must, forge: () => replaced(events, place, { at }) };
  const none = replaced(events, place, { at: 'yesterday' });
  const noTime = must ?? 'no append takes such a report';
  yield { kind: 'time changed', event, says: 'yesterday', must: noTime, forge: () => none };
  if (isOneInput(events[place - 1], event) || !hasCompany(events, place)) return;
  const forge = (): Recorded[] => events.map((other) => (isOneInput(other, event) ? { ...other, at } : other));
  yield { kind: 'time changed', event, says: 'its whole input an hour later', must: null, forge };
}

export function* changeInput(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const { source = '', seq = 0 } = event.meta.input ?? {};
  const torn: Must | null = isDecided(event) ? 'it touches what was decided' : mustOfTearing(events, place);
  const refused: Must = torn ?? 'no append takes such a report';
  for (const [input, must] of [
    [{ source: 'elsewhere', seq: 1 }, torn],
    [{ source, seq: seq + 1000 }, torn],
    [{ source, seq: seq + 0.5 }, refused],
    [{ source: '', seq: 1 }, refused],
    [null, 'it touches what the append gives, which is derived'],
  ] as const) {
    const forge = (): readonly Recorded[] => replaced(events, place, { meta: { ...event.meta, input } });
    yield { kind: 'input changed', event, says: `to ${JSON.stringify(input)}`, must, forge };
  }
  if (isOneInput(events[place - 1], event) || !isDecidedOn(events, place)) return;
  const input = { source: 'elsewhere', seq: 1 };
  const forge = (): Recorded[] =>
    events.map((other) => (isOneInput(other, event) ? { ...other, meta: { ...other.meta, input } } : other));
  yield { kind: 'input changed', event, says: 'that of its whole input', must: null, forge };
}

export function* changeGiven(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const { stream, version, meta } = event;
  const must: Must = 'it touches what the append gives, which is derived';
  const others: Readonly<Record<string, object>> = {
    'another stream': { stream: `${stream}x` },
    'another version': { version: version + 1 },
    'by somebody else': { meta: { ...meta, by: meta.by === 'staff' ? 'elo' : 'staff' } },
    'another cause': { meta: { ...meta, cause: `${stream}/${version + 1000}` } },
    'its cause turned round': { meta: { ...meta, cause: meta.cause === null ? `${stream}/1` : null } },
    'no meta': { meta: null },
    'more in its meta': { meta: { ...meta, intruder: 1 } },
  };
  for (const [says, by] of Object.entries(others)) {
    yield { kind: 'what the append gave changed', event, says, must, forge: () => replaced(events, place, by) };
  }
}

/** What stands beside a call: nobody who decides again can tell. */
export function* changeBeside(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const { position, version } = event;
  const moved = (): readonly Recorded[] => replaced(events, place, { position: position + 1 });
  yield { kind: 'position changed', event, says: 'one further', must: null, forge: moved };
  const late = { recordedLate: version, forge: () => events };
  yield { kind: 'recorded_at changed', event, says: 'an hour later', must: null, ...late };
  if (typeof event.box !== 'object') return;
  const sealed = (): readonly Recorded[] => replaced(events, place, { box: 'erased' });
  yield { kind: 'box taken away', event, says: 'erased', must: null, forge: sealed };
}
