import type { Readable } from '../parse.ts';
import { claimsIn, type Claim } from './claims.ts';
import { unsureMoments, type Unsure } from './known-values.ts';
import { inFile, type Rule } from './rule.ts';
import { sayWay } from './say-way.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'booked-only-when-booked';
/** The value that only a confirmed booking or move gives. */
const BOOKING = 'booking';
/** A visit that was there before the call. */
const APPOINTMENT = 'appointment';

export const bookedOnlyWhenBooked: Rule = {
  rule,
  refuses:
    'A line that says that something is booked or moved, at a step that can be reached without a confirmed booking; and one that speaks as if a visit stood ("still booked", "see you then"), where neither a booking nor an appointment is known.',
  why: 'Who hears "booked" stays at home that day for nothing, or worse, comes.',
  remedy: 'Say it only after the outcome "booked" or "moved"; before, say what will be tried.',
  reads: ['flows', 'answers', 'replies', 'memory', 'lines'],
  check(release) {
    const claims = new Map(Object.keys(release.lines).map((name) => [name, claimsOf(release, name)]));
    const unsure = (value: string, claim: Claim): Unsure[] =>
      unsureMoments(release, ({ kind, name }) => (kind === 'line' && claims.get(name)?.has(claim) ? [value] : []));
    const noAppointment = new Set(unsure(APPOINTMENT, 'stands').map(placeOf));
    const nothingStands = unsure(BOOKING, 'stands').filter((found) => noAppointment.has(placeOf(found)));
    return [
      ...unsure(BOOKING, BOOKED).map((found) => problem(found, 'says that it is booked')),
      ...nothingStands.map((found) => problem(found, 'speaks as if a visit were booked')),
    ];
  },
};

/** Stands for "moved" too, because both give a booking. */
const BOOKED = 'booked';
const placeOf = ({ moment }: Unsure): string => [moment.file, ...moment.path].join('\0');

function problem({ moment, way }: Unsure, what: string) {
  const says = `The line "${moment.name}" ${what}, but on this way nothing may be: ${sayWay(way)}.`;
  const remedy = 'Speak it only after the outcome "booked", or use other words.';
  return inFile(rule, moment.file, moment.path, says, remedy);
}

/** What a line claims: by its words, and by its role, but for what is cancelled, which leaves no booking. */
function claimsOf(release: Readable, name: string): ReadonlySet<Claim> {
  const line = Object.hasOwn(release.lines, name) ? release.lines[name] : undefined;
  if (!line) return new Set();
  const claims = new Set(variantsOf(line).flatMap(({ text }) => [...claimsIn(text)]));
  if (claims.has('moved') || (line.role === 'claims_done' && line.claims !== 'cancel')) claims.add(BOOKED);
  // What says that it is booked is held to more than what speaks as if it were.
  if (claims.has(BOOKED)) claims.delete('stands');
  return claims;
}
