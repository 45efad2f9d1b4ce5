import { describe, expect, it } from 'vitest';
import { decide } from '../../../engine/call/decide.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { callAtQuestion, callBegun, started, type Line } from '../../controls/call.ts';
import { goOn } from '../../controls/booked.ts';
import { prepared, small, withoutEdge } from '../../controls/dialogue.ts';
import { holdOfTen, MONDAY, testRelease, visitWith } from '../../controls/release.ts';

const endsFaulted = (line: Line, where: string, problem: string): void => {
  expect(line.last().slice(-2)).toEqual([
    { type: 'CallFaulted', data: { problem, where } },
    { type: 'HangUpRequested', data: { ending: 'faulted' } },
  ]);
  expect(line.call()).toMatchObject({ status: 'leaving', ending: 'faulted' });
};

describe('A call whose machine lacks one way', () => {
  const broken = withoutEdge(small, 'find_time', 'search', 'slots_found');

  it('goes on as always where it is not needed', () => {
    const line = callBegun(broken);
    goOn(line, 'and are understood again');
    expect(line.events().some(({ type }) => type === 'CallFaulted')).toBe(false);
  });

  it('ends with a fault that is itself decided where it is needed', () => {
    const line = callBegun(broken);
    const types = goOn(line, 'times are found');
    expect(types).toEqual(['SlotsFound', 'CallFaulted', 'HangUpRequested']);
    endsFaulted(line, 'find_time/search', 'no way leads on by "slots_found"');
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual(['CallHungUp', 'CallEnded']);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'faulted' });
  });

  it('is decided the same by the machine that it had, and otherwise by a whole one', () => {
    const line = callBegun(broken);
    goOn(line, 'times are found');
    expect(verifyCall('call-one', line.events(), () => broken)).toEqual({ result: 'identical' });
    const fault = line.events().find(({ type }) => type === 'CallFaulted');
    expect(verifyCall('call-one', line.events(), () => small)).toMatchObject({
      result: 'diverged',
      version: fault?.version,
      recorded: { type: 'CallFaulted' },
      decided: { type: 'ValueRemembered' },
    });
  });
});

describe('A fault', () => {
  it('drops what was half decided, and keeps what was reported', () => {
    const line = callAtQuestion(withoutEdge(small, 'visit', 'why?', 'go_on'));
    line.speaks();
    expect(line.understood(['yes'])).toEqual(['AnswerUnderstood', 'CallFaulted', 'HangUpRequested']);
    endsFaulted(line, 'visit/why?', 'the gate lets nothing through');
    expect(line.call()).toMatchObject({ talk: { dialogue: { memory: { patient: 'patient-one' } } } });
    expect(JSON.stringify(line.call())).not.toContain('speaker');
  });

  it('that is nobody’s assertion, but a plain error of ours, ends the call too', () => {
    const { lines } = testRelease();
    const holed = prepared({ lines: { ...lines, why: { ...lines['why'], say: 5 as never } } });
    const line = callAtQuestion(holed);
    line.speaks();
    line.understood(['yes']);
    expect(line.last().map(({ type }) => type)).toEqual(['AnswerUnderstood', 'CallFaulted', 'HangUpRequested']);
    expect(line.last()[1]?.data).toEqual({
      problem: expect.stringMatching(/^unexpected|words/),
      where: expect.any(String),
    });

    const noSegments = { ...small, release: null } as never as Prepared;
    const drafts = decide(
      noSegments,
      line.call(),
      { source: 'x', seq: 1, events: [{ type: 'CallLost', data: { reason: 'link' } }] },
      MONDAY,
    );
    expect(drafts.at(-1)?.type).toBe('CallEnded');
  });

  it('that is a TypeError names the kind of error and the step, and no value of the call', () => {
    const typeError = {
      ...small,
      programs: new Map(small.programs),
      release: { ...small.release, answers: undefined },
    } as never as Prepared;
    const line = callAtQuestion();
    const drafts = decide(
      typeError,
      line.call(),
      {
        source: 'x',
        seq: 1,
        events: [
          { type: 'PatientSpoke', data: { request: null, words: 3, cut: false }, box: { text: 'I am Anna Keller' } },
        ],
      },
      MONDAY,
    );
    expect(drafts).toEqual([
      expect.objectContaining({ type: 'PatientSpoke' }),
      { type: 'CallFaulted', data: { problem: 'unexpected TypeError', where: 'visit/who' } },
      { type: 'HangUpRequested', data: { ending: 'faulted' } },
    ]);
  });

  it('lets go of what was held once the line is down', () => {
    const line = callBegun(withoutEdge(small, 'visit', 'read_back', 'no'));
    goOn(line, 'they say yes');
    line.understood(['no']);
    endsFaulted(line, 'visit/read_back', 'no way leads on by "no"');
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual([
      'CallHungUp',
      'SlotReleaseRequested',
      'CallEnded',
    ]);
    expect(line.last()[1]?.data).toEqual({ hold: holdOfTen });
  });

  it('in a call that has not begun ends it without hanging up on anybody', () => {
    const line = callBegun(small, {});
    const nowhere = {
      ...started(),
      data: { ...started().data, briefing: { ...started().data.briefing, flow: 'nowhere' } },
    };
    expect(line.call().status).toBe('talking');
    const drafts = decide(
      small,
      { id: 'call-two', version: 2, seqs: {}, status: 'answered' },
      { source: 'x', seq: 1, events: [nowhere] },
      MONDAY,
    );
    expect(drafts.map(({ type }) => type)).toEqual(['CallStarted', 'CallFaulted', 'HangUpRequested']);
    const gone = decide(
      null,
      { id: 'call-two', version: 2, seqs: {}, status: 'answered' },
      { source: 'x', seq: 1, events: [started()] },
      MONDAY,
    );
    expect(gone.map(({ type }) => type)).toEqual(['CallStarted', 'CallFaulted', 'HangUpRequested']);
  });

  it('is a circle of steps of which none waits', () => {
    const round = prepared({
      flows: visitWith({
        whose: { kind: 'choose', first_of: [{ if: { known: 'held' }, go: 'bye' }], otherwise: 'whose' },
      }),
    });
    const line = callAtQuestion(round);
    expect(line.says('yes', ['reason', 'cleaning']).slice(2)).toEqual([
      'AnswerUnderstood',
      'CallFaulted',
      'HangUpRequested',
    ]);
    endsFaulted(line, 'visit/whose', 'the flow does not come to rest');
  });
});

it('A decision comes of whatever is reported, at whatever moment: nothing is thrown', () => {
  const reports = [
    { type: 'CallPlaced', data: { permission: null } },
    { type: 'CallFailed', data: { reason: 'busy' } },
    { type: 'CallLost', data: { reason: 'restart' } },
    { type: 'CallTimeReached', data: {} },
    { type: 'CallHungUp', data: { request: 5 } },
    { type: 'HangUpFailed', data: { request: 5, reason: 'x' } },
    { type: 'MachineDetected', data: {} },
    { type: 'PatientHungUp', data: {} },
    { type: 'PatientStayedSilent', data: { request: 5, silence_s: 6 } },
    { type: 'SpeechDelivered', data: { request: 5 } },
    { type: 'SlotsFound', data: { request: 5, slots: [] } },
    { type: 'BookingConfirmed', data: { request: 5, appointment: {} } },
    { type: 'InterpretationFailed', data: { request: 5, reason: 'timeout' }, box: {} },
  ] as never as Parameters<Line['report']>;
  const stops = [
    'the greeting is heard',
    'they are offered',
    'it is held',
    'it is booked',
    'the goodbye is heard',
    'the line is hung up',
  ];
  for (const stop of stops) {
    const line = callBegun();
    goOn(line, stop);
    for (const event of reports) {
      const drafts = decide(small, line.call(), { source: 'any', seq: 1, events: [event] }, MONDAY);
      expect(drafts[0], `${stop}: ${event.type}`).toEqual(event);
      expect(
        drafts.map(({ type }) => type),
        `${stop}: ${event.type}`,
      ).not.toContain('CallFaulted');
      const [twice] = [drafts.filter(({ type }) => type === 'CallEnded')];
      expect(twice?.length).toBeLessThan(2);
    }
  }
});
