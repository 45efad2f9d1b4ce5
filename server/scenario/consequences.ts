/** Everything of consequence that a call brought about, in the order in which it happened, and what it left behind. */
import type { Recorded } from '../../engine/event.ts';
import { streamKind } from '../../engine/event.ts';
import { emptyDay, evolveDay, type DayEvent } from '../../engine/diary/day-state.ts';
import type { Clinic } from '../../engine/flow/schema/house-files.ts';
import { openEvents } from '../runtime/open-events.ts';
import { sayVisit, sentenceFor, type About } from './came-of-it.ts';
import { writeMoment } from './read-moment.ts';
import type { Head } from './scenario.ts';
import type { SetScene } from './set-scene.ts';

/** As many events as a scenario's whole log can have. */
const ALL = 100_000;

export async function consequencesOf(head: Head, call: string, clinic: Clinic, set: SetScene): Promise<string[]> {
  const { log, vault, register, before } = set;
  const all = await openEvents(log, vault, await log.readAll(0, ALL));
  const about = aboutIn(all, call, clinic);
  const told = all.filter(({ position }) => position > before).flatMap((event) => sentenceFor(event, about) ?? []);
  const numbers = [...new Set([head.number, ...head.on_record.map(({ phone }) => phone)])];
  for (const phone of numbers) {
    const suppressed = await register.suppression(phone);
    if (suppressed) told.push(`${phone} is on the list of numbers that nobody calls.`);
  }
  return [...told, ...leftInDiary(all, clinic)];
}

function aboutIn(all: readonly Recorded[], call: string, clinic: Clinic): About {
  const nameOf = (patient: string): string => {
    const registered = all.find((event) => event.stream === patient && event.type === 'PatientRegistered');
    const box = registered?.type === 'PatientRegistered' ? registered.box : null;
    return typeof box === 'object' && box?.name ? box.name : 'somebody without a name';
  };
  return {
    clinic,
    nameOf,
    eventOf: (version) => all.find((event) => event.stream === call && event.version === version),
    visitOf(stream) {
      const booked = all.find((event) => event.stream === stream && event.type === 'AppointmentBooked');
      return booked?.type === 'AppointmentBooked' ? sayVisit(booked.data, clinic) : stream;
    },
  };
}

/** Times that are still kept for somebody, and visits in the diary of which no appointment knows. */
function leftInDiary(all: readonly Recorded[], { zone, practitioners }: Clinic): string[] {
  const known = new Set(
    all.flatMap((event) =>
      event.type === 'AppointmentBooked' || event.type === 'AppointmentMoved' ? [event.data.attempt] : [],
    ),
  );
  const days = new Map<string, Recorded[]>();
  for (const event of all) {
    if (streamKind(event.stream) === 'diary') days.set(event.stream, [...(days.get(event.stream) ?? []), event]);
  }
  return [...days.values()].flatMap((events) => {
    const day = events.reduce((state, event) => evolveDay(state, event as unknown as DayEvent), emptyDay);
    const say = (kept: { readonly slot: { readonly start: string; readonly practitioner: string } }): string =>
      `${writeMoment(kept.slot.start, zone)} with ${practitioners[kept.slot.practitioner]?.says ?? kept.slot.practitioner}`;
    return [
      ...[...day.held.values()].map((held) => `Still kept for nobody: ${say(held)}.`),
      ...[...day.visits].flatMap(([attempt, taken]) =>
        known.has(attempt) ? [] : [`Taken in the diary without an appointment: ${say(taken)}.`],
      ),
    ];
  });
}
