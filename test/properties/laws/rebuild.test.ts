/** Read models that are built anew are those that grew with the log, whatever it holds and wherever they caught up. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recorded } from '../../../engine/event.ts';
import type { Write } from '../../../engine/ports.ts';
import { chanceOf } from '../../controls/random/chance.ts';
import { randomCall } from '../../controls/random-calls.ts';
import { shippedWith } from '../../controls/random/stage.ts';
import { appended, eventsOfBookedCall, laterWrites, wholeLog, type Example } from '../../controls/read-model-events.ts';
import { logOf, openedForWriting, temporaryFolder } from '../../projections/folded.ts';
import { aCall, chance, drawing, tell } from './law.ts';

const prepared = shippedWith();
const { told, forAll } = drawing(25);
const [planned] = eventsOfBookedCall;

/** The streams of some calls, each after its plan, among those of fixed examples. */
function streamsOf(calls: readonly Parameters<typeof callOf>[0][]): Map<string, Write['events'][number][]> {
  const streams = new Map<string, Write['events'][number][]>();
  for (const { stream, events } of [...wholeLog, ...laterWrites]) {
    streams.set(stream, [...(streams.get(stream) ?? []), ...events]);
  }
  for (const drawn of calls) {
    const { id, events } = callOf(drawn);
    streams.set(id, [planned as Example, ...events].map(appended));
  }
  return streams;
}

function callOf(drawn: Omit<Parameters<typeof randomCall>[0], 'prepared'>): { id: string; events: Example[] } {
  const { id, events } = randomCall({ prepared, ...drawn });
  return { id, events: events.map(({ type, data, at }: Recorded) => ({ type, data, at }) as Example) };
}

test(`rebuilt, the rows are those that were folded as the log grew (${told})`, async () => {
  let events = 0;
  await forAll([fc.array(aCall, { minLength: 1, maxLength: 6 }), chance], async (calls, seed) => {
    const dice = chanceOf(seed, 1);
    const waiting = [...streamsOf(calls)].map(([stream, all]) => ({ stream, all, done: 0 }));
    const log = await logOf([]);
    const models = openedForWriting({ folder: temporaryFolder() });
    for (let open = waiting; open.length > 0; open = waiting.filter(({ all, done }) => done < all.length)) {
      // Streams grow by turns, a few events at a time, and the read models catch up at any moment.
      const one = dice.pick(open);
      const some = one.all.slice(one.done, one.done + 1 + dice.below(9));
      expect(await log.append([{ stream: one.stream, expected: one.done, events: some }])).toMatchObject({ ok: true });
      one.done += some.length;
      if (dice.happens(0.2)) await models.catchUp(log);
    }
    expect(await models.catchUp(log)).toMatchObject({ ok: true });
    const rebuilt = await models.rebuild(log);
    events += await log.position();
    expect(rebuilt).toMatchObject({ ok: true, position: await log.position() });
    const projections = 'projections' in rebuilt ? rebuilt.projections : [];
    expect(projections.map(({ equal }) => equal)).toEqual(projections.map(() => true));
    expect(projections.every(({ rows }) => rows > 0)).toBe(true);
  });
  tell(`rebuild: logs with ${events} events in all`);
  expect(events).toBeGreaterThan(0);
});
