import type { Ending } from '../../values.ts';
import type { Line } from '../schema/shared-files.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'role-fits-place';
const remedy = 'Give the line that role, or say a line that has it.';

/** What the last words of a call are there for. */
const lastWords: Readonly<Partial<Record<Ending, NonNullable<Line['role']>>>> = {
  opted_out: 'opt_out',
  voicemail: 'voicemail',
};

export const roleFitsPlace: Rule = {
  rule,
  refuses:
    'Last words, or an answer about being a robot, whose line does not have the role that their place asks for; and a read-back that binds nothing.',
  why: 'Promises are proved about roles: a line without its role is one that no promise watches over.',
  remedy,
  reads: ['lines'],
  check: (release) => {
    const roleOf = (name: string): Line['role'] =>
      Object.hasOwn(release.lines, name) ? release.lines[name]?.role : undefined;
    const replies = Object.entries(release.replies).flatMap(([question, { say }]) => {
      if (question !== 'asks_if_robot' || !Object.hasOwn(release.lines, say) || roleOf(say) === 'ai_disclosure')
        return [];
      const says = `"${say}" answers whether this is a robot, and does not have the role "ai_disclosure".`;
      return [inFile(rule, 'replies.json', ['replies', question, 'say'], says, remedy)];
    });
    const steps = flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        const line = 'say' in step ? step.say : undefined;
        if (line === undefined || !Object.hasOwn(release.lines, line)) return [];
        const at = ['steps', name, 'say'];
        const wanted = step.kind === 'end' && step.ending !== undefined ? lastWords[step.ending] : undefined;
        if (wanted !== undefined && roleOf(line) !== wanted) {
          return [
            inFlow(
              rule,
              flow,
              at,
              `"${line}" ends a call as "${String(step.kind === 'end' && step.ending)}" and does not have the role "${wanted}".`,
              remedy,
            ),
          ];
        }
        const binds = step.kind === 'ask' && step.binding !== undefined;
        if (roleOf(line) !== 'read_back' || binds) return [];
        return [
          inFlow(
            rule,
            flow,
            at,
            `"${line}" reads back, but "${name}" binds nothing.`,
            'Say another line, or make the question binding.',
          ),
        ];
      }),
    );
    return [...replies, ...steps];
  },
};
