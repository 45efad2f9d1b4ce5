/** The head of a scenario: `Key: value` lines before the play. What is not said has its usual value. */
import { readPhone } from '../../adapters/leads/phone.ts';
import { didYouMean } from '../../engine/flow/nearest.ts';
import { localTime } from '../../engine/time/local-time.ts';
import { repeatedKeys, type HeadContext, type HeadLine, type Key } from './head-line.ts';
import { readBooked, readRecords, voicesOf } from './read-known.ts';
import { readMoment } from './read-moment.ts';
import { readDiary, readForced } from './read-systems.ts';
import type { Head } from './scenario.ts';

/** A Monday on which the clinic is open. */
const USUAL_DAY = '2026-11-23';
const USUAL_AT = `${USUAL_DAY} 10:00`;
/** A number of the range that Ireland keeps for films and books. */
const USUAL_NUMBER = '+353209100199';

export function readHead(lines: readonly HeadLine[], context: HeadContext): Head {
  const { refuse, release } = context;
  const { zone } = release.clinic;
  for (const [at, line] of lines.entries()) {
    const earlier = lines.slice(0, at).find(({ key }) => key === line.key);
    if (earlier && !repeatedKeys.includes(line.key))
      refuse(line, `"${line.key}" was said in line ${earlier.line} already.`);
  }
  const of = (key: Key): HeadLine | undefined => lines.find((line) => line.key === key);
  const all = (key: Key): HeadLine[] => lines.filter((line) => line.key === key);

  const atLine = of('At');
  const moment = readMoment(atLine?.value ?? USUAL_AT, { today: USUAL_DAY, zone });
  if ('wrong' in moment) refuse(atLine ?? null, moment.wrong);
  const at = 'at' in moment ? moment.at : `${USUAL_DAY}T10:00:00.000+00:00`;
  const today = localTime(at, zone).toISODate();

  const number = readNumber(of('Number'), context) ?? USUAL_NUMBER;
  const on_record = readRecords(all('On record'), number, today, context);
  return {
    flow: readFlow(of('Flow'), context),
    at,
    on_record,
    voices: voicesOf(of('On the line'), on_record),
    number: of('Number') ? number : (on_record[0]?.phone ?? number),
    booked_before: all('Appointment').flatMap((line) => readBooked(line, on_record, { today, zone }, context)),
    diary: readDiary(of('Diary'), context),
    forced: readForced(all('Clinic'), context),
    seed: readSeed(of('Seed'), context),
  };
}

function readFlow(line: HeadLine | undefined, { release, group, refuse }: HeadContext): string {
  const known = Object.values(release.flows).flatMap(({ kind, id }) => (kind === 'conversation' ? [id] : []));
  const flow = line?.value ?? group;
  if (known.includes(flow)) return flow;
  if (line) refuse(line, `There is no conversation "${flow}". ${didYouMean(flow, known)}`.trim());
  else refuse(null, `Say which conversation this is, like "Flow: ${known[0] ?? 'book-first-visit'}".`);
  return flow;
}

function readNumber(line: HeadLine | undefined, { release, refuse }: HeadContext): string | null {
  if (!line) return null;
  const phone = readPhone(line.value, release.clinic.country);
  if (phone === null) refuse(line, `"${line.value}" is no telephone number: write it like ${USUAL_NUMBER}.`);
  return phone;
}

function readSeed(line: HeadLine | undefined, { refuse }: HeadContext): number {
  if (!line) return 1;
  if (!/^\d{1,9}$/.test(line.value)) refuse(line, `A seed is a whole number, not "${line.value}".`);
  return Number(line.value);
}
