import { placeholdersIn } from '../../wording/placeholders.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'binding-line';
/** What a yes is permission for, and the placeholder that says it. */
const readBack = { book: 'slot', move: 'slot', cancel: 'appointment' } as const;

export const bindingLine: Rule = {
  rule,
  refuses: 'A binding question whose line is no read-back, or has a variant that does not name what is agreed to.',
  why: 'A yes is permission only for what was just said aloud.',
  remedy: 'Give the line the role "read_back", and name the time in every variant.',
  reads: ['lines'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        if (step.kind !== 'ask' || step.binding === undefined) return [];
        const line = Object.hasOwn(release.lines, step.say) ? release.lines[step.say] : undefined;
        if (!line) return [];
        const wanted = readBack[step.binding];
        const says = `"${name}" binds, but its line "${step.say}" is not marked as one that reads back.`;
        const role =
          line.role === 'read_back'
            ? []
            : [inFlow(rule, flow, ['steps', name, 'say'], says, 'Give the line "role": "read_back".')];
        const silent = variantsOf(line)
          .filter(({ text }) => !placeholdersIn(text).includes(wanted))
          .map(({ path }) => {
            const what = `This variant of a binding line does not say {${wanted}}.`;
            const remedy = `Say {${wanted}}: a yes binds only to what was read back.`;
            return inFile(rule, release.linesFile, ['lines', step.say, ...path], what, remedy);
          });
        return [...role, ...silent];
      }),
    ),
};
