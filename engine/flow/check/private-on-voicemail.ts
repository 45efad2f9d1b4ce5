import { placeholderOf, placeholdersIn } from '../../wording/placeholders.ts';
import type { Readable } from '../parse.ts';
import { flowsOf, inFile, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'private-on-voicemail';
/** The signal that an answering machine took the call. */
export const MACHINE = 'machine';

export const privateOnVoicemail: Rule = {
  rule,
  refuses:
    'A line for an answering machine (by its role "voicemail", or because an interruption that starts on "machine" says it) with a placeholder for anything that the call remembers, or for a price or a length, which depend on what the visit is for.',
  why: 'Whoever lives there may hear the message: that somebody has an appointment, and for what, is theirs to tell.',
  remedy: 'Say who called and how to reach the clinic, and nothing else.',
  reads: ['flows', 'lines'],
  check(release) {
    const spoken = saidToMachines(release);
    return Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'voicemail' || spoken.has(name)
        ? variantsOf(line).flatMap(({ text, path }) =>
            placeholdersIn(text)
              .filter((placeholder) => tellsOfTheVisit(placeholder))
              .map((placeholder) => {
                const says = `{${placeholder}} would be said to an answering machine.`;
                const remedy = 'Leave it out, and ask to be called back.';
                return inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy);
              }),
          )
        : [],
    );
  },
};

/** They need no value, but say more once the reason for the visit is known. */
const dependOnReason = ['price', 'duration'];
const tellsOfTheVisit = (placeholder: string): boolean =>
  (placeholderOf(placeholder)?.needs.length ?? 0) > 0 || dependOnReason.includes(placeholder);

function saidToMachines(release: Readable): Set<string> {
  const flows = flowsOf(release).filter((flow) => flow.kind === 'interruption' && flow.on.includes(MACHINE));
  return new Set(
    flows.flatMap((flow) =>
      [...stepsOf(flow).values()].flatMap((step) => ('say' in step && step.say !== undefined ? [step.say] : [])),
    ),
  );
}
