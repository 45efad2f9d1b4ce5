/** A play as it goes on: what each of its scenes came to, and what the person can do next. */
import { tidyWords } from '../../adapters/room/spoken-words.ts';
import { talkOf } from '../../engine/call/call.ts';
import type { Draft, Recorded } from '../../engine/event.ts';
import type { Speech } from '../../engine/ports.ts';
import type { Step } from '../runtime/mailboxes.ts';
import type { Act, Scene } from './scenario.ts';
import type { ScriptedEar, Understanding } from './scripted-ear.ts';
import type { SetScene, Watching } from './set-scene.ts';

export interface Turn {
  readonly words: string;
  /** The names of the lines of wording. */
  readonly lines: readonly string[];
}

/** What one scene of the play came to. */
export interface Performed {
  readonly turns: Turn[];
  readonly events: Recorded[];
  understood: readonly Understanding[];
  /** `file/step` at the end of the scene. */
  at: string | null;
  /** What could not be as the scene has it, in sentences. */
  impossible: readonly string[];
}

export interface Play {
  readonly scenes: Performed[];
  /** The turn that stands and was not yet heard. */
  pending: Speech | null;
  /** For how long somebody may still answer; null where nobody listens. */
  listens_s: number | null;
  readonly watching: Pick<Watching, 'watch' | 'show'>;
}

export interface Playing extends SetScene {
  readonly call: string;
  readonly ear: ScriptedEar;
  readonly play: Play;
}

const newScene = (at: string | null): Performed => ({ turns: [], events: [], understood: [], at, impossible: [] });

export function newPlay(): Play {
  const play: Play = {
    scenes: [newScene(null)],
    pending: null,
    listens_s: null,
    watching: {
      show(speech) {
        play.pending = speech;
        play.listens_s = speech.listen?.silence_s ?? null;
        const lines = speech.segments.map(({ line }) => line);
        now(play).turns.push({ words: speech.texts.join(' '), lines });
      },
      watch({ call, recorded }: Step) {
        now(play).events.push(...recorded);
        const top = talkOf(call)?.dialogue.frames.at(-1);
        if (top) now(play).at = `${top.file}/${top.step}`;
      },
    },
  };
  return play;
}

const now = ({ scenes }: Play): Performed => scenes.at(-1) ?? newScene(null);

export const isOver = ({ board: { mailboxes }, call }: Playing): boolean =>
  !mailboxes.has(call) || mailboxes.callOf(call).status === 'ended';

/** Does something, and lets the call go on until Elo has spoken or nothing more is due. */
export async function advance(playing: Playing, does: () => void): Promise<void> {
  const scene = now(playing.play);
  const before = scene.turns.length;
  does();
  await playing.board.run(() => scene.turns.length > before);
}

/** Whether Elo says something to which nobody is asked to answer. */
const isSpeaking = (pending: Speech | null): boolean => pending !== null && pending.listen === null;

/** Acts that need no listener: they come at whatever turn of Elo they stand behind. */
const anyTime: readonly Act['does'][] = ['cut_in', 'hang_up', 'press', 'machine', 'break_up'];

/** Hears Elo out, until somebody may answer or does something unasked. */
export async function hearElo(playing: Playing, scene: Scene, next: Act | undefined): Promise<void> {
  const { play, ear } = playing;
  const performed = now(play);
  while (isSpeaking(play.pending) && !isOver(playing)) {
    const enough = performed.turns.length >= Math.max(1, scene.elo.length);
    if (enough && next !== undefined && anyTime.includes(next.does)) break;
    await hearTurn(playing);
  }
  performed.understood = ear.takeUnderstood();
  performed.impossible = ear.impossible.splice(0);
}

async function hearTurn(playing: Playing): Promise<void> {
  playing.play.pending = null;
  await advance(playing, () => playing.room.take({ nothing: true }));
}

/** Does what the person does next; a new scene begins with it. */
export async function act(playing: Playing, does: Act): Promise<void> {
  const { board, clock, call, room, ear, play } = playing;
  play.scenes.push(newScene(now(play).at));
  const report = (event: Draft): void => board.input(clock.ms(), call, 'room', [event]);
  const { pending } = play;
  if (does.does === 'machine') return advance(playing, () => report({ type: 'MachineDetected', data: {} }));
  if (does.does === 'break_up') {
    const request = pending?.request;
    if (request === undefined) return void playing.ear.impossible.push('Elo says nothing that could break up.');
    return advance(playing, () => report({ type: 'SpeechCutOff', data: { request, segments: 0, words: 0 } }));
  }
  play.pending = null;
  switch (does.does) {
    case 'say':
      ear.expect(tidyWords(does.words), does.means);
      return advance(playing, () => room.take({ say: does.words }));
    case 'cut_in':
      ear.expect(tidyWords(does.words), does.means);
      return advance(playing, () => room.take({ cut_in_after_words: does.after, say: does.words }));
    case 'silence':
      return advance(playing, () => room.take({ silence_s: does.seconds ?? play.listens_s ?? 0 }));
    case 'press':
      return advance(playing, () => room.take({ key: does.key }));
    case 'hang_up':
      // While Elo speaks nobody waits for the end of its words; the room would.
      return advance(playing, () =>
        isSpeaking(pending) ? report({ type: 'PatientHungUp', data: {} }) : room.take({ hangup: true }),
      );
  }
}

/** The play is over and the call is not: somebody has to hang up. */
export async function leave(playing: Playing): Promise<void> {
  playing.play.pending = null;
  await advance(playing, () => playing.room.take({ hangup: true }));
  while (playing.play.pending && !isOver(playing)) await hearTurn(playing);
}
