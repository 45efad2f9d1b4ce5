/** A call is left only once all of an input was heard: what is said into the last words may be urgent. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../engine/event.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { CALL, callAtQuestion, type Line } from '../../controls/call.ts';
import { small } from '../../controls/dialogue.ts';

/** At the goodbye, which is being said. */
const goodbye = (): Line => {
  const line = callAtQuestion();
  line.says('no');
  expect(line.place()).toBe('visit/bye');
  return line;
};
const speechOf = (line: Line): number => line.pending('SpeechRequested')?.version ?? 0;
const cutOff = (line: Line): Draft => ({
  type: 'SpeechCutOff',
  data: { request: speechOf(line), segments: 0, words: 1 },
});
const delivered = (line: Line): Draft => ({ type: 'SpeechDelivered', data: { request: speechOf(line) } });
const spoke: Draft = {
  type: 'PatientSpoke',
  data: { request: null, words: 5, cut: false },
  box: { text: 'wait my face is swelling' },
};

describe.each([
  ['cut off', cutOff],
  ['just over', delivered],
] as const)('Words said into a goodbye that is %s, in the same report', (_, over) => {
  it('are to be understood before the line is hung up', () => {
    const line = goodbye();
    const reported = over(line);
    expect(line.report(reported, spoke)).toEqual([reported.type, 'PatientSpoke', 'InterpretationRequested']);
    expect(line.call()).toMatchObject({ status: 'talking' });
    expect(line.last().at(-1)?.data).toMatchObject({
      step: 'visit/bye',
      can_hear: ['emergency', 'opt_out', 'self_harm', 'wrong_person'],
      can_give: [],
    });
  });

  it('are the same in the other order', () => {
    const line = goodbye();
    const reported = over(line);
    expect(line.report(spoke, reported)).toEqual(['PatientSpoke', 'InterpretationRequested', reported.type]);
    expect(line.call()).toMatchObject({ status: 'talking' });
  });

  it('are heard where they are urgent', () => {
    const line = goodbye();
    line.report(over(line), spoke);
    expect(line.understood(['emergency'])).toEqual(['AnswerUnderstood', 'TransitionTaken', 'SpeechRequested']);
    expect(line.place()).toBe('visit/bye ! emergency/call_112');
    expect(line.saying()).toEqual(['call_112']);
    line.delivered();
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    line.delivered();
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'emergency' });
    expect(verifyCall(CALL, line.events(), () => small)).toEqual({ result: 'identical' });
  });

  it('change nothing where they are not, and then the line is hung up', () => {
    const line = goodbye();
    line.report(over(line), spoke);
    expect(line.understood(['yes', 'asks_price', ['reason', 'cleaning']])).toEqual([
      'AnswerUnderstood',
      'InputIgnored',
      'InputIgnored',
      'InputIgnored',
      'HangUpRequested',
    ]);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'declined' });
  });

  it.each(['AnswerNotUnderstood', 'InterpretationFailed'] as const)(
    'hang up as ever where nobody understands them: %s',
    (type) => {
      const line = goodbye();
      line.report(over(line), spoke);
      const data =
        type === 'InterpretationFailed'
          ? { reason: 'timeout' }
          : { interpreter: 'scripted', model: null, template: 'none', ms: 1, tone: 'neutral' };
      const request = line.pending('InterpretationRequested')?.version ?? 0;
      expect(line.report({ type, data: { request, ...data }, box: {} } as Draft)).toEqual([
        type,
        'InputIgnored',
        'HangUpRequested',
      ]);
      expect(line.call()).toMatchObject({ status: 'leaving', ending: 'declined' });
    },
  );

  it('wait for the last of them', () => {
    const line = goodbye();
    line.report(over(line), spoke);
    expect(line.speaks('it is getting worse')).toEqual(['PatientSpoke', 'InterpretationRequested']);
    expect(line.understood(['emergency'])).toContain('TransitionTaken');
    expect(line.events().filter(({ type }) => type === 'HangUpRequested')).toEqual([]);
  });

  it('alone, without any, hang up at once', () => {
    const line = goodbye();
    const reported = over(line);
    expect(line.report(reported)).toEqual([reported.type, 'HangUpRequested']);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'declined' });
  });

  it.each([
    ['PatientHungUp', { type: 'PatientHungUp', data: {} }, 'patient', 'declined'],
    ['CallLost', { type: 'CallLost', data: { reason: 'link' } }, 'system', 'lost'],
  ] as const)('and a line that is gone is not hung up: %s', (type, gone, by, ending) => {
    const line = goodbye();
    const reported = over(line);
    expect(line.report(reported, gone)).toEqual([reported.type, type, 'CallEnded']);
    expect(line.last().at(-1)?.data).toMatchObject({ ending, by });
  });
});

it('A line is hung up once, whatever is reported in one input', () => {
  const line = goodbye();
  const speech = delivered(line);
  expect(line.report(speech, { type: 'KeyPressed', data: { key: '1' } })).toEqual([
    'SpeechDelivered',
    'KeyPressed',
    'InputIgnored',
    'HangUpRequested',
  ]);
  line.report({ type: 'KeyPressed', data: { key: '1' } });
  expect(line.events().filter(({ type }) => type === 'HangUpRequested')).toHaveLength(1);
});

it('An end that is reached and has nothing to say is left in the same input', () => {
  const line = callAtQuestion();
  expect(line.says('wrong_person')).toEqual([
    'PatientSpoke',
    'InterpretationRequested',
    'AnswerUnderstood',
    'ValueRemembered',
    'TransitionTaken',
    'HangUpRequested',
  ]);
  expect(line.call()).toMatchObject({ status: 'leaving', ending: 'wrong_person' });
});

it('An end that is reached while words are still to be understood is left after them', () => {
  const line = callAtQuestion();
  line.speaks('well you see');
  line.report({ type: 'CallTimeReached', data: {} });
  expect(line.place()).toBe('visit/who ! time_up/bye');
  expect(line.delivered()).toEqual(['SpeechDelivered']);
  expect(line.understood(['no'])).toEqual(['AnswerUnderstood', 'InputIgnored', 'HangUpRequested']);
  expect(line.call()).toMatchObject({ status: 'leaving', ending: 'time_up' });
});
