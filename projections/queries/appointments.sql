-- A row is one booked appointment, in the order of their times.
SELECT id, call, service, practitioner, start, minutes, price_cents, currency, simulated, booked_at
FROM appointments
ORDER BY unixepoch(start, 'subsec'), id
