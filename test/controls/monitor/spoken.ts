/** What a speech says, segment by segment: the line, its wording with the braces still in it, and the words themselves. */
import type { Recorded } from '../../../engine/event.ts';
import type { Line } from '../../../engine/flow/schema/shared-files.ts';
import type { Tone } from '../../../engine/values.ts';
import { placeholderOf } from '../../../engine/wording/placeholders.ts';
import type { Scene } from './scene.ts';

export interface SpokenSegment {
  readonly name: string;
  readonly line: Line;
  readonly legal: boolean;
  /** The wording with its braces. */
  readonly wording: string;
  readonly braces: readonly string[];
  /** The words as they are spoken; null where the box is closed. */
  readonly text: string | null;
}

export type SpeechEvent = Extract<Recorded, { type: 'SpeechRequested' }>;

export const segmentsOf = ({ release }: Scene, { data, box }: SpeechEvent): SpokenSegment[] =>
  data.segments.map(({ line: name, form, variant, tone, legal }, i) => {
    const line = release.lines[name] ?? {};
    const wording = variantsOf(line, form, tone)[variant] ?? '';
    return {
      name,
      line,
      legal,
      wording,
      braces: bracesIn(wording),
      text: typeof box === 'string' ? null : (box.texts[i] ?? null),
    };
  });

function variantsOf(line: Line, form: string, tone: Tone | 'warm'): readonly string[] {
  if (form === 'again') return line.again ?? [];
  if (form === 'say') return (tone === 'neutral' || tone === 'warm' ? line.say : line.tones?.[tone]) ?? [];
  const dot = form.lastIndexOf('.');
  return line.sets?.[form.slice(0, dot)]?.[Number(form.slice(dot + 1)) - 1] ?? [];
}

/** The names in braces in a wording. There are as many wordings as the release has, and each is read once. */
export function bracesIn(wording: string): readonly string[] {
  const known = bracesByWording.get(wording);
  if (known) return known;
  const braces = [...wording.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? '');
  bracesByWording.set(wording, braces);
  return braces;
}
const bracesByWording = new Map<string, readonly string[]>();

/** The values that must be known for what stands in braces. */
export const needsOf = (braces: readonly string[]): string[] => [
  ...new Set(braces.flatMap((name) => placeholderOf(name)?.needs ?? [])),
];

/** How many segments of a speech were heard to their end; null where the event says nothing of it. */
export function heardInFull(speech: SpeechEvent, event: Recorded): number | null {
  if (event.type === 'SpeechDelivered')
    return event.data.request === speech.version ? speech.data.segments.length : null;
  if (event.type !== 'SpeechCutOff' || event.data.request !== speech.version) return null;
  return event.data.segments;
}
