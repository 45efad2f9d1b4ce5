import type { DoName } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import { pointerTo, type Path } from '../problem.ts';
import { RESUME, type FlowFile, type Step } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf, waysOut } from './ways.ts';

const rule = 'connected-ends-the-call';
const TRANSFER: DoName = 'transfer';
const CONNECTED = 'connected';

export const connectedEndsTheCall: Rule = {
  rule,
  refuses: 'A way from a transfer that was taken to anything but the end of the call, in silence, as one handed over.',
  why: 'A person of the clinic is on the line then: whatever Elo still says or asks is said between the two.',
  remedy: 'Lead it on, by the exits of parts if need be, to an end with "ending": "handed_over" and without "say".',
  reads: ['flows'],
  check: (release) =>
    [...afterConnecting(release)].flatMap(({ flow, path, to }) => {
      const step = stepsOf(flow).get(to);
      // A step that does not exist is named by another rule.
      const wrong = step && wrongWith(step);
      if (wrong === undefined) return [];
      const says = `A person of the clinic is on the line, and "${to}" ${wrong}.`;
      return [inFlow(rule, flow, path, says, connectedEndsTheCall.remedy)];
    }),
};

/** A way that is taken once somebody has taken the call. */
interface Led {
  readonly flow: FlowFile;
  readonly path: Path;
  readonly to: string;
}

function wrongWith(step: Step): string | undefined {
  if (step.kind !== 'end') return 'does not end the call';
  if (step.say !== undefined) return 'still says something';
  if (step.exit === undefined) return step.ending === 'handed_over' ? undefined : 'ends it as another call';
  return step.exit === RESUME ? 'goes back to what was interrupted' : undefined;
}

/** Every such way, from the transfers on through the exits that they lead to; each once. */
function afterConnecting(release: Readable): Iterable<Led> {
  const flows = flowsOf(release);
  const found = new Map<string, Led>();
  const add = (led: Led): void => {
    const key = `${led.flow.id}${pointerTo(led.path)}`;
    if (!found.has(key)) found.set(key, led);
  };
  for (const flow of flows) for (const led of ledFrom(flow, isTransfer, CONNECTED)) add(led);
  for (const { flow, to } of found.values()) {
    const step = stepsOf(flow).get(to);
    if (step?.kind !== 'end') continue;
    if (step.limit) for (const led of ledFrom(flow, (other) => other === step, undefined)) add(led);
    const { exit } = step;
    if (exit === undefined) continue;
    for (const host of flows) for (const led of ledByExit(host, flow.id, exit)) add(led);
  }
  return found.values();
}

const isTransfer = (step: Step): boolean => step.kind === 'do' && step.do === TRANSFER;

/** The ways out of some steps, by this outcome or exit alone where one is named. */
const ledFrom = (flow: FlowFile, isMeant: (step: Step) => boolean, by: string | undefined): Led[] =>
  [...stepsOf(flow)].flatMap(([name, step]) =>
    isMeant(step)
      ? waysOut(name, step).flatMap(({ path, to }) =>
          to === undefined || (by !== undefined && path.at(-1) !== by) ? [] : [{ flow, path, to }],
        )
      : [],
  );

function ledByExit(host: FlowFile, left: string, exit: string): Led[] {
  const used = ledFrom(host, (step) => step.kind === 'use' && step.use === left, exit);
  if (host.kind !== 'conversation') return used;
  const to = host.interruptions[left]?.[exit];
  return to === undefined ? used : [...used, { flow: host, path: ['interruptions', left, exit], to }];
}
