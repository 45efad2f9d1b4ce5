/** What several promises read off a sign. */
import { doEffect } from '../../effect/catalogue.ts';
import { mayBeSomebodyElse } from '../kernel/remember.ts';
import type { Prepared } from '../prepare.ts';
import type { Sign } from '../prove/signs.ts';
import type { Interruption, Step } from '../schema/flow-file.ts';
import type { Line } from '../schema/shared-files.ts';

export const lineOf = ({ release }: Prepared, name: string): Line | undefined => release.lines[name];
export const roleOf = (prepared: Prepared, name: string): Line['role'] => lineOf(prepared, name)?.role;

/** The step at a place, `file/step`. */
export function stepAt(prepared: Prepared, place: string): Step | undefined {
  const [file = '', step = ''] = place.split('/');
  return prepared.programs.get(file)?.nodes.get(step)?.step;
}

export function interruptionOf(prepared: Prepared, id: string | null): Interruption | undefined {
  const file = id === null ? undefined : prepared.programs.get(id)?.file;
  return file?.kind === 'interruption' ? file : undefined;
}

/** Somebody else is on the line from here on, or somebody who was away; whether or not that was taken up. */
export function isNewListener(sign: Sign, prepared: Prepared): boolean {
  if (sign.sign === 'heard') {
    return prepared.release.answers[sign.answer]?.new_listener === true || isFetched(sign, prepared);
  }
  if (sign.sign === 'move') return isHandOver(sign, prepared);
  return sign.sign === 'outcome' && doEffect(sign.effect)?.outcomes[sign.outcome]?.new_listener === true;
}

/** Somebody else was asked to the phone, and this answer may be theirs. */
function isFetched({ answer, ask, taken }: Extract<Sign, { sign: 'heard' }>, prepared: Prepared): boolean {
  const step = ask === null ? undefined : stepAt(prepared, ask);
  return taken && step !== undefined && mayBeSomebodyElse(prepared, step, answer);
}

/** The exit of a part or an interruption by which somebody else comes to the line. */
function isHandOver({ cause, from }: Extract<Sign, { sign: 'move' }>, prepared: Prepared): boolean {
  if ((cause !== 'exit' && cause !== 'resume') || from === null) return false;
  const step = stepAt(prepared, from);
  return step?.kind === 'end' && step.new_listener === true;
}

export const isUrgent = ({ release }: Prepared, answer: string): boolean =>
  release.answers[answer]?.weight === 'urgent';

/** An interruption gave back, or led back into the conversation by one of its exits. */
export const goesBack = (sign: Sign): boolean =>
  sign.sign === 'move' &&
  (sign.cause === 'resume' || (sign.cause === 'exit' && sign.frame === 0 && sign.leaves === 'interruption'));
