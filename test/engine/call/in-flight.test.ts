/** Somebody hangs up, or something urgent takes over, while the clinic's systems are still at work. */
import { describe, expect, it } from 'vitest';
import { DECISIONS } from '../../../engine/decisions.ts';
import type { Draft, EventType } from '../../../engine/event.ts';
import { appointmentPrepared, standing } from '../../controls/appointment-release.ts';
import { lineOf, type Line } from '../../controls/call.ts';
import { atTen, holdOfTen, TUESDAY, visitAtTen } from '../../controls/release.ts';

const release = appointmentPrepared();
const movedVisit = { ...standing, start: atTen.start };

function begun(flow: 'remind' | 'book'): Line {
  const line = lineOf(release);
  line.report({ type: 'CallAnswered', data: { by: 'person' } });
  const isReminder = flow === 'remind';
  line.report({
    type: 'CallStarted',
    data: {
      release: release.hash,
      decisions: DECISIONS,
      briefing: {
        flow,
        direction: 'outbound',
        purpose: 'care',
        patient: 'patient-one',
        attempt: 1,
        campaign: null,
        zone: 'Europe/Dublin',
        language: 'en',
        simulated: true,
        typed: true,
        knows: { patient: 'patient-one', ...(isReminder && { appointment: standing, reason: 'check_up' }) },
        knows_personal: [],
      },
    },
    box: { values: {} },
  });
  line.delivered();
  return line;
}

function searching(flow: 'remind' | 'book'): Line {
  const line = begun(flow);
  if (flow === 'remind') line.says('other_time');
  else line.says(['reason', 'check_up']);
  line.delivered();
  line.says(['when', TUESDAY]);
  line.delivered();
  return line;
}

function holding(flow: 'remind' | 'book'): Line {
  const line = searching(flow);
  line.settles('SlotSearchRequested', { type: 'SlotsFound', data: { slots: [atTen] } });
  line.delivered();
  line.says(['slot', atTen]);
  line.delivered();
  return line;
}

/** The yes to the read-back was understood: the diary is at work. */
function binding(flow: 'remind' | 'book'): Line {
  const line = holding(flow);
  line.settles('SlotHoldRequested', { type: 'SlotHoldGiven', data: { hold: holdOfTen } });
  line.delivered();
  line.says('yes');
  return line;
}

function cancelling(): Line {
  const line = begun('remind');
  line.says('no');
  line.delivered();
  line.says('yes');
  return line;
}

const hangUp = (line: Line): string[] => line.report({ type: 'PatientHungUp', data: {} });
const emergency = (line: Line): string[] => line.says('emergency');
const released = 'SlotReleaseRequested';
const escalated = 'EscalationRequested';

interface Row {
  readonly what: string;
  readonly way: () => Line;
  readonly request: EventType;
  readonly outcome: { type: EventType; data?: object };
  /** What follows the outcome after the end, and why staff are told. */
  readonly over: readonly string[];
  readonly why?: string;
  /** What follows it while an emergency is being spoken of. */
  readonly talking: readonly string[];
  readonly unheard?: string;
}

const found = { type: 'SlotsFound', data: { slots: [atTen] } } as const;
const given = { type: 'SlotHoldGiven', data: { hold: holdOfTen } } as const;
const failed = (type: EventType) => ({ type, data: { reason: 'unavailable' } });
const refused = (type: EventType, reason: string) => ({ type, data: { reason } });
const move = (): Line => binding('remind');
const book = (): Line => binding('book');

const rows: readonly Row[] = [
  {
    what: 'find_slots that finds some',
    way: () => searching('book'),
    request: 'SlotSearchRequested',
    outcome: found,
    over: [],
    talking: [],
  },
  {
    what: 'find_slots that fails',
    way: () => searching('book'),
    request: 'SlotSearchRequested',
    outcome: failed('SlotSearchFailed'),
    over: [],
    talking: [],
  },
  {
    what: 'hold_slot that holds',
    way: () => holding('book'),
    request: 'SlotHoldRequested',
    outcome: given,
    over: [released],
    talking: [released],
  },
  {
    what: 'hold_slot that is refused',
    way: () => holding('book'),
    request: 'SlotHoldRequested',
    outcome: { type: 'SlotHoldRefused' },
    over: [],
    talking: [],
  },
  {
    what: 'book that books',
    way: book,
    request: 'BookingRequested',
    outcome: { type: 'BookingConfirmed', data: { appointment: visitAtTen } },
    over: [escalated],
    why: 'booked-after-hang-up',
    talking: [escalated],
    unheard: 'booked-unheard',
  },
  {
    what: 'book whose time is gone',
    way: book,
    request: 'BookingRequested',
    outcome: refused('BookingRefused', 'slot_gone'),
    over: [],
    talking: [],
  },
  {
    what: 'book that is refused',
    way: book,
    request: 'BookingRequested',
    outcome: refused('BookingRefused', 'refused'),
    over: [released],
    talking: [],
  },
  {
    what: 'book that fails',
    way: book,
    request: 'BookingRequested',
    outcome: failed('BookingFailed'),
    over: [released],
    talking: [],
  },
  {
    what: 'book that is uncertain',
    way: book,
    request: 'BookingRequested',
    outcome: { type: 'BookingUncertain' },
    over: [],
    talking: [],
  },
  {
    what: 'move that moves',
    way: move,
    request: 'MoveRequested',
    outcome: { type: 'MoveConfirmed', data: { appointment: movedVisit } },
    over: [escalated],
    why: 'moved-after-hang-up',
    talking: [escalated],
    unheard: 'moved-unheard',
  },
  {
    what: 'move that is refused',
    way: move,
    request: 'MoveRequested',
    outcome: refused('MoveRefused', 'refused'),
    over: [released],
    talking: [],
  },
  {
    what: 'move that is uncertain',
    way: move,
    request: 'MoveRequested',
    outcome: { type: 'MoveUncertain' },
    over: [],
    talking: [],
  },
  {
    what: 'cancel that cancels',
    way: cancelling,
    request: 'CancellationRequested',
    outcome: { type: 'CancellationConfirmed' },
    over: [escalated],
    why: 'cancelled-after-hang-up',
    talking: [escalated],
    unheard: 'cancelled-unheard',
  },
  {
    what: 'cancel that fails',
    way: cancelling,
    request: 'CancellationRequested',
    outcome: failed('CancellationFailed'),
    over: [],
    talking: [],
  },
];

const followed = (line: Line): Draft[] => line.last().slice(1);
const whyOf = (drafts: readonly Draft[]): (string | undefined)[] =>
  drafts.flatMap((draft) => (draft.type === 'EscalationRequested' ? [draft.data.why] : []));

describe('Hung up while the clinic is at work', () => {
  it.each(rows)('$what', ({ way, request, outcome, over, why }) => {
    const line = way();
    // What the request is about to use is not let go under its hands.
    expect(hangUp(line)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'hung_up' });
    line.settles(request, outcome);
    expect(followed(line).map(({ type }) => type)).toEqual(over);
    expect(whyOf(followed(line))).toEqual(why === undefined ? [] : [why]);
    const letGo = followed(line).filter(({ type }) => type === released);
    for (const { data } of letGo) expect(data).toEqual({ hold: holdOfTen });
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'hung_up' });
  });
});

describe('An emergency while the clinic is at work', () => {
  it.each(rows)('$what', ({ way, request, outcome, talking, unheard }) => {
    const line = way();
    emergency(line);
    const before = line.place();
    line.settles(request, outcome);
    expect(followed(line).map(({ type }) => type)).toEqual(talking);
    expect(whyOf(followed(line))).toEqual(unheard === undefined ? [] : [unheard]);
    // The dialogue has gone on, and what comes too late moves nothing in it.
    expect(line.place()).toBe(before);
    line.delivered();
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'emergency' });
    const ended = line.settles('HangUpRequested', { type: 'CallHungUp' });
    const isUsed = outcome.type === 'BookingConfirmed' || outcome.type === 'MoveConfirmed';
    const spends = isUsed || outcome.type.endsWith('Uncertain') || JSON.stringify(outcome).includes('slot_gone');
    const keeps = (request === 'BookingRequested' || request === 'MoveRequested') && !spends;
    expect(ended).toEqual(['CallHungUp', ...(keeps ? [released] : []), 'CallEnded']);
  });

  it('whose answer comes only after the end', () => {
    const line = move();
    emergency(line);
    line.delivered();
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual(['CallHungUp', 'CallEnded']);
    line.settles('MoveRequested', { type: 'MoveConfirmed', data: { appointment: movedVisit } });
    expect(whyOf(followed(line))).toEqual(['moved-after-hang-up']);
  });
});

describe('Hung up after the clinic was done', () => {
  const done = [
    ['booked', book, 'BookingRequested', { type: 'BookingConfirmed', data: { appointment: visitAtTen } }],
    ['moved', move, 'MoveRequested', { type: 'MoveConfirmed', data: { appointment: movedVisit } }],
    ['cancelled', cancelling, 'CancellationRequested', { type: 'CancellationConfirmed' }],
  ] as const;

  it.each(done)('the call is %s, once that was said', (ending, way, request, outcome) => {
    const line = way();
    line.settles(request, outcome);
    line.delivered();
    expect(hangUp(line)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending });
  });

  it.each(done)('that it is %s is told by a person, if it was not heard', (ending, way, request, outcome) => {
    const line = way();
    line.settles(request, outcome);
    expect(hangUp(line)).toEqual(['PatientHungUp', 'EscalationRequested', 'CallEnded']);
    expect(whyOf(line.last())).toEqual([`${ending}-never-said`]);
    expect(line.call()).toMatchObject({ ending: ending === 'booked' ? 'booked_never_said' : ending });
  });

  it('the call is confirmed', () => {
    const line = begun('remind');
    line.says('yes');
    line.settles('AppointmentConfirmationRequested', { type: 'AppointmentConfirmationNoted' });
    hangUp(line);
    expect(line.call()).toMatchObject({ ending: 'confirmed' });
  });

  it('a time that was held and not used is let go', () => {
    const line = holding('remind');
    line.settles('SlotHoldRequested', given);
    expect(hangUp(line)).toEqual(['PatientHungUp', 'SlotReleaseRequested', 'CallEnded']);
  });

  it('and what is lost instead is told by a person, if it was not heard', () => {
    const line = move();
    line.settles('MoveRequested', { type: 'MoveConfirmed', data: { appointment: movedVisit } });
    expect(line.report({ type: 'CallLost', data: { reason: 'link' } })).toEqual([
      'CallLost',
      'EscalationRequested',
      'CallEnded',
    ]);
    expect(whyOf(line.last())).toEqual(['moved-never-said']);
    expect(line.call()).toMatchObject({ ending: 'moved' });
  });
});

it('What the diary never told about is left to people, by its name', () => {
  for (const [what, why] of [
    ['move', 'move-left-open'],
    ['cancellation', 'cancellation-left-open'],
    [undefined, 'booking-left-open'],
  ] as const) {
    const line = move();
    hangUp(line);
    line.report({ type: 'LookUpsExhausted', data: { booking: 9, ...(what && { what }) } });
    expect(whyOf(line.last())).toEqual([why]);
  }
});
