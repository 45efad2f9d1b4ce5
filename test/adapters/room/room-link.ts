/** What a room reports, and when: the link of a test, on a clock that stands still until it is told to move. */
import type { Draft } from '../../../engine/event.ts';
import type { RoomLink, Speech } from '../../../engine/ports.ts';
import type { Segment } from '../../../engine/events/speech.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';

export const CALL = 'call-01KAT0000000000000000000AA';

/** One report in a line: seconds from now, then what happened. */
export function listeningLink() {
  const clock = virtualClock('2026-11-23T10:00:00.000+00:00');
  const began = clock.ms();
  const reports: string[] = [];
  const words = ({ type, data }: Draft): string => {
    const shown = Object.entries(data).map(([key, value]) => `${key}=${String(value)}`);
    return [type, ...shown].join(' ');
  };
  const link: RoomLink = ({ after_ms, events }) => {
    const at_s = (clock.ms() - began + after_ms) / 1000;
    reports.push(`${at_s} ${events.map(words).join(' + ')}`);
  };
  return {
    clock,
    link,
    /** The reports since it was last asked. */
    told: () => reports.splice(0),
    pass: (seconds: number) => clock.moveTo(clock.ms() + seconds * 1000),
  };
}

const segment = (legal: boolean): Segment => ({
  line: 'hello',
  form: 'say',
  variant: 0,
  tone: 'neutral',
  interruptible: !legal,
  legal,
});

export const speechOf = (
  request: number,
  texts: readonly string[],
  more: Partial<Speech> & { legal?: boolean } = {},
): Speech => {
  const { legal = false, ...rest } = more;
  const segments = texts.map(() => segment(legal));
  return { call: CALL, request, segments, texts, listen: null, urgent: false, ...rest };
};

export const question = (request: number, ...texts: readonly string[]): Speech =>
  speechOf(request, texts, { listen: { step: 'greeting/ask', pace: 'normal', silence_s: 8 } });
