import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'reads-back-what-binds';

export const readsBackWhatBinds: Rule = {
  rule,
  refuses:
    'A line with the role "read_back" that does not say what it reads back, a line that says so without that role, and a binding question whose line reads back something else than it binds to.',
  why: 'Who says yes to "Shall I book it?" has not asked for the old visit to be moved.',
  remedy: 'Write "reads_back": "book", "move" or "cancel" in the line, the same as the "binding" of its question.',
  reads: ['lines'],
  check: (release) => [...unsaid(release), ...others(release)],
};

const unsaid = (release: Readable): Problem[] =>
  Object.entries(release.lines).flatMap(([name, { role, reads_back }]) => {
    const at = ['lines', name];
    if (role === 'read_back' && reads_back === undefined) {
      const remedy = 'Add "reads_back": "book", "move" or "cancel".';
      return [inFile(rule, release.linesFile, at, `"${name}" does not say what it reads back.`, remedy)];
    }
    if (role === 'read_back' || reads_back === undefined) return [];
    const says = `"${name}" says what it reads back, but does not have the role "read_back".`;
    return [inFile(rule, release.linesFile, [...at, 'reads_back'], says, 'Add the role, or remove "reads_back".')];
  });

const others = (release: Readable): Problem[] =>
  flowsOf(release).flatMap((flow) =>
    [...stepsOf(flow)].flatMap(([name, step]) => {
      if (step.kind !== 'ask' || step.binding === undefined || !Object.hasOwn(release.lines, step.say)) return [];
      const said = release.lines[step.say]?.reads_back;
      if (said === undefined || said === step.binding) return [];
      const says = `"${name}" binds to "${step.binding}", but "${step.say}" reads back "${said}".`;
      return [inFlow(rule, flow, ['steps', name, 'say'], says, `Say a line that reads back "${step.binding}".`)];
    }),
  );
