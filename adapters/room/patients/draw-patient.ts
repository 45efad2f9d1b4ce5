/** A simulated patient: drawn once from a population, then reacting to Elo's words alone. */
import { localTime } from '../../../engine/time/local-time.ts';
import type { Patient, Reaction, Words } from '../patient.ts';
import { countWords } from '../spoken-words.ts';
import { happens } from './chance.ts';
import { listen } from './ear.ts';
import type { Heard } from './ear.ts';
import { newCall } from './moment.ts';
import type { CallSoFar, Moment, Reply } from './moment.ts';
import { openMouth } from './phrases.ts';
import type { Mouth, Phrases } from './phrases.ts';
import { drawPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Population } from './population.ts';
import type { Question } from './question.ts';
import { noteUnderstanding, saysAgain } from './repair.ts';
import { askedAlong, interject } from './replies/interject.ts';
import { replies } from './replies/reply.ts';
import { isAgainst } from './replies/the-visit.ts';
import { somebodyElse } from './replies/who-is-there.ts';
import { speak } from './speak.ts';
import type { Speaking } from './speak.ts';

export interface DrawOptions {
  /** Numbers in [0, 1): the patient's only source of chance, at birth and afterwards. */
  readonly random: () => number;
  /** Where the patient and the clinic live. */
  readonly zone: string;
  readonly name: string | null;
}

/** A patient whose hidden side can be read by tests and reports, never by Elo. */
export interface SimulatedPatient extends Patient {
  readonly plan: Plan;
  /** Questions of Elo's that could not be made out, and turns in which the patient was misunderstood, over all calls. */
  notes(): { readonly unclear: number; readonly misunderstood: number };
  /** The start that the patient said yes to in the latest call, or null. */
  accepted(): string | null;
}

/** No conversation about one visit is longer. */
const MOST_TURNS = 45;
const SILENCES = 2;

export function drawPatient(population: Population, phrases: Phrases, options: DrawOptions): SimulatedPatient {
  const { random, zone, name } = options;
  const plan = drawPlan(population, random, name);
  const { manner } = population;
  const rung = new Map<number, ReturnType<Patient['ring']>>();
  let call = newCall('patient');
  let mouth: Mouth = openMouth(phrases, random);
  let calls = 0;
  let patientCalls = 0;
  let earlier = { unclear: 0, misunderstood: 0 };

  function begin(): void {
    earlier = { unclear: earlier.unclear + call.unclear, misunderstood: earlier.misunderstood + call.misunderstood };
    const first = calls === 0;
    calls += 1;
    call = newCall(plan.picksUp === 'somebody_else' && !first ? 'patient' : plan.picksUp);
    if (call.onTheLine === 'patient' || plan.fetches) patientCalls += 1;
    mouth = openMouth(phrases, random);
  }

  function answer(heard: Heard, texts: readonly string[], speaking: Speaking): Reaction {
    const words = texts.join(' ').toLowerCase();
    const { today } = speaking;
    const moment: Moment = { plan, call, heard, words, today, zone, isFirst: patientCalls <= 1, random };
    const plainer = happens(manner.says_it_plainer, random);
    const reply = saysAgain(call, heard, plainer) ?? decide(moment);
    remember(call, heard.question, reply);
    return speak(speaking, reply, heard.question, texts);
  }

  return {
    plan,
    notes: () => ({
      unclear: earlier.unclear + call.unclear,
      misunderstood: earlier.misunderstood + call.misunderstood,
    }),
    accepted: () => call.accepted,
    ring(attempt) {
      const known = rung.get(attempt) ?? drawRing(population, attempt, random);
      rung.set(attempt, known);
      if (known === 'person') begin();
      return known;
    },
    hears(words: Words, at: string) {
      if (calls === 0) begin();
      const today = localTime(at, zone);
      const heard = listen(words.texts, at, zone);
      const speaking: Speaking = { mouth, manner, today, random };
      if (heard.takesACheckUp) call.acceptsACheckUp = true;
      if (heard.isMachine && call.turns === 0 && call.onTheLine === 'patient' && plan.hangsUpOnMachines) {
        return { does: 'hangs_up', after_ms: manner.thinks_most_ms.value };
      }
      if (!words.listening) return whileElsePlays(plan, call, heard, words, speaking);
      call.turns += 1;
      noteUnderstanding(call, heard);
      if (call.annoyance > plan.patience || call.turns > MOST_TURNS || call.said.has('says_thanks_bye')) {
        return { does: 'hangs_up', after_ms: manner.thinks_least_ms.value };
      }
      if (call.silences < SILENCES && happens(manner.stays_silent, random)) {
        call.silences += 1;
        call.lastReply = null;
        return { does: 'stays_silent' };
      }
      if (happens(manner.mumbles, random)) {
        call.lastReply = null;
        return speak(speaking, [{ intent: 'mumbles' }], 'unclear', []);
      }
      return answer(heard, words.texts, speaking);
    },
  };
}

function drawRing({ answering }: Population, attempt: number, random: () => number): ReturnType<Patient['ring']> {
  const shares = answering.attempts[attempt - 1] ?? answering.attempts.at(-1);
  const drawn = random();
  if (shares === undefined || drawn >= shares.person.value + shares.machine.value + shares.busy.value)
    return 'no_answer';
  if (drawn < shares.person.value) return 'person';
  return drawn < shares.person.value + shares.machine.value ? 'machine' : 'busy';
}

/** Who wants no more calls may say so over the first sentence. All others let Elo finish. */
function whileElsePlays(plan: Plan, call: CallSoFar, heard: Heard, { texts }: Words, speaking: Speaking): Reaction {
  const cuts = plan.wants === 'no_more_calls' && heard.isMachine && call.turns === 0 && call.onTheLine === 'patient';
  if (!cuts || !happens(speaking.manner.cuts_in, speaking.random)) return { does: 'listens' };
  const spoken = speak(speaking, [{ intent: 'opts_out' }], 'unclear', texts);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return spoken.does === 'speaks' ? { ...spoken, after_ms: 0, cut_in_after_words: Math.ceil(words / 2) } : spoken;
}

function decide(moment: Moment): Reply {
  const own = somebodyElse(moment) ?? interject(moment);
  if (own !== null) return own;
  const reply = replies[moment.heard.question](moment);
  const [first, second] = reply;
  const along = isAgainst(moment) || second !== undefined ? null : askedAlong(moment);
  return along === null ? reply : [first, along[0]];
}

function remember(call: CallSoFar, question: Question, reply: Reply): void {
  call.lastQuestion = question;
  call.lastReply = reply;
  for (const { intent } of reply) call.said.add(intent);
}
