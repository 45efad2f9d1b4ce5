/** A small fixed clinic: two chairs, three people, so that chairs run out before people do. Not the one in `flows/`, which may change. */
import type { Clinic, Week } from '../../../engine/flow/schema/house-files.ts';

const fiveDays = (...hours: [string, string][]): Week => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
});

export const testClinic: Clinic = {
  id: 'linden',
  name: 'Linden Dental',
  phone: '+353209100199',
  phone_says: 'zero two zero, nine one zero, zero one nine nine',
  email: 'hello@linden.example.com',
  country: 'IE',
  zone: 'Europe/Dublin',
  language: 'en',
  currency: 'EUR',
  persona: 'elo',
  policy: 'house',
  hours: { ...fiveDays(['09:00', '18:00']), sat: [['09:00', '12:00']] },
  hours_says: 'weekdays from nine to six',
  holidays: { '2026-12-25': 'Christmas Day', '2026-11-26': 'a day off' },
  locations: [
    { id: 'main', says: 'one Linden Lane', directions: 'Under the trees.', chairs: ['chair-1', 'chair-2'] },
    { id: 'main-2', says: 'two Linden Lane', directions: 'Next door.', chairs: ['chair-9'] },
  ],
  practitioners: {
    adair: { says: 'Doctor Adair', hours: fiveDays(['09:00', '13:00'], ['14:00', '17:00']) },
    bloom: { says: 'Doctor Bloom', hours: { ...fiveDays(['08:00', '18:00']), sat: [['09:00', '12:00']] } },
    corr: { says: 'Cara Corr', hours: { mon: [['09:00', '17:00']] } },
  },
  services: {
    check_up: {
      says: 'a check-up',
      minutes: 30,
      price_cents: 6000,
      price_is: 'fixed',
      practitioners: ['adair', 'bloom'],
    },
    cleaning: { says: 'a cleaning', minutes: 45, price_cents: 8000, price_is: 'fixed', practitioners: ['corr'] },
  },
  usual_services: ['check_up'],
  insurance_says: 'Ask your insurer.',
  data_source_says: 'You gave us your number.',
  slot_minutes: 15,
  lead_minutes: 120,
};
