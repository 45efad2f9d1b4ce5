import { describe, expect, it } from 'vitest';
import { Fault } from '../../../engine/fault.ts';
import {
  fill,
  placeholderOf,
  placeholders,
  placeholdersIn,
  SEALED,
  type Spoken,
} from '../../../engine/wording/placeholders.ts';
import { atTen, atTwo, clinic, MONDAY, testRelease, visitAtTen } from '../../controls/release.ts';

const { persona } = testRelease();
const spoken = (changes: Partial<Spoken> = {}): Spoken => ({
  clinic,
  persona,
  memory: {},
  personal: {},
  at: MONDAY,
  ...changes,
});
const nextYear = { ...atTen, id: 'slot-next-year', start: '2027-01-05T09:30:00.000+00:00' };

describe('A line', () => {
  it('is said with every value in its place', () => {
    const memory = { reason: 'cleaning', slots: [atTen, atTwo, nextYear], slot: atTen, booking: visitAtTen };
    const said = (text: string): string => fill(text, spoken({ memory, personal: { patient_name: 'Keller, Anna' } }));
    expect(said('This is {persona} of {clinic}, {clinic_phone}.')).toBe('This is Elo of Linden Dental, zero two zero.');
    expect(said('For {reason}: {price}.')).toBe('For a cleaning: a cleaning is from 80 euro 50.');
    expect(said('There is {slots}.')).toBe(
      "There is tomorrow, Tuesday, at 10 o'clock in the morning, or 2 o'clock in the afternoon, or Tuesday the 5th of January at half past 9 in the morning.",
    );
    expect(said('So {slot}?')).toBe(
      "So tomorrow, Tuesday the 24th of November at 10 o'clock in the morning, with Doctor Adair?",
    );
    expect(said('{booking}, {booking_price}')).toBe(
      "Tomorrow, Tuesday the 24th of November at 10 o'clock in the morning, with Doctor Adair, 60 euro",
    );
    expect(said('Is that {patient_name}?')).toBe('Is that Anna Keller?');
  });

  it('speaks of summer and winter time by the clock of the clinic', () => {
    const summer = { ...atTen, start: '2027-06-01T09:00:00.000+00:00' };
    expect(fill('At {slot}', spoken({ memory: { slot: summer } }))).toBe(
      "At Tuesday the 1st of June at 10 o'clock in the morning, with Doctor Adair",
    );
  });

  it('says prices of first visits before it is known what for', () => {
    expect(fill('It costs: {usual_price}', spoken())).toBe('It costs: 60 euro');
    expect(fill('I say: {price}', spoken())).toBe('I say: a check-up is 60 euro');
  });

  it.each([
    ['any', 'at any time'],
    ['as_soon_as_possible', 'as soon as possible'],
    [{ from: '2026-11-24', to: '2026-11-24', part: 'any' }, 'tomorrow, Tuesday the 24th of November'],
    [
      { from: '2026-11-24', to: '2026-11-24', part: 'evening' },
      'tomorrow, Tuesday the 24th of November in the evening',
    ],
    [
      { from: '2026-11-24', to: '2026-11-26', part: 'any' },
      'tomorrow, Tuesday the 24th of November, or the days after',
    ],
    [
      { from: '2026-11-24', to: '2026-11-24', part: 'any', at: '17:15' },
      'tomorrow, Tuesday the 24th of November at a quarter past 5 in the evening',
    ],
  ] as const)('calls back %j: "%s"', (callback_time, words) => {
    expect(fill('We call {callback_time}', spoken({ memory: { callback_time } }))).toBe(`We call ${words}`);
  });

  it('is said with or without "on", as the day wants it', () => {
    const friday = { ...atTen, start: '2026-11-27T10:00:00.000+00:00' };
    const said = (slot: typeof atTen): string =>
      fill('For {reason}, on {slot}.', spoken({ memory: { reason: 'cleaning', slot } }));
    expect(said(atTen)).toMatch(/^For a cleaning, tomorrow, Tuesday the 24th of November at/);
    expect(said(friday)).toMatch(/^For a cleaning, on Friday the 27th of November at/);
    const later = (callback_time: 'any' | 'as_soon_as_possible'): string =>
      fill('We ring you on {callback_time}.', spoken({ memory: { callback_time } }));
    expect([later('any'), later('as_soon_as_possible')]).toEqual([
      'We ring you at any time.',
      'We ring you as soon as possible.',
    ]);
  });

  it('begins every sentence with a capital', () => {
    expect(fill('{reason}, then. {price}. Is {reason} right?', spoken({ memory: { reason: 'cleaning' } }))).toBe(
      'A cleaning, then. A cleaning is from 80 euro 50. Is a cleaning right?',
    );
  });

  it.each([
    ['self', 'Your visit goes to Friday.'],
    ['child', "Your child's visit goes to Friday."],
    ['other', 'The visit goes to Friday.'],
  ] as const)('calls the visit of %s: "%s"', (for_whom, words) => {
    expect(fill('{your_visit} goes to Friday.', spoken({ memory: { for_whom } }))).toBe(words);
    expect(fill('{your_visit} goes to Friday.', spoken())).toBe('Your visit goes to Friday.');
  });

  it('says dots for a name whose box does not open, or that never came', () => {
    for (const personal of [{}, { person_name: null }]) {
      expect(fill('Is it for {person_name}?', spoken({ personal }))).toBe(`Is it for ${SEALED}?`);
    }
  });

  it('takes a name as it is, and does not read braces or dollars in it', () => {
    const said = fill('Hello {patient_name}.', spoken({ personal: { patient_name: "{clinic} $& $1 O'Neill" } }));
    expect(said).toBe("Hello {clinic} $& $1 O'Neill.");
  });

  it('with a placeholder that nobody knows is a fault, even one that every object has', () => {
    for (const name of ['nobody', 'constructor', 'toString', '']) {
      expect(() => fill(`Hello {${name}}`, spoken()), name).toThrow(
        new Fault('a line has a placeholder that nobody knows', name),
      );
    }
  });
});

it('Every placeholder tells which values it needs, and cannot be spoken without them', () => {
  const memory = {
    reason: 'cleaning',
    slots: [atTen],
    slot: atTen,
    booking: visitAtTen,
    appointment: visitAtTen,
    callback_time: 'any',
    person_name: { personal: true as const },
    patient_name: { personal: true as const },
  };
  for (const [name, { needs }] of Object.entries(placeholders)) {
    const known = Object.fromEntries(
      Object.entries(memory).filter(([value]) => (needs as readonly string[]).includes(value)),
    );
    expect(Object.keys(known).toSorted(), name).toEqual([...needs].toSorted());
    const words = fill(
      `Well, {${name}}`,
      spoken({ memory: known, personal: { person_name: 'Mia', patient_name: 'Anna' } }),
    );
    expect(words.length, name).toBeGreaterThan('Well, '.length);
    expect(words).not.toMatch(/[{}]|undefined|null/);
  }
});

it('Placeholders are found in their order', () => {
  expect(placeholdersIn('Hello {patient_name}, {slot} or {slot}?')).toEqual(['patient_name', 'slot', 'slot']);
  expect(placeholdersIn('Hello.')).toEqual([]);
  expect(placeholderOf('toString')).toBeUndefined();
});
