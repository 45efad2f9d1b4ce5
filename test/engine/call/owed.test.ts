/** "Stop calling me!", and the receiver is down: what was said before the end of a call and is understood only after it. */
import { describe, expect, it } from 'vitest';
import { foldCall } from '../../../engine/call/fold.ts';
import type { Draft, Recorded } from '../../../engine/event.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import type { Conversation, Interruption } from '../../../engine/flow/schema/flow-file.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { goOn } from '../../controls/booked.ts';
import { CALL, callAtQuestion, callBegun, type Line } from '../../controls/call.ts';
import { prepared, small, type Said } from '../../controls/dialogue.ts';
import { findTime, interruptions, TUESDAY, visit } from '../../controls/release.ts';

const hungUp: Draft = { type: 'PatientHungUp', data: {} };
const lost: Draft = { type: 'CallLost', data: { reason: 'link' } };

/** The small release with another way through one of its interruptions. */
const withSteps = (id: string, steps: Interruption['steps'], start = 'start'): Prepared =>
  prepared({ flows: { [id]: { ...(interruptions[id] as Interruption), start, steps } } });
const wrongNumber = withSteps('wrong_person', {
  start: { kind: 'do', do: 'record_wrong_number', then: { recorded: 'bye', failed: 'bye' } },
  bye: { kind: 'end', ending: 'wrong_person' },
});

/** They speak, the call ends so, and only then is it known what they meant. */
const saysAndEnds = (ends: Draft, said: readonly Said[], release = small): Line => {
  const line = callAtQuestion(release);
  line.speaks('so to say');
  line.report(ends);
  line.understood(said);
  return line;
};
const came = (line: Line): unknown[] => line.last().slice(1);
const optOut: Draft = { type: 'OptOutRequested', data: {} };
const alarm: Draft = { type: 'EscalationRequested', data: { why: 'emergency' } };
const ignored: Draft = { type: 'InputIgnored', data: { what: 'AnswerUnderstood', reason: 'call_is_over' } };

describe.each([
  ['they hung up', hungUp, 'hung_up'],
  ['the line was lost', lost, 'lost'],
] as const)('What was said before %s', (_, ends, ending) => {
  it.each([
    ['opt_out', small, optOut],
    ['emergency', small, alarm],
    ['self_harm', small, alarm],
    ['wrong_person', wrongNumber, { type: 'WrongNumberRequested', data: {} }],
  ] as const)('and is urgent (%s) is recorded all the same, and nobody is spoken to', (answer, release, owed) => {
    const line = saysAndEnds(ends, [answer], release);
    expect(came(line)).toEqual([owed]);
    expect(line.call()).toMatchObject({ status: 'ended', ending });
    expect(line.place()).toBe('visit/who');
    expect(line.pending(owed.type)).toBeDefined();
    expect(verifyCall(CALL, line.events(), () => release)).toEqual({ result: 'identical' });
  });

  it('and is nothing urgent changes nothing', () => {
    for (const said of [['yes'], ['wants_person'], ['call_later'], ['asks_price'], [['when', TUESDAY]]] as const) {
      const line = saysAndEnds(ends, said);
      expect(came(line), JSON.stringify(said)).toEqual([ignored]);
    }
  });
});

describe('What is said in one breath before the end', () => {
  it('is recorded for each that is urgent: where nobody is there, nothing outweighs', () => {
    const rest = (what: string): Draft => ({ type: 'InputIgnored', data: { what, reason: 'call_is_over' } });
    const line = saysAndEnds(hungUp, ['opt_out', 'emergency', 'no', ['when', TUESDAY]]);
    expect(came(line)).toEqual([optOut, alarm, rest('when'), rest('no')]);
  });

  it('is recorded once, where two of them come to the same', () => {
    const also: Draft = { type: 'InputIgnored', data: { what: 'self_harm', reason: 'call_is_over' } };
    expect(came(saysAndEnds(hungUp, ['emergency', 'self_harm']))).toEqual([alarm, also]);
  });

  it('is not recorded where it is not sure enough', () => {
    const line = callAtQuestion();
    line.speaks();
    line.report(hungUp);
    line.understood(['opt_out'], { confidence: 0.3 });
    expect(came(line)).toEqual([ignored]);
  });
});

describe('What the call has asked for already', () => {
  it('is not asked for again', () => {
    const line = callAtQuestion();
    line.says('opt_out');
    line.speaks('never again, I said');
    line.report(hungUp);
    line.understood(['opt_out']);
    expect(came(line)).toEqual([ignored]);
    expect(line.events().filter(({ type }) => type === 'OptOutRequested')).toHaveLength(1);
  });

  it('is not asked for again where hanging up has alarmed the staff', () => {
    const line = callAtQuestion();
    line.says('emergency');
    line.speaks('she does not breathe');
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'EscalationRequested', 'CallEnded']);
    line.understood(['emergency']);
    expect(came(line)).toEqual([ignored]);
  });

  it('for another reason does not stand for this one', () => {
    const line = callBegun();
    goOn(line, '"one moment" and "it is booked" are heard', 0);
    line.speaks('my chest');
    line.report(hungUp);
    line.report({ type: 'LookUpsExhausted', data: { booking: 1 } });
    expect(line.last().at(-1)?.type).toBe('EscalationRequested');
    line.understood(['emergency']);
    expect(came(line)).toEqual([alarm]);
  });
});

describe('An urgent interruption', () => {
  it('that records only on some of its ways has nothing recorded', () => {
    const asksFirst = withSteps('opt_out', {
      start: { kind: 'choose', first_of: [{ if: { known: 'reason' }, go: 'record' }], otherwise: 'bye' },
      record: { kind: 'do', do: 'record_opt_out', then: { recorded: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'opted_out', ending: 'opted_out' },
    });
    expect(came(saysAndEnds(hungUp, ['opt_out'], asksFirst))).toEqual([ignored]);
  });

  it('has only that done which holds without anybody on the line, and of that only what all its ways lead to', () => {
    const more = withSteps('opt_out', {
      start: { kind: 'do', do: 'promise_callback', then: { promised: 'record', failed: 'record' } },
      record: { kind: 'do', do: 'record_opt_out', then: { recorded: 'bye', failed: 'tell' } },
      tell: { kind: 'do', do: 'alert_staff', then: { alerted: 'bye', failed: 'bye' } },
      bye: { kind: 'end', say: 'opted_out', ending: 'opted_out' },
    });
    expect(came(saysAndEnds(hungUp, ['opt_out'], more))).toEqual([optOut]);
  });

  it('that alarms the staff by a part alarms them for what the part is, as it would within the call', () => {
    const through = prepared({
      flows: {
        emergency: {
          ...(interruptions['emergency'] as Interruption),
          start: 'help',
          steps: {
            help: { kind: 'use', use: 'call_for_help', then: { told: 'bye' } },
            bye: { kind: 'end', say: 'bye', ending: 'emergency' },
          },
        },
        call_for_help: {
          ...findTime,
          id: 'call_for_help',
          needs: [],
          exits: ['told'],
          corrections: {},
          start: 'alert',
          steps: {
            alert: { kind: 'do', do: 'alert_staff', then: { alerted: 'told', failed: 'told' } },
            told: { kind: 'end', exit: 'told' },
          },
        },
      },
    });
    const inPart: Draft = { type: 'EscalationRequested', data: { why: 'call_for_help' } };
    expect(came(saysAndEnds(hungUp, ['emergency'], through))).toEqual([inPart]);
    const within = callAtQuestion(through);
    within.says('emergency');
    expect(within.last()).toContainEqual(inPart);
  });

  it('that the conversation does not have asks for nothing', () => {
    const { opt_out: _, ...others } = visit.interruptions;
    const without: Conversation = { ...visit, interruptions: others };
    expect(came(saysAndEnds(hungUp, ['opt_out'], prepared({ flows: { visit: without } })))).toEqual([ignored]);
  });

  it('counts within another one as well', () => {
    const line = callAtQuestion();
    line.says('emergency');
    line.speaks('and never call here again');
    line.report(hungUp);
    line.understood(['opt_out']);
    expect(came(line)).toEqual([optOut]);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });
});

describe('While Elo is leaving', () => {
  const { time_up: _, ...others } = visit.interruptions;
  const release = prepared({ flows: { visit: { ...visit, interruptions: others } } });
  const leaving = (): Line => {
    const line = callAtQuestion(release);
    line.speaks('stop calling me');
    line.report({ type: 'CallTimeReached', data: {} });
    expect(line.call().status).toBe('leaving');
    return line;
  };

  it('an opt-out is recorded, and the call ends as it would have', () => {
    const line = leaving();
    line.understood(['opt_out']);
    expect(came(line)).toEqual([optOut]);
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual(['CallHungUp', 'CallEnded']);
    expect(line.settles('OptOutRequested', { type: 'OptOutRecorded' })).toEqual(['OptOutRecorded']);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'time_up', talk: { dialogue: { kept: null } } });
    expect(line.pending('OptOutRequested')).toBeUndefined();
  });

  it('everything else is ignored', () => {
    const line = leaving();
    line.understood(['yes']);
    expect(came(line)).toEqual([ignored]);
  });
});

it('What is owed is folded from the log, and decided again the same with its boxes shut', () => {
  const line = saysAndEnds(hungUp, ['opt_out', 'emergency']);
  line.settles('OptOutRequested', { type: 'OptOutRecorded' });
  line.settles('EscalationRequested', { type: 'EscalationRaised' });
  expect(foldCall(CALL, line.events())).toEqual(line.call());
  const erased = line.events().map((event) => ('box' in event ? { ...event, box: 'erased' } : event)) as Recorded[];
  expect(verifyCall(CALL, erased, () => small)).toEqual({ result: 'identical_but_erased' });
});
