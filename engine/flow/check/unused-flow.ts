import type { Readable } from '../parse.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { filesOf, flowOf, partsUsedBy } from './together.ts';

const rule = 'unused-flow';

export const unusedFlow: Rule = {
  rule,
  refuses:
    'A part that no conversation comes to, an interruption that no conversation allows, and one that no answer, signal or reply starts.',
  why: 'What never happens is never heard and never proved: a name was forgotten, or the file is left over.',
  remedy: 'Use it, or remove the file.',
  reads: ['flows', 'replies'],
  check(release) {
    const conversations = flowsOf(release).filter((flow) => flow.kind === 'conversation');
    const used = new Set(conversations.flatMap((flow) => filesOf(release, flow).map(({ id }) => id)));
    const named = new Set(Object.values(release.replies).flatMap(({ then }) => then ?? []));
    const misspelt = kindsMisspelt(release);
    return flowsOf(release).flatMap((flow) => {
      if (flow.kind === 'conversation') return [];
      // A conversation that does not allow what a reply starts is refused by another rule.
      if (!used.has(flow.id) && !named.has(flow.id) && !misspelt.has(flow.kind)) return [leftOver(flow)];
      if (flow.kind === 'part' || flow.on.length > 0 || named.has(flow.id)) return [];
      const remedy = 'Write into "on" an answer or a signal that answers.json describes.';
      return [inFlow(rule, flow, ['on'], 'Nothing starts this interruption.', remedy)];
    });
  },
};

function leftOver(flow: FlowFile) {
  if (flow.kind === 'part') {
    return inFlow(rule, flow, [], 'No conversation comes to this part.', 'Use it, or remove the file.');
  }
  const remedy = 'Add it to the "interruptions" of a conversation, or remove the file.';
  return inFlow(rule, flow, [], 'No conversation allows this interruption.', remedy);
}

/** Where a name that does not exist is used, it may have meant what now seems unused: another rule has said so. */
function kindsMisspelt(release: Readable): Set<FlowFile['kind']> {
  const isUnknown = (kind: FlowFile['kind'], id: string): boolean => flowOf(release, id)?.kind !== kind;
  const flows = flowsOf(release);
  const kinds = new Set<FlowFile['kind']>();
  if (flows.some((flow) => partsUsedBy(flow).some((id) => isUnknown('part', id)))) kinds.add('part');
  const allowed = flows.flatMap((flow) => (flow.kind === 'conversation' ? Object.keys(flow.interruptions) : []));
  if (allowed.some((id) => isUnknown('interruption', id))) kinds.add('interruption');
  return kinds;
}
