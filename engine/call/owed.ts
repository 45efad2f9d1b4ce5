/**
 * What is still owed to words that were said before a call was over, and are understood only after it: who says "Stop
 * calling me!" puts down the phone. Nobody is there any more to be told anything; but what every way of the urgent
 * interruption would have recorded is asked for as if it had been gone.
 */
import { canonicalJson } from '../canonical-json.ts';
import type { DoName } from '../effect/catalogue.ts';
import type { Draft } from '../event.ts';
import { weightOf } from '../flow/kernel/hearable.ts';
import { startedBy } from '../flow/kernel/interrupt.ts';
import { programOf, type Prepared } from '../flow/prepare.ts';
import { doneAhead } from './broken-off.ts';
import type { Talk } from './call.ts';
import { preparedOf, talking, turnOf, type Decision } from './decision.ts';
import { requestFor } from './request.ts';

/** What holds for the person or the staff whether or not anybody is on the line. */
const lasting: readonly DoName[] = ['record_opt_out', 'record_wrong_number', 'alert_staff'];

/** The requests that an answer still brings about in a call that is over; none that the call has made already. */
export function owedTo(decision: Decision, answer: string): Draft[] {
  const turn = turnOf(decision);
  const wanted = weightOf(turn, answer) === 'urgent' ? startedBy(turn, answer) : undefined;
  if (!wanted) return [];
  const { talk } = talking(decision);
  const prepared = preparedOf(decision);
  const begun = begin(talk, wanted.id, prepared);
  return lasting.flatMap((name) => {
    const flow = doneAhead(decision, begun, name);
    const request = flow === null ? [] : [requestFor(name, begin(talk, flow, prepared), prepared)];
    return request.filter((wish) => !talk.lasting.some((made) => isSame(made, wish)));
  });
}

/** The talk as it would stand if a flow, an interruption or a part of one, had begun in place of whatever was open. */
const begin = (talk: Talk, file: string, prepared: Prepared): Talk => ({
  ...talk,
  dialogue: { ...talk.dialogue, frames: [{ file, step: programOf(prepared, file).start, role: 'interruption' }] },
});

const isSame = (made: Pick<Draft, 'type' | 'data'>, { type, data }: Draft): boolean =>
  made.type === type && canonicalJson(made.data) === canonicalJson(data);
