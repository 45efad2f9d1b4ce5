import { expect, test } from 'vitest';
import { drawPatient } from '../../../../adapters/room/patients/draw-patient.ts';
import { canCome } from '../../../../adapters/room/patients/free-time.ts';
import { localTime } from '../../../../engine/time/local-time.ts';
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
  const picks = SEEDS.map((seed) => meet(seed)).flatMap(({ patient, turns }) =>
    turns.flatMap(({ offered, reaction }) =>
      reaction.does === 'speaks' && reaction.meant.time !== null
        ? [{ time_free: patient.plan.time, offered, time: reaction.meant.time }]
        : [],
    ),
  );
  const isOffered = ({ offered, time }: (typeof picks)[number]): boolean =>
    offered.some((start) => Date.parse(start) === Date.parse(time));
  expect(picks.length).toBeGreaterThan(100);
  expect(picks.filter((pick) => !isOffered(pick))).toEqual([]);
  expect(picks.filter(({ time_free, time }) => !canCome(time_free, time, today))).toEqual([]);
});

interface ReadBack {
  readonly seed: number;
  readonly intent: string;
  readonly isRight: boolean;
}

/** Every read-back of a call, with what the patient had chosen until then. */
function readBacks({ seed, turns }: ReturnType<typeof meet>): ReadBack[] {
  let chosen: string | null = null;
  return turns.flatMap((turn) => {
    const intent = intentOf(turn);
    const isRight = chosen !== null && Date.parse(turn.offered[0] ?? '') === Date.parse(chosen);
    if (intent.startsWith('picks_') && turn.reaction.does === 'speaks') chosen = turn.reaction.meant.time;
    if (intent === 'changes_day') chosen = null;
    return turn.line === 'read_back' ? [{ seed, intent, isRight }] : [];
  });
}
const saysYes = ({ intent }: ReadBack): boolean => intent === 'yes' || intent === 'accepts_booking';

test('a patient says yes to a read-back only where the time is the chosen one', () => {
  const honest = SEEDS.flatMap((seed) => readBacks(meet(seed)));
  expect(honest.filter((one) => saysYes(one) && !one.isRight)).toEqual([]);
  expect(honest.filter(({ intent }) => intent === 'rejects_read_back')).toEqual([]);
  expect(honest.filter(saysYes).length).toBeGreaterThan(80);
});

test('a time that is read back wrongly is refused, and accepted once it is right', () => {
  const misread = SEEDS.flatMap((seed) => readBacks(meet(seed, { misreads: 1 })));
  expect(misread.filter((one) => saysYes(one) && !one.isRight)).toEqual([]);
  expect(misread.filter(({ intent }) => intent === 'rejects_read_back').length).toBeGreaterThan(80);
  expect(misread.filter(saysYes).length).toBeGreaterThan(60);
});

const ms = (start: string | null): number | null => (start === null ? null : Date.parse(start));

test('what was booked is what the patient said yes to, and nothing else', () => {
  const talks = SEEDS.map((seed) => meet(seed));
  expect(talks.map(({ booked }) => ms(booked))).toEqual(talks.map(({ patient }) => ms(patient.accepted())));
});

test('nobody is booked who wants no visit, whose doubt was never overcome, or whom we never called', () => {
  const talks = SEEDS.map((seed) => meet(seed));
  const booked = talks.filter(({ ending }) => ending === 'booked').map(({ patient }) => patient.plan);
  expect(booked.filter(({ wants }) => wants !== 'visit')).toEqual([]);
  expect(booked.filter(({ picksUp }) => picksUp === 'a_stranger')).toEqual([]);
  expect(booked.filter(({ doubt }) => doubt?.answers === null && doubt.at === 'shall_we_find_a_time')).toEqual([]);
  const strangers = talks.filter(({ patient }) => patient.plan.picksUp === 'a_stranger').map(({ ending }) => ending);
  expect(new Set(strangers)).toEqual(new Set(['wrong_person']));
});

test('who wants no more calls says so as soon as the call is about a visit', () => {
  const talks = SEEDS.map((seed) => meet(seed)).filter(({ patient }) => patient.plan.wants === 'no_more_calls');
  const endings = new Set(talks.map(({ ending }) => ending));
  expect(talks.length).toBeGreaterThan(2);
  expect(endings.has('opted_out')).toBe(true);
  expect(endings.has('booked') || endings.has('declined')).toBe(false);
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

test('who is called at a bad moment says so once, and talks when called again', () => {
  const busy = SEEDS.map(draw).filter(
    ({ plan: { badMoment, wants, picksUp, personAt, emergency } }) =>
      badMoment && wants === 'visit' && picksUp === 'patient' && personAt === null && !emergency,
  );
  const endings = busy.map((patient) => {
    const called: string[] = [];
    for (let attempt = 1; called.length < 2; attempt += 1) {
      if (patient.ring(attempt) === 'person') called.push(talk(patient, { name: NAME }).ending);
    }
    return called;
  });
  expect(busy.length).toBeGreaterThan(4);
  expect(endings.filter(([first]) => first !== 'call_later' && first !== 'hung_up')).toEqual([]);
  expect(endings.filter(([, second]) => second === 'call_later')).toEqual([]);
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
