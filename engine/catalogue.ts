/**
 * Every type of event that the log may hold. A type is reported (`by` anyone but `elo`) or decided (`by: 'elo'`),
 * has clear data, at most one box of personal fields with one scope, a schema number, and the upcasters that lead to it.
 */
import { callEvents } from './events/call.ts';
import { clinicEvents } from './events/clinic.ts';
import { diaryEvents } from './events/diary.ts';
import { graphEvents } from './events/graph.ts';
import { heardEvents } from './events/heard.ts';
import { objectionEvents } from './events/objections.ts';
import { peopleEvents } from './events/people.ts';
import { speechEvents } from './events/speech.ts';
import { understoodEvents } from './events/understood.ts';
import { workEvents } from './events/work.ts';
import type { CatalogueEntry } from './fact.ts';

/** The same type is never written to two kinds of stream: these stand in the stream of a call, and no others do. */
const ofACall = {
  ...callEvents,
  ...heardEvents,
  ...understoodEvents,
  ...graphEvents,
  ...speechEvents,
  ...clinicEvents,
  ...objectionEvents,
} as const;

export const catalogue = {
  ...ofACall,
  ...diaryEvents,
  ...peopleEvents,
  ...workEvents,
} as const;

type EventType = keyof typeof catalogue;

/** The entry of a type, with the optional members visible. */
export const entryOf = (type: EventType): CatalogueEntry => catalogue[type];

export const isEventType = (type: string): type is EventType => Object.hasOwn(catalogue, type);

/** Whether the type stands in the stream of a call. */
export const isOfACall = (type: EventType): boolean => Object.hasOwn(ofACall, type);

/** Whether the type is reported from outside, and not decided by Elo. */
export const isReported = (type: EventType): boolean => entryOf(type).by !== 'elo';
