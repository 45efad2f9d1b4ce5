import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'hand-over-in-silence';

export const handOverInSilence: Rule = {
  rule,
  refuses: 'An end with "new_listener" that says something, or that ends the call.',
  why: 'What would be said there was meant for the one before, and is dropped; and who ends a call hands it over to nobody.',
  remedy: 'Say it at a step before the end, and let the end leave by an "exit".',
  reads: ['flows'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        if (step.kind !== 'end' || !step.new_listener) return [];
        const found = [];
        if (step.say !== undefined) {
          const says = `Nobody hears "${step.say}": somebody else is on the line by then.`;
          found.push(inFlow(rule, flow, ['steps', name, 'say'], says, 'Say it at a step before.'));
        }
        if (step.ending !== undefined) {
          const says = `The call ends at "${name}", and nobody listens any more.`;
          found.push(inFlow(rule, flow, ['steps', name, 'new_listener'], says, 'Leave "new_listener" out.'));
        }
        return found;
      }),
    ),
};
