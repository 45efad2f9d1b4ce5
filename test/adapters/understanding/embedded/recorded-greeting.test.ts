/** Machines that take a call, and people who speak of them. */
import { describe, expect, test } from 'vitest';
import { counted, everyAnswer, interpret } from './interpreter.ts';

/** A step hears no machine: the line reports it. Here the words alone have to tell. */
const whole = { can_hear: [...everyAnswer, 'machine'] };

describe('a machine', () => {
  test.each([
    'The mobile customer you are calling may have their unit powered off',
    'the number you have dialled is no longer in service check the number and dial again',
    'Your call is now forwarded to voicemail',
    'At the beep please say who you are',
    'this mailbox is full and can take no more messages goodbye',
    'Press one to leave a callback number or press hash to hang up',
    "Hi it's Fiona, I can't get to the phone just now, so leave me a message, I'll ring you back",
    "You've reached the Nolans. We can't come to the phone. You know the drill.",
    'Our office is closed. Our opening hours are nine to five. If this is urgent press two.',
    'sorry we missed your call leave your name and number bye',
    'when you are done recording just hang up',
    '[noise] after the tone [garbled]',
    'Your call is important to us. Please hold for the next available operator.',
  ])('%s', async (text) => {
    expect(await counted(text, whole)).toEqual(['machine']);
  });

  test('gives no time and no name, whatever it says of either', async () => {
    const heard = await interpret('We are back on Monday at nine. Leave us your message after the beep.', whole);
    expect(heard.answers.map(({ answer }) => answer)).toEqual(['machine']);
    expect(heard.values).toEqual([]);
  });

  test('is nobody, where a machine cannot be heard', async () => {
    const text = "Hi, this is Mary. Sorry I can't come to the phone, leave your message after the tone.";
    expect(await counted(text, { can_hear: ['is_the_patient', 'yes', 'no', 'not_here', 'leaves_message'] })).toEqual(
      [],
    );
  });
});

describe('a person', () => {
  test.each([
    'I got your voicemail this morning',
    "She can't come to the phone, the baby is asleep on her",
    'Sorry I missed you earlier, what can I do for you?',
    "I'm busy right now, would you ring me later?",
    'Good morning, Byrne and Sons, how may I direct your call?',
    'Was it you that left me a message?',
    'Sorry, my voicemail is full, that is why I ring',
    'He is not available now, will I give him a message?',
    'Hello? There was a missed call on my phone, who is it?',
    'Is this an answering machine?',
    'That is me, the one you called',
    "Let me think on it, I'll come back to you",
    'Can I leave a message for the dentist?',
    'Have a nice day now',
    'I will ring you back after my dinner',
    "Sorry, I can't come to the appointment",
    'Hold on, I have to get to the door',
    'That is a good response',
  ])('%s', async (text) => {
    expect(await counted(text, whole)).not.toContain('machine');
  });
});

describe('a call assistant', () => {
  test.each([
    'State your name and why you are ringing',
    "I'm a call assistant, say who you are and what you want",
    'Say your name at the tone',
    'Okay. Stay on the line please.',
    'Tell me why you are calling',
    'who you are and what for',
    'This call is being screened',
  ])('%s', async (text) => {
    const answers = await counted(text);
    expect(answers).toContain('call_screening');
    expect(answers).not.toContain('machine');
    expect(answers).not.toContain('is_the_patient');
  });

  test.each(['Who is this?', 'What is this about?', 'Stay there now, I want to ask you something'])(
    'is not: %s',
    async (text) => {
      expect(await counted(text, whole)).not.toContain('call_screening');
    },
  );
});
