/** What is said at the questions of the reminder and of the reception, and what stands between Elo and a patient. */
import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../../../engine/ports.ts';
import { counted, interpret } from './interpreter.ts';

const anywhere = ['objects', 'wants_person', 'leaves_message', 'hands_over', 'call_screening', 'is_a_minor', 'declines', 'says_goodbye', 'emergency', 'self_harm', 'opt_out', 'call_later', 'wrong_person', 'asks_price', 'asks_address', 'asks_who', 'asks_what_about', 'asks_repeat', 'asks_to_wait', 'runs_late', 'has_new_details', 'greets']; // prettier-ignore
const values = ['reason', 'when', 'practitioner', 'for_whom', 'callback_time', 'objection'];
const at = (...own: readonly string[]): Partial<Utterance> => ({ can_hear: [...anywhere, ...own], can_give: values });

const willYouCome = at('confirms', 'yes', 'no', 'not_this', 'not_sure', 'other_time', 'wants_to_move', 'wants_to_cancel', 'asks_time'); // prettier-ignore
const whatCanIDo = at('wants_to_book', 'strong_pain', 'wants_to_move', 'other_time', 'wants_to_cancel', 'asks_time', 'confirms', 'yes', 'no'); // prettier-ignore
const cancelIt = { ...at('yes', 'no', 'not_this', 'not_sure', 'confirms', 'other_time'), said: ['So I would cancel Tuesday at ten. Shall I do that?'] }; // prettier-ignore
const moveIt = { ...at('yes', 'no', 'not_this', 'not_sure', 'other_time', 'wants_to_cancel'), said: ['That makes Friday at ten. May I move it there?'] }; // prettier-ignore
const identity = { ...at('is_the_patient', 'yes', 'no', 'not_the_patient', 'not_here'), said: ['Am I speaking with Mary Byrne?'] }; // prettier-ignore
const message = { ...at('no', 'yes', 'not_sure'), can_give: [...values, 'message'], asked: 'message' };

type Row = readonly [text: string, answers: readonly string[]];

describe('will you come?', () => {
  test.each<Row>([
    ["Yes, I'll be there", ['confirms']],
    ["That's grand, see you then", ['confirms']],
    ['Perfect', ['yes']],
    ["I can't come, I'm afraid", ['no']],
    ['I have to work that day', ['other_time', 'wants_to_move']],
    ['Please cancel it', ['wants_to_cancel']],
    ["I'll be a bit late", ['runs_late', 'confirms']],
    ["I've moved house", ['has_new_details']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, willYouCome)).toEqual(answers);
  });
});

describe('what can I do for you?', () => {
  test.each<Row>([
    ['A cleaning, please', ['wants_to_book']],
    ['I need to move my check-up', ['wants_to_move']],
    ['I need to cancel my appointment', ['wants_to_cancel']],
    ['When is my appointment?', ['asks_time']],
    ['How much is a cleaning?', ['asks_price']],
    ["I've a terrible toothache", ['strong_pain']],
    ['Can I leave a message for the dentist', ['leaves_message']],
    ["I'm running late, I'll be there in ten minutes", ['runs_late']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, whatCanIDo)).toEqual(answers);
  });
});

describe('shall I cancel it, shall I move it', () => {
  test.each<Row>([
    ['Yes, cancel it', ['yes']],
    ['Cancel it, please', ['yes']],
    ['No, keep it', ['no']],
    ['Leave it so', ['no']],
  ])('cancel: %s', async (text, answers) => {
    // Who keeps a visit comes to it, and may be heard to say so.
    expect((await counted(text, cancelIt)).filter((answer) => answer !== 'confirms')).toEqual(answers);
  });

  test.each<Row>([
    ['Yes, move it', ['yes']],
    ["No, that's wrong", ['not_this']],
    ['Something later', ['other_time']],
  ])('move: %s', async (text, answers) => {
    expect(await counted(text, moveIt)).toEqual(answers);
  });

  test('to cancel is no yes to a move', async () => {
    const answers = await counted('Cancel it instead', moveIt);
    expect(answers[0]).toBe('wants_to_cancel');
    expect(answers).not.toContain('yes');
  });
});

describe('who stands between', () => {
  test.each<Row>([
    ['Please state your name and the reason for your call', ['call_screening']],
    ['Who shall I say is calling?', ['call_screening']],
    ["I'm eight", ['is_a_minor']],
    ["No, I'm his daughter, I'm twelve", ['is_a_minor']],
    ['Ring me back in ten minutes', ['call_later']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, identity)).toEqual(answers);
  });
});

describe('somebody who may hurt themselves', () => {
  test.each<Row>([
    ['I want to kill myself', ['self_harm']],
    ["I don't want to live any more", ['self_harm']],
    ['This tooth is killing me', []],
    ['I hurt myself when I fell', []],
  ])('%s', async (text, answers) => {
    expect(await counted(text, willYouCome)).toEqual(answers);
  });
});

describe('a message', () => {
  test('is taken as it was said, and gives nothing else', async () => {
    const text = 'Tell Doctor Brennan that I am afraid, and that my daughter cannot come on Tuesday';
    const heard = await interpret(text, message);
    expect(heard.answers).toEqual([]);
    expect(heard.values).toEqual([{ name: 'message', value: null, confidence: 0.8, correction: false }]);
    expect(heard.contents).toEqual({ message: text });
  });

  test.each<Row>([
    ['No, forget it', ['declines']],
    ['Yes', ['yes']],
    ["I can't breathe", ['emergency']],
  ])('%s is none', async (text, answers) => {
    const heard = await interpret(text, message);
    expect(await counted(text, message)).toEqual(answers);
    expect(heard.contents).toEqual({});
  });
});
