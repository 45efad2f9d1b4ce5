import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Interruption } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { filesOf } from './together.ts';
import { stepsOf } from './ways.ts';

const rule = 'hand-over-barred';

export const handOverBarred: Rule = {
  rule,
  refuses:
    'A question within a firm interruption, or within one that a phone that is handed over began, which does not hear itself that the phone is handed over.',
  why: 'Nothing else may take over there. Whoever comes to the phone would be spoken to as if they were the one before, and never hear that this is an AI.',
  remedy: 'Let the question hear it, and lead to where nothing more is said to the one before.',
  reads: ['flows', 'answers'],
  check(release) {
    const handsOver = Object.keys(release.answers).filter((name) => release.answers[name]?.new_listener);
    return flowsOf(release).flatMap((flow) =>
      flow.kind === 'interruption' ? handsOver.flatMap((answer) => unheardIn(release, flow, answer)) : [],
    );
  },
};

function unheardIn(release: Readable, interruption: Interruption, answer: string): Problem[] {
  if (interruption.firm !== true && !interruption.on.includes(answer)) return [];
  const because = interruption.firm === true ? 'is firm' : `was begun by "${answer}"`;
  return filesOf(release, interruption).flatMap((file) =>
    [...stepsOf(file)].flatMap(([name, step]) => {
      if (step.kind !== 'ask' || Object.hasOwn(step.hear ?? {}, answer)) return [];
      const says = `"${name}" does not hear "${answer}", and nothing else can: "${interruption.id}" ${because}.`;
      const remedy = `Add "${answer}" to its "hear", and lead it to where nothing more is said to the one before.`;
      return [inFlow(rule, file, ['steps', name], says, remedy)];
    }),
  );
}
