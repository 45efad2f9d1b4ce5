/**
 * A call that breaks off while something urgent is open: whoever was told to hang up and call for help does so at once. What
 * every way from there would have led to stands, as if it had been gone to the end.
 */
import type { DoName } from '../effect/catalogue.ts';
import { reachable } from '../flow/check/ways.ts';
import { interruptionDepth } from '../flow/kernel/dialogue.ts';
import { openRank } from '../flow/kernel/interrupt.ts';
import { programOf, type Prepared } from '../flow/prepare.ts';
import type { Step } from '../flow/schema/flow-file.ts';
import { given } from '../fault.ts';
import type { Ending } from '../values.ts';
import type { Talk } from './call.ts';
import { preparedOf, type Decision } from './decision.ts';

const ALARM = 'alert_staff';

/** How the call would surely have ended; null where nothing urgent is open, or it could have ended in more than one way. */
export function endingAhead(decision: Decision, talk: Talk): Ending | null {
  const endings = new Set(ahead(decision, talk, () => false).flatMap(({ step }) => endingOf(step) ?? []));
  const [ending] = endings;
  return endings.size === 1 ? (ending ?? null) : null;
}

/** The flow that would surely have alarmed the staff, and has not yet; null where none would. */
export function alarmAhead(decision: Decision, talk: Talk): string | null {
  const [here] = ahead(decision, talk, () => true);
  return here && !does(here.step, ALARM) ? doneAhead(decision, talk, ALARM) : null;
}

/** The flow in which an effect would surely be asked for, whichever way is gone from here; null where it may not be. */
export function doneAhead(decision: Decision, talk: Talk, effect: DoName): string | null {
  const steps = ahead(decision, talk, (step) => does(step, effect));
  if (steps.some(({ step }) => endingOf(step) !== undefined)) return null;
  return steps.find(({ step }) => does(step, effect))?.file ?? null;
}

const does = (step: Step, effect: DoName): boolean => step.kind === 'do' && step.do === effect;
const endingOf = (step: Step): Ending | undefined => (step.kind === 'end' ? step.ending : undefined);

interface Ahead {
  readonly file: string;
  readonly step: Step;
}

/** The step on top, where something urgent is open, and all that it may lead to, through parts too, no further than `until`. */
function ahead(decision: Decision, { dialogue }: Talk, until: (step: Step) => boolean): Ahead[] {
  const prepared = preparedOf(decision);
  if (openRank(prepared, dialogue) !== 'urgent') return [];
  const urgent = dialogue.frames.slice(interruptionDepth(dialogue));
  const found = reachable([urgent.map(({ file, step }) => `${file}/${step}`).join(ABOVE)], (place) => {
    const { node, below } = placeOf(prepared, place);
    return until(node.step) ? [] : waysFrom(prepared, place, below);
  });
  return [...found].map((place) => placeOf(prepared, place)).map(({ file, node }) => ({ file, step: node.step }));
}

/** Between the frames of a place: `emergency/help > call_for_help/call_112`. */
const ABOVE = ' > ';

function placeOf(prepared: Prepared, place: string) {
  const below = place.split(ABOVE);
  const [file = '', id = ''] = (below.pop() ?? '').split('/');
  return { file, node: given(programOf(prepared, file).nodes.get(id), 'there is no such step', place), below };
}

/** Every way on. A part is gone through from its start, and left by the way that the step which uses it has for its exit. */
function waysFrom(prepared: Prepared, place: string, below: readonly string[]): string[] {
  const { file, node } = placeOf(prepared, place);
  const { step } = node;
  if (!node.gate && step.kind === 'use') return [`${place}${ABOVE}${step.use}/${programOf(prepared, step.use).start}`];
  if (node.gate || step.kind !== 'end' || below.length === 0) {
    return node.edges.map(({ to }) => [...below, `${file}/${to}`].join(ABOVE));
  }
  const host = placeOf(prepared, below.join(ABOVE));
  return host.node.edges
    .filter(({ on }) => on === step.exit)
    .map(({ to }) => [...host.below, `${host.file}/${to}`].join(ABOVE));
}
