/** What a promise is judged by: all that a turn shows of itself, in order. Everything that a promise may speak of is a sign. */
import { doEffect } from '../../effect/catalogue.ts';
import type { Ending } from '../../values.ts';
import { neededBy } from '../check/words-of-lines.ts';
import { evolveDialogue, isInterrupted, type Dialogue, type Note } from '../kernel/dialogue.ts';
import { openRank } from '../kernel/interrupt.ts';
import type { Act } from '../kernel/turn.ts';
import type { Signal } from '../kernel/heard.ts';
import { programOf, type Prepared } from '../prepare.ts';
import type { Interruption } from '../schema/flow-file.ts';
import { MAYBE } from './abstract.ts';
import type { Guesses } from './guesses.ts';

export type Sign =
  /** A person meant this, and it was taken or ignored. */
  | {
      readonly sign: 'heard';
      readonly answer: string;
      /** The question at which it was said, or null where nothing was asked. */
      readonly ask: string | null;
      /** The interruption that was open. */
      readonly open: string | null;
      readonly taken: boolean;
    }
  | { readonly sign: 'told'; readonly value: string }
  | { readonly sign: 'signal'; readonly signal: Signal; readonly taken: boolean }
  | { readonly sign: 'outcome'; readonly effect: string; readonly outcome: string }
  | { readonly sign: 'delivered'; readonly line: string; readonly in_full: boolean }
  | {
      readonly sign: 'say';
      readonly line: string;
      readonly at: string;
      readonly again: boolean;
      readonly legal: boolean;
      /** The line of a question, put to the person. */
      readonly asks: boolean;
      /** The rank of the interruption that is open. */
      readonly rank: Interruption['rank'] | null;
    }
  | { readonly sign: 'do'; readonly effect: string }
  | { readonly sign: 'know'; readonly name: string; readonly from: 'heard' | 'edge' | 'outcome' | 'call' }
  | { readonly sign: 'forget'; readonly names: readonly string[] }
  | {
      readonly sign: 'move';
      readonly from: string | null;
      readonly to: string;
      readonly edge: string;
      readonly cause: string;
      /** The entry of a limited step: a call can take it only so often. */
      readonly counted: boolean;
      /** Depth of the frame that moved: 0 is the conversation. */
      readonly frame: number;
      /** An interruption was open before. */
      readonly leaves: 'interruption' | null;
    }
  /** A count in a row went up. */
  | { readonly sign: 'counted'; readonly signal: string }
  | { readonly sign: 'end'; readonly ending: Ending }
  /** Something is used that is not surely known. */
  | { readonly sign: 'unsure'; readonly value: string; readonly by: string; readonly at: string };

/** The signs of a turn's acts, from the dialogue that it began with. */
export function signsOf(
  prepared: Prepared,
  before: Dialogue,
  acts: readonly Act[],
  { assumed, asked }: Pick<Guesses, 'assumed' | 'asked'>,
): Sign[] {
  const signs: Sign[] = [];
  let dialogue = before;
  const isSure = (name: string): boolean => {
    asked.add(name);
    if (!Object.hasOwn(dialogue.memory, name)) return false;
    return dialogue.memory[name] !== MAYBE || assumed.get(name) === true;
  };
  const use = (needs: Iterable<string>, by: string): void => {
    const { file, step } = dialogue.frames.at(-1) ?? { file: '', step: '' };
    for (const value of needs) if (!isSure(value)) signs.push({ sign: 'unsure', value, by, at: `${file}/${step}` });
  };
  for (const act of acts) {
    switch (act.act) {
      case 'say': {
        const { line, at, again, legal } = act;
        signs.push({
          sign: 'say',
          line,
          at,
          again,
          legal,
          asks: asks(prepared, act),
          rank: openRank(prepared, dialogue),
        });
        const words = prepared.release.lines[line];
        if (words) use(neededBy(words), line);
        break;
      }
      case 'do':
        signs.push({ sign: 'do', effect: act.effect });
        use(doEffect(act.effect)?.needs ?? [], act.effect);
        break;
      case 'end':
        signs.push({ sign: 'end', ending: act.ending });
        break;
      case 'let_go':
        break;
      case 'note': {
        const { note } = act;
        signs.push(...signOfNote(note, dialogue));
        dialogue = evolveDialogue(dialogue, note);
        if (note.type === 'TransitionTaken' && note.data.cause === 'use') {
          const { file } = programOf(prepared, note.data.to.file);
          if (file.kind === 'part') use(file.needs ?? [], file.id);
        }
      }
    }
  }
  return signs;
}

function signOfNote(note: Note, before: Dialogue): Sign[] {
  switch (note.type) {
    case 'TransitionTaken': {
      const { to, cause, edge, entry, frame } = note.data;
      const from = before.frames.at(-1);
      const leaves = isInterrupted(before) ? 'interruption' : null;
      const places = { from: from ? `${from.file}/${from.step}` : null, to: `${to.file}/${to.step}` };
      return [{ sign: 'move', ...places, edge, cause, counted: entry !== null, frame, leaves }];
    }
    case 'ValueRemembered':
      return [{ sign: 'know', name: note.data.name, from: note.data.from }];
    case 'ValuesForgotten':
      return [{ sign: 'forget', names: note.data.names }];
    case 'SignalCounted':
      return note.data.in_a_row > 0 ? [{ sign: 'counted', signal: note.data.signal }] : [];
    case 'UtteranceKept':
    case 'KeptUtteranceHeard':
    case 'InputIgnored':
      return [];
  }
}

function asks(prepared: Prepared, { at, line }: Extract<Act, { act: 'say' }>): boolean {
  const [file = '', name = ''] = at.split('/');
  const step = programOf(prepared, file).nodes.get(name)?.step;
  return step?.kind === 'ask' && step.say === line;
}
