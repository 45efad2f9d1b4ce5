/** Which questions have to be heard before a yes to them counts. */
import type { Prepared } from '../prepare.ts';
import type { Step } from '../schema/flow-file.ts';

/** One that permits something, and one that asks who is on the line: whoever says "Yes?" into its first word answers neither. */
export const isToBeHeard = (prepared: Prepared, step: Step): boolean =>
  step.kind === 'ask' && (step.binding !== undefined || asksWho(prepared, step));

/** Whether the line of a question asks who is on the line. */
export const asksWho = ({ release }: Prepared, { say }: { readonly say: string }): boolean =>
  release.lines[say]?.role === 'asks_who';

/** The answer that is a yes and nothing more. */
export const PLAIN_YES = 'yes';
