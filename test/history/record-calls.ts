/**
 * Records the calls of history for the present number of decisions: `node test/history/record-calls.ts`. Run it after
 * DECISIONS was raised, never to make a failing test pass: what an older number recorded is not edited.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextLine } from '../../adapters/room/text-room.ts';
import { entryOf } from '../../engine/catalogue.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { SUNDAY, typedCall, type TypedOptions } from '../controls/typed-call.ts';
import { callsFolder, releaseFile } from './recorded-call.ts';

const silence: TextLine = { silence_s: 8 };
const toTheOffer = ['yes, speaking', 'yes, go ahead', 'a check-up please', 'Wednesday morning'];
const toTheReadBack = [...toTheOffer, 'the first one'];

const nothing: TextLine = { nothing: true };
/** The diary takes its time, and every turn waits for a line: somebody can speak while it is asked. */
const slowDiary: TypedOptions = { step: true, fault: { slow_ms: 5000 } };

/** What is said, in which circumstances, and an event type or reason that the call would be worth nothing without. */
const calls: Readonly<Record<string, readonly [readonly (string | TextLine)[], TypedOptions?, string?]>> = {
  'books-at-once': [[...toTheReadBack, 'yes please', 'no thanks']],
  'objects-asks-and-changes-their-mind': [
    ['yes', 'ok', 'I am afraid of dentists', 'yes, all right', 'a cleaning', 'what does it cost?', 'Tuesday', 'no wait, Thursday', 'the second one', 'yes book it', 'bye'],
  ],
  'objects-twice-and-declines': [['yes', 'ok', "it's too expensive", 'still too expensive', 'I cannot afford it']],
  'stays-silent': [[silence, silence, silence]],
  'is-not-understood': [['yes', 'ok', 'xqz', 'brrm fnord', 'wibble', 'no', 'a check-up', { hangup: true }]],
  'is-the-wrong-person': [['there is nobody of that name here, wrong number']],
  'wants-to-be-called-later': [['yes', "I'm driving, call me on Thursday morning"]],
  'wants-a-person': [['yes', 'can I talk to a real person please', 'tomorrow morning']],
  'wants-a-person-on-a-sunday': [['yes', 'can I talk to a real person please', 'tomorrow morning'], { at: SUNDAY }],
  'opts-out-at-the-offer': [[...toTheOffer, 'stop calling me and take me off your list']],
  'has-an-emergency-at-the-read-back': [[...toTheReadBack, "I can't breathe, my throat is swelling"]],
  'offers-to-pay': [[...toTheReadBack, 'can I pay by card now?', 'yes please', 'no']],
  'corrects-the-day-at-the-read-back': [[...toTheReadBack, 'no wait, Tuesday', 'the first one', 'yes please', 'no']],
  'calls-for-a-child': [[...toTheReadBack, "it's actually for my son", 'his name is Tom Keller', { hangup: true }]],
  'meets-a-diary-that-is-down': [['yes', 'yes', 'a check-up', 'Wednesday'], { fault: { fails: true } }],
  'hangs-up-after-the-yes': [[...toTheReadBack, 'yes please', { hangup: true }]],
  'hangs-up-before-it-is-said': [[nothing, ...toTheReadBack, nothing, 'yes please', { hangup: true }], { step: true }, 'booked_never_said'],
  'asks-while-the-diary-is-asked': [
    [nothing, ...toTheOffer, { cut_in_after_words: 1, say: 'how much is it?' }, 'the first one', nothing, 'yes please', nothing, 'no thanks', nothing], slowDiary, 'KeptUtteranceHeard',
  ],
  'changes-the-day-while-the-diary-is-asked': [
    [nothing, ...toTheOffer, { cut_in_after_words: 1, say: 'no wait, Thursday' }, nothing, 'the first one', nothing, 'yes please', nothing, 'no thanks', nothing], slowDiary, 'KeptUtteranceHeard',
  ],
  'says-six-things-at-one-question': [
    ['yes', 'ok', 'what does it cost?', 'where are you?', 'when are you open?', 'are you a robot?', 'how long does it take?', 'what does it cost?', 'no', 'a check-up', { hangup: true }], {}, 'at_one_step',
  ],
  'says-yes-before-the-time-was-read-back': [[...toTheReadBack, { cut_in_after_words: 3, say: 'yes' }, 'yes please', 'no'], {}, 'not_heard_out'],
  'asks-who-calls-before-they-say-who-they-are': [['yes, hello, who is this?', ...toTheReadBack, 'yes please', 'no'], {}, 'not_a_lone_yes'],
  'wants-a-person-and-nobody-is-there': [['yes', 'ok', 'can I talk to a real person please', 'tomorrow morning'], {}, 'a new listener'],
  'cuts-in': [['yes', { cut_in_after_words: 3, say: 'yes yes' }, 'a toothache', "it's really bad", 'today', { hangup: true }]],
}; // prettier-ignore

const folder = callsFolder(DECISIONS);
if (existsSync(folder)) throw new Error(`${folder} is there already: raise DECISIONS, or delete what was never released.`);
mkdirSync(folder, { recursive: true });
for (const [what, [lines, options, shows]] of Object.entries(calls)) {
  const { call, events, store, document } = await typedCall(lines, options);
  if (document.verify !== 'identical') throw new Error(`${what} does not verify: ${document.verify}`);
  if (shows !== undefined && !JSON.stringify(events).includes(`"${shows}"`)) throw new Error(`${what} shows no ${shows}`);
  const raised = [...new Set(events.map(({ type }) => type))].filter((type) => entryOf(type).schema > 1);
  const schemas = Object.fromEntries(raised.map((type) => [type, entryOf(type).schema]));
  writeFileSync(join(folder, `${what}.json`), `${JSON.stringify({ call, what, schemas, events }, null, 1)}\n`);
  const started = events.find((event) => event.type === 'CallStarted');
  const content = started && (await store.log.artefact(started.data.release));
  if (!started || !content) throw new Error(`${what} has no release`);
  mkdirSync(join(releaseFile(started.data.release), '..'), { recursive: true });
  writeFileSync(releaseFile(started.data.release), content);
}
