/** The limits of the read models, each with its reason. */
const limit = <const V extends number>(value: V, reason: string) => ({ value, reason }) as const;

export const readModelLimits = {
  eventsABatch: limit(
    1000,
    'PERF: smaller batches pay more for commits, larger ones gain nothing and keep others waiting.',
  ),
  eventsABatchOfARebuild: limit(5000, 'Nobody waits for a row of a rebuild, so that commits may be fewer.'),
  waitMs: limit(2000, 'A reader who waits longer than two seconds for a position wants to know that it is late.'),
  busyMs: limit(
    1000,
    'A commit of another process takes milliseconds; one that holds the file for a second will not let go.',
  ),
  pauseMs: limit(10, 'How often a waiting reader looks again: no slower than a person notices.'),
  callsAPage: limit(10_000, 'More calls than that in one answer are an export, which a query gives as CSV.'),
} as const;
