/**
 * What follows from the outcome of an effect whose step was left before it came: an urgent interruption took over, or the
 * call is over. It changes nothing that the dialogue knows, even where the talk goes on: what is known at a step follows
 * from the ways that lead there, and no way leads from a step that was left. The clinic's side is put right instead.
 */
import type { Draft, Opened } from '../event.ts';
import type { Hold } from '../values.ts';
import { effectRequestedBy, outcomeOf } from './catalogue.ts';

/** What staff are told of what was done and nobody heard of. */
const untold = {
  book: { over: 'booked-after-hang-up', talking: 'booked-unheard' },
  move: { over: 'moved-after-hang-up', talking: 'moved-unheard' },
  cancel: { over: 'cancelled-after-hang-up', talking: 'cancelled-unheard' },
} as const;

/** The requests that an orphaned outcome brings about; `over` says that the call has ended. */
export function followUp(
  request: Opened,
  outcome: Draft,
  over: boolean,
): Draft<'SlotReleaseRequested' | 'EscalationRequested'>[] {
  const done = effectRequestedBy(request.type);
  const found = done && outcomeOf(done.name, outcome.type, outcome.data);
  if (!found) return [];
  const { orphaned, commits } = done.effect;
  switch (orphaned) {
    case 'nothing':
      return [];
    case 'insist':
      // Somebody relies on it, and nobody is left in the call to do it by other means.
      return found.outcome.good ? [] : [escalation(`${done.name.replaceAll('_', '-')}-failed`)];
    case 'undo':
      return outcome.type === 'SlotHoldGiven' ? [release(outcome.data.hold)] : [];
    case 'tell': {
      if (found.outcome.good && commits) return [escalation(untold[commits][over ? 'over' : 'talking'])];
      // At its end the call left the hold to the request that was under way, and that one has not used it.
      const { hold } = request.data as { readonly hold?: Hold };
      const isKept = hold !== undefined && found.outcome.spends?.includes('held') !== true;
      return over && isKept ? [release(hold)] : [];
    }
  }
}

const escalation = (why: string): Draft<'EscalationRequested'> => ({ type: 'EscalationRequested', data: { why } });
const release = (hold: Hold): Draft<'SlotReleaseRequested'> => ({ type: 'SlotReleaseRequested', data: { hold } });
