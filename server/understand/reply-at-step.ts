/** A reply as it would be heard at its step: on a Monday morning in Dublin, with three times on offer. */
import type { Reply } from '../../adapters/understanding/embedded/learned/reply.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Utterance } from '../../engine/ports.ts';
import type { Slot } from '../../engine/values.ts';
import { standAtStep, type Standing } from './stand-at-step.ts';

/** When they were told that it is. */
export const NOW = '2026-11-23T10:00:00.000Z';
const ZONE = 'Europe/Dublin';

const slot = (id: string, start: string, practitioner: string): Slot => ({
  id,
  start,
  minutes: 30,
  practitioner,
  chair: 'one',
});

/** What those who wrote the replies were told is on offer. */
export const OFFERED: readonly Slot[] = [
  slot('one', '2026-11-24T09:00:00.000+00:00', 'brennan'),
  slot('two', '2026-11-25T14:30:00.000+00:00', 'nowak'),
  slot('three', '2026-11-26T16:00:00.000+00:00', 'brennan'),
];

/** The time that was chosen of these, and the visit that is booked: what "an hour later" is later than. */
const SPOKEN_OF = {
  slot: { start: '2026-11-25T14:30:00.000+00:00' },
  appointment: { start: '2026-11-26T14:30:00.000+00:00' },
} as const;

const SAYS: Readonly<Record<string, string>> = {
  patient_name: 'Mary Byrne',
  person_name: 'Mary Byrne',
  persona: 'Elo',
  clinic: 'Romi Dental Clinic',
  reason: 'a check-up',
  slot: 'Wednesday the 25th of November at half past two',
  slots: 'Tuesday at nine, Wednesday at half past two, or Thursday at four in the afternoon',
  appointment: 'a check-up on Thursday the 26th of November at half past two',
  your_visit: 'your visit',
};

/** Throws where no call comes to the step that a reply names. */
export function utteranceAtStep(prepared: Prepared): (reply: Pick<Reply, 'step' | 'text'>) => Utterance {
  const known = new Map<string, Standing>();
  return ({ step: path, text }) => {
    const [file = '', step = ''] = path.split('/');
    const standing = known.get(path) ?? standAtStep(prepared, file, step);
    if (standing === null) throw new Error(`No call comes to ${path}: a reply names it.`);
    known.set(path, standing);
    const said = variantOf(prepared, file, step, text, standing.said).map((line) =>
      line.replaceAll(/\{(\w+)\}/g, (_, name: string) => SAYS[name] ?? name),
    );
    const { speaksOf, ...stands } = standing;
    const visit = speaksOf === null ? null : SPOKEN_OF[speaksOf];
    return { text, at: NOW, zone: ZONE, offered: OFFERED, visit, ...stands, said };
  };
}

/** Elo words a question in several ways, and is replied to whichever it takes: here one of them, by how long the reply is. */
function variantOf({ release }: Prepared, file: string, step: string, text: string, first: readonly string[]): readonly string[] {
  const asks = release.flows[file]?.steps[step];
  const variants = asks?.kind === 'ask' ? (release.lines[asks.say]?.say ?? []) : [];
  return variants.length === 0 ? first : variants.slice(text.length % variants.length).slice(0, 1);
} // prettier-ignore
