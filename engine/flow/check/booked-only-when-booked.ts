import type { Readable } from '../parse.ts';
import { unsureMoments } from './known-values.ts';
import type { Moment } from './known/state.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'booked-only-when-booked';
/** The value that only a confirmed booking gives. */
const BOOKING = 'booking';

export const bookedOnlyWhenBooked: Rule = {
  rule,
  refuses: 'A line that says that something is booked, at a step that can be reached without a confirmed booking.',
  why: 'Who hears "booked" stays at home that day for nothing, or worse, comes.',
  remedy: 'Say it only after the outcome "booked"; before, say what will be tried.',
  reads: ['flows', 'answers', 'replies', 'memory', 'lines'],
  check(release) {
    const claiming = new Set(Object.keys(release.lines).filter((name) => claims(release, name)));
    const needs = ({ kind, name }: Moment): string[] => (kind === 'line' && claiming.has(name) ? [BOOKING] : []);
    return unsureMoments(release, needs).map(({ moment, way }) => {
      const says = `The line "${moment.name}" says that it is booked, but on this way nothing may be: ${way.join(' → ')}.`;
      const remedy = 'Speak it only after the outcome "booked", or use other words.';
      return inFile(rule, moment.file, moment.path, says, remedy);
    });
  },
};

function claims(release: Readable, name: string): boolean {
  const line = Object.hasOwn(release.lines, name) ? release.lines[name] : undefined;
  if (!line) return false;
  return line.role === 'claims_done' || variantsOf(line).some(({ text }) => /\bbooked\b/i.test(text));
}
