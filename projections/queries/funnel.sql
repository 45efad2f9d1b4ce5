-- A row is one stage, with the number of calls that reached it, and how many of these were simulated. A call counts for every stage that
-- it went through and for no other. Stages come in their order in the flows (:stages), others after them as they first appeared; last
-- comes `booked`: the calls in which the diary confirmed an appointment.
WITH reached AS (
  SELECT 1 AS part, stage, call, position FROM funnel_stages
  UNION ALL
  SELECT 2, 'booked', call, position FROM funnel_bookings
  UNION ALL
  -- A log without a booking says 0, not nothing.
  SELECT 2, 'booked', NULL, NULL
)
SELECT
  reached.stage AS stage,
  count(reached.call) AS reached,
  coalesce(sum(calls.simulated), 0) AS reached_simulated
FROM reached
LEFT JOIN calls ON calls.call = reached.call
LEFT JOIN json_each(:stages) AS known ON known.value = reached.stage
GROUP BY reached.part, reached.stage
ORDER BY reached.part, known.key IS NULL, known.key, min(reached.position)
