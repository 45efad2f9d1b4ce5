import { describe, expect, test } from 'vitest';
import { counted, interpret } from './interpreter.ts';

/** What is said, and all that counts in it. */
const heard: readonly (readonly [string, readonly string[]])[] = [
  ['My throat is swelling up and I can hardly breathe', ['emergency']],
  ['He passed out on the kitchen floor', ['emergency']],
  ['The bleeding just will not stop', ['emergency']],
  ['Would you please stop phoning me', ['opt_out']],
  ["Don't ever ring this number again", ['opt_out']],
  ['Take my name off your list', ['opt_out']],
  ["I'm afraid you have a wrong number", ['wrong_person']],
  ['Nobody by that name lives here', ['wrong_person']],
  ['No', ['no']],
  ['No, thank you', ['no']],
  ["I'm not interested", ['declines']],
  ['None of those work for me', ['none_of_these']],
  ['This is her husband', ['not_the_patient']],
  ["She's at work at the moment", ['not_here']],
  ['Is there anything later that day?', ['other_time']],
  ["That's not right", ['not_this']],
  ["I'll put him on to you", ['hands_over']],
  ['I need my appointment rescheduled', ['wants_to_move']],
  ['Please cancel my appointment', ['wants_to_cancel']],
  ['Could I talk to somebody real instead?', ['wants_person']],
  ['Put me through to reception', ['wants_person']],
  ['Can you ring me back this evening?', ['call_later']],
  ["I'm driving", ['call_later']],
  ["I'd like to book an appointment", ['wants_to_book']],
  ["I'm really not sure", ['not_sure']],
  ['Whatever suits you', ['no_preference']],
  ['The pain is unbearable', ['strong_pain']],
  ['Speaking', ['is_the_patient']],
  ['This is she', ['is_the_patient']],
  ['Yes', ['yes']],
  ['Yeah, go ahead', ['yes']],
  ['That works for me', ['yes']],
  ['Perfect', ['yes']],
  ['Grand so', ['yes']],
  ['How much would that be?', ['asks_price']],
  ['Where exactly is the clinic?', ['asks_address']],
  ['When do you close on Fridays?', ['asks_hours']],
  ['Is that covered by my VHI?', ['asks_insurance']],
  ['Is it a computer that talks to me?', ['asks_if_robot']],
  ["Who's this?", ['asks_who']],
  ['What is this call about?', ['asks_what_about']],
  ['Where did you get my details?', ['asks_number_source']],
  ['Sorry, I did not catch a word of that', ['asks_repeat']],
  ['Hang on a second', ['asks_to_wait']],
  ["I'll read you out my card number", ['pays_now']],
];

describe('what is heard', () => {
  test.each(heard)('%s', async (text, expected) => {
    expect(await counted(text)).toEqual(expected);
  });
});

describe('negation turns the meaning', () => {
  const negated: readonly (readonly [string, readonly string[]])[] = [
    ["I don't want a real person", []],
    ["Don't ring me tomorrow, ring on Friday", ['call_later']],
    ['Not bad', ['yes']],
    ['No problem', ['yes']],
    ['I am not afraid of the dentist', []],
    ['No need to cancel', []],
  ];
  test.each(negated)('%s', async (text, expected) => {
    const answers = await counted(text);
    expect(answers.filter((answer) => answer !== 'objects')).toEqual(expected);
  });

  test('not being afraid is no objection', async () => {
    expect(await counted("I'm not afraid of the dentist")).not.toContain('objects');
  });
});

describe('objections come with their kind', () => {
  test.each([
    ["It's far too expensive for me", 'price'],
    ["I'm flat out, I never have a free minute", 'no_time'],
    ["I'm terrified of the drill", 'fear'],
    ["My teeth are grand, I don't need a check-up", 'no_need'],
    ['This sounds like a scam to me', 'trust'],
    ['I already have a dentist', 'has_dentist'],
  ])('%s', async (text, kind) => {
    const { values } = await interpret(text);
    expect(await counted(text)).toContain('objects');
    expect(values.find(({ name }) => name === 'objection')?.value).toBe(kind);
  });

  test('no kind is reported where no objection can be heard', async () => {
    const { answers, values } = await interpret("It's far too expensive", { can_hear: ['yes', 'no'] });
    expect([answers, values]).toEqual([[], []]);
  });
});

describe('what cannot be heard is heard as what is near', () => {
  test.each<[string, string[], string[]]>([
    ["I'm not interested, but thanks", ['declines'], ['declines']],
    ["I'm not interested", ['yes', 'no'], ['no']],
    ['None of those', ['yes', 'no', 'other_time'], ['other_time']],
    ["That's wrong", ['yes', 'no'], ['no']],
    ['Speaking', ['yes', 'no'], ['yes']],
    ["I'd like to make an appointment", ['yes', 'no'], ['yes']],
    ["I'm his wife", ['yes', 'no'], ['no']],
    ['Yes', ['yes', 'is_the_patient'], ['yes']],
    ['Yes', ['is_the_patient'], ['is_the_patient']],
    ['How much is it?', ['yes', 'no'], []],
  ])('%s, where %j can be heard', async (text, can_hear, expected) => {
    expect(await counted(text, { can_hear })).toEqual(expected);
  });
});

describe('several answers in one utterance', () => {
  test('a yes, a day that is ruled out and a question are all reported', async () => {
    const { answers, values } = await interpret('Yes but not Monday, and what does it cost?');
    expect(answers.map(({ answer }) => answer).sort()).toEqual(['asks_price', 'other_time', 'yes']);
    expect(values.map(({ name }) => name)).toEqual(['when']);
  });

  test('each span covers the words that carried the answer', async () => {
    const text = "Yes, and what does it cost? Also I'm driving.";
    const { answers } = await interpret(text);
    const words = Object.fromEntries(answers.map(({ answer, span }) => [answer, text.slice(...(span ?? [0, 0]))]));
    expect(words).toEqual({ yes: 'Yes', asks_price: 'what does it cost', call_later: "I'm driving" });
  });

  test('a no that only opens a correction refuses nothing', async () => {
    const { answers, values } = await interpret('No wait, Tuesday');
    expect(answers).toEqual([]);
    expect(values).toMatchObject([{ name: 'when', correction: true }]);
  });
});

const sureness = async (text: string): Promise<number> => (await interpret(text)).answers[0]?.confidence ?? 0;

describe('how sure', () => {
  test('a plain yes binds, a grudging one does not', async () => {
    expect(await sureness('Yes, please')).toBeGreaterThanOrEqual(0.7);
    expect(await sureness('That is correct')).toBeGreaterThanOrEqual(0.7);
    expect(await sureness('I suppose')).toBeLessThan(0.7);
    expect(await sureness('I suppose')).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    'Okay, which street is it on?',
    'Great. Where are you?',
    'Right?',
    'Fine, but there is one more thing to ask',
  ])('who only listens does not bind: %s', async (text) => {
    const { answers } = await interpret(text, { can_hear: ['yes', 'no', 'asks_address'] });
    expect(answers.find(({ answer }) => answer === 'yes')?.confidence ?? 0).toBeLessThan(0.7);
  });

  test.each([
    'What is the capital of Peru',
    'My dog ate the sofa',
    'Play some music',
    'Seven green bottles standing on a wall',
    'I watched the match last night',
  ])('talk of something else counts for nothing: %s', async (text) => {
    expect(await counted(text)).toEqual([]);
  });
});
