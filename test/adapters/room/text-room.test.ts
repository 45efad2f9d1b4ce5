import { describe, expect, test } from 'vitest';
import { textRoom } from '../../../adapters/room/text-room.ts';
import { CALL, listeningLink, question, speechOf } from './room-link.ts';

function roomWith(step = false) {
  const line = listeningLink();
  const shown: number[] = [];
  const room = textRoom({ ...line, step, show: ({ request }) => void shown.push(request) });
  return { ...line, room, shown };
}

describe('a room of text', () => {
  test('shows every turn at once; one that does not listen is delivered when its words are over', () => {
    const { room, told, shown } = roomWith();
    room.speak(speechOf(7, ['This is Elo.', 'Good morning.']));
    expect(shown).toEqual([7]);
    expect(told()).toEqual(['2 SpeechDelivered request=7']);
    expect(room.isWaiting()).toBe(false);
  });

  test('one that listens is delivered when the next line is read, and the answer names it', () => {
    const { room, told } = roomWith();
    room.speak(question(7, 'Is that you?'));
    expect(told()).toEqual([]);
    expect(room.isWaiting()).toBe(true);
    room.take({ say: 'yes it is' });
    expect(told()).toEqual(['1.2 SpeechDelivered request=7', '2.4 PatientSpoke request=7 words=3 cut=false']);
    expect(room.isWaiting()).toBe(false);
  });

  test('turns are spoken one after the other', () => {
    const { room, told } = roomWith();
    room.speak(speechOf(7, ['one two three']));
    room.speak(question(8, 'four five'));
    room.take({ say: 'six' });
    expect(told()).toEqual([
      '1.2 SpeechDelivered request=7',
      '2 SpeechDelivered request=8',
      '2.4 PatientSpoke request=8 words=1 cut=false',
    ]);
  });

  test('with --step every turn waits for a line', () => {
    const { room, told } = roomWith(true);
    room.speak(speechOf(7, ['one two']));
    expect(room.isWaiting()).toBe(true);
    expect(told()).toEqual([]);
    room.take({ nothing: true });
    expect(told()).toEqual(['0.8 SpeechDelivered request=7']);
  });

  test('cutting in stops the turn where it was: so many words, so many segments in full', () => {
    const { room, told } = roomWith();
    room.speak(question(7, 'one two three', 'four five six'));
    room.take({ cut_in_after_words: 4, say: 'wait please' });
    expect(told()).toEqual([
      '2.4 SpeechCutOff request=7 segments=1 words=4 in_segment=1 + PatientSpoke request=7 words=2 cut=true',
    ]);
  });

  test('cutting in after the last word is no cut, and cutting in with no words says nothing', () => {
    const { room, told } = roomWith();
    room.speak(question(7, 'one two three'));
    room.take({ cut_in_after_words: 3, say: 'yes' });
    expect(told()).toEqual(['1.2 SpeechDelivered request=7', '1.6 PatientSpoke request=7 words=1 cut=false']);
    room.speak(question(8, 'four'));
    room.take({ cut_in_after_words: 0, say: ' \u0007 ' });
    expect(told()).toEqual(['2 SpeechDelivered request=8']);
  });

  test('a legal line is not stopped by cutting in: the words are heard, and it is delivered', () => {
    const { room, told } = roomWith(true);
    room.speak(speechOf(7, ['one two three four five'], { legal: true }));
    room.take({ cut_in_after_words: 2, say: 'hello there' });
    expect(told()).toEqual(['1.6 PatientSpoke request=null words=2 cut=true', '2 SpeechDelivered request=7']);
  });

  test('an urgent turn cuts off what is held', () => {
    const { room, told } = roomWith(true);
    room.speak(question(7, 'one two three'));
    room.speak(speechOf(9, ['hang up now'], { urgent: true }));
    room.take({ nothing: true });
    expect(told()).toEqual(['0 SpeechCutOff request=7 segments=0 words=0', '1.2 SpeechDelivered request=9']);
  });

  test('silence counts once it lasts as long as the turn waits, and only while it listens', () => {
    const { room, told } = roomWith();
    room.speak(question(7, 'one'));
    room.take({ silence_s: 3 });
    expect(told()).toEqual(['0.4 SpeechDelivered request=7']);
    room.take({ silence_s: 8 });
    expect(told()).toEqual(['11.4 PatientStayedSilent request=7 silence_s=8']);
    room.take({ silence_s: 8 });
    expect(told()).toEqual([]);
    room.take({ say: 'hello' });
    expect(told()).toEqual(['19.8 PatientSpoke request=null words=1 cut=false']);
  });

  test('keys, hanging up on either side and a transfer are told as what they are', () => {
    const { room, told } = roomWith();
    room.speak(question(7, 'one'));
    room.take({ key: '#' });
    expect(told()).toEqual(['0.4 SpeechDelivered request=7', '0.4 KeyPressed key=#']);
    room.transfer(CALL, 9);
    room.hangUp(CALL, 10);
    expect(told()).toEqual(['1.4 TransferFailed request=9 reason=unavailable', '1.6 CallHungUp request=10']);
    room.take({ hangup: true });
    expect(told()).toEqual(['1.6 PatientHungUp']);
  });
});
