/** What is known before the call: who is on record, who may speak, what is booked already. */
import { readPhone } from '../../adapters/leads/phone.ts';
import { didYouMean } from '../../engine/flow/nearest.ts';
import type { HeadContext, HeadLine } from './head-line.ts';
import { readDay, readMoment } from './read-moment.ts';
import type { BookedBefore, OnRecord } from './scenario.ts';

const USUAL_NAME = 'Anna Keller';

/** `Anna Keller, born 4 May 1990, +353209100199`; `somebody` has no name; `nobody` is nobody. */
export function readRecords(
  lines: readonly HeadLine[],
  number: string,
  today: string,
  { release, refuse }: HeadContext,
): OnRecord[] {
  if (lines.length === 0) return [{ name: USUAL_NAME, born: null, phone: number }];
  const people: OnRecord[] = [];
  for (const line of lines) {
    const [name = '', ...more] = line.value.split(/,\s+/);
    if (name === 'nobody') {
      if (lines.length > 1 || more.length > 0) refuse(line, '"On record: nobody" stands alone.');
      continue;
    }
    let born: string | null = null;
    // Who has no number of their own shares that of the first one.
    let phone = people[0]?.phone ?? number;
    for (const item of more) {
      if (item.startsWith('born ')) {
        const read = readDay(item.slice('born '.length), today);
        if ('wrong' in read) refuse(line, read.wrong);
        else born = read.day;
        continue;
      }
      const read = readPhone(item, release.clinic.country);
      if (read === null) refuse(line, `"${item}" is neither a number nor a day of birth, "born 4 May 1990".`);
      else phone = read;
    }
    people.push({ name: name === 'somebody' ? null : name, born, phone });
  }
  return people;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** Names that may stand before words. */
export function voicesOf(line: HeadLine | undefined, people: readonly OnRecord[]): string[] {
  if (line) return line.value.split(/,\s+(?:then\s+)?|\s+and\s+/);
  const known = people.flatMap(({ name }) => (name === null ? [] : [firstName(name)]));
  return known.length > 0 ? known : ['Caller'];
}

/** `check_up with brennan tomorrow at 10:00 for Anna Keller`. */
export function readBooked(
  line: HeadLine,
  people: readonly OnRecord[],
  when: { readonly today: string; readonly zone: string },
  { release: { clinic }, refuse }: HeadContext,
): BookedBefore[] {
  const [, service = '', practitioner = '', moment = '', name] =
    /^(\S+) with (\S+) (?:on )?(.+? at \d\d:\d\d)(?: for (.+))?$/.exec(line.value) ?? [];
  if (service === '') {
    refuse(line, `Write an appointment like "check_up with brennan tomorrow at 10:00 for ${USUAL_NAME}".`);
    return [];
  }
  const start = readMoment(moment, when);
  const minutes = Object.hasOwn(clinic.services, service) ? clinic.services[service]?.minutes : undefined;
  const whose = name === undefined ? 0 : people.findIndex((person) => person.name === name);
  if ('wrong' in start) refuse(line, start.wrong);
  if (minutes === undefined) {
    refuse(line, `The clinic has no service "${service}". ${didYouMean(service, Object.keys(clinic.services))}`.trim());
  }
  if (!Object.hasOwn(clinic.practitioners, practitioner)) {
    refuse(
      line,
      `Nobody "${practitioner}" works there. ${didYouMean(practitioner, Object.keys(clinic.practitioners))}`,
    );
  }
  if (whose === -1 || people.length === 0) refuse(line, `Nobody "${name ?? USUAL_NAME}" is on record.`);
  return 'at' in start && minutes !== undefined ? [{ service, practitioner, start: start.at, minutes, whose }] : [];
}
