/** A picture of boxes and arrows, before it is written down in any notation. */

/** What a box is, which decides its outline and its colour. */
export type Shape = 'start' | 'tell' | 'ask' | 'do' | 'choose' | 'use' | 'end' | 'interruption' | 'missing';

export interface Box {
  readonly id: string;
  readonly shape: Shape;
  /** The first is its name, in bold. None for the dot where a flow begins. */
  readonly lines: readonly string[];
  /** A thick outline: what must be heard in full, or binds. */
  readonly strong?: true;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  /** Where somebody is led on because a limit is used up. */
  readonly dashed?: true;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly boxes: readonly Box[];
}

export interface Drawing {
  readonly title: string;
  /** For whoever reads the text of the picture. */
  readonly remark: string;
  readonly groups: readonly Group[];
  /** Boxes of no group. */
  readonly loose: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Rows of boxes or groups, each of which is to stand below the one before it. */
  readonly below: readonly (readonly string[])[];
}
