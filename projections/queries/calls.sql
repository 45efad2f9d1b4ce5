-- A row is one call, the newest first (ids are ordered by time). `stage` is the furthest stage that it reached: by the order of
-- the stages in the flows, which is handed in as :stages, and where that does not know them the stage reached last for the first time.
SELECT
  call, flow, release, decisions, direction, purpose, simulated, typed, patient, attempt,
  planned_at, started_at, ended_at, status, result, ending,
  coalesce(
    (SELECT known.value
       FROM json_each(calls.stages) AS reached
       JOIN json_each(:stages) AS known ON known.value = reached.value
      ORDER BY known.key DESC
      LIMIT 1),
    stage
  ) AS stage,
  turns, events, misunderstood, objections, appointment, slowest_turn_ms
FROM calls
ORDER BY call DESC
