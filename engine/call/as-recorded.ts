/** A draft as it will stand in its stream: what a fold takes before the log has given a position. */
import { entryOf } from '../catalogue.ts';
import type { Draft, InputIdentity, Recorded } from '../event.ts';
import { causeOf } from './cause-of.ts';

export interface Place {
  readonly stream: string;
  readonly version: number;
  /** The version of the event with which the input begins. */
  readonly first: number;
  readonly at: string;
  readonly input: InputIdentity;
}

export const asRecorded = (draft: Draft, { stream, version, first, at, input: { source, seq } }: Place): Recorded => {
  const meta = { by: entryOf(draft.type).by, cause: causeOf(draft, stream, first), input: { source, seq } };
  return { ...draft, stream, version, position: 0, at, meta };
};

/** All that was drafted on one input, as it will stand from the version `first` on. */
export const allAsRecorded = (drafts: readonly Draft[], place: Omit<Place, 'version'>): Recorded[] =>
  drafts.map((draft, i) => asRecorded(draft, { ...place, version: place.first + i }));
