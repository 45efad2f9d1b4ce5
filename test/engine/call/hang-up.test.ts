import { describe, expect, it } from 'vitest';
import { talkOf } from '../../../engine/call/call.ts';
import { callAtQuestion, callBegun, lineOf, type Line } from '../../controls/call.ts';
import { goOn, wayToBooking } from '../../controls/booked.ts';
import { holdOfTen } from '../../controls/release.ts';

const hangUp = (line: Line): string[] => line.report({ type: 'PatientHungUp', data: {} });
const names = wayToBooking.map(([name]) => name);
const after = (name: string): Line => {
  const line = callBegun();
  goOn(line, name);
  return line;
};

describe('A patient who hangs up', () => {
  const booked = names.indexOf('it is booked');
  const held = names.indexOf('it is held');

  it.each(names.slice(0, -1))('when %s, ends the call at once', (name) => {
    const line = after(name);
    const step = names.indexOf(name);
    // While the diary is booking it, the hold is the booking's.
    const keeps = step >= held && step < names.indexOf('and the yes is understood');
    // Confirmed, and the line that says so not yet heard.
    const isUnsaid = step === booked;
    expect(hangUp(line)).toEqual([
      'PatientHungUp',
      ...(isUnsaid ? ['EscalationRequested'] : []),
      ...(keeps ? ['SlotReleaseRequested'] : []),
      'CallEnded',
    ]);
    const ending = isUnsaid ? 'booked_never_said' : 'booked';
    expect(line.call()).toMatchObject({ status: 'ended', ending: step >= booked ? ending : 'hung_up' });
    const [released] = line.last().filter(({ type }) => type === 'SlotReleaseRequested');
    expect(released?.data).toEqual(keeps ? { hold: holdOfTen } : undefined);
    expect(line.last().at(-1)?.data).toMatchObject({ by: 'patient', stage: talkOf(line.call())?.stage ?? null });
  });

  it('once more changes nothing', () => {
    const line = after('they say yes');
    hangUp(line);
    expect(hangUp(line)).toEqual(['PatientHungUp', 'InputIgnored']);
    expect(line.events().filter(({ type }) => type === 'CallEnded')).toHaveLength(1);
    expect(line.events().filter(({ type }) => type === 'SlotReleaseRequested')).toHaveLength(1);
  });

  it('during the goodbye leaves the ending that was reached', () => {
    const line = callAtQuestion();
    line.says('no');
    expect(hangUp(line)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.call()).toMatchObject({ ending: 'declined' });
  });

  it('before a word was said is no fault of ours', () => {
    const line = lineOf();
    line.report({ type: 'CallPlaced', data: { permission: null } });
    line.report({ type: 'CallAnswered', data: { by: 'person' } });
    expect(hangUp(line)).toEqual(['PatientHungUp', 'CallEnded']);
    expect(line.last()[1]).toEqual({ type: 'CallEnded', data: { ending: 'hung_up', by: 'patient', stage: null } });
  });
});

describe('A call that ends by itself', () => {
  it('lets go of what was held for it', () => {
    const line = after('they say yes');
    line.understood(['no']);
    expect(line.delivered()).toEqual(['SpeechDelivered', 'HangUpRequested']);
    expect(line.settles('HangUpRequested', { type: 'CallHungUp' })).toEqual([
      'CallHungUp',
      'SlotReleaseRequested',
      'CallEnded',
    ]);
  });

  it('ends also where hanging up failed', () => {
    const line = after('the goodbye is heard');
    expect(line.settles('HangUpRequested', { type: 'HangUpFailed', data: { reason: 'timeout' } })).toEqual([
      'HangUpFailed',
      'CallEnded',
    ]);
    expect(line.call()).toMatchObject({ status: 'ended', ending: 'booked' });
  });
});
