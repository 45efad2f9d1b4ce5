import { isBeyondReach } from './known-values.ts';
import { excessOf } from './known/bounds.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';

const rule = 'too-many-situations';

export const tooManySituations: Rule = {
  rule,
  refuses:
    'More values in memory.json, or more that can go stale, than can be followed; and a conversation in which more different situations can arise than can be looked at.',
  why: 'What a call knows at each moment is checked for every situation, not for samples: where there are too many, nothing would be known.',
  remedy: 'Use fewer values, or parts that are used in fewer places and less deeply.',
  reads: ['flows', 'answers', 'memory', 'replies'],
  check(release) {
    const excess = excessOf(release).map(({ file, path, says }) =>
      inFile(rule, file, path, says, 'Use fewer values: one for each thing that a flow asks or says.'),
    );
    if (excess.length > 0) return excess;
    return flowsOf(release).flatMap((flow) => {
      if (flow.kind !== 'conversation' || !isBeyondReach(release, flow)) return [];
      const says = 'More situations can arise in its calls than can be looked at.';
      const remedy = 'Use its parts in fewer places or less deeply, or split it into two conversations.';
      return [inFlow(rule, flow, [], says, remedy)];
    });
  },
};
