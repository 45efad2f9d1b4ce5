import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { findSlots } from '../../engine/diary/find-slots.ts';
import { clinicFile } from '../../engine/flow/schema/house-files.ts';

const romi = clinicFile.parse(JSON.parse(readFileSync(new URL('../../flows/clinics/romi.json', import.meta.url), 'utf8')));

test('Everybody who does a service works there, and finds a time for it in an ordinary week', () => {
  for (const [service, { practitioners }] of Object.entries(romi.services)) {
    for (const practitioner of practitioners) {
      expect(Object.keys(romi.practitioners)).toContain(practitioner);
      const when = { from: '2027-01-11', to: '2027-01-15', part: 'any' } as const;
      const search = { service, when, practitioner, at: '2027-01-04T09:00:00.000+00:00', limit: 3 };
      expect(findSlots(romi, new Map(), search)).toHaveLength(3);
    }
  }
});

test('The services are those that a patient can come for', () => {
  expect(Object.keys(romi.services)).toEqual(['check_up', 'cleaning', 'toothache', 'second_opinion', 'cosmetic']);
});

test('Bank holidays fall on the days of the week on which they are kept', () => {
  const kept = Object.entries(romi.holidays).filter(([, name]) => /bank holiday|Easter|Brigid/.test(name));
  expect(kept).toHaveLength(18);
  expect(kept.filter(([day]) => DateTime.fromISO(day).weekdayShort !== 'Mon')).toEqual([]);
  expect(Object.keys(romi.holidays).filter((day) => !DateTime.fromISO(day).isValid)).toEqual([]);
  expect(Object.keys(romi.holidays)).toHaveLength(49);
});

test('From Christmas Eve until New Year nobody is offered a time', () => {
  for (const year of [2026, 2027, 2028]) {
    const when = { from: `${year}-12-24`, to: `${year + 1}-01-01`, part: 'any' } as const;
    const search = { service: 'check_up', when, practitioner: null, at: `${year}-12-01T09:00:00.000+00:00`, limit: 3 };
    expect(findSlots(romi, new Map(), search)).toEqual([]);
  }
});

test('The number is said figure by figure, in groups of no more than four', () => {
  const figures = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const groups = romi.phone_says.split(', ').map((group) => group.split(' ').map((word) => figures.indexOf(word)));
  expect(`+353${groups.flat().slice(1).join('')}`).toBe(romi.phone);
  expect(groups.flat()[0]).toBe(0);
  expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(4);
});
