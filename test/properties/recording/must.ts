/**
 * The rules by which a mutant must be noticed. They know the catalogue and the shape of an append, and nothing of
 * verification: what is decided, and what an append gives, follows from what was reported, so that no change of it holds.
 */
import { entryOf, isEventType, isOfACall } from '../../../engine/catalogue.ts';
import type { Recorded } from '../../../engine/event.ts';
import type { Must } from './mutant.ts';
import { isDecided, isOneInput } from './recording.ts';

/** Of an event whose type, data or box became another. */
export function mustOfContents(was: Recorded, is: Recorded): Must | null {
  if (isDecided(was) || (isEventType(is.type) && isDecided(is))) return 'it touches what was decided';
  if (!isTaken(is)) return 'no append takes such a report';
  const otherNumber = was.type === 'CallStarted' && is.type === was.type && was.data.decisions !== is.data.decisions;
  return otherNumber ? 'another number of decisions is not spoken for' : null;
}

/** Whether the catalogue has such a report for the stream of a call. */
function isTaken({ type, data, box }: Recorded): boolean {
  if (!isEventType(type) || !isOfACall(type)) return false;
  const entry = entryOf(type);
  const boxFits = entry.box ? entry.box.safeParse(box).success : box === undefined;
  return entry.data.safeParse(data).success && boxFits;
}

/** Whether something that was decided follows in the same input. */
export function isDecidedOn(events: readonly Recorded[], place: number): boolean {
  for (let i = place + 1; i < events.length && isOneInput(events[i], events[place]); i += 1) {
    const event = events[i];
    if (event && isDecided(event)) return true;
  }
  return false;
}

/**
 * Of all after a place that is cut off. A decision follows its report directly, so that a cut before another report of the
 * input leaves an input of one report less, which could have been.
 */
export function mustOfCut(events: readonly Recorded[], place: number): Must | null {
  const next = events[place + 1];
  const isTorn = next !== undefined && isOneInput(next, events[place]) && isDecided(next);
  return isTorn ? 'it touches what was decided' : null;
}

/** Whether the input of a place has more than this event. */
export const hasCompany = (events: readonly Recorded[], place: number): boolean =>
  isOneInput(events[place - 1], events[place]) || isOneInput(events[place], events[place + 1]);

/** Of an event that is taken out. */
export function mustOfRemoval(events: readonly Recorded[], place: number): Must | null {
  const event = events[place];
  if (!event || isDecided(event)) return 'it touches what was decided';
  const others = events.filter((other) => other !== event && isOneInput(other, event));
  const isAlone = others.every(isDecided);
  return isAlone && others.length > 0 ? 'it leaves a decision without what it was taken on' : null;
}

/** Of an input that is torn apart after a place. */
export const mustOfTearing = (events: readonly Recorded[], place: number): Must | null =>
  isDecidedOn(events, place) ? 'it leaves a decision without what it was taken on' : null;
