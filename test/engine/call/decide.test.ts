import { describe, expect, it } from 'vitest';
import { newCall, talkOf } from '../../../engine/call/call.ts';
import { decide } from '../../../engine/call/decide.ts';
import { CALL, callAtQuestion, callBegun, lineOf, started, understanding, type Line } from '../../controls/call.ts';
import type { Tone } from '../../../engine/values.ts';
import { goOn, wayToBooking } from '../../controls/booked.ts';
import { prepared, small } from '../../controls/dialogue.ts';
import { atTen, atTwo, holdOfTen, MONDAY, NEXT_MONDAY, TUESDAY, visit, visitWith } from '../../controls/release.ts';

const talk = (line: Line) => {
  const found = talkOf(line.call());
  if (!found) throw new Error('this call does not talk');
  return found;
};
const speech = (line: Line) => {
  const found = line.last().find((draft) => draft.type === 'SpeechRequested');
  if (!found) throw new Error('nothing is said');
  return found;
};

describe('A call from beginning to end', () => {
  it('records each input first, then what followed from it, and nothing else', () => {
    const line = callBegun();
    const began = line
      .events()
      .slice(2)
      .map(({ type }) => type);
    const way = wayToBooking.map(([name, step]) => [name, step(line)]);
    expect([['it begins', began], ...way]).toEqual([
      ['it begins', ['CallStarted', 'ValueRemembered', 'ValueRemembered', 'TransitionTaken', 'SpeechRequested']],
      ['the greeting is heard', ['SpeechDelivered', 'TransitionTaken', 'SpeechRequested', 'SpeechDelivered']],
      ['somebody says that it is them', ['PatientSpoke', 'InterpretationRequested']],
      [
        'and is understood',
        ['AnswerUnderstood', 'ValueRemembered', 'ValueRemembered', 'TransitionTaken', 'SpeechRequested'],
      ],
      ['the question is heard', ['SpeechDelivered']],
      ['they say what for, and when', ['PatientSpoke', 'InterpretationRequested']],
      [
        'and are understood again',
        [
          'AnswerUnderstood',
          'ValueRemembered',
          'ValueRemembered',
          'TransitionTaken',
          'TransitionTaken',
          'TransitionTaken',
          'TransitionTaken',
          'SpeechRequested',
          'SlotSearchRequested',
        ],
      ],
      ['"let me look" is heard', ['SpeechDelivered']],
      ['times are found', ['SlotsFound', 'ValueRemembered', 'TransitionTaken', 'SpeechRequested']],
      ['they are offered', ['SpeechDelivered']],
      ['one is chosen', ['PatientSpoke', 'InterpretationRequested']],
      ['and that is understood', ['AnswerUnderstood', 'ValueRemembered', 'TransitionTaken', 'SlotHoldRequested']],
      ['it is held', ['SlotHoldGiven', 'ValueRemembered', 'TransitionTaken', 'TransitionTaken', 'SpeechRequested']],
      ['it is read back', ['SpeechDelivered']],
      ['they say yes', ['PatientSpoke', 'InterpretationRequested']],
      ['and the yes is understood', ['AnswerUnderstood', 'TransitionTaken', 'SpeechRequested', 'BookingRequested']],
      [
        'it is booked',
        [
          'BookingConfirmed',
          'ValuesForgotten',
          'ValueRemembered',
          'TransitionTaken',
          'TransitionTaken',
          'SpeechRequested',
        ],
      ],
      ['"one moment" and "it is booked" are heard', ['SpeechDelivered', 'SpeechDelivered']],
      ['they want nothing else', ['PatientSpoke', 'InterpretationRequested']],
      ['and that is understood, too', ['AnswerUnderstood', 'TransitionTaken', 'SpeechRequested']],
      ['the goodbye is heard', ['SpeechDelivered', 'HangUpRequested']],
      ['the line is hung up', ['CallHungUp', 'CallEnded']],
    ]);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'booked', talk: { requests: [], objections: [] } });
  });

  it('says what it says in the words of its lines, with every value in its place', () => {
    const line = callBegun();
    goOn(line, '"one moment" and "it is booked" are heard');
    const texts = line
      .events()
      .flatMap((event) => (event.type === 'SpeechRequested' && typeof event.box === 'object' ? [event.box.texts] : []));
    expect(texts.slice(3)).toEqual([
      [expect.stringMatching(/^(Let me look|One second)\.$/)],
      ["I have tomorrow, Tuesday, at 10 o'clock in the morning, or 2 o'clock in the afternoon."],
      [
        "Shall I book a check-up tomorrow, Tuesday the 24th of November at 10 o'clock in the morning, with Doctor Adair?",
      ],
      ['One moment.'],
      [
        "It is booked: tomorrow, Tuesday the 24th of November at 10 o'clock in the morning, with Doctor Adair.",
        'Anything else?',
      ],
    ]);
  });

  it('asks the clinic for what it needs', () => {
    const line = callBegun();
    goOn(line, '"one moment" and "it is booked" are heard');
    const asked = line.events().filter(({ type }) => /^(Slot|Booking).*Requested$/.test(type));
    expect(asked.map(({ type, data }) => [type, data])).toEqual([
      ['SlotSearchRequested', { service: 'check_up', when: TUESDAY, practitioner: null }],
      // Ten minutes that the call may last, and five for the booking to settle.
      ['SlotHoldRequested', { slot: atTen, until: '2026-11-23T10:15:03.000+00:00' }],
      ['BookingRequested', { hold: holdOfTen, service: 'check_up', price_cents: 6000, currency: 'EUR' }],
    ]);
  });
});

describe('A decision', () => {
  it('is the same for the same input, and changes nothing that it is given', () => {
    // `callBegun` freezes the call and every input; here the same input is decided twice on the same call.
    const line = callAtQuestion();
    line.speaks();
    const request = line.pending('InterpretationRequested')?.version ?? 0;
    const input = { source: 'mind', seq: 1, events: [understanding(request, ['yes', ['reason', 'cleaning']])] };
    const before = JSON.stringify(line.call());
    const once = decide(small, line.call(), input, MONDAY);
    expect(decide(small, line.call(), input, MONDAY)).toEqual(once);
    expect(JSON.stringify(line.call())).toBe(before);
    expect(once.map(({ type }) => type)).toEqual([
      'AnswerUnderstood',
      'ValueRemembered',
      'ValueRemembered',
      'ValueRemembered',
      'TransitionTaken',
      'TransitionTaken',
      'TransitionTaken',
      'TransitionTaken',
      'SpeechRequested',
    ]);
  });

  it('does not depend on the order in which a release was written down', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value;
    const mirrored = prepared(reversed(small.release) as typeof small.release);
    const lines = [callBegun(), callBegun(mirrored)];
    for (const line of lines) goOn(line, 'the line is hung up');
    expect(lines[1]?.events()).toEqual(lines[0]?.events());
  });

  it('of a resend is nothing: what has a number that was seen changes nothing', () => {
    const line = callAtQuestion();
    const words = {
      type: 'PatientSpoke',
      data: { request: null, words: 1, cut: false },
      box: { text: 'yes' },
    } as const;
    expect(line.input('ear', 4, words)).toHaveLength(2);
    const before = line.call();
    expect(line.input('ear', 4, words)).toEqual([]);
    expect(line.input('ear', 3, words)).toEqual([]);
    expect(line.call()).toBe(before);
    expect(line.input('other', 3, words).map(({ type }) => type)).toEqual(['PatientSpoke', 'InterpretationRequested']);
  });

  it('before the call has begun needs no release', () => {
    const line = lineOf();
    expect(
      decide(
        null,
        line.call(),
        { source: 'phone', seq: 1, events: [{ type: 'CallFailed', data: { reason: 'busy' } }] },
        MONDAY,
      ),
    ).toEqual([
      { type: 'CallFailed', data: { reason: 'busy' } },
      { type: 'CallEnded', data: { ending: 'busy', by: 'system', stage: null } },
    ]);
  });
});

describe('An outcome', () => {
  const unchanged = (line: Line, ...types: string[]): void => {
    const { version: _, seqs: __, ...before } = line.call();
    const last = line.report({ type: 'SlotsFound', data: { request: 3, slots: [atTwo] } });
    const { version: ___, seqs: ____, ...after } = line.call();
    expect(last).toEqual(types);
    expect(after).toEqual(before);
  };

  it('whose request is no longer open is recorded, ignored, and changes nothing', () => {
    const line = callBegun();
    goOn(line, 'they are offered');
    unchanged(line, 'SlotsFound', 'InputIgnored');
    expect(line.last()[1]).toEqual({ type: 'InputIgnored', data: { what: 'SlotsFound', reason: 'stale' } });
  });

  it('of what was understood too late changes neither words, nor tone, nor what is pending', () => {
    const line = callAtQuestion();
    line.speaks('hm');
    const first = line.pending('InterpretationRequested')?.version ?? 0;
    line.speaks('yes');
    const { version: _, seqs: __, ...before } = line.call();
    const said = understanding(first, ['no'], { tone: 'annoyed', contents: { person_name: 'Nobody' } });
    expect(line.report(said)).toEqual(['AnswerUnderstood', 'InputIgnored']);
    const { version: ___, seqs: ____, ...after } = line.call();
    expect(after).toEqual(before);
    line.speaks('I said yes');
    expect(line.last()[1]).toMatchObject({
      type: 'InterpretationRequested',
      data: { of: [expect.any(Number), expect.any(Number), expect.any(Number)] },
    });
  });

  it('that comes after the end of the call is kept, and changes nothing', () => {
    const line = callBegun();
    goOn(line, 'and the yes is understood');
    line.report({ type: 'PatientHungUp', data: {} });
    const request = line.pending('BookingRequested')?.version;
    expect(request).toBeDefined();
    expect(line.settles('BookingRequested', { type: 'BookingUncertain' })).toEqual(['BookingUncertain']);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'hung_up' });
    expect(line.pending('BookingRequested')).toBeUndefined();
  });
});

describe('Words', () => {
  it('that come while others are still to be understood are understood together with them', () => {
    const line = callAtQuestion();
    line.speaks('well');
    const [first] = line.events().filter(({ type }) => type === 'PatientSpoke');
    line.speaks('yes');
    const spoken = line
      .events()
      .filter(({ type }) => type === 'PatientSpoke')
      .map(({ version }) => version);
    expect(spoken[0]).toBe(first?.version);
    expect(line.last()[1]).toMatchObject({ type: 'InterpretationRequested', data: { of: spoken } });
    expect(talk(line).requests.filter(({ event }) => event.type === 'InterpretationRequested')).toHaveLength(1);
    line.understood(['yes']);
    line.delivered();
    line.speaks('a cleaning');
    expect(line.last()[1]).toMatchObject({ data: { of: [line.call().version - 1] } });
  });

  it('for a question that nobody listens for any more are not read with the next ones', () => {
    const line = callAtQuestion();
    const question = line.pending('SpeechRequested')?.version ?? 0;
    line.says('yes');
    line.delivered();
    const late = {
      type: 'PatientSpoke',
      data: { request: question, words: 1, cut: false },
      box: { text: 'yes' },
    } as const;
    expect(line.report(late)).toEqual(['PatientSpoke', 'InputIgnored']);
    line.speaks('a cleaning');
    expect(line.last()[1]).toMatchObject({ data: { of: [line.call().version - 1] } });
  });

  it('that cut in are one input with what they cut off', () => {
    const line = callBegun();
    line.report({ type: 'SpeechDelivered', data: { request: line.pending('SpeechRequested')?.version ?? 0 } });
    const request = line.pending('SpeechRequested')?.version ?? 0;
    const cutIn = line.report(
      { type: 'SpeechCutOff', data: { request, segments: 0, words: 2 } },
      { type: 'PatientSpoke', data: { request, words: 1, cut: true }, box: { text: 'yes' } },
    );
    expect(cutIn).toEqual(['SpeechCutOff', 'PatientSpoke', 'InterpretationRequested']);
    const inputs = line
      .events()
      .slice(-3)
      .map(({ meta }) => meta.input);
    expect(new Set(inputs.map((input) => JSON.stringify(input))).size).toBe(1);
    expect(line.understood(['yes'])).toContain('TransitionTaken');
  });

  it('that are said during a legal line are asked about for what cannot wait and what is kept, and for no plain answer', () => {
    const line = callBegun();
    line.speaks('yes yes');
    expect(line.last()[1]).toMatchObject({
      data: {
        step: 'visit/hello',
        asked: null,
        can_hear: [
          'asks_address',
          'asks_hours',
          'asks_price',
          'call_later',
          'emergency',
          'hands_over',
          'objects',
          'opt_out',
          'pays_now',
          'self_harm',
          'wants_person',
          'wrong_person',
        ],
      },
    });
    expect(line.understood(['yes'])).toEqual(['AnswerUnderstood', 'InputIgnored']);
    expect(line.place()).toBe('visit/hello');
  });

  it('to a call that is over are ignored', () => {
    const line = callBegun();
    line.report({ type: 'PatientHungUp', data: {} });
    const before = talkOf(line.call());
    expect(line.speaks('hello?')).toEqual(['PatientSpoke', 'InputIgnored']);
    expect(line.last()[1]).toMatchObject({ data: { reason: 'call_is_over' } });
    expect(talkOf(line.call())).toEqual({ ...before, words: { [line.call().version - 1]: 'hello?' } });
  });
});

describe('A legal line', () => {
  it('that was cut off is said again before anything else', () => {
    const line = callBegun();
    const request = line.pending('SpeechRequested')?.version ?? 0;
    const cutIn = line.report(
      { type: 'SpeechCutOff', data: { request, segments: 0, words: 2 } },
      { type: 'PatientSpoke', data: { request: null, words: 1, cut: true }, box: { text: 'who is this' } },
    );
    expect(cutIn).toEqual([
      'SpeechCutOff',
      'TransitionTaken',
      'SpeechRequested',
      'PatientSpoke',
      'InterpretationRequested',
    ]);
    expect(line.saying()).toEqual(['hello']);
    expect(line.place()).toBe('visit/hello');
    expect(talk(line).requests.filter(({ event }) => event.type === 'SpeechRequested')).toHaveLength(1);
  });

  it('that was cut off at its last word was heard', () => {
    const line = callBegun();
    const request = line.pending('SpeechRequested')?.version ?? 0;
    line.report({ type: 'SpeechCutOff', data: { request, segments: 1, words: 9 } });
    expect(line.place()).toBe('visit/who');
  });

  it('that could not be spoken is tried again, as often as it may be said', () => {
    const line = callBegun();
    expect(line.settles('SpeechRequested', { type: 'SpeechFailed', data: { reason: 'timeout' } })).toEqual([
      'SpeechFailed',
      'TransitionTaken',
      'SpeechRequested',
    ]);
    expect(line.settles('SpeechRequested', { type: 'SpeechFailed', data: { reason: 'timeout' } })).toEqual([
      'SpeechFailed',
      'TransitionTaken',
      'TransitionTaken',
      'HangUpRequested',
    ]);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'not_reached' });
  });

  it('leads on by its own delivery, whatever else is still on its way', () => {
    const line = callBegun();
    goOn(line, 'and are understood again');
    // "Let me look" is being said when they cry for help.
    const look = line.pending('SpeechRequested')?.version ?? 0;
    line.speaks('he cannot breathe');
    expect(line.understood(['emergency'])).toEqual(['AnswerUnderstood', 'TransitionTaken', 'SpeechRequested']);
    expect(speech(line).data).toMatchObject({
      urgent: true,
      listen: null,
      segments: [{ line: 'call_112', legal: true, interruptible: false }],
    });
    expect(line.report({ type: 'SpeechCutOff', data: { request: look, segments: 0, words: 1 } })).toEqual([
      'SpeechCutOff',
    ]);
    expect(line.place()).toBe('visit/find > find_time/search ! emergency/call_112');
    expect(line.settles('SpeechRequested', { type: 'SpeechDelivered' })).toEqual([
      'SpeechDelivered',
      'TransitionTaken',
      'EscalationRequested',
    ]);
  });

  it('leads on even where an older speech was never reported on', () => {
    const line = callBegun();
    goOn(line, 'and are understood again');
    line.speaks('he cannot breathe');
    line.understood(['emergency']);
    const urgent = line.events().findLast(({ type }) => type === 'SpeechRequested')?.version ?? 0;
    expect(line.report({ type: 'SpeechDelivered', data: { request: urgent } })).toEqual([
      'SpeechDelivered',
      'TransitionTaken',
      'EscalationRequested',
    ]);
  });
});

describe('Speech', () => {
  it('gathers all that is said on the way into one, in its order, and listens only where a question stands last', () => {
    const line = callBegun();
    goOn(line, 'it is booked');
    expect(speech(line).data).toEqual({
      segments: [
        { line: 'it_is_booked', form: 'say', variant: 0, tone: 'neutral', interruptible: true, legal: false },
        { line: 'anything_else', form: 'say', variant: 0, tone: 'neutral', interruptible: true, legal: false },
      ],
      listen: { step: 'visit/else', pace: 'normal', silence_s: 6 },
      urgent: false,
    });
  });

  it('waits longer where something must be looked up', () => {
    const line = callAtQuestion();
    line.says('yes', ['for_whom', 'child'], ['reason', 'check_up']);
    expect(speech(line).data.listen).toEqual({ step: 'visit/child', pace: 'slow', silence_s: 12 });
  });

  it('cuts off what is playing only where something urgent takes over, and not with its later words', () => {
    const line = callAtQuestion();
    line.says('emergency');
    expect(speech(line).data.urgent).toBe(true);
    line.delivered();
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    expect(line.saying()).toEqual(['bye']);
    expect(speech(line).data.urgent).toBe(false);
    const wish = callAtQuestion();
    wish.says('wants_person');
    expect(speech(wish).data.urgent).toBe(false);
  });

  it('says the same line twice in one breath in other words', () => {
    const twice = prepared({
      flows: visitWith({
        why: { kind: 'tell', say: 'let_me_look', go: 'whose' },
        whose: { kind: 'tell', say: 'let_me_look', go: 'child' },
      }),
    });
    const line = callAtQuestion(twice);
    line.says('yes');
    expect(line.saying()).toEqual(['let_me_look', 'let_me_look', 'child']);
    const { texts } = speech(line).box;
    expect(texts.slice(0, 2).toSorted()).toEqual(['Let me look.', 'One second.']);
  });

  it('is requested before the clinic is, so that nobody waits in silence', () => {
    const line = callBegun();
    const types = goOn(line, 'and are understood again');
    expect(types.indexOf('SpeechRequested')).toBeLessThan(types.indexOf('SlotSearchRequested'));
  });

  it('that failed at a question counts as met with silence', () => {
    const line = callAtQuestion();
    line.says('yes');
    expect(line.settles('SpeechRequested', { type: 'SpeechFailed', data: { reason: 'unavailable' } })).toEqual([
      'SpeechFailed',
      'SignalCounted',
      'TransitionTaken',
      'SignalCounted',
      'SpeechRequested',
    ]);
  });

  it('has other words for whoever sounds like that, and the usual ones where none were written', () => {
    for (const [tone, spoken] of [
      ['anxious', 'anxious'],
      ['rushed', 'rushed'],
      ['annoyed', 'neutral'],
      ['neutral', 'neutral'],
      ['cheerful', 'neutral'],
      ['sad', 'neutral'],
    ] as const) {
      const line = callAtQuestion();
      line.speaks();
      line.understood(['other_time'], { tone });
      expect(speech(line).data.segments[0]).toMatchObject({ line: 'pardon', tone: spoken });
    }
  });

  it('stays with a tone through a plain word, but for a joke, and takes up the next one', () => {
    const tonesAfter = (...heard: readonly Tone[]): Tone[] => {
      const line = callAtQuestion();
      return heard.map((tone) => {
        line.speaks();
        line.understood(['other_time'], { tone });
        return talkOf(line.call())?.tone ?? 'neutral';
      });
    };
    expect(tonesAfter('anxious', 'neutral', 'rushed')).toEqual(['anxious', 'anxious', 'rushed']);
    expect(tonesAfter('cheerful', 'neutral')).toEqual(['cheerful', 'neutral']);
    expect(tonesAfter('sad', 'cheerful')).toEqual(['sad', 'cheerful']);
  });

  it('is never the same twice running', () => {
    const line = callAtQuestion();
    const said: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      line.says('asks_price');
      const { texts } = speech(line).box;
      said.push(texts.join(' '));
      line.delivered();
    }
    for (const [i, text] of said.entries()) expect(text).not.toBe(said[i + 1]);
  });
});

describe('An end', () => {
  it('hangs up only once everything was said', () => {
    const line = callAtQuestion();
    line.says('asks_price');
    const price = line.pending('SpeechRequested')?.version ?? 0;
    line.report({ type: 'PatientSpoke', data: { request: null, words: 1, cut: false }, box: { text: 'no' } });
    line.understood(['no']);
    const bye = line.events().findLast(({ type }) => type === 'SpeechRequested')?.version ?? 0;
    expect(line.saying()).toEqual(['bye']);
    expect(line.report({ type: 'SpeechDelivered', data: { request: price } })).toEqual(['SpeechDelivered']);
    expect(line.report({ type: 'SpeechDelivered', data: { request: bye } })).toEqual([
      'SpeechDelivered',
      'HangUpRequested',
    ]);
    expect(line.last()[1]).toEqual({ type: 'HangUpRequested', data: { ending: 'declined' } });
  });

  it('waits for what they say into the goodbye: "and never call me again" is still heard', () => {
    const line = callAtQuestion();
    line.says('no');
    line.speaks('and never call me again');
    expect(line.delivered()).toEqual(['SpeechDelivered']);
    expect(line.understood(['opt_out'])).toEqual(['AnswerUnderstood', 'TransitionTaken', 'OptOutRequested']);
    const other = callAtQuestion();
    other.says('no');
    other.speaks('bye bye');
    expect(other.delivered()).toEqual(['SpeechDelivered']);
    expect(other.understood(['yes'])).toEqual(['AnswerUnderstood', 'InputIgnored', 'HangUpRequested']);
    expect(other.call()).toMatchObject({ status: 'leaving', ending: 'declined' });
  });

  it('hangs up at once where there is nothing to say', () => {
    const quiet = prepared({ flows: visitWith({ bye: { kind: 'end', ending: 'declined' } }) });
    const line = callAtQuestion(quiet);
    expect(line.says('no').slice(-2)).toEqual(['TransitionTaken', 'HangUpRequested']);
  });

  it.each(['SpeechFailed', 'SpeechCutOff'] as const)('hangs up also where its last words ended with %s', (type) => {
    const line = callAtQuestion();
    line.says('no');
    const data = {
      SpeechFailed: { reason: 'timeout' },
      SpeechCutOff: { segments: 0, words: 1 },
    }[type];
    expect(line.settles('SpeechRequested', { type, data })).toEqual([type, 'HangUpRequested']);
  });

  it('keeps its ending when the time runs out during its last words', () => {
    const line = callBegun();
    goOn(line, 'and that is understood, too');
    expect(line.report({ type: 'CallTimeReached', data: {} })).toEqual(['CallTimeReached', 'InputIgnored']);
    expect(line.delivered()).toEqual(['SpeechDelivered', 'HangUpRequested']);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'booked' });
  });

  it('comes once, whoever hangs up first', () => {
    const line = callAtQuestion();
    line.says('no');
    line.delivered();
    expect(line.report({ type: 'PatientHungUp', data: {} })).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual(['CallHungUp']);
    expect(line.events().filter(({ type }) => type === 'CallEnded')).toHaveLength(1);
  });
});

describe('How sure an answer must be', () => {
  it('is for the policy to say: below it an answer and a value do not count', () => {
    const line = callAtQuestion();
    line.speaks();
    expect(line.understood(['yes', ['reason', 'cleaning']], { confidence: 0.49 })).toEqual([
      'AnswerUnderstood',
      'InputIgnored',
      'InputIgnored',
      'SignalCounted',
      'TransitionTaken',
      'SignalCounted',
      'SpeechRequested',
    ]);
    expect(talk(line).dialogue.memory).not.toHaveProperty('reason');
    const sure = callAtQuestion();
    sure.speaks();
    sure.understood(['yes'], { confidence: 0.5 });
    expect(sure.place()).toBe('visit/why');
  });

  it('is more where a yes binds, and no more than elsewhere for a no', () => {
    const readBack = (answer: string, confidence: number): string => {
      const line = callBegun();
      goOn(line, 'they say yes');
      line.understood([answer], { confidence });
      return line.place();
    };
    expect(readBack('yes', 0.79)).toBe('visit/read_back');
    expect(readBack('yes', 0.8)).toBe('visit/book');
    expect(readBack('no', 0.5)).toBe('visit/bye');
  });
});

describe('At the read-back', () => {
  it('"yes, Tuesday at ten is fine" is a lone yes: what they say of the chosen time is no news', () => {
    for (const when of [TUESDAY, { ...TUESDAY, at: '10:00' }, { ...TUESDAY, part: 'morning' as const }]) {
      const line = callBegun();
      goOn(line, 'they say yes');
      line.understood(['yes', ['when', when], ['practitioner', 'adair']]);
      expect(line.place(), JSON.stringify(when)).toBe('visit/book');
    }
  });

  it('another time is news, and no yes', () => {
    for (const when of [NEXT_MONDAY, { ...TUESDAY, at: '14:00' }, { ...TUESDAY, except: ['2026-11-24'] }]) {
      const line = callBegun();
      goOn(line, 'they say yes');
      const types = line.understood(['yes', ['when', when]]);
      expect(types, JSON.stringify(when)).not.toContain('BookingRequested');
      expect(types).toContain('SlotReleaseRequested');
      expect(line.events().filter(({ type }) => type === 'BookingRequested')).toEqual([]);
    }
  });

  it('a time that was never offered cannot be chosen', () => {
    const line = callBegun();
    goOn(line, 'they are offered');
    line.says(['slot', { ...atTwo, id: 'slot-invented' }]);
    expect(talk(line).dialogue.memory).not.toHaveProperty('slot');
    expect(line.place()).toBe('visit/find > find_time/offer');
  });
});

describe('A call that lasts too long', () => {
  const short = prepared({ flows: { visit: { ...visit, limits: { minutes: 10, turns: 5 } } } });
  const nearlyOut = (): Line => {
    const line = callAtQuestion(short);
    while (talk(line).turns < 5) {
      line.says('asks_price');
      line.delivered();
    }
    return line;
  };

  it('is ended by itself, whatever is asked then', () => {
    const line = nearlyOut();
    expect(line.says('asks_price').slice(2)).toEqual([
      'AnswerUnderstood',
      'InputIgnored',
      'TransitionTaken',
      'SpeechRequested',
    ]);
    expect(line.saying()).toEqual(['time_is_up']);
    expect(line.delivered()).toEqual(['SpeechDelivered', 'HangUpRequested']);
    expect(line.call()).toMatchObject({ ending: 'time_up' });
  });

  it('still hears what cannot wait', () => {
    const emergency = nearlyOut();
    emergency.says('emergency');
    expect(emergency.place()).toBe('visit/who ! emergency/call_112');
    const never = nearlyOut();
    never.says('opt_out', 'yes');
    expect(never.place()).toBe('visit/who ! opt_out/record');
  });

  it('that is in its last words already gets no others', () => {
    const line = nearlyOut();
    line.says('emergency');
    line.settles('SpeechRequested', { type: 'SpeechDelivered' });
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    expect(line.saying()).toEqual(['bye']);
    expect(line.says('asks_price').slice(2)).toEqual(['AnswerUnderstood', 'InputIgnored', 'InputIgnored']);
    line.delivered();
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'emergency' });
  });
});

describe('Objections', () => {
  it('are raised, answered by the strategy of their round, and overcome where the call goes on', () => {
    const line = callAtQuestion();
    expect(line.says('objects', ['objection', 'price']).slice(2)).toEqual([
      'AnswerUnderstood',
      'ValueRemembered',
      'ValueRemembered',
      'ObjectionRaised',
      'TransitionTaken',
      'ObjectionAnswered',
      'SpeechRequested',
    ]);
    expect(line.last().find(({ type }) => type === 'ObjectionAnswered')?.data).toEqual({
      kind: 'price',
      strategy: 'reflect',
      round: 1,
      line: 'worry_answer',
    });
    line.delivered();
    line.says('objects', ['objection', 'price']);
    expect(line.last().find(({ type }) => type === 'ObjectionAnswered')?.data).toMatchObject({
      strategy: 'fact',
      round: 2,
    });
    expect(speech(line).data.segments[0]).toMatchObject({ line: 'worry_answer', form: 'price.2' });
    line.delivered();
    expect(line.says('yes').slice(2)).toEqual(
      [
        'AnswerUnderstood',
        'SignalCounted',
        'TransitionTaken',
        'TransitionTaken',
        'ObjectionOvercome',
        'SpeechRequested',
      ].filter((type) => type !== 'SignalCounted'),
    );
    expect(talk(line).objections).toEqual([]);
  });

  it('are answered by the strategy that the line follows, where it names one', () => {
    const { lines } = small.release;
    const line = callAtQuestion(
      prepared({ lines: { ...lines, worry_answer: { ...lines['worry_answer'], strategies: ['fact', 'reflect'] } } }),
    );
    line.says('objects', ['objection', 'fear']);
    expect(line.last().find(({ type }) => type === 'ObjectionAnswered')?.data).toMatchObject({
      kind: 'fear',
      strategy: 'fact',
      round: 1,
    });
  });

  it('stand where the call ends with them', () => {
    const line = callAtQuestion();
    line.says('objects', ['objection', 'fear']);
    expect(line.report({ type: 'PatientHungUp', data: {} })).toEqual(['PatientHungUp', 'ObjectionStood', 'CallEnded']);
    const no = callAtQuestion();
    no.says('objects', ['objection', 'fear']);
    no.delivered();
    expect(no.says('no')).toContain('ObjectionStood');
    expect(no.delivered()).toEqual(['SpeechDelivered', 'HangUpRequested']);
    expect(no.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual(['CallHungUp', 'CallEnded']);
  });
});

describe('A late machine', () => {
  it('is believed as long as nobody was understood', () => {
    const line = callAtQuestion();
    expect(line.report({ type: 'MachineDetected', data: {} })).toEqual([
      'MachineDetected',
      'TransitionTaken',
      'SpeechRequested',
    ]);
    expect(line.delivered().at(-1)).toBe('HangUpRequested');
  });

  it('is not, once somebody was', () => {
    const line = callAtQuestion();
    line.says('asks_price');
    expect(line.report({ type: 'MachineDetected', data: {} })).toEqual(['MachineDetected', 'InputIgnored']);
  });
});

it('Nothing that was never heard of before makes a call forget where it is', () => {
  const line = callAtQuestion();
  const before = line.place();
  for (const event of [
    { type: 'KeyPressed', data: { key: '1' } },
    { type: 'SlotReleased', data: { request: 999 } },
    { type: 'CallHungUp', data: { request: 999 } },
  ] as const) {
    line.report(event);
    expect(line.place()).toBe(before);
    expect(line.call().status).toBe('talking');
  }
  expect(newCall(CALL).status).toBe('new');
  expect(started().data.briefing.flow).toBe('visit');
});
