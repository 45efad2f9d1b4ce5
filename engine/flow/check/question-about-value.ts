import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile, Step } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'question-about-value';

export const questionAboutValue: Rule = {
  rule,
  refuses:
    'A question with "for" but no "go" or the reverse, or about a value that nobody listens for; a conversation that listens everywhere for a value which is not heard anywhere.',
  why: 'The question would be asked although its answer is known, or could never be left by its answer.',
  remedy: 'Write both "for" and "go"; in memory.json say when the value is heard.',
  reads: ['memory'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => [
      ...[...stepsOf(flow)].flatMap(([name, step]) => (step.kind === 'ask' ? question(release, flow, name, step) : [])),
      ...listenedFor(release, flow),
    ]),
};

function question(release: Readable, flow: FlowFile, name: string, step: Extract<Step, { kind: 'ask' }>): Problem[] {
  const at = ['steps', name];
  if (step.for !== undefined && step.go === undefined) {
    const says = `"${name}" is about "${step.for}", but does not say where to go once it is known.`;
    return [inFlow(rule, flow, at, says, 'Add "go".')];
  }
  if (step.for === undefined) {
    if (step.go === undefined) return [];
    const says = `"${name}" has "go", but is about no value.`;
    return [inFlow(rule, flow, [...at, 'go'], says, 'Add "for", or lead answers on in "hear".')];
  }
  const heard = Object.hasOwn(release.memory, step.for) ? release.memory[step.for]?.heard : undefined;
  if (heard === undefined || heard === 'anywhere' || heard === 'when_asked') return [];
  const says = `Nobody listens for "${step.for}": memory.json says that it is heard "${heard}".`;
  return [inFlow(rule, flow, [...at, 'for'], says, 'Let it be heard "when_asked" or "anywhere".')];
}

function listenedFor(release: Readable, flow: FlowFile): Problem[] {
  if (flow.kind !== 'conversation') return [];
  return [...(flow.remembers ?? []).entries()].flatMap(([i, name]) => {
    const heard = Object.hasOwn(release.memory, name) ? release.memory[name]?.heard : undefined;
    if (heard === undefined || heard === 'anywhere') return [];
    const says = `"${name}" is heard "${heard}", not anywhere.`;
    return [inFlow(rule, flow, ['remembers', i], says, 'Remove it here, or let it be heard "anywhere".')];
  });
}
