import { staleWith } from '../kernel/remember.ts';
import { namedValues, type NamedValue } from '../named-values.ts';
import type { Path, Problem } from '../problem.ts';
import type { Memory, MemoryValue } from '../schema/shared-files.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'value-fits-engine';

export const valueFitsEngine: Rule = {
  rule,
  refuses:
    'A value that the engine knows by its name, and that memory.json describes as something else, as something that people say though only the clinic gives it, as less private, or without what becomes worthless with it.',
  why: 'Effects, lines and promises take these values for what they are: another kind of value breaks the call off, and what does not go stale is booked though it was changed.',
  remedy: 'Describe the value as the engine takes it; the problem says how.',
  reads: ['memory'],
  check: ({ memory }) =>
    Object.entries(namedValues).flatMap(([name, wanted]) => {
      const value = Object.hasOwn(memory, name) ? memory[name] : undefined;
      return value
        ? [...ofType(name, value, wanted), ...givenAndKept(name, value, wanted), ...stale(memory, name, wanted)]
        : [];
    }),
};

const at = (name: string, path: Path, says: string, remedy: string): Problem =>
  inFile(rule, 'memory.json', ['values', name, ...path], says, remedy);

function ofType(name: string, { is }: MemoryValue, wanted: NamedValue): Problem[] {
  if (typeof wanted.is !== 'string') {
    const known = wanted.is;
    if (!Array.isArray(is))
      return [at(name, ['is'], `"${name}" is no list of choices.`, `Write ${JSON.stringify(known)}.`)];
    return is.flatMap((choice, i) =>
      known.includes(choice)
        ? []
        : [at(name, ['is', i], `The engine knows no "${choice}" of "${name}".`, `It knows ${known.join(', ')}.`)],
    );
  }
  if (wanted.is === 'choices') {
    return Array.isArray(is) ? [] : [at(name, ['is'], `"${name}" is no list of choices.`, 'Write a list of names.')];
  }
  if (is === wanted.is) return [];
  return [at(name, ['is'], `The engine takes "${name}" for another kind of value.`, `Write "is": "${wanted.is}".`)];
}

function givenAndKept(name: string, value: MemoryValue, wanted: NamedValue): Problem[] {
  const problems: Problem[] = [];
  if (wanted.heard !== undefined && value.heard !== wanted.heard) {
    const says = `Nobody can say "${name}": the engine or the clinic's systems give it.`;
    problems.push(at(name, ['heard'], says, `Write "heard": "${wanted.heard}".`));
  }
  if (wanted.private !== undefined && value.private !== 'checked' && value.private !== wanted.private) {
    const says = `"${name}" could be spoken to anybody who picks up the phone.`;
    problems.push(at(name, value.private ? ['private'] : [], says, `Write "private": "${wanted.private}".`));
  }
  if (value.let_go !== wanted.let_go) {
    const says = wanted.let_go
      ? `"${name}" would be kept in the diary though it was forgotten.`
      : `"${name}" is nothing that could be let go.`;
    const remedy = wanted.let_go ? `Write "let_go": "${wanted.let_go}".` : 'Remove "let_go".';
    problems.push(at(name, value.let_go ? ['let_go'] : [], says, remedy));
  }
  return problems;
}

/** What stands nowhere in this memory cannot go stale, and what does may do so by way of another value. */
function stale(memory: Memory, name: string, { makes_stale = [] }: NamedValue): Problem[] {
  const gone = staleWith(memory, name);
  return makes_stale
    .filter((other) => Object.hasOwn(memory, other) && !gone.includes(other))
    .map((other) => {
      const says = `"${other}" was obtained for one "${name}", and stays when that changes.`;
      return at(name, memory[name]?.makes_stale ? ['makes_stale'] : [], says, `Add "${other}" to "makes_stale".`);
    });
}
