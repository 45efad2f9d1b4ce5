-- A row is one kind of objection: in how many calls it was raised, how many answers were given to it, and in how many of the calls
-- it was overcome (the call went on) or stood. What is neither was still open when the call ended.
SELECT
  kind,
  count(*) AS raised,
  sum(json_array_length(strategies)) AS answered,
  sum(overcome) AS overcome,
  sum(stood) AS stood
FROM objections
GROUP BY kind
ORDER BY raised DESC, kind
