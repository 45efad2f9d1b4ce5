import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { isPersonalType, type MemoryValue } from '../schema/shared-files.ts';
import { conditions, remembered } from './places.ts';
import { inFile, inFlow, type Rule } from './rule.ts';

const rule = 'personal-value-in-condition';
/** The times without a date, which stand in the clear like a choice. */
const openTimes = ['any', 'as_soon_as_possible'];

export const personalValueInCondition: Rule = {
  rule,
  refuses:
    'A condition that reads a name, a date, a number or free words; a flow that writes such a value; a choice that does not exist.',
  why: 'Personal words are sealed, and an erased call must still be decided as it was: a flow may only ask whether they are known.',
  remedy: 'Ask "known", or branch on a value with a list of choices.',
  reads: ['memory'],
  check: (release) => [...read(release), ...written(release)],
};

const valueOf = (release: Readable, name: string): MemoryValue | undefined =>
  Object.hasOwn(release.memory, name) ? release.memory[name] : undefined;
const isPersonal = ({ is }: MemoryValue): boolean => isPersonalType(is);

/** The words that a flow may use for a value; undefined where it may use none. */
function choicesOf({ is }: MemoryValue): readonly string[] | undefined {
  if (Array.isArray(is)) return is;
  return is === 'day_part' ? openTimes : undefined;
}

function read(release: Readable): Problem[] {
  return conditions(release).flatMap(({ flow, path, condition }) => {
    if (!('value' in condition)) return [];
    const value = valueOf(release, condition.value);
    if (!value) return [];
    if (isPersonal(value)) {
      const says = `"${condition.value}" is personal: its words are sealed, and no way may depend on them.`;
      return [inFlow(rule, flow, [...path, 'value'], says, `Ask { "known": "${condition.value}" } instead.`)];
    }
    const choices = choicesOf(value) ?? practitionersFor(release, value);
    if (!choices) {
      const says = `"${condition.value}" has no choices that a condition could name.`;
      return [inFlow(rule, flow, [...path, 'value'], says, `Ask { "known": "${condition.value}" } instead.`)];
    }
    return condition.is.flatMap((choice, i) =>
      choices.includes(choice)
        ? []
        : [
            inFlow(
              rule,
              flow,
              [...path, 'is', i],
              `"${condition.value}" is never "${choice}".`,
              didYouMean(choice, choices),
            ),
          ],
    );
  });
}

const practitionersFor = ({ clinic }: Readable, { is }: MemoryValue): string[] | undefined =>
  is === 'practitioner' && clinic ? Object.keys(clinic.practitioners) : undefined;

function written(release: Readable): Problem[] {
  return remembered(release).flatMap(({ name, file, path, value: choice }) => {
    const value = valueOf(release, name);
    if (!value) return [];
    const choices = choicesOf(value);
    if (!choices) {
      const says = `A flow cannot write "${name}" itself: it is ${isPersonal(value) ? 'personal' : 'obtained from the clinic or the patient'}.`;
      return [inFile(rule, file, path, says, 'Remember a value that has a list of choices.')];
    }
    if (choices.includes(choice)) return [];
    return [inFile(rule, file, path, `"${name}" is never "${choice}".`, didYouMean(choice, choices))];
  });
}
