import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import { RESUME, type Conversation, type FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { flowOf } from './together.ts';
import { stepsOf } from './ways.ts';

const rule = 'unhandled-exit';

export const unhandledExit: Rule = {
  rule,
  refuses: 'A part or interruption with an exit that leads nowhere, is not declared, or is never taken.',
  why: 'A call that left by it would have nowhere to go.',
  remedy: 'Declare every exit that an end uses, and lead every declared exit on, wherever the file is used.',
  reads: ['flows', 'replies'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => [
      ...ownExits(flow),
      ...usedParts(release, flow),
      ...(flow.kind === 'conversation' ? interruptions(release, flow) : []),
    ]),
};

const exitsOf = (flow: FlowFile): readonly string[] => (flow.kind === 'conversation' ? [] : (flow.exits ?? []));

function ownExits(flow: FlowFile): Problem[] {
  if (flow.kind === 'conversation') return [];
  const declared = exitsOf(flow);
  const ends = [...stepsOf(flow)].flatMap(([name, step]) =>
    step.kind === 'end' && step.exit !== undefined ? [{ name, exit: step.exit }] : [],
  );
  const undeclared = ends
    .filter(({ exit }) => !declared.includes(exit) && !(flow.kind === 'interruption' && exit === RESUME))
    .map(({ name, exit }) => {
      const says = `"${exit}" is not among the exits that this file declares.`;
      return inFlow(rule, flow, ['steps', name, 'exit'], says, `${didYouMean(exit, declared)} Or declare it.`);
    });
  const unused = [...declared.entries()]
    .filter(([, exit]) => !ends.some((end) => end.exit === exit))
    .map(([at, exit]) => {
      const says = `No end leaves by "${exit}".`;
      return inFlow(rule, flow, ['exits', at], says, 'Remove it, or write the end that leaves by it.');
    });
  return [...undeclared, ...unused];
}

function usedParts(release: Readable, flow: FlowFile): Problem[] {
  return [...stepsOf(flow)].flatMap(([name, step]) => {
    if (step.kind !== 'use') return [];
    const part = flowOf(release, step.use);
    return part?.kind === 'part' ? mapped(flow, ['steps', name, 'then'], part, Object.keys(step.then)) : [];
  });
}

function interruptions(release: Readable, flow: Conversation): Problem[] {
  const allowed = Object.entries(flow.interruptions).flatMap(([id, exits]) => {
    const found = flowOf(release, id);
    return found?.kind === 'interruption' ? mapped(flow, ['interruptions', id], found, Object.keys(exits)) : [];
  });
  const wanted = Object.entries(release.replies).flatMap(([signal, { then }]) => {
    if (then === undefined || Object.hasOwn(flow.interruptions, then)) return [];
    const says = `"${then}" takes over after too much "${signal}", but is not among the interruptions here.`;
    return [inFlow(rule, flow, ['interruptions'], says, `Add "${then}" and where its exits lead.`)];
  });
  return [...allowed, ...wanted];
}

/** Every exit of the file that is used is led on, and no other. */
function mapped(flow: FlowFile, at: Path, used: FlowFile, ways: readonly string[]): Problem[] {
  const exits = exitsOf(used);
  const forgotten = exits
    .filter((exit) => !ways.includes(exit))
    .map((exit) => {
      const says = `"${used.id}" may be left by "${exit}", and nothing is said about that.`;
      return inFlow(rule, flow, at, says, `Add "${exit}" and where it leads.`);
    });
  const unknown = ways
    .filter((way) => !exits.includes(way))
    .map((way) => {
      const says = `"${used.id}" has no exit "${way}".`;
      return inFlow(rule, flow, [...at, way], says, `${didYouMean(way, exits)} Or remove it.`);
    });
  return [...forgotten, ...unknown];
}
