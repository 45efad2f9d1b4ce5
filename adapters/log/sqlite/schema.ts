/** The tables of a clinic's log. Whoever changes them raises the format, which stands in the file as `user_version`. */
export const LOG_FORMAT = 1;

/**
 * Append-only by the database itself. The insert triggers also stop INSERT OR REPLACE, which takes a row away without
 * asking a delete trigger. A box alone may be deleted, after its key is gone; the key is in the vault, so that the order
 * of the two is the vault's care and not a trigger's.
 */
export const LOG_SCHEMA = `
CREATE TABLE events (
  position    INTEGER PRIMARY KEY,
  stream      TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  type        TEXT    NOT NULL,
  schema      INTEGER NOT NULL,
  data        TEXT    NOT NULL,
  meta        TEXT    NOT NULL,
  at          TEXT    NOT NULL,
  recorded_at TEXT    NOT NULL,
  key         TEXT,
  sealed_hash TEXT,
  hash        TEXT    NOT NULL,
  UNIQUE (stream, version),
  CHECK ((key IS NULL) = (sealed_hash IS NULL))
) STRICT;

CREATE INDEX first_events ON events (stream) WHERE version = 1;

CREATE TABLE sealed (
  position INTEGER PRIMARY KEY,
  key      TEXT NOT NULL,
  box      BLOB NOT NULL
) STRICT;

CREATE TABLE artefacts (
  hash    TEXT PRIMARY KEY NOT NULL,
  kind    TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM events WHERE stream = NEW.stream)
  OR NEW.position <> 1 + (SELECT coalesce(max(position), 0) FROM events)
BEGIN SELECT raise(ABORT, 'an event takes the next version of its stream and the next position of the log'); END;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'a recorded event is never changed'); END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'a recorded event is never deleted'); END;

CREATE TRIGGER boxes_come_with_their_event BEFORE INSERT ON sealed
WHEN EXISTS (SELECT 1 FROM sealed WHERE position = NEW.position)
  OR NOT EXISTS (SELECT 1 FROM events WHERE position = NEW.position AND key = NEW.key)
BEGIN SELECT raise(ABORT, 'a box is stored once, with the event that it belongs to'); END;

CREATE TRIGGER boxes_are_never_changed BEFORE UPDATE ON sealed
BEGIN SELECT raise(ABORT, 'a box is never changed'); END;

CREATE TRIGGER artefacts_are_kept_once BEFORE INSERT ON artefacts
WHEN EXISTS (SELECT 1 FROM artefacts WHERE hash = NEW.hash)
BEGIN SELECT raise(ABORT, 'an artefact is kept once'); END;

CREATE TRIGGER artefacts_are_never_changed BEFORE UPDATE ON artefacts
BEGIN SELECT raise(ABORT, 'an artefact is never changed'); END;

CREATE TRIGGER artefacts_are_never_deleted BEFORE DELETE ON artefacts
BEGIN SELECT raise(ABORT, 'an artefact is never deleted'); END;
`;
