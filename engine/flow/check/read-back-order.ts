import { placeholderOf, placeholdersIn } from '../../wording/placeholders.ts';
import type { Readable } from '../parse.ts';
import { isPersonalType } from '../schema/shared-files.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'read-back-order';

export const readBackOrder: Rule = {
  rule,
  refuses:
    'A variant of a line that reads back, in which a name or another personal word comes before what is agreed to.',
  why: 'A yes counts only if it was heard what for. How far into the line that was is reckoned from the line alone, and personal words, whose length is sealed, would move it.',
  remedy: 'Say first what is agreed to, and the name after it.',
  reads: ['lines', 'memory'],
  check: (release) =>
    Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'read_back'
        ? variantsOf(line).flatMap(({ text, path }) => {
            const early = personalBeforeClosed(release, text);
            if (early === undefined) return [];
            const says = `{${early.personal}} comes before {${early.closed}}.`;
            const remedy = `Put {${early.personal}} after {${early.closed}}, or leave it out.`;
            return [inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy)];
          })
        : [],
    ),
};

function personalBeforeClosed(release: Readable, text: string): { personal: string; closed: string } | undefined {
  const spoken = placeholdersIn(text).filter((name) => (placeholderOf(name)?.needs.length ?? 0) > 0);
  const closed = spoken.findLast((name) => !isPersonal(release, name));
  const personal = spoken.find((name) => isPersonal(release, name));
  if (closed === undefined || personal === undefined) return undefined;
  return spoken.indexOf(personal) < spoken.lastIndexOf(closed) ? { personal, closed } : undefined;
}

const isPersonal = ({ memory }: Readable, placeholder: string): boolean =>
  (placeholderOf(placeholder)?.needs ?? []).some((name) => {
    return isPersonalType(Object.hasOwn(memory, name) ? memory[name]?.is : undefined);
  });
