/** Whatever was held, booked, moved, cancelled and let lapse: a diary that is built anew from its streams is the one that lived. */
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import type { Diary, Visit } from '../../../engine/ports.ts';
import { writeInstant } from '../../../engine/time/local-time.ts';
import type { Hold, Slot } from '../../../engine/values.ts';
import { testClinic as clinic } from '../../engine/diary/clinic.ts';
import { realLogs } from './real-log.ts';

const newLog = realLogs();
const SEED = Number(process.env['SEED'] ?? 20_261_121);
const RUNS = Number(process.env['RUNS'] ?? 25);

const NOW = DateTime.fromISO('2026-11-23T10:05:00.000Z', { zone: 'utc' });
/** A hold lasts twenty minutes, so that some of these moments are exactly its end. */
const HELD_MINUTES = 20;

const days = ['2026-11-24', '2026-11-25', '2026-11-27'] as const;
const nth = fc.nat({ max: 60 });
const book = fc.record({ does: fc.constant('book' as const), nth });
const act = fc.oneof(
  book,
  fc.record({ does: fc.constant('hold' as const), day: fc.constantFrom(...days), nth }),
  fc.record({
    does: fc.constantFrom('book' as const, 'release' as const, 'cancel' as const, 'hold_taken' as const),
    nth,
  }),
  fc.record({ does: fc.constant('move' as const), nth, to: nth }),
  fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 10, 20, 120) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Several callers of one diary, and what each was given. */
function callersOf(diary: Diary) {
  const holds: Hold[] = [];
  const visits: Visit[] = [];
  const attempts: string[] = [];
  let now = NOW;
  const at = (): string => writeInstant(now);
  const next = (): string => {
    attempts.push(`call-${attempts.length}/7`);
    return attempts.at(-1) ?? '';
  };
  const oneOf = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

  async function hold(slot: Slot | undefined): Promise<void> {
    if (!slot) return;
    const until = writeInstant(now.plus({ minutes: HELD_MINUTES }));
    const answer = await diary.hold(next(), slot, until, at());
    if ('hold' in answer) holds.push(answer.hold);
  }
  async function act(what: Act): Promise<void> {
    if (what.does === 'wait') now = now.plus({ minutes: what.minutes });
    if (!('nth' in what)) return;
    const held = oneOf(holds, what.nth);
    const visit = oneOf(visits, what.nth);
    if (what.does === 'hold') {
      const free = await freeOn(diary, what.day, at());
      await hold(oneOf(free, what.nth));
    } else if (what.does === 'hold_taken') await hold(visit?.slot);
    else if (what.does === 'release' && held) await diary.release(held, at());
    else if (what.does === 'cancel' && visit) await diary.cancel(next(), visit, at());
    else if (what.does === 'book' && held) {
      const attempt = next();
      const answer = await diary.book(attempt, held, at());
      if ('booked' in answer) visits.push({ attempt, slot: answer.booked });
    } else if (what.does === 'move' && visit) {
      const attempt = next();
      const to = oneOf(holds, 'to' in what ? what.to : 0);
      const answer = to && (await diary.move(attempt, visit, to, at()));
      if (answer && 'booked' in answer) visits.push({ attempt, slot: answer.booked });
    }
  }
  return { act, attempts, at, soon: () => writeInstant(now.plus({ minutes: HELD_MINUTES })) };
}

async function freeOn(diary: Diary, day: string, at: string): Promise<readonly Slot[]> {
  const when = { from: day, to: day, part: 'any' } as const;
  const answer = await diary.search({ service: 'check_up', when, practitioner: null, at, limit: 200 });
  if (!('slots' in answer)) throw new Error('the diary could not be asked');
  return answer.slots;
}

/** All that can be asked of a diary: what is free, now and when the last hold has lapsed, and what came of every attempt. */
async function toldBy(diary: Diary, attempts: readonly string[], ...moments: string[]): Promise<unknown> {
  const free = await Promise.all(moments.flatMap((at) => days.map((day) => freeOn(diary, day, at))));
  const came = await Promise.all(attempts.map((attempt) => diary.lookUp(attempt, moments[0] ?? '')));
  return { free, came };
}

test(`A diary that is built anew tells the same as the one that lived (${RUNS} draws, seed ${SEED})`, async () => {
  let taken = 0;
  const property = fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 60 }), async (acts) => {
    const { log, reopened } = newLog();
    const lived = embeddedDiary({ log, clinic });
    const callers = callersOf(lived);
    for (const what of acts) await callers.act(what);
    const { attempts, at, soon } = callers;
    const told = await toldBy(lived, attempts, at(), soon());
    expect(await toldBy(embeddedDiary({ log, clinic }), attempts, at(), soon())).toEqual(told);
    const next = await reopened();
    const rows = await next.readAll(0, 10_000);
    expect(await toldBy(embeddedDiary({ log: next, clinic }), attempts, at(), soon())).toEqual(told);
    expect(await next.readAll(0, 10_000)).toEqual(rows);
    taken += rows.filter(({ type }) => type === 'SlotTaken').length;
    await next.close();
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  process.stdout.write(`diary: ${RUNS} histories with ${taken} visits were built anew\n`);
  expect(taken).toBeGreaterThan(0);
});
