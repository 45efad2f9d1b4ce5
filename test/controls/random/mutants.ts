/** The shipped release with one thing wrong in it: for each promise at least one change that breaks it. */
import type { Release } from '../../../engine/flow/release.ts';
import type { Line } from '../../../engine/flow/schema/shared-files.ts';
import type { Conversation, FlowFile, Step } from '../../../engine/flow/schema/flow-file.ts';

export interface Mutant {
  readonly promise: string;
  readonly what: string;
  /** The conversation in which it shows. */
  readonly flow: string;
  readonly change: (release: Release) => Release;
}

type Change = (release: Release) => Release;

const flowWith =
  (id: string, change: (file: FlowFile) => FlowFile): Change =>
  (release) => {
    const file = release.flows[id];
    if (!file) throw new Error(`the release has no flow ${id}`);
    return { ...release, flows: { ...release.flows, [id]: change(file) } };
  };

/** A step with some of its words replaced, and with those that are undefined left out. */
const stepWith = (id: string, name: string, words: object): Change =>
  flowWith(id, (file) => {
    const step = file.steps[name];
    if (!step) throw new Error(`${id} has no step ${name}`);
    const changed = Object.fromEntries(Object.entries({ ...step, ...words }).filter(([, word]) => word !== undefined));
    return { ...file, steps: { ...file.steps, [name]: changed as Step } };
  });

const hearing = (id: string, name: string, hear: object): Change => {
  return (release) => {
    const step = release.flows[id]?.steps[name];
    if (step?.kind !== 'ask') throw new Error(`${id} has no question ${name}`);
    return stepWith(id, name, { hear: { ...step.hear, ...hear } })(release);
  };
};

const outcomes = (id: string, name: string, then: object): Change => {
  return (release) => {
    const step = release.flows[id]?.steps[name];
    if (step?.kind !== 'do') throw new Error(`${id} has no ${name} that does something`);
    return stepWith(id, name, { then: { ...step.then, ...then } })(release);
  };
};

const startingAt = (id: string, start: string): Change => flowWith(id, (file) => ({ ...file, start }));

const withoutInterruption = (id: string, interruption: string): Change =>
  flowWith(id, (file) => {
    const { [interruption]: _, ...interruptions } = (file as Conversation).interruptions;
    return { ...(file as Conversation), interruptions };
  });

const replying =
  (question: string, say: string): Change =>
  (release) => ({
    ...release,
    replies: { ...release.replies, [question]: { say } },
  });

const saying =
  (name: string, line: Line): Change =>
  (release) => ({
    ...release,
    lines: { ...release.lines, [name]: line },
  });

const VISIT = 'book-first-visit';
const REMINDER = 'reminder';
const RECEPTION = 'inbound-reception';

const mutant = (promise: string, what: string, flow: string, change: Change): Mutant => ({
  promise,
  what,
  flow,
  change,
});

export const mutants: readonly Mutant[] = [
  mutant('discloses-ai-first', 'the disclosure is left out', VISIT, startingAt(VISIT, 'by_name')),
  mutant('discloses-ai-first', 'a new listener is asked at once', REMINDER, hearing(REMINDER, 'is_it_you', { hands_over: 'by_name' })),
  mutant('legal-lines-heard-in-full', 'a disclosure that is cut off is let be', VISIT, stepWith(VISIT, 'disclosure', { limit: { times: 1, then: 'bye_nobody' } })),
  mutant('books-only-after-yes', 'who is not sure is booked', VISIT, hearing('make-the-booking', 'read_back', { not_sure: 'book' })),
  mutant('books-only-after-yes', 'the read-back binds nothing', VISIT, stepWith('make-the-booking', 'read_back', { binding: undefined })),
  mutant('books-only-after-yes', 'the read-back does not name the time', REMINDER, saying('read_back_move', { role: 'read_back', say: ['Shall I move it?'] })),
  mutant('books-only-after-yes', 'who rather wants another day is cancelled', REMINDER, hearing('cancel-the-appointment', 'another_day', { declines: 'cancel' })),
  mutant('says-booked-only-when-booked', 'what is uncertain is called booked', VISIT, (release) =>
    saying('it_is_booked', { role: 'claims_done', claims: 'book', say: ['It is booked.'] })(
      outcomes('make-the-booking', 'book', { uncertain: 'say_booked' })(release),
    ),
  ),
  mutant('says-booked-only-when-booked', 'it is called cancelled before the diary was asked', REMINDER, stepWith('cancel-the-appointment', 'cancel', { say: 'it_is_cancelled' })),
  mutant('opt-out-always-ends-and-is-recorded', 'it is said and not recorded', VISIT, startingAt('opt-out', 'bye')),
  mutant('opt-out-always-ends-and-is-recorded', 'the call ends as declined', REMINDER, stepWith('opt-out', 'bye', { ending: 'declined' })),
  mutant('opt-out-always-ends-and-is-recorded', 'nobody listens for it', RECEPTION, withoutInterruption(RECEPTION, 'opt-out')),
  mutant('person-on-request', 'nobody listens for it', VISIT, withoutInterruption(VISIT, 'wants-a-person')),
  mutant('person-on-request', 'nobody is asked to call back', REMINDER, stepWith('wants-a-person', 'promise', { kind: 'end', do: undefined, then: undefined, say: 'goodbye', ending: 'failed' })),
  mutant('emergency-leaves-the-flow', 'another line is said', VISIT, stepWith('emergency', 'call_112', { say: 'one_moment' })),
  mutant('emergency-leaves-the-flow', 'it leads back', REMINDER, stepWith('emergency', 'end_it', { ending: undefined, exit: 'resume' })),
  mutant('emergency-leaves-the-flow', 'the call ends as served', RECEPTION, stepWith('emergency', 'end_it', { ending: 'served' })),
  mutant('no-payment-by-phone', 'it is answered with the price', VISIT, replying('pays_now', 'price')),
  mutant('nothing-private-before-identity', 'nobody asks who is there', REMINDER, stepWith(REMINDER, 'by_name', { otherwise: 'remind' })),
  mutant('nothing-private-before-identity', 'who says that they are not the patient is told all the same', REMINDER, hearing(REMINDER, 'is_it_our_patient', { no: 'remind' })),
  mutant('nothing-private-before-identity', 'the number that rings is enough', RECEPTION, outcomes(RECEPTION, 'whose_number', { one: 'look_up' })),
  mutant('nothing-private-on-voicemail', 'the machine is told of the visit', REMINDER, stepWith('voicemail', 'message', { say: 'your_appointment_once_more' })),
  mutant('nothing-private-on-voicemail', 'nothing is done about a machine', VISIT, withoutInterruption(VISIT, 'voicemail')),
  mutant('inputs-known', 'times are offered although there are none', VISIT, outcomes('find-a-time', 'search', { no_slots: 'offer' })),
  mutant('inputs-known', 'a person is looked up without a date of birth', RECEPTION, stepWith('who-is-it-for', 'ask_name', { go: 'look_up' })),
  mutant('always-ends', 'who has confirmed confirms once more', REMINDER, (release) =>
    stepWith(REMINDER, 'see_you_then', { go: 'confirm' })(stepWith(REMINDER, 'confirm', { limit: undefined })(release)),
  ),
  mutant('always-ends', 'a remark leads to itself', VISIT, stepWith('make-the-booking', 'say_booked', { go: 'say_booked' })),
]; // prettier-ignore
