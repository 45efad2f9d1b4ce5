/**
 * A room in which simulated patients listen and speak, on the clock of the simulation. It tells them Elo's words and
 * nothing else, and reports what a real line would: what was delivered, cut off, said, or met with silence.
 */
import type { Draft } from '../../engine/event.ts';
import type { Clock, Room, RoomLink, Speech } from '../../engine/ports.ts';
import type { Meaning, Patient, Reaction } from './patient.ts';
import { countWords, speakingMs, tidyWords, wordsHeard, wordsIn, wordsSpokenIn } from './spoken-words.ts';

/** Who or what took the call. A machine hears nothing and answers nothing. */
export type Answerer = { readonly patient: Patient } | { readonly machine: true };

export interface SimulatedRoomOptions {
  readonly link: RoomLink;
  readonly clock: Clock;
  readonly answererOf: (call: string) => Answerer;
  /** Told what a patient meant, in the order in which their words arrive. */
  readonly meant: (call: string, meaning: Meaning) => void;
  /** Whether somebody at the desk takes a transfer now. */
  readonly desk: () => boolean;
}

const HANG_UP_MS = 200;
const TRANSFER_MS = 8000;

/** What is being played to a call. */
interface Line {
  free_ms: number;
  playing: { readonly speech: Speech; readonly begins_ms: number; readonly ends_ms: number }[];
}

export function simulatedRoom({ link, clock, answererOf, meant, desk }: SimulatedRoomOptions): Room {
  const lines = new Map<string, Line>();
  const now = (): number => Date.parse(clock.now());

  function lineOf(call: string): Line {
    const line = lines.get(call) ?? { free_ms: 0, playing: [] };
    lines.set(call, line);
    return line;
  }

  function report(call: string, at_ms: number, ...events: Draft[]): void {
    link({ call, after_ms: at_ms - now(), events });
  }

  /** An urgent speech cuts off what is playing. */
  function stopPlaying(call: string, line: Line): void {
    for (const { speech, begins_ms, ends_ms } of line.playing) {
      if (ends_ms <= now()) continue;
      report(call, now(), cutOff(speech, wordsSpokenIn(now() - begins_ms)));
    }
    line.playing = [];
    line.free_ms = now();
  }

  function play(speech: Speech): { begins_ms: number; ends_ms: number } {
    const line = lineOf(speech.call);
    if (speech.urgent) stopPlaying(speech.call, line);
    const begins_ms = Math.max(now(), line.free_ms);
    const ends_ms = begins_ms + speakingMs(wordsIn(speech.texts));
    line.free_ms = ends_ms;
    line.playing = [...line.playing.filter((other) => other.ends_ms > now()), { speech, begins_ms, ends_ms }];
    return { begins_ms, ends_ms };
  }

  function speaks(
    speech: Speech,
    reaction: Extract<Reaction, { does: 'speaks' }>,
    begins_ms: number,
    ends_ms: number,
  ): void {
    const { call, request, listen } = speech;
    const delivered: Draft = { type: 'SpeechDelivered', data: { request } };
    const text = tidyWords(reaction.text);
    const took_ms = speakingMs(countWords(text));
    const words = reaction.cut_in_after_words;
    const spoke = (cut: boolean, heardBy: number | null): Draft => ({
      type: 'PatientSpoke',
      data: { request: heardBy, words: countWords(text), cut },
      box: { text },
    });
    meant(call, reaction.meant);
    if (words === null || words >= wordsIn(speech.texts)) {
      report(call, ends_ms, delivered);
      report(call, ends_ms + reaction.after_ms + took_ms, spoke(false, listen ? request : null));
      return;
    }
    const cut_ms = begins_ms + speakingMs(words);
    if (speech.segments.some(({ legal }) => legal)) {
      report(call, cut_ms + took_ms, spoke(true, null));
      report(call, Math.max(ends_ms, cut_ms + took_ms), delivered);
      return;
    }
    lineOf(call).free_ms = cut_ms + took_ms;
    report(call, cut_ms + took_ms, cutOff(speech, words), spoke(true, listen ? request : null));
  }

  function react(speech: Speech, reaction: Reaction, begins_ms: number, ends_ms: number): void {
    const { call, request, listen } = speech;
    const delivered: Draft = { type: 'SpeechDelivered', data: { request } };
    switch (reaction.does) {
      case 'speaks':
        return speaks(speech, reaction, begins_ms, ends_ms);
      case 'hangs_up':
        report(call, ends_ms, delivered);
        return report(call, ends_ms + reaction.after_ms, { type: 'PatientHungUp', data: {} });
      case 'listens':
      case 'stays_silent': {
        report(call, ends_ms, delivered);
        if (!listen) return;
        const { silence_s } = listen;
        report(call, ends_ms + silence_s * 1000, { type: 'PatientStayedSilent', data: { request, silence_s } });
      }
    }
  }

  return {
    speak(speech) {
      const { begins_ms, ends_ms } = play(speech);
      const answerer = answererOf(speech.call);
      if ('machine' in answerer) return react(speech, { does: 'listens' }, begins_ms, ends_ms);
      const words = { texts: speech.texts, listening: speech.listen !== null };
      return react(speech, answerer.patient.hears(words, clock.now()), begins_ms, ends_ms);
    },
    hangUp(call, request) {
      report(call, Math.max(now(), lineOf(call).free_ms) + HANG_UP_MS, { type: 'CallHungUp', data: { request } });
      lines.delete(call);
    },
    transfer(call, request) {
      const outcome: Draft = desk()
        ? { type: 'CallTransferred', data: { request } }
        : { type: 'TransferFailed', data: { request, reason: 'unavailable' } };
      report(call, Math.max(now(), lineOf(call).free_ms) + TRANSFER_MS, outcome);
    },
  };
}

const cutOff = ({ request, texts }: Speech, words: number): Draft => ({
  type: 'SpeechCutOff',
  data: { request, ...wordsHeard(texts, words) },
});
