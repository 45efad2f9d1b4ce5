import { placeholderOf, placeholdersIn } from '../../wording/placeholders.ts';
import type { Readable } from '../parse.ts';
import { plainWords } from './plain-words.ts';
import { flowsOf, inFile, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'private-on-voicemail';
/** The signal that an answering machine took the call. */
export const MACHINE = 'machine';

export const privateOnVoicemail: Rule = {
  rule,
  refuses:
    'A line for an answering machine (by its role "voicemail", or because an interruption that starts on "machine" says it) with a placeholder for anything that the call remembers, or for a price or a length, which depend on what the visit is for, or with a word that tells of a visit.',
  why: 'Whoever lives there may hear the message: that somebody has an appointment, and for what, is theirs to tell.',
  remedy: 'Say who called and how to reach the clinic, and nothing else.',
  reads: ['flows', 'lines'],
  check(release) {
    const spoken = saidToMachines(release);
    return Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'voicemail' || spoken.has(name)
        ? variantsOf(line).flatMap(({ text, path }) =>
            toldIn(text).map((told) => {
              const says = `${told} would be said to an answering machine.`;
              const remedy = 'Leave it out, and ask to be called back.';
              return inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy);
            }),
          )
        : [],
    );
  },
};

/** Words that tell that somebody has a visit, or wants one, and why. */
const ofAVisit =
  /\b(?:appointments?|visits?|bookings?|booked|check-?ups?|cleanings?|treatments?|reminders?|toothaches?|tooth|teeth|pains?|diagnos\w*|your (?:dentist|doctor|hygienist)|prescriptions?|results|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|o'clock)\b/;

function toldIn(text: string): string[] {
  const placeholders = placeholdersIn(text).filter((placeholder) => tellsOfTheVisit(placeholder));
  const word = ofAVisit.exec(plainWords(text))?.[0];
  return [...placeholders.map((placeholder) => `{${placeholder}}`), ...(word === undefined ? [] : [`"${word}"`])];
}

function tellsOfTheVisit(placeholder: string): boolean {
  const { needs = [], tells = [] } = placeholderOf(placeholder) ?? {};
  return needs.length + tells.length > 0;
}

function saidToMachines(release: Readable): Set<string> {
  const flows = flowsOf(release).filter((flow) => flow.kind === 'interruption' && flow.on.includes(MACHINE));
  return new Set(
    flows.flatMap((flow) =>
      [...stepsOf(flow).values()].flatMap((step) => ('say' in step && step.say !== undefined ? [step.say] : [])),
    ),
  );
}
