/** One row an appointment that was booked, as it stands now, whatever diary stands behind it. */
import { projection } from './projection.ts';
import type { Place } from './projection.ts';

const table = `
  CREATE TABLE appointments (
    id           TEXT PRIMARY KEY,
    status       TEXT NOT NULL DEFAULT 'booked',
    call         TEXT,
    service      TEXT NOT NULL,
    practitioner TEXT NOT NULL,
    start        TEXT NOT NULL,
    minutes      INTEGER NOT NULL,
    price_cents  INTEGER NOT NULL,
    currency     TEXT NOT NULL,
    simulated    INTEGER NOT NULL,
    booked_at    TEXT NOT NULL,
    position     INTEGER NOT NULL UNIQUE
  ) STRICT`;

/** Changes a row that this event has not reached yet, so that one which comes again finds nothing to change. */
const change = (set: string): string =>
  `UPDATE appointments SET ${set}, position = :position WHERE id = :id AND position < :position`;
const rowOf = ({ stream, position }: Place) => ({ id: stream, position });

export const appointments = projection({
  name: 'appointments',
  version: 2,
  streams: 'appointment',
  tables: { appointments: table },
  statements: {
    booked: `
      INSERT INTO appointments (id, call, service, practitioner, start, minutes, price_cents, currency, simulated, booked_at, position)
      VALUES (:id, :call, :service, :practitioner, :start, :minutes, :price_cents, :currency, :simulated, :booked_at, :position)
      ON CONFLICT (id) DO NOTHING`,
    moved: change(`status = 'moved', practitioner = :practitioner, start = :start, minutes = :minutes`),
    confirmed: change(`status = 'confirmed'`),
    cancelled: change(`status = 'cancelled'`),
  },
  apply: {
    AppointmentBooked({ stream, position, at, data }) {
      const { call, service, practitioner, start, minutes, price_cents, currency } = data;
      const row = { id: stream, call, service, practitioner, start, minutes, price_cents, currency };
      return [{ run: 'booked', with: { ...row, simulated: Number(data.simulated), booked_at: at, position } }];
    },
    AppointmentMoved(event) {
      const { practitioner, start, minutes } = event.data;
      return [{ run: 'moved', with: { ...rowOf(event), practitioner, start, minutes } }];
    },
    AppointmentConfirmed: (event) => [{ run: 'confirmed', with: rowOf(event) }],
    AppointmentCancelled: (event) => [{ run: 'cancelled', with: rowOf(event) }],
  },
});
