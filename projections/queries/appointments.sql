-- A row is one appointment as it stands now, a cancelled one too, in the order of their times.
SELECT id, call, service, practitioner, start, minutes, price_cents, currency, simulated, booked_at, status
FROM appointments
ORDER BY unixepoch(start, 'subsec'), id
