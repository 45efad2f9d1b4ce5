import { doEffect } from '../../effect/catalogue.ts';
import type { Ending } from '../../values.ts';
import type { Prepared } from '../prepare.ts';
import type { Edge, Guard } from '../program.ts';
import type { Sign } from '../prove/signs.ts';
import { broughtAboutBy } from './brought-about.ts';
import { ACHIEVED, BOOKING, followedEdge, isFollowed, valueIn } from './followed.ts';
import type { Broken, FlowPromise, Watch } from './promise.ts';
import { lineOf, roleOf } from './signs.ts';

/** What is certain in a call. Each is empty where there is nothing of the kind. */
interface Certain {
  /** What was booked, moved or cancelled last, and nothing that could change it was asked for since. */
  readonly stands: string;
  /** What else came about, until something else is asked or done. */
  readonly fresh: string;
  /** The ending that was written down as achieved; ends in `?` where that did not come about, or may not hold any more. */
  readonly achieved: string;
  readonly booking: '' | 'known';
}

const read = (watch: Watch): Certain => {
  const [stands = '', fresh = '', achieved = '', booking] = watch.split(' ');
  return { stands, fresh, achieved, booking: booking === 'known' ? 'known' : '' };
};
const write = ({ stands, fresh, achieved, booking }: Certain): Watch => [stands, fresh, achieved, booking].join(' ');

const CANCEL = 'cancel';
const CANCELLED = 'cancelled';
/** What a cancellation undoes. */
const ofAVisit: readonly string[] = ['booked', 'moved', 'confirmed'];
/** Nobody knows how it came out, and so what stands. */
const UNCERTAIN = 'uncertain';
/** Where nothing else works they are told, and more cannot be done than to ask for it. */
const LAST_RESORT = 'alert_staff';
/** In place of what was achieved, where that was remembered otherwise than on a way. */
const ANYTHING = '?';
/** A way that no call can go, because what is known forbids it: nothing on it breaks anything. */
const NO_CALL: Watch = 'no call';

export const saysBookedOnlyWhenBooked: FlowPromise = {
  promise: 'says-booked-only-when-booked',
  means:
    'A line that claims that something has come about is said only when the clinic’s system has confirmed exactly that in this call. That something was booked, moved or cancelled may be claimed until anything of the three is asked for again, and anything else until the next question or request. And a call ends as booked, moved, cancelled, confirmed, on the waiting list, to be called back, handed over or opted out of only when that was confirmed in it, was not undone, and nobody has been uncertain of it since.',
  yields: 'An opt-out that cannot be recorded: the call ends as one all the same, once the staff were to be told.',
  begins: write({ stands: '', fresh: '', achieved: '', booking: '' }),
  watch(before, sign, prepared) {
    if (before === NO_CALL || !isMinded(sign, prepared)) return before;
    const certain = read(before);
    switch (sign.sign) {
      case 'do':
        return write(afterRequest(certain, sign.effect));
      case 'outcome':
        return write(afterOutcome(certain, sign.effect, sign.outcome));
      case 'know':
        return write({ ...certain, ...(sign.name === BOOKING ? { booking: 'known' } : { achieved: ANYTHING }) });
      case 'forget':
        return write({
          ...certain,
          ...(sign.names.includes(BOOKING) && { booking: '' }),
          ...(sign.names.includes(ACHIEVED) && { achieved: '' }),
        });
      case 'move':
        return afterMove(certain, followedEdge(sign, prepared));
      case 'say':
        return afterWords(certain, sign, prepared);
      case 'end':
        return cameAbout(certain, sign.ending)
          ? before
          : { broken: `The call ends as "${sign.ending}", and nothing of the kind came about, or stands any more.` };
      default:
        return before;
    }
  },
  minds: isMinded,
  concerns: isReport,
};

function isMinded(sign: Sign, prepared: Prepared): boolean {
  switch (sign.sign) {
    case 'do':
    case 'outcome':
      return true;
    case 'know':
      return isFollowed(sign.name);
    case 'forget':
      return sign.names.some(isFollowed);
    case 'move':
      return followedEdge(sign, prepared) !== undefined;
    case 'say':
      return sign.asks || isClaim(sign, prepared);
    default:
      return isReport(sign, prepared);
  }
}

/** A line or an ending that says that something came about. */
function isReport(sign: Sign, prepared: Prepared): boolean {
  if (sign.sign === 'end') return broughtAboutBy[sign.ending].length > 0;
  return sign.sign === 'say' && isClaim(sign, prepared);
}

const isClaim = ({ line }: Extract<Sign, { sign: 'say' }>, prepared: Prepared): boolean =>
  lineOf(prepared, line)?.claims !== undefined || roleOf(prepared, line) === 'claims_done';

function afterRequest(certain: Certain, effect: string): Certain {
  const stands = doEffect(effect)?.commits === undefined ? certain.stands : '';
  return { ...certain, stands, fresh: effect === LAST_RESORT ? LAST_RESORT + ANYTHING : '' };
}

function afterOutcome(certain: Certain, effect: string, outcome: string): Certain {
  const { commits, outcomes } = doEffect(effect) ?? {};
  const isGood = outcomes?.[outcome]?.good === true;
  if (commits === undefined) return isGood ? { ...certain, fresh: effect } : certain;
  const isDoubtful = isGood ? isUndoneBy(certain.achieved, effect) : outcome === UNCERTAIN;
  const achieved = isDoubtful ? doubted(certain.achieved) : certain.achieved;
  return { ...certain, stands: isGood ? effect : certain.stands, achieved };
}

const doubted = (achieved: string): string => achieved && achieved.replace(ANYTHING, '') + ANYTHING;
const isUndoneBy = (achieved: string, effect: string): boolean =>
  effect === CANCEL ? ofAVisit.includes(achieved) : achieved === CANCELLED;

function afterMove(certain: Certain, edge: Edge | undefined): Watch {
  if (edge?.guard !== undefined && !mayHold(certain, edge.guard)) return NO_CALL;
  const achieved = edge?.remember?.[ACHIEVED];
  if (achieved === undefined) return write(certain);
  return write({ ...certain, achieved: cameAbout(certain, achieved as Ending) ? achieved : doubted(achieved) });
}

function mayHold({ achieved, booking }: Certain, guard: Guard): boolean {
  const name = valueIn(guard);
  if (name === BOOKING) return booking !== '';
  if (name !== ACHIEVED || !('value' in guard)) return name !== ACHIEVED || achieved !== '';
  return achieved === ANYTHING || guard.is.includes(achieved.replace(ANYTHING, ''));
}

function afterWords(certain: Certain, sign: Extract<Sign, { sign: 'say' }>, prepared: Prepared): Watch | Broken {
  const claimed = lineOf(prepared, sign.line)?.claims ?? '';
  const isTrue = claimed !== '' && (claimed === certain.stands || claimed === certain.fresh);
  if (isClaim(sign, prepared) && !isTrue)
    return { broken: `"${sign.line}" says that something was done which was not confirmed.` };
  return write(sign.asks ? { ...certain, fresh: '' } : certain);
}

/** Whether a call may end so: it came about just now or stands, or it was written down when it did. */
function cameAbout({ stands, fresh, achieved }: Certain, ending: Ending): boolean {
  const effects: readonly string[] = broughtAboutBy[ending];
  if (effects.length === 0 || effects.includes(stands) || achieved === ending) return true;
  return effects.includes(fresh.replace(ANYTHING, ''));
}
