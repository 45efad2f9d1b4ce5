/** One line of the head, `Key: value`, and what is needed to read it. */
import type { Release } from '../../engine/flow/release.ts';
import type { Piece } from './lines-of.ts';

export const headKeys = [
  'Flow',
  'At',
  'On record',
  'On the line',
  'Number',
  'Appointment',
  'Diary',
  'Clinic',
  'Seed',
] as const;
export type Key = (typeof headKeys)[number];
/** What may be said more than once. */
export const repeatedKeys: readonly Key[] = ['On record', 'Appointment', 'Clinic'];

export interface HeadLine extends Piece {
  readonly key: Key;
  readonly value: string;
  /** Where the value begins. */
  readonly column: number;
}

/** The head line that a piece is; null where it is none. */
export function headLine(piece: Piece): HeadLine | null {
  const key = headKeys.find((known) => piece.text.startsWith(`${known}:`));
  if (key === undefined) return null;
  const value = piece.text.slice(key.length + 1).trim();
  return { ...piece, key, value, column: piece.text.length - value.length + 1 };
}

export interface HeadContext {
  readonly release: Release;
  /** The folder in which the file stands: a conversation of that name is the usual flow. */
  readonly group: string;
  /** Says what is wrong with a line. */
  readonly refuse: (line: HeadLine | null, says: string) => void;
}
