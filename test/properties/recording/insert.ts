/** After every event: itself again, something that was never decided, and reports that nobody made. */
import type { Draft, Recorded } from '../../../engine/event.ts';
import { enveloped, firstOfInput, mended, renumbered } from './mend.ts';
import { mustOfTearing } from './must.ts';
import type { Must, Mutant } from './mutant.ts';
import { isDecided, isOneInput } from './recording.ts';

const DECIDED: Must = 'it touches what was decided';

export function* insert(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const first = firstOfInput(events, place);
  // Half a version: it stands between two events until all are numbered anew.
  const between = event.version + 0.5;
  const put = (...others: readonly Recorded[]): Recorded[] => events.toSpliced(place + 1, 0, ...others);
  const again = { ...event, version: between };
  const twice = isDecided(event) ? DECIDED : null;
  yield { kind: 'inserted', event, says: 'the same again', must: twice, forge: () => renumbered(put(again)) };
  const careful = (): Recorded[] => mended(put(again));
  yield { kind: 'inserted, the rest mended', event, says: 'the same again', must: twice, forge: careful };

  const invented: Draft = { type: 'EscalationRequested', data: { why: 'intruder' } };
  const decided = enveloped({ ...event, ...invented, box: undefined, version: between }, first);
  const among = (): Recorded[] => mended(put(decided));
  yield { kind: 'inserted, the rest mended', event, says: 'a decision', must: DECIDED, forge: among };

  const isLast = !isOneInput(event, events[place + 1]);
  const torn = mustOfTearing(events, place);
  for (const [says, drafts] of Object.entries(intruders(event.version))) {
    // In the middle of an input the first alone says as much as all of them.
    const shown = isLast ? drafts : drafts.slice(0, 1);
    const forge = (): Recorded[] => mended(put(...reportedAfter(event, shown)));
    yield { kind: 'inserted, the rest mended', event, says, must: torn, forge };
  }
}

/** Reports from outside, the last three with what is decided on them in a call that talks or is over. */
const intruders = (request: number): Readonly<Record<string, readonly Draft[]>> => ({
  'a report that leads to nothing': [{ type: 'CallAnswered', data: { by: 'machine' } }],
  'a report without what follows from it': [{ type: 'KeyPressed', data: { key: '1' } }],
  'a key, ignored': [
    { type: 'KeyPressed', data: { key: '1' } },
    { type: 'InputIgnored', data: { what: 'KeyPressed', reason: 'not_hearable' } },
  ],
  'a key, too late': [
    { type: 'KeyPressed', data: { key: '1' } },
    { type: 'InputIgnored', data: { what: 'KeyPressed', reason: 'call_is_over' } },
  ],
  'an outcome, stale': [
    { type: 'SlotHoldRefused', data: { request } },
    { type: 'InputIgnored', data: { what: 'SlotHoldRefused', reason: 'stale' } },
  ],
});

function reportedAfter(event: Recorded, drafts: readonly Draft[]): Recorded[] {
  const { stream, position, at } = event;
  return drafts.map((draft, i) => {
    const version = event.version + (i + 1) / 10;
    const meta = { by: 'elo', cause: null, input: { source: 'intruder', seq: 1 } } as const;
    const placed = { ...draft, stream, version, position, at, meta } as Recorded;
    return enveloped(placed, event.version + 0.1);
  });
}
