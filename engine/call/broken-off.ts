/**
 * A call that breaks off while something urgent is open: whoever was told to hang up and call for help does so at once. What
 * every way from there would have led to stands, as if it had been gone to the end.
 */
import { reachable, waysOut } from '../flow/check/ways.ts';
import { openRank } from '../flow/kernel/interrupt.ts';
import { programOf } from '../flow/prepare.ts';
import type { Step } from '../flow/schema/flow-file.ts';
import type { Ending } from '../values.ts';
import type { Talk } from './call.ts';
import { preparedOf, type Decision } from './decision.ts';

const ALARM = 'alert_staff';

/** How the call would surely have ended; null where nothing urgent is open, or it could have ended in more than one way. */
export function endingAhead(decision: Decision, talk: Talk): Ending | null {
  const endings = new Set(
    ahead(decision, talk, () => false).flatMap((step) => (step.kind === 'end' ? step.ending : [])),
  );
  const [ending] = endings;
  return endings.size === 1 ? (ending ?? null) : null;
}

/** The interruption that would surely have alarmed the staff, and has not yet; null where none would. */
export function alarmAhead(decision: Decision, talk: Talk): string | null {
  const steps = ahead(decision, talk, isAlarm);
  const [here] = steps;
  if (here === undefined || isAlarm(here) || steps.some(({ kind }) => kind === 'end')) return null;
  return steps.some(isAlarm) ? (talk.dialogue.frames.at(-1)?.file ?? null) : null;
}

const isAlarm = (step: Step): boolean => step.kind === 'do' && step.do === ALARM;

/** The step on top, where it belongs to an urgent interruption, and all that it may lead to, no further than `until`. */
function ahead(decision: Decision, { dialogue }: Talk, until: (step: Step) => boolean): Step[] {
  const prepared = preparedOf(decision);
  const top = dialogue.frames.at(-1);
  if (top?.role !== 'interruption' || openRank(prepared, dialogue.frames) !== 'urgent') return [];
  const { steps } = programOf(prepared, top.file).file;
  const names = reachable([top.step], (name) => {
    const step = steps[name];
    return step && !until(step) ? waysOut(name, step).flatMap(({ to }) => to ?? []) : [];
  });
  return [...names].flatMap((name) => steps[name] ?? []);
}
