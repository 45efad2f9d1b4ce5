/** A call that breaks off while something urgent is open comes to what every way from there would have led to. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../engine/event.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import type { Interruption } from '../../../engine/flow/schema/flow-file.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { goOn } from '../../controls/booked.ts';
import { CALL, callAtQuestion, callBegun, type Line } from '../../controls/call.ts';
import { prepared, small } from '../../controls/dialogue.ts';
import { findTime, holdOfTen, interruptions, visit } from '../../controls/release.ts';

const hungUp: Draft = { type: 'PatientHungUp', data: {} };
const lost: Draft = { type: 'CallLost', data: { reason: 'link' } };
const whys = (line: Line): string[] =>
  line.events().flatMap((event) => (event.type === 'EscalationRequested' ? [event.data.why] : []));
const inEmergency = (release: Prepared = small, said = 'emergency'): Line => {
  const line = callAtQuestion(release);
  line.says(said);
  return line;
};
/** The small release with another way through its emergency. */
const emergencyOf = (steps: Interruption['steps'], start = 'call_112'): Prepared =>
  prepared({ flows: { emergency: { ...(interruptions['emergency'] as Interruption), start, steps } } });
const call112 = { kind: 'tell', say: 'call_112', in_full: true, limit: { times: 2, then: 'alert' } } as const;
const alert = { kind: 'do', do: 'alert_staff', then: { alerted: 'bye', failed: 'bye' } } as const;
const bye = { kind: 'end', say: 'bye', ending: 'emergency' } as const;

const endsOf = [
  ['the patient hangs up', hungUp, 'patient'],
  ['the line is lost', lost, 'system'],
] as const;

describe.each(endsOf)('Where %s', (_, ends, by) => {
  it.each(['emergency', 'self_harm'])('while they are told whom to call (%s), the staff are alarmed', (said) => {
    const line = inEmergency(small, said);
    expect(line.place()).toBe('visit/who ! emergency/call_112');
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'emergency' });
    expect(whys(line)).toEqual(['emergency']);
    expect(line.last().at(-1)?.data).toMatchObject({ ending: 'emergency', by });
    expect(verifyCall(CALL, line.events(), () => small)).toEqual({ result: 'identical' });
  });

  it('while they are told once more, the same', () => {
    const line = inEmergency();
    const speech = line.pending('SpeechRequested')?.version ?? 0;
    line.report({ type: 'SpeechCutOff', data: { request: speech, segments: 0, words: 1 } });
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['emergency']);
  });

  it('while the staff are being alarmed, they are so once', () => {
    const line = inEmergency();
    line.delivered();
    expect(whys(line)).toEqual(['emergency']);
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    expect(whys(line)).toEqual(['emergency']);
  });

  it.each(['EscalationRaised', 'EscalationFailed'] as const)('after the alarm (%s) nobody is alarmed again', (type) => {
    const line = inEmergency();
    line.delivered();
    line.settles('EscalationRequested', { type, ...(type === 'EscalationFailed' && { data: { reason: 'timeout' } }) });
    expect(line.place()).toBe('visit/who ! emergency/bye');
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    expect(whys(line)).toEqual(['emergency']);
  });

  it('once the line is being hung up, nobody is alarmed again', () => {
    const line = inEmergency();
    line.delivered();
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    line.delivered();
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'emergency' });
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(whys(line)).toEqual(['emergency']);
  });

  it('while an opt-out is recorded, it stands, and nobody is alarmed', () => {
    const line = callAtQuestion();
    line.says('opt_out');
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'opted_out' });
    expect(whys(line)).toEqual([]);
    expect(line.settles('OptOutRequested', { type: 'OptOutRecorded' })).toEqual(['OptOutRecorded']);
  });

  it('what an emergency took over from an opt-out is an emergency', () => {
    const line = callAtQuestion();
    line.says('opt_out');
    line.says('emergency');
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });

  it('after both were said in one breath, it is the graver one', () => {
    const line = callAtQuestion();
    line.says('opt_out', 'emergency');
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });

  it('a time that was held is let go as ever', () => {
    const line = callBegun();
    goOn(line, 'it is read back');
    line.says('emergency');
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'SlotReleaseRequested', 'CallEnded']);
    expect(line.last()).toContainEqual({ type: 'SlotReleaseRequested', data: { hold: holdOfTen } });
  });

  it('and is reported once more, nothing follows', () => {
    const line = inEmergency();
    line.report(ends);
    expect(line.report(ends)).toEqual([ends.type, 'InputIgnored']);
    expect(whys(line)).toEqual(['emergency']);
    expect(line.events().filter(({ type }) => type === 'CallEnded')).toHaveLength(1);
  });

  it('in a wish, whatever it would have come to, nothing is sure', () => {
    const line = callAtQuestion();
    line.says('wants_person');
    line.says('yes');
    expect(line.place()).toBe('visit/who ! person/promise');
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: by === 'patient' ? 'hung_up' : 'lost' });
    expect(whys(line)).toEqual([]);
  });

  it('before the emergency is understood, nothing is known of it', () => {
    const line = callAtQuestion();
    line.speaks('my face is swelling');
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: by === 'patient' ? 'hung_up' : 'lost' });
    expect(whys(line)).toEqual([]);
  });

  it('and ways lead to several endings, none of them is taken; the alarm that all pass is raised', () => {
    const line = inEmergency(
      emergencyOf({
        call_112: { ...call112, go: 'alert' },
        alert: { ...alert, then: { alerted: 'bye', failed: 'nobody' } },
        bye,
        nobody: { kind: 'end', ending: 'failed' },
      }),
    );
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: by === 'patient' ? 'hung_up' : 'lost' });
  });

  it('and one way leads past the alarm, it is not raised, but the ending stands', () => {
    const line = inEmergency(
      emergencyOf({
        call_112: { ...call112, go: 'alert', limit: { times: 2, then: 'bye' } },
        alert,
        bye,
      }),
    );
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    expect(whys(line)).toEqual([]);
  });

  it('and the alarm has a limit that is not used up, it is raised', () => {
    const line = inEmergency(
      emergencyOf({
        call_112: { ...call112, go: 'alert' },
        alert: { ...alert, limit: { times: 1, then: 'bye' } },
        bye,
      }),
    );
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['emergency']);
  });

  it('and each way has an alarm of its own, one is raised', () => {
    const line = inEmergency(
      emergencyOf({
        call_112: { ...call112, go: 'alert', limit: { times: 2, then: 'other' } },
        alert,
        other: alert,
        bye,
      }),
    );
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['emergency']);
  });

  it('and no alarm is ahead at all, none is raised', () => {
    const line = inEmergency(
      emergencyOf({ call_112: { ...call112, go: 'bye', limit: { times: 2, then: 'bye' } }, bye }),
    );
    expect(line.report(ends)).toEqual([ends.type, 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });
});

describe('A booking that nobody heard of', () => {
  it('is told by a person where the line is lost in an emergency, and the staff are alarmed besides', () => {
    const line = callBegun();
    goOn(line, 'it is booked');
    line.speaks('my face is swelling');
    line.understood(['emergency']);
    expect(line.report(lost)).toEqual(['CallLost', 'EscalationRequested', 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['emergency', 'booked-never-said']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });

  it('ends as one where nothing urgent is open', () => {
    const line = callBegun();
    goOn(line, 'it is booked');
    expect(line.report(lost)).toEqual(['CallLost', 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['booked-never-said']);
    expect(line.call()).toMatchObject({ ending: 'booked_never_said' });
  });

  it('ends as an emergency all the same where they heard of it', () => {
    const line = callBegun();
    goOn(line, '"one moment" and "it is booked" are heard');
    line.says('emergency');
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'EscalationRequested', 'CallEnded']);
    expect(whys(line)).toEqual(['emergency']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });
});

describe('An emergency that goes through a part', () => {
  const part = { ...findTime, id: 'call_for_help', needs: [], exits: ['told'], corrections: {}, start: 'call_112' };
  const told = { kind: 'end', exit: 'told' } as const;
  const through = (help: Interruption['steps'], inside: Interruption['steps']): Prepared =>
    prepared({
      flows: {
        emergency: { ...(interruptions['emergency'] as Interruption), start: 'help', steps: { ...help, bye } },
        call_for_help: { ...part, steps: { ...inside, told } },
      },
    });
  const help = (to: string): Interruption['steps'] => ({
    help: { kind: 'use', use: 'call_for_help', then: { told: to } },
  });
  const alarmInside = through(help('bye'), {
    call_112: { ...call112, go: 'alert' },
    alert: { ...alert, then: { alerted: 'told', failed: 'told' } },
  });
  const toldInside = { call_112: { ...call112, go: 'told', limit: { times: 2, then: 'told' } } } as const;
  const WITHIN = 'visit/who ! emergency/help > call_for_help/call_112';

  it.each([
    ...endsOf.map(([what, ends]) => [what, 'in the part', 'call_for_help', ends, alarmInside] as const),
    ...endsOf.map(
      ([what, ends]) =>
        [what, 'after it', 'emergency', ends, through({ ...help('alert'), alert }, toldInside)] as const,
    ),
  ])('is one where %s, and the alarm %s is raised: %s', (_, __, why, ends, release) => {
    const line = inEmergency(release);
    expect(line.place()).toBe(WITHIN);
    expect(line.report(ends)).toEqual([ends.type, 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    expect(whys(line)).toEqual([why]);
  });

  it('that is still ahead raises the alarm that is in it', () => {
    const line = inEmergency(
      through(
        {
          help: { kind: 'tell', say: 'bye', in_full: true, go: 'on', limit: { times: 2, then: 'on' } },
          on: { kind: 'use', use: 'call_for_help', then: { told: 'bye' } },
        },
        { call_112: { ...call112, go: 'alert' }, alert: { ...alert, then: { alerted: 'told', failed: 'told' } } },
      ),
    );
    expect(line.place()).toBe('visit/who ! emergency/help');
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
  });

  it('that leads past the alarm by one of its ways raises none', () => {
    const line = inEmergency(
      through(help('bye'), {
        call_112: { ...call112, go: 'alert', limit: { times: 2, then: 'told' } },
        alert: { ...alert, then: { alerted: 'told', failed: 'told' } },
      }),
    );
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    expect(whys(line)).toEqual([]);
  });

  it('is left by the way of its own exit, and by no other', () => {
    const line = inEmergency(
      prepared({
        flows: {
          emergency: {
            ...(interruptions['emergency'] as Interruption),
            start: 'help',
            steps: {
              help: { kind: 'use', use: 'call_for_help', then: { told: 'alert', untold: 'nobody' } },
              alert,
              bye,
              nobody: { kind: 'end', ending: 'failed' },
            },
          },
          call_for_help: {
            ...part,
            exits: ['told', 'untold'],
            steps: { ...toldInside, told, untold: { kind: 'end', exit: 'untold' } },
          },
        },
      }),
    );
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'EscalationRequested', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'emergency' });
    expect(whys(line)).toEqual(['emergency']);
  });

  it('is what staff are told of once: the alarm that is under way is not raised again', () => {
    const line = inEmergency(alarmInside);
    line.delivered();
    expect(line.report(hungUp)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(whys(line)).toEqual(['call_for_help']);
  });
});

describe('Time that is up while something urgent is open', () => {
  const { time_up: _, ...others } = visit.interruptions;
  const silent = prepared({ flows: { visit: { ...visit, interruptions: others } } });

  it.each([
    ['has a goodbye for it', small],
    ['has none', silent],
  ])('in a conversation that %s, ends nothing before the staff are alarmed', (__, release) => {
    const line = inEmergency(release);
    expect(line.report({ type: 'CallTimeReached', data: {} })).toEqual(['CallTimeReached', 'InputIgnored']);
    expect(line.delivered()).toEqual(['SpeechDelivered', 'TransitionTaken', 'EscalationRequested']);
    expect(line.place()).toBe('visit/who ! emergency/alert');
    line.settles('EscalationRequested', { type: 'EscalationRaised' });
    expect(line.delivered()).toEqual(['SpeechDelivered', 'HangUpRequested']);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'emergency' });
  });

  it('still hangs up where nothing urgent is open, and nobody says goodbye', () => {
    const line = callAtQuestion(silent);
    expect(line.report({ type: 'CallTimeReached', data: {} })).toEqual(['CallTimeReached', 'HangUpRequested']);
    expect(line.call()).toMatchObject({ status: 'leaving', ending: 'time_up' });
  });
});
