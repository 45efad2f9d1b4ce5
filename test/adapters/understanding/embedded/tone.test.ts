/** How somebody sounds, by what is said in that mood; and what sounds like it and is not. */
import { describe, expect, test } from 'vitest';
import { joined, readWords } from '../../../../adapters/understanding/embedded/normalise.ts';
import { toneOf } from '../../../../adapters/understanding/embedded/tone.ts';

const heard = (text: string) => toneOf(joined(readWords(text)));
const all = (tone: string, said: readonly string[]): (readonly [string, string])[] => said.map((text) => [text, tone]);

describe('a mood is heard where the words show it', () => {
  test.each([
    ...all('anxious', [
      'I am scared of the drill',
      "I'm very nervous about it, to be honest with you",
      'I get panic attacks in the chair',
      'dentists terrify me, it is a phobia I have',
      "she's afraid of needles",
      "I'm worried it will hurt",
      'will it be very painful',
      "I can't stand needles",
      'a bad experience put me off once',
    ]),
    ...all('rushed', [
      'Be quick, I have to go',
      "I'm driving at the minute",
      "I'm in a meeting",
      'make it short, would you',
      "I'm fierce busy, what is it",
      "I've no time for this now",
      "I'm at work, I can't talk now",
      'not a great time, sorry',
    ]),
    ...all('annoyed', [
      'This is ridiculous, stop calling me',
      'how many times do I have to say it',
      "I'm sick of these calls",
      'what the hell is this',
      'would you ever leave me alone',
      'is this some kind of joke',
      "I'm a bit annoyed now",
    ]),
    ...all('cheerful', [
      'Oh lovely, thanks a million',
      'haha, you are gas',
      "I'm delighted you rang",
      'brilliant, happy days',
      "I can't wait, I'm getting married in May",
      'fair play to you',
    ]),
    ...all('sad', [
      'My husband passed away in October',
      'we buried my mother on Friday',
      "I've been very low, I lost my wife",
      "it's been a hard few months, I'm exhausted",
      'I just got bad news from the hospital',
      "I'm so tired these days",
      "I've been crying all morning",
    ]),
  ])('%s', (text, tone) => {
    expect(heard(text)).toBe(tone);
  });
});

describe('what is denied, polite or about something else shows no mood', () => {
  test.each([
    "I'm not scared at all",
    "no, I'm not a bit nervous",
    "I'm not annoyed, go on",
    "I'm afraid I can't on Tuesday",
    "I'm busy on Tuesday morning",
    'Tuesday is a busy day',
    'Tuesday at ten',
    'perfect, thank you',
    'lovely, that suits',
    "I'm happy to wait",
    'my phone died on me earlier',
    'how long does a quick check-up take',
    'the two boys must go to the dentist',
    'a cleaning, please',
    'yes',
    'no',
    '',
  ])('%s', (text) => {
    expect(heard(text)).toBe('neutral');
  });
});

test.each([
  ["I'm scared as hell of it, fucking needles", 'anxious'],
  ['my wife died, so stop calling here', 'sad'],
  ["I'm in a rush and sick of these calls", 'annoyed'],
  ["I'm wrecked, so tired, and in a hurry", 'sad'],
  ["I can't wait, hell yeah", 'cheerful'],
])('of two moods the graver one counts: %s', (text, tone) => {
  expect(heard(text)).toBe(tone);
});
