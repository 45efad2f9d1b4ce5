/** What people say in a roundabout way, in the English of learners, or in half a sentence; and what only sounds like it. */
import { describe, expect, test } from 'vitest';
import { counted } from './interpreter.ts';

interface Theme {
  readonly answer: string;
  readonly is: readonly string[];
  readonly is_not: readonly string[];
}

const themes: readonly Theme[] = [
  {
    answer: 'not_sure',
    is: ["I'm on the fence", 'still deciding', "that's a tough one", 'not a hundred percent sure', 'no sure', 'I have my doubts', 'it could go either way', "couldn't say offhand", 'potentially', "it's up in the air"],
    is_not: ['I see', 'without a doubt', 'not a bad idea', 'see you then'],
  },
  {
    answer: 'no_preference',
    is: ["I couldn't care less", 'both are fine', 'first available', "I'm in your hands", 'nothing in particular', "I've no strong feelings"],
    is_not: ['I have no opinion', 'not any time', 'neither', 'it does matter'],
  },
  {
    answer: 'asks_repeat',
    is: ["you've lost me", 'no understand', 'I no understand', 'can you reword that', 'what are you asking', "I wasn't paying attention", 'could you clarify', 'that went over my head', 'read it back to me', 'you said what?'],
    is_not: ['I understand', 'I got that', 'what else have you', 'is that the only one'],
  },
  {
    answer: 'asks_to_wait',
    is: ["someone's at the door hold on", 'let me get my diary', 'would you mind holding', 'two ticks', "I'll be right back", "don't go anywhere", 'please hold'],
    is_not: ['Ah no, it can wait', 'yes, go on', 'hang up now', "I can't wait", 'I have to go now'],
  },
  {
    answer: 'wants_to_book',
    is: ["I'd like to come in", 'could I come in on Monday', 'when could you see me', 'can the dentist see me today', 'I need a filling done', 'are you taking new patients', 'any chance you could see me', 'appointment please', "I'm looking to get my teeth cleaned", "let's get something booked"],
    is_not: ["I don't want an appointment", 'do I need an appointment', 'how long is an appointment', 'I already have an appointment', "I'm reading a book"],
  },
  {
    answer: 'wants_to_cancel',
    is: ['call it off', 'scratch the meeting on Friday', 'give my slot to somebody else', 'how do I cancel', 'I have to back out of my appointment', "I'm ringing to cancel", "I don't need my Thursday slot"],
    is_not: ['did you cancel my appointment', 'you cancelled on me', "I'm not going to cancel, just move it", 'have you had any cancellations'],
  },
  {
    answer: 'wants_to_move',
    is: ['can you move me to Thursday', 'something came up, can we move it', 'swap Thursday for Friday', 'make my appointment an hour later', "I can't make Thursday, can we do Friday instead"],
    is_not: ['did you move my appointment', "I'm moving house", 'my tooth is moving', "I'll put him on to you"],
  },
  {
    answer: 'asks_time',
    is: ['what time am I booked in', 'when do I have to be there', 'who am I seeing on Thursday'],
    is_not: ['when could I have an appointment', 'what time suits you', 'my appointment is on Monday', 'how much is my appointment'],
  },
  {
    answer: 'asks_hours',
    is: ['can you tell me what time you close', 'do you know when they open', "you're open till when", 'what time do ye shut'],
    is_not: ["I'm open on Friday", 'are you open to suggestions'],
  },
  {
    answer: 'asks_who',
    is: ['who the hell is this', 'who are ye', 'tell me who this is', 'who on earth is this'],
    is_not: ['who cares', 'my name is Anna', 'who told you that'],
  },
]; // prettier-ignore

describe.each(themes)('$answer', ({ answer, is, is_not }) => {
  test.each(is)('%s', async (text) => {
    expect(await counted(text)).toContain(answer);
  });
  test.each(is_not)('is not: %s', async (text) => {
    expect(await counted(text)).not.toContain(answer);
  });
});

describe('words said over and over', () => {
  test.each([
    'that is it is ',
    'when is my our his ',
    'this visits us bookings as ',
    'give me a hold on me ',
    'maybe it could be it might be ',
    'is it possible for me to ',
    'yes okay sorry hi hello so and but well look right ',
  ])('%s are read in bounded time', async (words) => {
    const text = words.repeat(60).slice(0, 500);
    await counted(text);
    const from = performance.now();
    await counted(text);
    // Two ways to read each of sixty repetitions would take hours.
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
