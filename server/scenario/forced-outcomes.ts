/** What the clinic's systems answer in a scenario in place of what they would: an outcome of the catalogue, by name. */
import { entryOf } from '../../engine/catalogue.ts';
import { doEffect } from '../../engine/effect/catalogue.ts';
import type { RequestType } from '../../engine/effect/effects-of.ts';
import type { Draft } from '../../engine/event.ts';
import { given } from '../../engine/fault.ts';
import { clinicReport, type Runner, type Runners } from '../runtime/runners/runner.ts';
import type { Forced } from './scenario.ts';

/** How long such an answer takes, in milliseconds on the clock of the call. */
const TAKES_MS = 100;

/** The runners with those replaced whose answers are given; the last answer stays, and null is as usual. */
export function forceOutcomes(runners: Runners, forced: readonly Forced[]): Runners {
  const replaced: Partial<Record<RequestType, Runner<RequestType>>> = {};
  for (const { does, answers } of forced) {
    const effect = given(doEffect(does), 'there is nothing that does this', does);
    const type = effect.request as RequestType;
    const usual = runners[type] as Runner<RequestType>;
    let asked = 0;
    replaced[type] = async (request, situation) => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? null;
      asked += 1;
      return answer === null
        ? usual(request, situation)
        : clinicReport(TAKES_MS, outcomeOf(does, answer, request.version));
    };
  }
  return { ...runners, ...replaced };
}

function outcomeOf(does: string, answer: string, request: number): Draft {
  const { event, reason } = given(doEffect(does)?.outcomes[answer], `${does} has no such outcome`, answer);
  const says = 'reason' in entryOf(event).data.shape ? { reason: reason ?? 'unavailable' } : {};
  return { type: event, data: { request, ...says } } as Draft;
}
