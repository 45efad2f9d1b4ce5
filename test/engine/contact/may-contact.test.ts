import { describe, expect, it } from 'vitest';
import { emptyContact, type PeopleEvent } from '../../../engine/contact/contact.ts';
import { mayContact } from '../../../engine/contact/may-contact.ts';
import type { ContactQuestion } from '../../../engine/contact/rule.ts';
import { contactRules } from '../../../engine/contact/rules.ts';
import { peopleEvents } from '../../../engine/events/people.ts';
import { attempted, consented, given, house, question, TUESDAY } from './house-policy.ts';

const ask = (events: readonly PeopleEvent[], change: Partial<ContactQuestion> = {}, policy = house) =>
  mayContact(policy, given(...events), { ...question, ...change });

/** What a refusal says, or `permitted`. */
function ruling(events: readonly PeopleEvent[], change: Partial<ContactQuestion> = {}, policy = house) {
  const answer = ask(events, change, policy);
  if ('permitted' in answer) return 'permitted';
  const { rule, retry_at, facts } = answer.refused.data;
  return { rule, retry_at, facts };
}
const refusal = (rule: string, retry_at: string | null, facts: object = {}) => ({
  rule,
  retry_at,
  facts: { call: 'call-now', ...facts },
});

const optedOut: PeopleEvent = { type: 'OptedOut', data: { channel: 'message', call: null }, at: TUESDAY };
const disputed: PeopleEvent = { type: 'NumberDisputed', data: { call: 'call-1' }, at: TUESDAY };
const concluded = (ending: 'declined' | 'no_answer', at: string): PeopleEvent => ({
  type: 'ContactConcluded',
  data: { call: 'call-1', ending },
  at,
});

describe('the rules', () => {
  it('stand in a fixed order', () => {
    expect(contactRules.map(({ name }) => name)).toEqual([
      'suppressed',
      'opted_out',
      'wrong_number',
      'no_consent',
      'language',
      'quiet_hours',
      'holiday',
      'attempts_used',
      'attempts_this_week',
      'too_soon',
      'same_hour',
      'refused_lately',
    ]);
  });

  it('permit a person who consented, on a weekday morning', () => {
    const answer = ask([consented]);
    expect(answer).toEqual({
      recorded: false,
      permitted: {
        type: 'ContactPermitted',
        data: {
          call: 'call-now',
          purpose: 'marketing',
          attempt: 1,
          pack: 'house@2026-11-21',
          valid_until: '2026-11-24T10:16:00.000+00:00',
        },
      },
    });
    expect('permitted' in answer && peopleEvents.ContactPermitted.data.parse(answer.permitted.data)).toBeTruthy();
  });

  it('draft refusals that the catalogue accepts', () => {
    const answer = ask([]);
    expect('refused' in answer && peopleEvents.ContactRefused.data.parse(answer.refused.data)).toEqual({
      purpose: 'marketing',
      rule: 'no_consent',
      pack: 'house@2026-11-21',
      facts: { call: 'call-now' },
      retry_at: null,
    });
  });
});

describe('what never changes', () => {
  it('a suppressed number is never called, and the reason is a word or nothing', () => {
    expect(ruling([consented], { suppressed: { reason: 'objection' } })).toEqual(
      refusal('suppressed', null, { reason: 'objection' }),
    );
    expect(ruling([consented], { suppressed: { reason: 'Mrs Hoey asked twice' } })).toEqual(
      refusal('suppressed', null, { reason: 'other' }),
    );
  });

  it('an opt-out on any channel beats a consent that comes after it', () => {
    expect(ruling([optedOut, consented])).toEqual(refusal('opted_out', null));
  });

  it('a number that somebody disputed is not called again', () => {
    expect(ruling([consented, disputed])).toEqual(refusal('wrong_number', null));
  });

  it('marketing needs a consent to calls for marketing', () => {
    const message: PeopleEvent = {
      type: 'ConsentGiven',
      data: { purpose: 'marketing', channel: 'message', given_on: null, basis: 'row' },
      at: TUESDAY,
    };
    const recall: PeopleEvent = {
      type: 'ConsentGiven',
      data: { purpose: 'recall', channel: 'voice', given_on: null, basis: 'row' },
      at: TUESDAY,
    };
    expect(ruling([])).toEqual(refusal('no_consent', null));
    expect(ruling([message, recall])).toEqual(refusal('no_consent', null));
    expect(ruling([{ ...message, data: { ...message.data, channel: 'all' } }])).toBe('permitted');
  });

  it('a consent does not hold before the day on which it was given', () => {
    const tomorrow = { ...consented, data: { ...consented.data, given_on: '2026-11-25' } } as PeopleEvent;
    expect(ruling([tomorrow])).toEqual(refusal('no_consent', null));
    expect(ruling([tomorrow], { at: '2026-11-25T10:15:00.000+00:00' })).toBe('permitted');
  });

  it('a purpose that needs no consent is called without', () => {
    expect(ruling([], { purpose: 'care_reminder' })).toBe('permitted');
  });

  it('another language is not called in English', () => {
    expect(ruling([consented], { language: 'pl' })).toEqual(refusal('language', null, { language: 'pl' }));
    expect(ruling([consented], { language: 'en' })).toBe('permitted');
  });
});

const at = (time: string) => ruling([consented], { at: `2026-11-24T${time}:00.000+00:00` });

describe('hours', () => {
  it.each([
    ['08:59', '2026-11-24T09:00:00.000+00:00'],
    ['12:30', '2026-11-24T14:00:00.000+00:00'],
    ['13:59', '2026-11-24T14:00:00.000+00:00'],
    ['19:00', '2026-11-25T09:00:00.000+00:00'],
  ])('nobody is called at %s, and the next moment is %s', (time, retry) => {
    expect(at(time)).toEqual(refusal('quiet_hours', retry, { weekday: 'tue', local_time: time }));
  });

  it.each(['09:00', '12:29', '14:00', '18:59'])('people are called at %s', (time) => {
    expect(at(time)).toBe('permitted');
  });

  it('nobody is called at the weekend', () => {
    expect(ruling([consented], { at: '2026-11-28T10:15:00.000+00:00' })).toEqual(
      refusal('quiet_hours', '2026-11-30T09:00:00.000+00:00', { weekday: 'sat', local_time: '10:15' }),
    );
  });

  it("the person's own clock counts", () => {
    expect(ruling([consented], { zone: 'America/New_York' })).toEqual(
      refusal('quiet_hours', '2026-11-24T14:00:00.000+00:00', { weekday: 'tue', local_time: '05:15' }),
    );
    expect(ruling([consented], { zone: 'America/New_York', at: '2026-11-24T20:00:00.000+00:00' })).toBe('permitted');
  });

  it('nobody is called on a holiday, nor in the days between Christmas Eve and the Monday after', () => {
    expect(ruling([consented], { at: '2026-12-24T10:15:00.000+00:00' })).toEqual(
      refusal('holiday', '2026-12-28T09:00:00.000+00:00', { holiday: 'Christmas Eve' }),
    );
  });
});

describe('attempts', () => {
  const monday = attempted('2026-11-23T15:00:00.000+00:00', 'call-1');
  const weeksAgo = attempted('2026-11-03T09:30:00.000+00:00', 'call-a');
  const weeksAgoToo = attempted('2026-11-06T16:30:00.000+00:00', 'call-b');

  it('the third attempt is the last', () => {
    expect(ruling([consented, weeksAgo, weeksAgoToo])).toBe('permitted');
    expect(ask([consented, weeksAgo, weeksAgoToo])).toMatchObject({ permitted: { data: { attempt: 3 } } });
    const third = attempted('2026-11-10T15:00:00.000+00:00', 'call-c');
    expect(ruling([consented, weeksAgo, weeksAgoToo, third])).toEqual(
      refusal('attempts_used', null, { attempts: 3, permitted: 3 }),
    );
  });

  it('attempts for another purpose do not use these up, and still fill the week', () => {
    const others = ['2026-11-18T09:30:00.000+00:00', '2026-11-20T16:00:00.000+00:00'].map((at, index) =>
      attempted(at, `call-other-${index}`, 'recall'),
    );
    expect(ruling([consented, ...others])).toEqual(
      refusal('attempts_this_week', '2026-11-25T09:30:00.000+00:00', { attempts: 2, permitted: 2 }),
    );
    expect(ruling([consented, ...others], { at: '2026-11-25T09:29:00.000+00:00' })).not.toBe('permitted');
    expect(ask([consented, ...others], { at: '2026-11-25T09:30:00.000+00:00' })).toMatchObject({
      permitted: { data: { attempt: 1 } },
    });
  });

  it('two attempts are 48 hours apart, to the minute, and then at another hour', () => {
    expect(ruling([consented, monday])).toEqual(
      refusal('too_soon', '2026-11-25T16:00:00.000+00:00', { hours_apart: 48 }),
    );
    expect(ruling([consented, monday], { at: '2026-11-25T14:59:00.000+00:00' })).toMatchObject({ rule: 'too_soon' });
    expect(ruling([consented, monday], { at: '2026-11-25T15:00:00.000+00:00' })).toEqual(
      refusal('same_hour', '2026-11-25T16:00:00.000+00:00', { hour: 15 }),
    );
    expect(ruling([consented, monday], { at: '2026-11-25T16:00:00.000+00:00' })).toBe('permitted');
  });

  it('a policy may allow the same hour', () => {
    const policy = { ...house, calling: { ...house.calling, other_hour: false } };
    expect(ruling([consented, monday], { at: '2026-11-25T15:00:00.000+00:00' }, policy)).toBe('permitted');
  });

  it('48 hours stay 48 hours when the clocks change', () => {
    // The clocks of Dublin go back on Sunday 25 October 2026; the Monday after is a holiday.
    const policy = { ...house, calling: { ...house.calling, holidays: {}, other_hour: false, hours_apart: 72 } };
    const friday = attempted('2026-10-23T11:00:00.000+00:00', 'call-1');
    expect(ruling([consented, friday], { at: '2026-10-26T10:59:00.000+00:00' }, policy)).toMatchObject({
      rule: 'too_soon',
      retry_at: '2026-10-26T11:00:00.000+00:00',
    });
    expect(ruling([consented, friday], { at: '2026-10-26T11:00:00.000+00:00' }, policy)).toBe('permitted');
  });

  it('the same hour is the hour on the wall, also when the clocks changed in between', () => {
    const thursday = attempted('2026-10-22T09:30:00.000+00:00', 'call-1');
    expect(ruling([consented, thursday], { at: '2026-10-27T10:30:00.000+00:00' })).toMatchObject({ rule: 'same_hour' });
    expect(ruling([consented, thursday], { at: '2026-10-27T09:30:00.000+00:00' })).toBe('permitted');
  });

  it('a no is left alone for sixty days, and a call that nobody took is no no', () => {
    const september = '2026-09-28T10:15:00.000+00:00';
    expect(ruling([consented, concluded('declined', september)])).toEqual(
      // Sixty days later on the same clock: 11:15 was 10:15 UTC in summer time.
      refusal('refused_lately', '2026-11-27T11:15:00.000+00:00', { quiet_days: 60 }),
    );
    expect(ruling([consented, concluded('declined', september)], { at: '2026-11-27T11:15:00.000+00:00' })).toBe(
      'permitted',
    );
    expect(ruling([consented, concluded('no_answer', september)])).toBe('permitted');
  });

  it('says when all rules together would permit it, not only the one that refused', () => {
    const friday = attempted('2026-11-20T09:30:00.000+00:00', 'call-1');
    // On Saturday it is the weekend; on Monday at nine it would be the same hour.
    expect(ruling([consented, friday], { at: '2026-11-21T11:00:00.000+00:00' })).toMatchObject({
      rule: 'quiet_hours',
      retry_at: '2026-11-23T10:00:00.000+00:00',
    });
  });
});

const agreed = (when: Extract<PeopleEvent, { type: 'CallbackAgreed' }>['data']['when']): PeopleEvent => ({
  type: 'CallbackAgreed',
  data: { call: 'call-1', when },
  at: '2026-11-23T15:02:00.000+00:00',
});

describe('an agreed call back', () => {
  const monday = attempted('2026-11-23T15:00:00.000+00:00', 'call-1');
  const tuesday = { from: '2026-11-24', to: '2026-11-24' } as const;

  it('is kept before 48 hours have passed, even at the same hour', () => {
    const events = [consented, monday, agreed({ ...tuesday, part: 'afternoon' })];
    expect(ruling(events, { at: '2026-11-24T15:30:00.000+00:00' })).toBe('permitted');
  });

  it('is not kept too early', () => {
    const events = [consented, monday, agreed({ ...tuesday, part: 'afternoon' })];
    // Afternoon begins at noon, and people are called until half past.
    expect(ruling(events)).toEqual(refusal('too_soon', '2026-11-24T12:00:00.000+00:00', { callback_agreed: true }));
  });

  it('waits for its time even after 48 hours', () => {
    const events = [consented, monday, agreed({ from: '2026-12-02', to: '2026-12-03', part: 'any', at: '16:30' })];
    expect(ruling(events, { at: '2026-11-27T10:15:00.000+00:00' })).toEqual(
      refusal('too_soon', '2026-12-02T16:30:00.000+00:00', { callback_agreed: true }),
    );
    expect(ruling(events, { at: '2026-12-02T17:29:00.000+00:00' })).toBe('permitted');
  });

  it('gives way to the usual spacing once its time has passed, or where it names no days', () => {
    const missed = [consented, monday, agreed({ ...tuesday, part: 'morning' })];
    expect(ruling(missed, { at: '2026-11-24T14:15:00.000+00:00' })).toMatchObject({
      rule: 'too_soon',
      facts: { hours_apart: 48 },
    });
    expect(ruling([consented, monday, agreed(null)])).toMatchObject({ rule: 'too_soon', facts: { hours_apart: 48 } });
    expect(ruling([consented, monday, agreed('any')])).toMatchObject({ rule: 'too_soon', facts: { hours_apart: 48 } });
  });

  it('never goes beyond hours, caps or an opt-out', () => {
    const late = [consented, monday, agreed({ ...tuesday, part: 'evening', after: '20:00' })];
    expect(ruling(late, { at: '2026-11-24T20:15:00.000+00:00' })).toMatchObject({ rule: 'quiet_hours' });
    const now = agreed({ ...tuesday, part: 'any' });
    const friday = attempted('2026-11-20T09:30:00.000+00:00', 'call-0');
    expect(ruling([consented, friday, monday, now])).toMatchObject({ rule: 'attempts_this_week' });
    expect(ruling([consented, monday, now, optedOut])).toMatchObject({ rule: 'opted_out' });
  });

  it('is used up by one attempt', () => {
    const events = [consented, monday, agreed({ ...tuesday, part: 'any' }), attempted(TUESDAY, 'call-2')];
    const weekly = { ...house, calling: { ...house.calling, attempts_a_week: 9 } };
    expect(ruling(events, { at: '2026-11-24T11:30:00.000+00:00' }, weekly)).toMatchObject({ rule: 'too_soon' });
  });

  it("means the clinic's clock, wherever the person is", () => {
    const events = [consented, monday, agreed({ ...tuesday, part: 'any', at: '16:00' })];
    expect(ruling(events, { zone: 'America/New_York', at: '2026-11-24T16:10:00.000+00:00' })).toBe('permitted');
    expect(ruling(events, { zone: 'America/New_York', at: '2026-11-24T21:10:00.000+00:00' })).not.toBe('permitted');
  });
});

describe('asked twice', () => {
  it('a permitted call gets the same permission, also when the rules would now refuse', () => {
    const answer = ask([consented]);
    if (!('permitted' in answer)) throw new Error('It should be permitted.');
    const events: PeopleEvent[] = [consented, { ...answer.permitted, at: TUESDAY }];
    expect(ask(events, { at: '2026-11-28T03:00:00.000+00:00' })).toEqual({
      recorded: true,
      permitted: answer.permitted,
    });
    expect(ruling(events, { call: 'call-next' })).toMatchObject({ rule: 'too_soon' });
  });

  it('a refused call gets the same refusal until the moment that it named, and is asked anew from then on', () => {
    const evening = '2026-11-24T19:30:00.000+00:00';
    const answer = ask([consented], { at: evening });
    if (!('refused' in answer)) throw new Error('It should be refused.');
    const events: PeopleEvent[] = [consented, { ...answer.refused, at: evening }];
    expect(ask(events, { at: '2026-11-24T19:31:00.000+00:00' })).toEqual({ recorded: true, refused: answer.refused });
    expect(ask(events, { at: '2026-11-25T09:00:00.000+00:00' })).toMatchObject({ recorded: false, permitted: {} });
  });
});

describe('a typed conversation', () => {
  it('is asked for nothing but suppression', () => {
    const night = { typed: true, at: '2026-11-28T03:00:00.000+00:00', language: 'pl' };
    expect(ruling([], night)).toBe('permitted');
    expect(ruling([], { ...night, suppressed: { reason: 'objection' } })).toMatchObject({ rule: 'suppressed' });
  });
});

it('a zone that does not exist is a bug, and says so', () => {
  expect(() => mayContact(house, emptyContact, { ...question, zone: 'Europe/Atlantis' })).toThrow('Europe/Atlantis');
});
