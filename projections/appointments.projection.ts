/** One row an appointment that was booked, whatever diary stands behind it. */
import { projection } from './projection.ts';

const table = `
  CREATE TABLE appointments (
    id           TEXT PRIMARY KEY,
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

export const appointments = projection({
  name: 'appointments',
  version: 1,
  streams: 'appointment',
  tables: { appointments: table },
  statements: {
    booked: `
      INSERT INTO appointments (id, call, service, practitioner, start, minutes, price_cents, currency, simulated, booked_at, position)
      VALUES (:id, :call, :service, :practitioner, :start, :minutes, :price_cents, :currency, :simulated, :booked_at, :position)
      ON CONFLICT (id) DO NOTHING`,
  },
  apply: {
    AppointmentBooked({ stream, position, at, data }) {
      const { call, service, practitioner, start, minutes, price_cents, currency } = data;
      const row = { id: stream, call, service, practitioner, start, minutes, price_cents, currency };
      return [{ run: 'booked', with: { ...row, simulated: Number(data.simulated), booked_at: at, position } }];
    },
  },
});
