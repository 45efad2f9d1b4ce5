/**
 * Where a conversation stands, as plain data, and its fold. The kernel changes a dialogue only by noting a fact and
 * folding it, so that what was decided live and what is folded from the log can never differ.
 */
import type { Clear } from '../../event.ts';
import { PERSONAL, type Remembered } from '../../values.ts';

export type Role = 'conversation' | 'part' | 'interruption';

export interface Frame {
  readonly file: string;
  readonly step: string;
  readonly role: Role;
}

export interface Dialogue {
  /** Bottom to top: the conversation, its parts, at most one interruption, its parts. */
  readonly frames: readonly Frame[];
  readonly memory: Readonly<Record<string, Remembered>>;
  /** How often each limited step was entered in this call, by `file/step`. Never reset. */
  readonly counts: Readonly<Record<string, number>>;
  readonly in_a_row: Readonly<Record<string, number>>;
  /** What was said while nobody could answer it: it is heard at the next question, without its plain answers. */
  readonly kept: Kept | null;
}

export type Kept = Clear<'UtteranceKept'>['data'];

export const emptyDialogue: Dialogue = { frames: [], memory: {}, counts: {}, in_a_row: {}, kept: null };

/** The frame of the interruption that is open; undefined where none is. */
export const openInterruption = ({ frames }: Pick<Dialogue, 'frames'>): Frame | undefined =>
  frames.find(({ role }) => role === 'interruption');

/** How deep it lies: all frames below it are what it interrupted. As deep as there are frames where none is open. */
export function interruptionDepth({ frames }: Pick<Dialogue, 'frames'>): number {
  const depth = frames.findIndex(({ role }) => role === 'interruption');
  return depth === -1 ? frames.length : depth;
}

export const isInterrupted = (dialogue: Pick<Dialogue, 'frames'>): boolean => openInterruption(dialogue) !== undefined;

/** Counts inputs at one question that lead nowhere. It begins anew wherever the dialogue moves. */
export const AT_ONE_STEP = 'at_one_step';

export type Note = Clear<
  | 'TransitionTaken'
  | 'ValueRemembered'
  | 'ValuesForgotten'
  | 'SignalCounted'
  | 'UtteranceKept'
  | 'KeptUtteranceHeard'
  | 'InputIgnored'
>;

export function evolveDialogue(dialogue: Dialogue, note: Note): Dialogue {
  switch (note.type) {
    case 'TransitionTaken': {
      const { frame, to, entry } = note.data;
      const frames = [...dialogue.frames.slice(0, frame), { ...to, role: roleAt(dialogue, note) }];
      const counts = entry === null ? dialogue.counts : { ...dialogue.counts, [`${to.file}/${to.step}`]: entry };
      return { ...dialogue, frames, counts, in_a_row: countsAfter(dialogue.in_a_row, note) };
    }
    case 'ValueRemembered':
      return { ...dialogue, memory: { ...dialogue.memory, [note.data.name]: note.data.value ?? PERSONAL } };
    case 'ValuesForgotten': {
      const gone = new Set(note.data.names);
      const kept = Object.entries(dialogue.memory).filter(([name]) => !gone.has(name));
      return { ...dialogue, memory: Object.fromEntries(kept) };
    }
    case 'SignalCounted':
      return { ...dialogue, in_a_row: { ...dialogue.in_a_row, [note.data.signal]: note.data.in_a_row } };
    case 'UtteranceKept':
      return { ...dialogue, kept: note.data };
    case 'KeptUtteranceHeard':
      return { ...dialogue, kept: null };
    case 'InputIgnored':
      return dialogue;
  }
}

/** A brief answer stays where it is; every other move leaves the step, or comes back to it afresh. */
function countsAfter(in_a_row: Dialogue['in_a_row'], { data }: Clear<'TransitionTaken'>): Dialogue['in_a_row'] {
  if (data.cause === 'reply' || !Object.hasOwn(in_a_row, AT_ONE_STEP)) return in_a_row;
  const { [AT_ONE_STEP]: _, ...others } = in_a_row;
  return others;
}

function roleAt(dialogue: Dialogue, note: Clear<'TransitionTaken'>): Role {
  switch (note.data.cause) {
    case 'start':
      return 'conversation';
    case 'use':
      return 'part';
    case 'interrupt':
      return 'interruption';
    case 'edge':
    case 'exit':
    case 'resume':
    case 'reply':
    case 'correction':
      return dialogue.frames[note.data.frame]?.role ?? 'conversation';
  }
}
