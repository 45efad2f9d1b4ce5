/** A scripted Elo who speaks the real lines and understands every patient perfectly: it reads what was meant. */
import { localTime } from '../../../../engine/time/local-time.ts';
import { sayDay, sayTime } from '../../../../engine/wording/say-date.ts';
import type { Patient, Reaction } from '../../../../adapters/room/patient.ts';
import { lines, spoken } from './control-lines.ts';

export const AT = '2026-11-20T10:15:00.000+00:00';
export const ZONE = 'Europe/Dublin';

export interface Turn {
  readonly line: string;
  readonly texts: readonly string[];
  readonly offered: readonly string[];
  readonly reaction: Reaction;
}
export interface Talk {
  readonly turns: readonly Turn[];
  readonly ending: string;
  readonly booked: string | null;
}
export interface Script {
  readonly name: string;
  /** Reads another time back than the one that was chosen, the first so many times. */
  readonly misreads?: number;
  /** Understands nothing of what is said, for ever. */
  readonly deaf?: boolean;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  asks_price: 'price',
  asks_address: 'address',
  asks_hours: 'hours',
  asks_insurance: 'insurance',
  asks_what_about: 'what_it_is_about',
  asks_robot: 'yes_i_am_an_ai',
  asks_repeat: 'of_course',
  waits: 'take_your_time',
  offers_payment: 'pay_in_the_clinic',
  mumbles: 'did_not_catch',
};
const SERVICES: Readonly<Record<string, string>> = {
  reason_check_up: 'a check-up',
  reason_cleaning: 'a cleaning',
  reason_toothache: 'a visit for a toothache',
  reason_second_opinion: 'a second opinion',
  reason_cosmetic: 'a cosmetic consultation',
};
const CLOCKS = ['09:30', '11:00', '14:15', '17:00'];

/** Holds one call. Every answer is taken as it was meant; a hang-up ends it. */
export function talk(patient: Patient, script: Script): Talk {
  const turns: Turn[] = [];
  const count = new Map<string, number>();
  const memory = { reason: 'a check-up', child: false, round: 0, slot: '', from: 1, misread: 0 };
  let part: string | null = null;
  let offered: string[] = [];
  let booked: string | null = null;

  function variant(name: string, set?: string): string {
    const said = count.get(name) ?? 0;
    count.set(name, said + 1);
    const { say = [], again, sets } = lines[name] ?? {};
    const among = (set === undefined ? (said > 0 ? again : undefined) : sets?.[set]?.[Math.min(said, 1)]) ?? say;
    const slots = offered.map(sayStart).join(', or ');
    return spoken(among[(said + script.name.length) % among.length] ?? '', {
      slots,
      slot: `${sayStart(readBackTime())}, with Doctor Aoife Brennan`,
      reason: memory.reason,
      patient_name: script.name,
    });
  }

  function readBackTime(): string {
    return memory.misread < (script.misreads ?? 0) ? shifted(memory.slot) : memory.slot;
  }

  function say(line: string, listening: boolean, before: readonly string[] = [], set?: string): string {
    const texts = [...before, variant(line, set)];
    const reaction = patient.hears({ texts, listening }, AT);
    turns.push({ line, texts, offered: line === 'offer_slots' ? offered : line === 'read_back' ? [readBackTime()] : [], reaction }); // prettier-ignore
    if (reaction.does === 'hangs_up') return 'hangs_up';
    if (reaction.does === 'stays_silent') return 'stays_silent';
    return reaction.does === 'speaks' ? (script.deaf === true ? 'mumbles' : (reaction.meant.intents[0] ?? '')) : '';
  }

  /** Asks until something is answered that is no question: silence, mumbling and questions are dealt with here. */
  function ask(line: string, set?: string): string {
    let before: string[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const meant = say(line, true, before, set);
      const reply = meant === 'stays_silent' ? 'are_you_there' : QUESTIONS[meant];
      if (reply === undefined) return meant;
      before = [variant(reply)];
    }
    return 'hangs_up';
  }

  function offer(day: string | null): void {
    const first = day === null ? localTime(AT, ZONE).plus({ days: memory.from }) : localTime(day, ZONE);
    memory.from += day === null ? 2 : 0;
    offered = [0, 1, 2, 3, 4, 5]
      .map((days) => first.plus({ days }))
      .filter(({ weekday }) => weekday <= 5)
      .flatMap((date) => CLOCKS.map((clock) => localTime(`${date.toISODate()}T${clock}`, ZONE).toISO()))
      .filter((start) => part === null || partOf(start) === part)
      .filter((_, i) => i % 3 !== 1)
      .slice(0, 3);
  }

  const lastMeant = () => {
    const last = turns.at(-1)?.reaction;
    return last?.does === 'speaks' ? last.meant : null;
  };

  /** Endings that may come at any question; a worry is answered twice at most. Null: go on with the meaning. */
  function ends(meant: string): string | null {
    const worry = meant === 'thinks_about_it' ? 'no_need' : /^objects_(.*)$/.exec(meant)?.[1];
    if (meant === 'wants_person') {
      ask('when_may_they_call');
      return 'callback_promised';
    }
    if (meant.startsWith('call_later')) {
      ask('when_may_we_call');
      return 'call_later';
    }
    if (worry !== undefined) {
      memory.round += 1;
      if (memory.round > 2) return 'declined';
      return ends(ask('objection_answer', worry));
    }
    const closed: Readonly<Record<string, string>> = { hangs_up: 'hung_up', opts_out: 'opted_out', emergency: 'emergency', wrong_number: 'wrong_person', declines: 'declined', stays_firm: 'declined' }; // prettier-ignore
    return closed[meant] ?? null;
  }

  /** Asks, and asks again after a worry that was overcome. */
  function askThrough(line: string): { readonly meant: string; readonly ending: string | null } {
    for (let round = 0; round < 4; round += 1) {
      const meant = ask(line);
      const ending = ends(meant);
      if (ending !== null || !/^objects_|^thinks/.test(meant)) return { meant, ending };
    }
    return { meant: '', ending: 'declined' };
  }

  const done = (ending: string): Talk => ({ turns, ending, booked });

  function identify(): string | null {
    for (let voices = 0; voices < 3; voices += 1) {
      const started = say('hello_i_am_an_ai', false);
      if (started !== '') return ends(started);
      const { meant, ending } = askThrough('is_it_you');
      if (ending !== null) return ending;
      if (meant === 'not_me_absent') return ask('when_are_they_in') === 'hangs_up' ? 'hung_up' : 'not_reached';
      if (meant !== 'not_me_fetches') return null;
    }
    return 'not_reached';
  }

  function qualify(): string | null {
    const why = askThrough('why_we_call');
    if (why.ending !== null || why.meant === 'no') return why.ending ?? 'declined';
    for (let tries = 0; tries < 2; tries += 1) {
      const { meant, ending } = askThrough('ask_reason');
      if (ending !== null) return ending;
      const all = lastMeant()?.intents ?? [meant];
      memory.child = memory.child || all.includes('for_child');
      const reason = all.find((intent) => intent.startsWith('reason_'));
      if (reason === undefined) continue;
      memory.reason = SERVICES[reason] ?? 'a check-up';
      break;
    }
    if (memory.reason.includes('toothache')) ask('how_bad_is_the_pain');
    if (memory.child) ask('whose_name');
    return null;
  }

  function findATime(first: string): string | null {
    let line = first;
    for (let tries = 0; tries < 8; tries += 1) {
      if (line !== '') {
        const { meant, ending } = askThrough(line);
        if (ending !== null) return ending;
        if (meant === 'no') return ask('offer_waiting_list') === 'yes' ? 'waiting_list' : 'no_suitable_time';
        const wish = lastMeant() as { day: string | null; part?: string | null } | null;
        part = wish?.part ?? null;
        offer(meant === 'as_soon_as_possible' ? null : (wish?.day ?? null));
      }
      const { meant, ending } = askThrough('offer_slots');
      if (ending !== null) return ending;
      if (meant.startsWith('picks_')) {
        memory.slot = lastMeant()?.time ?? '';
        return null;
      }
      line = meant === 'changes_day' ? '' : 'ask_other_day';
      part = null;
      if (line === '') offer(lastMeant()?.day ?? null);
    }
    return 'no_suitable_time';
  }

  function book(): string {
    let failed = findATime('ask_when');
    for (let tries = 0; failed === null && tries < 6; tries += 1) {
      const { meant, ending } = askThrough('read_back');
      if (ending !== null) return ending;
      memory.misread += 1;
      if (meant === 'yes' || meant === 'accepts_booking') {
        booked = memory.slot;
        ask('anything_else');
        return 'booked';
      }
      if (meant === 'rejects_read_back') {
        const change = askThrough('what_shall_i_change');
        if (change.ending !== null) return change.ending;
        if (change.meant === 'yes') continue;
      }
      part = null;
      offer(lastMeant()?.day ?? null);
      failed = findATime('');
    }
    return failed ?? 'failed';
  }

  const identified = identify();
  if (identified !== null) return done(identified);
  const qualified = qualify();
  return done(qualified ?? book());
}

function sayStart(start: string): string {
  if (start === '') return '';
  const time = localTime(start, ZONE);
  return `${sayDay(time, localTime(AT, ZONE))} at ${sayTime(time)}`;
}

const shifted = (start: string): string => (start === '' ? '' : localTime(start, ZONE).plus({ days: 1 }).toISO());

function partOf(start: string): string {
  const { hour } = localTime(start, ZONE);
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
}
