/** Rehearses scenarios on the smallest release, whose wording is fixed. */
import { openTheatre } from '../../../server/scenario/theatre.ts';
import { rehearse, type Rehearsed } from '../../../server/scenario/rehearse.ts';
import { readScenario } from '../../../server/scenario/read-scenario.ts';
import type { Scenario, ScenarioProblem } from '../../../server/scenario/scenario.ts';
import { releaseOf, smallFiles } from '../../controls/small-release.ts';

const FILE = 'calls/book/books.call.txt';

const release = releaseOf(smallFiles());
const theatre = await openTheatre(release);

export const rehearsed = (text: string): Promise<Rehearsed> => rehearse(FILE, text, theatre);

/** The problems of a scenario: `line: sentence`, with what was written and found. */
export async function problemsOf(text: string): Promise<string[]> {
  return (await rehearsed(text)).problems.map(sayBriefly);
}

const sayBriefly = ({ line, says, expected, found }: ScenarioProblem): string =>
  `${line}: ${says}${expected === undefined ? '' : ` ${expected}`}${found === undefined ? '' : ` ≠ ${found}`}`;

/** What is wrong with a text, `line:column sentence`; throws where nothing is. */
export function wrongIn(text: string): string[] {
  const read = readScenario(FILE, text, release);
  if ('scenario' in read) throw new Error('nothing is wrong with this scenario');
  return read.problems.map(({ line, column, says }) => `${line}:${column} ${says}`);
}

export function readOf(text: string): Scenario {
  const read = readScenario(FILE, text, release);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

/** A visit is booked, from the first word to the end. */
export const BOOKS = `Anna books.

Elo: Hello, this is Elo, an AI assistant of Romi Dental Clinic. What for?
Anna: (reason = check_up)
Elo: When for a check-up?
Anna: (when = Monday 30 November, morning)
Elo: I have Monday the 30th at 9 o'clock, 10 o'clock, or 11 o'clock in the morning.
Anna: The second one. (slot = second)
Elo: Book a check-up, Monday the 30th of November at 10 o'clock in the morning, with Doctor Brennan?
Anna: (yes)
Elo: It is booked: Monday the 30th of November at 10 o'clock in the morning, with Doctor Brennan.

In the end: booked.
- Booked for Anna Keller: a check-up with Doctor Brennan on Monday 30 November 2026 at 10:00, 50
  euro.
- Nothing else.
`;
