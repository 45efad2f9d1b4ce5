/** One row an appointment that was booked, as it stands now, whatever diary stands behind it. */
import { table, type Projection } from './projection.ts';

/** An appointment that nobody booked has no row, whatever else is said of it. */
const rows = table({
  key: ['id'],
  columns: {
    id: 'TEXT NOT NULL',
    status: 'TEXT NOT NULL',
    call: 'TEXT',
    service: 'TEXT NOT NULL',
    practitioner: 'TEXT NOT NULL',
    start: 'TEXT NOT NULL',
    minutes: 'INTEGER NOT NULL',
    price_cents: 'INTEGER NOT NULL',
    currency: 'TEXT NOT NULL',
    simulated: 'INTEGER NOT NULL',
    booked_at: 'TEXT NOT NULL',
    position: 'INTEGER NOT NULL UNIQUE',
  },
  fold: {
    AppointmentBooked({ at, data }, row) {
      const { call, service, practitioner, start, minutes, price_cents, currency } = data;
      const booked = { status: 'booked', call, service, practitioner, start, minutes, price_cents, currency };
      return row ?? { ...booked, simulated: Number(data.simulated), booked_at: at };
    },
    AppointmentMoved({ data: { practitioner, start, minutes } }, row) {
      return row && { ...row, status: 'moved', practitioner, start, minutes };
    },
    AppointmentConfirmed: (_, row) => row && { ...row, status: 'confirmed' },
    AppointmentCancelled: (_, row) => row && { ...row, status: 'cancelled' },
  },
});

export const appointments: Projection = {
  name: 'appointments',
  version: 2,
  streams: 'appointment',
  tables: { appointments: rows },
};
