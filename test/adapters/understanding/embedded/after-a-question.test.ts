/** The same words mean one thing after one question and another after the next. */
import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../../../engine/ports.ts';
import { counted, interpret, slotAt, valueOf } from './interpreter.ts';

const anywhere = ['objects', 'wants_person', 'declines', 'emergency', 'opt_out', 'call_later', 'wrong_person', 'asks_price', 'asks_who', 'asks_repeat', 'asks_to_wait', 'asks_if_robot']; // prettier-ignore
const values = ['reason', 'when', 'practitioner', 'for_whom', 'callback_time', 'objection'];
const at = (...own: readonly string[]): Partial<Utterance> => ({ can_hear: [...anywhere, ...own], can_give: values });

const identity = { ...at('is_the_patient', 'yes', 'no', 'not_the_patient', 'not_here', 'hands_over', 'wants_to_book'), said: ['Am I speaking with Mary Byrne?'] }; // prettier-ignore
const proposal = at('yes', 'no', 'wants_to_book', 'not_sure', 'is_the_patient');
const reason = { ...at('not_sure', 'no_preference', 'strong_pain'), asked: 'reason' };
const pain = at('strong_pain', 'yes', 'no', 'not_sure');
const when = { ...at('no_preference', 'not_sure', 'yes'), asked: 'when' };
const readBack = at('yes', 'no', 'not_this', 'other_time', 'none_of_these', 'not_sure');
const ending = at('no', 'yes', 'other_time', 'not_this', 'wants_to_move', 'wants_to_cancel');
const worried = { ...at('yes', 'wants_to_book', 'no_preference', 'no', 'not_sure'), objection: 'price' };

type Row = readonly [text: string, answers: readonly string[]];

describe('is it you?', () => {
  test.each<Row>([
    ["That's myself", ['is_the_patient']],
    ["You're talking to her", ['is_the_patient']],
    ['Mary here', ['is_the_patient']],
    ['Byrne, yes', ['is_the_patient']],
    ['Guilty as charged', ['is_the_patient']],
    ["Hang on, I'll give him a shout", ['hands_over', 'asks_to_wait']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, identity)).toEqual(answers);
  });

  test.each([
    ["Yes, she's my wife", 'not_the_patient'],
    ["Yes, Mary's mother here", 'not_the_patient'],
    ["Yeah, it's Mary's husband", 'not_the_patient'],
    ['Yes, his daughter speaking', 'not_the_patient'],
    ['You can talk to me, yes', 'not_the_patient'],
    ['Yes, I can take a message for her', 'not_here'],
  ])('%s: not by a yes, whatever else is heard', async (text, answer) => {
    expect(await counted(text, identity)).toContain(answer);
  });

  test('who says who they are says nothing about whose visit it is', async () => {
    expect((await interpret("That's me, it's myself", identity)).values).toEqual([]);
  });
});

describe('have you two minutes?', () => {
  test.each<Row>([
    ['I can spare a couple of minutes', ['yes']],
    ['Fire ahead', ['yes']],
    ["I've been meaning to ring you", ['yes']],
    ["I'm driving, but go on", ['yes']],
    ['Two minutes is grand', ['yes']],
    ["I'm in the middle of something here", ['call_later']],
    ['I found somebody else in the meantime, no longer needed', ['declines']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, proposal)).toEqual(answers);
  });

  test('a day for the call is no day for the visit', async () => {
    const { answers, values } = await interpret('Try me again on Thursday morning', proposal);
    expect(answers.map(({ answer }) => answer)).toContain('call_later');
    expect(values.map(({ name }) => name)).toEqual(['callback_time']);
  });
});

describe('is it bad?', () => {
  test.each<Row>([
    ['Ah, not bad', ['no']],
    ['It comes and goes', ['no']],
    ['Only when I chew on that side', ['no']],
    ['Yes, a small bit', ['no']],
    ["It's fierce sore", ['strong_pain']],
    ["I'm in bits with it", ['strong_pain']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, pain)).toEqual(answers);
  });
});

describe('what is it for?', () => {
  test.each([
    ['Nothing in particular, I am just overdue', 'check_up'],
    ['A check-up, but one molar is at me again', 'toothache'],
    ['My dentist told me I need three crowns, I would like somebody else to look', 'second_opinion'],
    ['They have gone a bit yellow', 'cosmetic'],
    ['I want the tartar off', 'cleaning'],
    ['It has me awake at night, the pain is terrible', 'toothache'],
  ])('%s', async (text, choice) => {
    expect(await valueOf('reason', text, reason)).toBe(choice);
    expect(await valueOf('when', text, reason)).toBeUndefined();
  });

  test.each<Row>([
    ["I couldn't tell you", ['not_sure']],
    ['You tell me', ['not_sure']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, reason)).toEqual(answers);
  });

  test.each([
    ["It's for my young lad", 'child'],
    ['My mother needs to be seen', 'other'],
    ['Only for me', 'self'],
    ['My tooth, it is killing me', undefined],
    ['I work for my uncle', undefined],
    ['My daughter said you are very good', undefined],
  ])('whose it is: %s', async (text, choice) => {
    expect(await valueOf('for_whom', text, reason)).toBe(choice);
  });
});

describe('when?', () => {
  test.each([
    ['The next slot you have', 'as_soon_as_possible'],
    ['Whatever comes up first', 'as_soon_as_possible'],
    ["I'm not bothered", 'any'],
    ['Not this week but next', { from: '2026-11-30', to: '2026-12-06', part: 'any' }],
  ])('%s', async (text, value) => {
    expect(await valueOf('when', text, when)).toEqual(value);
    expect(await counted(text, when)).not.toContain('opt_out');
  });
});

describe('which one?', () => {
  const offered = [
    slotAt('one', '2026-11-24T10:00:00.000+00:00', 'brennan'),
    slotAt('two', '2026-11-26T16:00:00.000+00:00', 'nowak'),
  ];
  const offer = { ...at('yes', 'no', 'other_time', 'no_preference'), can_give: [...values, 'slot'], asked: 'slot', offered }; // prettier-ignore

  test.each([
    ['I would say we go with the first one so', 'one'],
    ['Could I get the second time you mentioned', 'two'],
  ])('%s', async (text, id) => {
    expect(await valueOf('slot', text, offer)).toMatchObject({ id });
    expect(await valueOf('when', text, offer)).toBeUndefined();
  });
});

describe('shall I book it, and is there anything else?', () => {
  test.each<Row>([
    ['Lock that in for me', ['yes']],
    ['Put me down for it', ['yes']],
    ["Hold on, that isn't the one I wanted", ['not_this']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, readBack)).toEqual(answers);
  });

  test.each(["You've covered everything", 'Thanks a million, bye bye', "I'm all set", 'Lovely, thank you'])(
    'nothing else: %s',
    async (text) => {
      expect(await counted(text, ending)).toEqual(['no']);
    },
  );
});

describe('after a worry was answered', () => {
  test.each<Row>([
    ['My mind is made up', ['no']],
    ['It makes no difference', ['no']],
    ['I hear you, but it is still too dear', ['no']],
    ['You twisted my arm', ['yes']],
    ['Well, when you put it like that', ['yes']],
    ['Let me sleep on it and I will come back to you', ['not_sure']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, worried)).toEqual(answers);
  });

  test('a check-up that was had is none that is wanted', async () => {
    expect(await valueOf('reason', 'I only had a check-up a month ago', worried)).toBeUndefined();
  });
});

describe('words that are meant for somebody else in the room', () => {
  test.each([
    'Turn that telly down, will you',
    'Leave your sister alone',
    'There is somebody at the door',
    'And now the weather for Thursday afternoon',
    'Stop annoying the dog',
    'Get down off that chair, good girl',
  ])('%s', async (text) => {
    const { answers, values: given } = await interpret(text, when);
    expect([answers, given]).toEqual([[], []]);
  });

  test('a bleeding mouth is heard whatever else goes on in the room', async () => {
    expect(await counted('Turn off the telly, the bleeding will not stop')).toContain('emergency');
  });
});

test.each(['Uh huh', 'Mm-hmm', 'mm hmm'])('a sound that says yes is a yes: %s', async (text) => {
  expect(await counted(text, readBack)).toEqual(['yes']);
});
