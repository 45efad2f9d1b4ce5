/** One typed call for every interruption and reply of the first visit, each from the first word to the recorded end. */
import { describe, expect, test } from 'vitest';
import type { TextLine } from '../../adapters/room/text-room.ts';
import { foldCall } from '../../engine/call/fold.ts';
import { replayCall } from '../../engine/proof/as-it-stood.ts';
import { SUNDAY, typedCall, type TypedOptions, type TypedOutcome } from '../controls/typed-call.ts';

const toTheReason = ['yes, speaking', 'yes, go ahead'];
const toTheOffer = [...toTheReason, 'a check-up please', 'Wednesday morning'];
const toTheReadBack = [...toTheOffer, 'the first one'];
const silence: TextLine = { silence_s: 8 };

/** Whatever happened, the call was decided as it stands on record, and every version of it folds alike. */
async function held(lines: readonly (string | TextLine)[], options?: TypedOptions): Promise<TypedOutcome> {
  const outcome = await typedCall(lines, options);
  expect(outcome.document.verify).toBe('identical');
  expect(outcome.types).not.toContain('CallFaulted');
  for (let version = 1; version <= outcome.events.length; version += 1) {
    expect(replayCall(outcome.call, outcome.events, version)).toEqual(
      foldCall(outcome.call, outcome.events.slice(0, version)),
    );
  }
  return outcome;
}

const lastSaid = ({ said }: TypedOutcome): string => said.at(-1) ?? '';
const countOf = ({ types }: TypedOutcome, type: string): number => types.filter((other) => other === type).length;

describe('a whole call', () => {
  test('books a first visit after an objection, a question and a change of mind', async () => {
    const call = await held([
      ...toTheReason,
      'I am a bit afraid of dentists',
      'yes, all right',
      'a check-up please',
      'what does it cost?',
      'Wednesday morning',
      'no wait, Thursday',
      'the first one',
      'yes please',
      'no thanks',
    ]);
    expect(call.ending).toBe('booked');
    expect(call.document.appointment).toMatchObject({ service: 'check_up', price_cents: 6000, currency: 'EUR' });
    expect(countOf(call, 'BookingConfirmed')).toBe(1);
    expect(countOf(call, 'ObjectionOvercome')).toBe(1);
  });

  test('says that it is an AI before anything else, and again when nobody let it finish', async () => {
    const call = await held([{ cut_in_after_words: 2, say: 'hello?' }, { hangup: true }], { step: true });
    expect(call.said[0]).toMatch(/AI assistant/);
    expect(call.types.indexOf('SpeechDelivered')).toBeGreaterThan(call.types.indexOf('SpeechRequested'));
  });
});

describe('a question goes back to the step that it interrupted', () => {
  test.each([
    ['what does it cost?', /60 euro/],
    ['where are you exactly?', /Heronmere Row/],
    ['when are you open?', /half past eight/],
    ['does my insurance pay for it?', /insurer/],
    ['are you a robot?', /AI/],
    ['what is this about?', /first visit|visit/],
    ['who is calling please?', /Romi/],
    ['can I give you my card number now?', /clinic/],
    ['sorry, what did you say?', /./],
  ])('%s', async (question, answer) => {
    const call = await held([...toTheReason, question, 'a check-up', { hangup: true }]);
    const reply = call.said.find((turn, i) => i > 3 && answer.test(turn));
    expect(reply).toBeDefined();
    const moves = call.events.flatMap((event) => (event.type === 'TransitionTaken' ? [event.data] : []));
    const back = moves.find(({ cause }) => cause === 'reply');
    expect(back?.from).toEqual(back?.to);
    expect(call.events.some((event) => event.type === 'ValueRemembered' && event.data.name === 'reason')).toBe(true);
  });
});

describe('interruptions', () => {
  test('silence three times says goodbye', async () => {
    const call = await held([silence, silence, silence]);
    expect(call.ending).toBe('silent');
    expect(countOf(call, 'PatientStayedSilent')).toBe(3);
  });

  test('not understood three times in a row offers a person, and a no goes on', async () => {
    const call = await held([...toTheReason, 'xqz', 'brrm fnord', 'wibble', 'no', 'a check-up', { hangup: true }]);
    expect(
      call.events.some((event) => event.type === 'TransitionTaken' && event.data.to.file === 'not-understood'),
    ).toBe(true);
    expect(call.events.some((event) => event.type === 'ValueRemembered' && event.data.name === 'reason')).toBe(true);
  });

  test('a wrong number is recorded, and nobody calls it again', async () => {
    const call = await held(['there is no Anna here, you have the wrong number']);
    expect(call.ending).toBe('wrong_person');
    expect(countOf(call, 'WrongNumberRecorded')).toBe(1);
  });

  test('somebody who is not the patient learns nothing about the visit', async () => {
    const call = await held(["no, I'm her husband, she's not here", 'tomorrow afternoon']);
    expect(call.ending).toBe('call_later');
    expect(call.said.join(' ')).not.toMatch(/check-up|cleaning|price/);
  });

  test('a phone that is handed over hears the disclosure again', async () => {
    const call = await held(['hold on, I will put her on', 'yes, this is Anna', { hangup: true }]);
    const disclosures = call.said.filter((turn) => /AI assistant/.test(turn));
    expect(disclosures).toHaveLength(2);
  });

  test('call me later keeps the time that was named', async () => {
    const call = await held(['yes', "I'm driving, call me on Thursday morning"]);
    expect(call.ending).toBe('call_later');
    expect(lastSaid(call)).toMatch(/Thursday the 26th of November/);
  });

  test('a wish for a person is met within one turn, and nobody at the desk means a call back', async () => {
    const call = await held([...toTheReason, 'can I talk to a real person please', 'tomorrow morning']);
    expect(countOf(call, 'TransferRequested')).toBe(1);
    expect(call.ending).toBe('callback_promised');
  });

  test('when the clinic is closed a person calls back, and no transfer is tried', async () => {
    const call = await held([...toTheReason, 'can I talk to a real person please', 'tomorrow morning'], { at: SUNDAY });
    expect(countOf(call, 'TransferRequested')).toBe(0);
    expect(call.ending).toBe('callback_promised');
  });

  test('an opt-out is recorded before it is confirmed, and ends the call', async () => {
    const call = await held([...toTheOffer, 'stop calling me and take me off your list']);
    expect(call.ending).toBe('opted_out');
    expect(call.types.indexOf('OptOutRecorded')).toBeLessThan(call.types.lastIndexOf('SpeechRequested'));
  });

  test('an emergency leaves the flow at the read-back too, and nothing is booked', async () => {
    const call = await held([...toTheReadBack, "I can't breathe, my throat is swelling"]);
    expect(call.ending).toBe('emergency');
    expect(call.said.join(' ')).toMatch(/one one two/i);
    expect(countOf(call, 'BookingRequested')).toBe(0);
    expect(countOf(call, 'EscalationRaised')).toBe(1);
    expect(countOf(call, 'SlotReleaseRequested')).toBe(1);
  });

  test('an objection gets two honest answers at most, then a graceful no', async () => {
    const call = await held([
      ...toTheReason,
      "it's too expensive for me",
      'hmm, I am also afraid of the drill, and it costs a fortune',
      'dentists are too expensive',
    ]);
    expect(countOf(call, 'ObjectionAnswered')).toBe(2);
    expect(countOf(call, 'ObjectionStood')).toBe(1);
    expect(call.ending).toBe('declined');
  });

  test('a no to the visit is met with thanks', async () => {
    const call = await held(['yes', "no thanks, I'm not interested"]);
    expect(call.ending).toBe('declined');
  });

  test('a payment that is offered is declined, and the talk goes on', async () => {
    const call = await held([...toTheReadBack, 'can I pay by card now?', 'yes please', 'no']);
    expect(call.said.join(' ')).toMatch(/clinic/);
    expect(call.ending).toBe('booked');
  });

  test('a bereavement is met with sympathy, and nobody is called again', async () => {
    const call = await held(['no, this is his wife, he passed away in March']);
    expect(call.ending).toBe('opted_out');
    expect(countOf(call, 'OptOutRecorded')).toBe(1);
    expect(lastSaid(call)).toMatch(/sorry|sympathy/);
  });

  test('a goodbye in the middle of it ends the call, and presses nobody', async () => {
    const call = await held([...toTheOffer, 'I have to go, bye']);
    expect(call.ending).toBe('declined');
    expect(countOf(call, 'SlotHoldRequested')).toBe(0);
  });

  test('a call that has lasted its time says goodbye by itself', async () => {
    const call = await held([...toTheReason, { silence_s: 650 }]);
    expect(call.types).toContain('CallTimeReached');
    expect(call.ending).toBe('time_up');
  });

  test('nonsense and days by turns do not go round for ever: a person is offered', async () => {
    const lines = ['xqz', 'on tuesday', 'brrm fnord', 'on monday', 'wibble'];
    const call = await held([...toTheReason, ...lines, 'yes', 'tomorrow morning']);
    expect(countOf(call, 'TransferRequested')).toBe(1);
    expect(call.ending).toBe('callback_promised');
  });

  test('asked to say it again, Elo answers the same worry in other words', async () => {
    const call = await held([...toTheReason, "it's too expensive for me", 'pardon?', { hangup: true }]);
    const rounds = call.events.flatMap((event) =>
      event.type === 'SpeechRequested' ? event.data.segments.filter(({ line }) => line === 'objection_answer') : [],
    );
    expect(rounds.map(({ form }) => form)).toEqual(['price.1', 'price.1']);
    expect(countOf(call, 'ObjectionAnswered')).toBe(1);
  });

  test('a correction at the read-back searches anew and lets the first time go', async () => {
    const call = await held([...toTheReadBack, 'no wait, Tuesday', 'the first one', 'yes please', 'no']);
    expect(call.ending).toBe('booked');
    expect(call.document.appointment).toMatchObject({ start: expect.stringMatching(/^2026-(11-24|12-01)/) as string });
    expect(countOf(call, 'SlotReleased')).toBe(1);
    expect(countOf(call, 'BookingRequested')).toBe(1);
  });

  test('it is for my son, said at the read-back, makes the time stale', async () => {
    const call = await held([...toTheReadBack, "it's actually for my son", 'his name is Tom Keller', { hangup: true }]);
    expect(countOf(call, 'BookingRequested')).toBe(0);
    expect(call.events.some((event) => event.type === 'ValuesForgotten' && event.data.names.includes('slot'))).toBe(
      true,
    );
  });
});

describe('the clinic', () => {
  test('a diary that is down ends in a call back, never in a promise', async () => {
    const call = await held([...toTheReason, 'a check-up', 'Wednesday'], { fault: { fails: true } });
    expect(call.ending).toBe('callback_promised');
    expect(call.said.join(' ')).not.toMatch(/booked/i);
  });

  test('a slow diary moves the clock and nothing else', async () => {
    const quick = await held([...toTheReadBack, 'yes', 'no']);
    const slow = await held([...toTheReadBack, 'yes', 'no'], { fault: { slow_ms: 3000 } });
    expect(slow.types.toSorted()).toEqual(quick.types.toSorted());
    expect(slow.ending).toBe('booked');
  });

  test('who hangs up after the yes and before the answer is booked all the same', async () => {
    const call = await held([...toTheReadBack, 'yes please', { hangup: true }]);
    expect(call.ending).toBe('booked');
    expect(countOf(call, 'BookingConfirmed')).toBe(1);
  });
});
