import { describe, expect, test } from 'vitest';
import { deadLine } from '../../../adapters/room/dead-line.ts';
import type { Patient, Reaction, Words } from '../../../adapters/room/patient.ts';
import { simulatedRoom } from '../../../adapters/room/simulated-room.ts';
import { CALL, listeningLink, question, speechOf } from './room-link.ts';

const meant = { intents: ['yes'], day: null, time: null };
const says = (text: string, cut_in_after_words: number | null = null): Reaction => ({
  does: 'speaks',
  text,
  meant,
  after_ms: 500,
  cut_in_after_words,
});

/** A patient who reacts as written, in that order, or a machine. */
function roomWith(reactions: readonly Reaction[] | 'machine', desk = false) {
  const line = listeningLink();
  const heard: { words: Words; at: string }[] = [];
  const meanings: string[] = [];
  const left = [...(reactions === 'machine' ? [] : reactions)];
  const patient: Patient = {
    ring: () => 'person',
    hears(words, at) {
      heard.push({ words, at });
      const reaction = left.shift();
      if (!reaction) throw new Error('the patient was told more than the test expects');
      return reaction;
    },
  };
  const room = simulatedRoom({
    ...line,
    answererOf: () => (reactions === 'machine' ? { machine: true } : { patient }),
    meant: (call, meaning) => void meanings.push(`${call} ${meaning.intents.join()}`),
    desk: () => desk,
  });
  return { ...line, room, heard, meanings };
}

describe('a simulated room', () => {
  test('tells a patient the words and no more, and reports the answer when it was spoken', () => {
    const { room, told, heard, meanings } = roomWith([says('yes it is')]);
    room.speak(question(7, 'Is that', 'really you?'));
    expect(heard).toEqual([
      { words: { texts: ['Is that', 'really you?'], listening: true }, at: '2026-11-23T10:00:00.000+00:00' },
    ]);
    expect(told()).toEqual(['1.6 SpeechDelivered request=7', '3.3 PatientSpoke request=7 words=3 cut=false']);
    expect(meanings).toEqual([`${CALL} yes`]);
  });

  test('cutting in stops the words, but not a legal line', () => {
    const { room, told, pass } = roomWith([says('wait please', 2), says('hello', 1)]);
    room.speak(question(7, 'one two', 'three four'));
    expect(told()).toEqual([
      '1.6 SpeechCutOff request=7 segments=1 words=2 in_segment=0 + PatientSpoke request=7 words=2 cut=true',
    ]);
    pass(10);
    room.speak(speechOf(9, ['one two three four five'], { legal: true }));
    expect(told()).toEqual(['10.8 PatientSpoke request=null words=1 cut=true', '12 SpeechDelivered request=9']);
  });

  test('silence lasts as long as the turn waits for it, and a machine is silent', () => {
    const { room, told } = roomWith([{ does: 'stays_silent' }, { does: 'listens' }]);
    room.speak(question(7, 'one two'));
    expect(told()).toEqual(['0.8 SpeechDelivered request=7', '8.8 PatientStayedSilent request=7 silence_s=8']);
    room.speak(speechOf(8, ['three']));
    expect(told()).toEqual(['1.2 SpeechDelivered request=8']);
    const machine = roomWith('machine');
    machine.room.speak(question(7, 'one two'));
    expect(machine.told()).toEqual(['0.8 SpeechDelivered request=7', '8.8 PatientStayedSilent request=7 silence_s=8']);
    expect(machine.meanings).toEqual([]);
  });

  test('a patient hangs up after the words; Elo hangs up when the line is free', () => {
    const { room, told } = roomWith([{ does: 'hangs_up', after_ms: 300 }, { does: 'listens' }]);
    room.speak(speechOf(7, ['one two']));
    expect(told()).toEqual(['0.8 SpeechDelivered request=7', '1.1 PatientHungUp']);
    room.speak(speechOf(8, ['bye']));
    room.hangUp(CALL, 9);
    expect(told()).toEqual(['1.2 SpeechDelivered request=8', '1.4 CallHungUp request=9']);
  });

  test('an urgent turn cuts off what is playing, at the word that was reached', () => {
    const { room, told, pass } = roomWith([{ does: 'listens' }, { does: 'listens' }]);
    room.speak(speechOf(7, ['one two', 'three four']));
    pass(1);
    told();
    room.speak(speechOf(9, ['hang up now'], { urgent: true }));
    expect(told()).toEqual([
      '1 SpeechCutOff request=7 segments=1 words=2 in_segment=0',
      '2.2 SpeechDelivered request=9',
    ]);
  });

  test.each([
    [true, '8 CallTransferred request=9'],
    [false, '8 TransferFailed request=9 reason=unavailable'],
  ])('a transfer is taken at the desk or not (%s)', (desk, outcome) => {
    const { room, told } = roomWith([], desk);
    room.transfer(CALL, 9);
    expect(told()).toEqual([outcome]);
  });
});

test('on a dead line nothing is said or heard; hanging up and a transfer settle at once', () => {
  const { link, told } = listeningLink();
  const room = deadLine(link);
  room.speak(question(7, 'one two'));
  room.hangUp(CALL, 8);
  room.transfer(CALL, 9);
  expect(told()).toEqual(['0 CallHungUp request=8', '0 TransferFailed request=9 reason=unavailable']);
});
