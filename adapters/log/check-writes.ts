import type { SealedEvent, Write } from '../../engine/ports.ts';

/** A stream's name never holds a slash, because `stream/version` names an event. */
const streamName = /^[a-z][A-Za-z0-9._:-]{0,199}$/;

/**
 * Throws where writes do not have the shape of the port: that is a bug of the caller. Types and their data are checked
 * by the runtime before it seals them. Every log checks the same, so that no twin accepts what the real one refuses.
 */
export function checkWrites(writes: readonly Write[]): void {
  for (const write of writes) {
    if (!streamName.test(write.stream)) throw new TypeError(`"${write.stream}" is not the name of a stream.`);
    if (!Number.isSafeInteger(write.expected) || write.expected < 0) {
      throw new TypeError(`${write.stream}: the expected version is a whole number from 0 on, not ${write.expected}.`);
    }
    for (const [place, event] of write.events.entries()) {
      const problem = problemOf(event);
      if (problem !== null) throw new TypeError(`${write.stream}/${write.expected + place + 1}: ${problem}`);
    }
  }
}

function problemOf(event: SealedEvent): string | null {
  if ((event.key === null) !== (event.box === null)) return 'a box and its key come together or not at all.';
  if (event.box !== null && !(event.box instanceof Uint8Array)) return 'a box consists of bytes.';
  if (!Number.isSafeInteger(event.schema) || event.schema < 1) return 'the schema is a whole number from 1 on.';
  // Ill-formed text would be stored otherwise than it was hashed.
  const wellFormed = isText(event.type) && isText(event.data) && isText(event.meta) && isText(event.at);
  if (!wellFormed || (event.key !== null && !isText(event.key))) {
    return 'type, data, meta, time and key are well-formed texts that are not empty.';
  }
  return null;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.isWellFormed();
