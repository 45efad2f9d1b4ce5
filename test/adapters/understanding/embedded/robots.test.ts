/** Whether Elo is a robot: what asks it, and what only speaks of robots and of people. */
import { describe, expect, test } from 'vitest';
import { counted } from './interpreter.ts';

describe('asks it', () => {
  test.each([
    'Are you a real woman at all?',
    "sorry now but is this one of them robots I'm talking to",
    'Would that be a machine or a human I have on the line?',
    "You're a computer, aren't you?",
    'This is a person, right?',
    'Tell me honestly whether you are a bot',
    'Tell us if your a recording',
    'I am a human, are you?',
    'I hate talking to computers. Are you one?',
    'Will you show me you are no tape',
    "Ah admit it you're a machine",
    "You're surely not a human?",
    'Am I on to an automated voice here?',
    'You sound awfully robotic',
    'Could I ask, is it a recording that is speaking?',
    'You talk like a computer',
    'What kind of being are you?',
  ])('%s', async (text) => {
    expect(await counted(text)).toContain('asks_if_robot');
  });
});

describe('asks something else, or nothing', () => {
  test.each([
    'Is a crown made by a machine?',
    'Is the drill a machine?',
    'Are you able for robots at your age?',
    'And is that your living?',
    'I am a bot, ha ha',
    'You told me you are one person and there are two of ye',
    'It must be a robot that hoovers the place',
    'Are you a morning person?',
    'Is this the robot day at the school?',
    'My son plays the song are you a robot',
    'It is a nurse that I need. Are you one?',
    'Does it feel odd to be a computer?',
    'Are there real people in the building on Sundays?',
    'I am not the right person',
    'I want a person to talk to',
    'Where are ye all from, my good man?',
    'I know a human when I hear one',
  ])('%s', async (text) => {
    expect(await counted(text)).not.toContain('asks_if_robot');
  });
});
