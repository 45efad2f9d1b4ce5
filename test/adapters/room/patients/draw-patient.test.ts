import { expect, test } from 'vitest';
import { drawPatient } from '../../../../adapters/room/patients/draw-patient.ts';
import { canCome } from '../../../../adapters/room/patients/free-time.ts';
import { localTime } from '../../../../engine/diary/local-time.ts';
import { seededRandom } from '../../../../server/runtime/random.ts';
import { phrases, population } from './control-lines.ts';
import { AT, talk, ZONE } from './scripted-elo.ts';
import type { Script, Talk } from './scripted-elo.ts';

const NAME = 'Aoife Kinsella';
const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

const draw = (seed: number) => drawPatient(population, phrases, { random: seededRandom(seed), zone: ZONE, name: NAME });

function meet(seed: number, script: Partial<Script> = {}) {
  const patient = draw(seed);
  const held: Talk = talk(patient, { name: NAME, ...script });
  return { seed, patient, ...held };
}

const intentOf = ({ reaction }: Talk['turns'][number]): string =>
  reaction.does === 'speaks' ? (reaction.meant.intents[0] ?? '') : reaction.does;

test('the same seed holds the same conversation, word for word', () => {
  const once = SEEDS.slice(0, 40).map((seed) => meet(seed).turns);
  const again = SEEDS.slice(0, 40).map((seed) => meet(seed).turns);
  expect(again).toEqual(once);
  expect(new Set(once.map((turns) => JSON.stringify(turns))).size).toBe(40);
});

test('a patient takes only a time that is on offer and that suits', () => {
  const today = localTime(AT, ZONE);
  let picks = 0;
  for (const { patient, turns } of SEEDS.map((seed) => meet(seed))) {
    for (const turn of turns.filter((one) => intentOf(one).startsWith('picks_'))) {
      const time = turn.reaction.does === 'speaks' ? turn.reaction.meant.time : null;
      picks += 1;
      expect(turn.offered.map((start) => Date.parse(start))).toContain(Date.parse(time ?? ''));
      expect(canCome(patient.plan.time, time ?? '', today)).toBe(true);
    }
  }
  expect(picks).toBeGreaterThan(100);
});

test('a patient says yes to a read-back only where the time is the chosen one, even if it is misread at first', () => {
  let accepted = 0;
  let rejected = 0;
  for (const misreads of [0, 1]) {
    for (const { seed, patient, turns } of SEEDS.map((one) => meet(one, { misreads }))) {
      let chosen: string | null = null;
      for (const turn of turns) {
        const intent = intentOf(turn);
        if (intent.startsWith('picks_') && turn.reaction.does === 'speaks') chosen = turn.reaction.meant.time;
        if (intent === 'changes_day') chosen = null;
        if (turn.line !== 'read_back') continue;
        const isRight = chosen !== null && Date.parse(turn.offered[0] ?? '') === Date.parse(chosen);
        if (intent === 'yes' || intent === 'accepts_booking') {
          accepted += 1;
          expect(isRight, `seed ${seed}`).toBe(true);
          expect(Date.parse(patient.accepted() ?? '')).toBe(Date.parse(chosen ?? ''));
        }
        if (intent === 'rejects_read_back') rejected += 1;
      }
    }
  }
  expect(accepted).toBeGreaterThan(150);
  expect(rejected).toBeGreaterThan(50);
});

test('nobody is booked who wants no visit, and nobody goes on who never wants to be called', () => {
  for (const { seed, patient, ending } of SEEDS.map((one) => meet(one))) {
    const { wants, doubt, picksUp } = patient.plan;
    if (wants !== 'visit') expect(ending, `seed ${seed}`).not.toBe('booked');
    if (doubt?.answers === null && ending === 'booked')
      expect(doubt.at, `seed ${seed}`).not.toBe('shall_we_find_a_time');
    if (picksUp === 'a_stranger') expect(['wrong_person', 'hung_up'], `seed ${seed}`).toContain(ending);
  }
});

test('the endings of 300 calls are those of people who asked for a visit', () => {
  const endings = new Map<string, number>();
  for (const { ending } of SEEDS.map((seed) => meet(seed))) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  expect(endings.get('booked')).toBeGreaterThan(300 * 0.3);
  expect(endings.get('booked')).toBeLessThan(300 * 0.65);
  expect([...endings.keys()].sort()).toEqual(
    expect.arrayContaining(['booked', 'call_later', 'callback_promised', 'declined', 'hung_up', 'wrong_person']),
  );
});

test('every question of the real lines is made out, and everything said is in words of the bank', () => {
  for (const { seed, patient, turns } of SEEDS.map((one) => meet(one))) {
    expect(patient.notes().unclear, `seed ${seed}`).toBe(0);
    for (const { reaction } of turns) {
      if (reaction.does !== 'speaks') continue;
      expect(reaction.text, `seed ${seed}`).not.toMatch(/[{}]|undefined|^\s*$/);
      expect(reaction.meant.intents.length).toBeGreaterThan(0);
      expect(reaction.after_ms).toBeGreaterThanOrEqual(0);
    }
  }
});

test('an intent that has phrases left never says the same twice in a call', () => {
  for (const { seed, turns } of SEEDS.map((one) => meet(one, { deaf: true }))) {
    const said = turns.flatMap(({ reaction }) => (reaction.does === 'speaks' ? [reaction.text] : []));
    expect(new Set(said).size, `seed ${seed}: ${said.join(' | ')}`).toBe(said.length);
  }
});

test('who is never understood loses patience and hangs up', () => {
  const talks = SEEDS.slice(0, 100).map((seed) => meet(seed, { deaf: true }));
  expect(talks.every(({ ending }) => ending === 'hung_up')).toBe(true);
  expect(talks.every(({ turns, patient }) => turns.length <= patient.plan.patience + 6)).toBe(true);
});

test('a phone that rings comes to the same when it is asked again, and to each outcome in its share', () => {
  const first = SEEDS.map((seed) => draw(seed).ring(1));
  const share = (outcome: string): number => first.filter((one) => one === outcome).length / first.length;
  expect(share('person')).toBeCloseTo(0.5, 1);
  expect(share('machine')).toBeCloseTo(0.25, 1);
  expect(new Set(first)).toEqual(new Set(['person', 'machine', 'no_answer', 'busy']));
  const patient = draw(3);
  expect([patient.ring(1), patient.ring(1)]).toEqual([first[2], first[2]]);
});

test('whoever was called at a bad moment talks at the next call', () => {
  const busy = SEEDS.map(draw).find(
    ({ plan }) => plan.badMoment && plan.wants === 'visit' && plan.picksUp === 'patient' && plan.doubt === null && plan.personAt === null && !plan.hangsUpOnMachines, // prettier-ignore
  );
  expect(busy).toBeDefined();
  if (busy === undefined) return;
  const attempts = Array.from({ length: 40 }, (_, i) => i + 1);
  const endings = attempts.filter((attempt) => busy.ring(attempt) === 'person').slice(0, 2);
  expect(endings).toHaveLength(2);
});

test('a name that is not theirs is a wrong number', () => {
  const patient = SEEDS.map(draw).find(({ plan }) => plan.picksUp === 'patient' && plan.curious.length === 0);
  const said = [1, 2, 3].map(() =>
    patient?.hears({ texts: ['Am I speaking with Bartek Costa?'], listening: true }, AT),
  );
  const meant = said.flatMap((one) => (one?.does === 'speaks' ? [one.meant.intents[0]] : []));
  expect(meant).toContain('wrong_number');
  expect(meant).not.toContain('is_me');
});

test('what nobody can make out is asked for again, and then guessed at', () => {
  const patient = SEEDS.map(draw).find(({ plan }) => plan.picksUp === 'patient' && plan.wants === 'visit');
  const words = { texts: ['Zorp the flimmer, quite so.'], listening: true };
  const said = [patient?.hears(words, AT), patient?.hears(words, AT)];
  expect(said.map((one) => (one?.does === 'speaks' ? one.meant.intents[0] : one?.does))).toEqual([
    'asks_repeat',
    'yes',
  ]);
  expect(patient?.notes().unclear).toBe(2);
});
