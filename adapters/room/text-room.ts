/**
 * A room of text: Elo's turns are shown, a person's lines are read. A turn that listens is delivered when the next line
 * is read; one that does not is delivered at once, unless every turn waits for a line.
 */
import type { Draft } from '../../engine/event.ts';
import type { Clock, Room, RoomLink, Speech } from '../../engine/ports.ts';
import { countWords, earForOne, speakingMs, wordsHeard, wordsIn } from './spoken-words.ts';

export type TextLine =
  | { readonly say: string }
  | { readonly silence_s: number }
  | { readonly cut_in_after_words: number; readonly say: string }
  | { readonly key: string }
  | { readonly hangup: true }
  | { readonly nothing: true };

export interface TextRoom extends Room {
  /** What a person does now; reports it, and what was delivered meanwhile. */
  take(line: TextLine): void;
  /** Whether a turn stands that waits for a line. */
  isWaiting(): boolean;
}

export interface TextRoomOptions {
  readonly link: RoomLink;
  readonly clock: Clock;
  /** Every turn waits for a line. */
  readonly step: boolean;
  readonly show: (speech: Speech) => void;
}

/** Nobody stands at the desk of a text room: a transfer finds nobody after so long. */
const TRANSFER_MS = 1000;
const HANG_UP_MS = 200;

export function textRoom({ link, clock, step, show }: TextRoomOptions): TextRoom {
  /** Shown and not yet delivered, oldest first. */
  let held: Speech[] = [];
  let listening: Speech | null = null;
  /** When the line is free again, in milliseconds since 1970. */
  let free_ms = 0;
  let call = '';
  let waiting = false;
  const hear = earForOne();

  const now = (): number => Date.parse(clock.now());

  /** Reports something that takes so long once the line is free. */
  function report(lasts_ms: number, ...events: Draft[]): void {
    free_ms = Math.max(free_ms, now()) + lasts_ms;
    link({ call, after_ms: free_ms - now(), events });
  }

  function deliver(speech: Speech): void {
    report(speakingMs(wordsIn(speech.texts)), delivered(speech));
    if (speech.listen) listening = speech;
  }

  function deliverHeld(): void {
    for (const speech of held) deliver(speech);
    held = [];
  }

  function spoke(text: string, cut: boolean, request: number | null): Draft {
    listening = null;
    return { type: 'PatientSpoke', data: { request, words: countWords(text), cut }, box: { text } };
  }

  function say(said: string): void {
    const text = hear(said);
    deliverHeld();
    // No words are no silence either: only a line that says so lets time pass.
    if (text !== '') report(speakingMs(countWords(text)), spoke(text, false, listening?.request ?? null));
  }

  function stayed(silence_s: number): void {
    const heard = listening;
    if (!heard?.listen || silence_s < heard.listen.silence_s) {
      free_ms = Math.max(free_ms, now()) + silence_s * 1000;
      return;
    }
    listening = null;
    report(silence_s * 1000, { type: 'PatientStayedSilent', data: { request: heard.request, silence_s } });
  }

  /** Speaks while Elo is speaking. A legal line is not stopped by it; what is urgent acts all the same. */
  function cutIn(words: number, said: string): void {
    const text = hear(said);
    const current = held.at(-1);
    const whole = current ? wordsIn(current.texts) : 0;
    if (!current || text === '' || words >= whole) return say(said);
    held = held.slice(0, -1);
    deliverHeld();
    const own = countWords(text);
    if (current.segments.some(({ legal }) => legal)) {
      report(speakingMs(words + own), spoke(text, true, null));
      return report(speakingMs(Math.max(0, whole - words - own)), delivered(current));
    }
    const cutOff: Draft = {
      type: 'SpeechCutOff',
      data: { request: current.request, ...wordsHeard(current.texts, words) },
    };
    return report(speakingMs(words + own), cutOff, spoke(text, true, current.listen ? current.request : null));
  }

  return {
    speak(speech) {
      call = speech.call;
      if (speech.urgent) stopPlaying();
      show(speech);
      if (speech.listen || step) {
        held.push(speech);
        waiting = true;
      } else deliver(speech);
    },
    hangUp(id, request) {
      call = id;
      report(HANG_UP_MS, { type: 'CallHungUp', data: { request } });
    },
    transfer(id, request) {
      call = id;
      report(TRANSFER_MS, { type: 'TransferFailed', data: { request, reason: 'unavailable' } });
    },
    take(line) {
      waiting = false;
      if ('cut_in_after_words' in line) return cutIn(line.cut_in_after_words, line.say);
      if ('say' in line) return say(line.say);
      deliverHeld();
      if ('silence_s' in line) return stayed(line.silence_s);
      if ('key' in line) return report(0, { type: 'KeyPressed', data: { key: line.key } });
      if ('hangup' in line) return report(0, { type: 'PatientHungUp', data: {} });
      return undefined;
    },
    isWaiting: () => waiting,
  };

  function stopPlaying(): void {
    for (const { request } of held) report(0, { type: 'SpeechCutOff', data: { request, segments: 0, words: 0 } });
    held = [];
    listening = null;
  }
}

const delivered = ({ request }: Speech): Draft => ({ type: 'SpeechDelivered', data: { request } });
