/** Why people hesitate when a visit is proposed: each kind of objections.json is told from the others, and from what is none. */
import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../../../engine/ports.ts';
import { counted, everyAnswer, interpret, parts } from './interpreter.ts';

const can_give = ['reason', 'when', 'practitioner', 'for_whom', 'objection'];
const anywhere = ['objects', 'wants_person', 'declines', 'emergency', 'opt_out', 'call_later', 'leaves_message', 'says_goodbye', 'asks_price', 'asks_who', 'asks_what_about', 'asks_address', 'asks_insurance', 'asks_if_robot', 'asks_repeat', 'asks_to_wait']; // prettier-ignore
const proposal = { can_hear: [...anywhere, 'yes', 'no', 'wants_to_book', 'not_sure', 'is_the_patient'], can_give };
const answered = { can_hear: [...anywhere, 'yes', 'no', 'wants_to_book', 'no_preference', 'not_sure'], can_give, objection: 'price' }; // prettier-ignore

/** The kind that counts, or what was understood instead. */
async function kindOf(text: string, where: Partial<Utterance>): Promise<unknown> {
  const answers = await counted(text, where);
  if (!answers.includes('objects')) return answers;
  return (await interpret(text, where)).values.find(({ name }) => name === 'objection')?.value;
}

const said: readonly (readonly [kind: string, ...utterances: string[]])[] = [
  ['price', "That's fierce dear", "I couldn't afford it right now", 'I have not the money for that', "I'm short on cash since the holidays"],
  ['insurance', 'The insurance would not cover it', "I've no cover for teeth, and that's that", "I'd have to check with my insurer first", 'I am not insured here', 'My plan never pays for dentists'],
  ['no_time', "I'm up the walls at work", 'I have no time for that', "I can't get time off"],
  ['timing', "I'd prefer to leave it until the spring", "It isn't the right moment for me to start", 'Maybe some time after Easter', 'Later in the year perhaps', "We'd rather wait a few months"],
  ['fear', "I'm petrified of needles", 'Dentists frighten me, I am scared', 'I have great fear of the drill'],
  ['bad_experience', 'I had an awful experience in the last place', 'The last dentist made a mess of it', 'He would not stop when I told him', 'My experience with the other dentist was very bad'],
  ['no_need', 'Nothing hurts me', 'My teeth are perfectly fine', "I only go when there's pain"],
  ['trust', 'This sounds like a scam to me', "I don't talk to machines", "I'm not giving my details to a robot"],
  ['has_dentist', 'I have a dentist already', "I'm quite happy with my own dentist, thanks", "I'm going to another clinic now"],
  ['too_far', "It's too far for me to come", "You're on the other side of town", "I'm moving away in March", "I've no car to get there", 'I live miles away from you'],
  ['think', "I'd better think it over", "I'd like to sleep on it", "I'm not ready to decide", "I haven't made up my mind about it", 'I need to hear more, before anything'],
  ['ask_partner', "I'd have to ask the husband", 'I need to talk it over with my wife', 'We would decide that together', 'First I have to speak to my mother'],
  ['send_info', 'Can you email me the details', "I'd rather have it in writing", 'Would you post me out a leaflet', 'Send me the information, please'],
]; // prettier-ignore

test('every kind that ships stands in the table', () => {
  expect(said.map(([kind]) => kind)).toEqual(Object.keys(parts.objections));
  expect(said.length).toBeGreaterThanOrEqual(12);
});

describe.each(said)('%s', (kind, ...utterances) => {
  test.each(utterances)('%s', async (text) => {
    expect(await kindOf(text, proposal)).toBe(kind);
    expect(parts.objections[kind]?.examples).not.toContain(text);
  });
});

describe('what is no objection', () => {
  test.each<readonly [text: string, answers: readonly string[]]>([
    ['Does my insurance cover that?', ['asks_insurance']],
    ['Do you take the medical card?', ['asks_insurance']],
    ['How far is it?', ['asks_address']],
    ['Can you text me the address?', ['asks_address']],
    ['Ring me after Christmas', ['call_later']],
    ['Not a good time to talk', ['call_later']],
    ["I'm busy just now, ring me later", ['call_later']],
    ["I'm not interested", ['declines']],
    ["I'll leave it, thanks", ['declines']],
    ['No thanks', ['no']],
    ["I'm not sure", ['not_sure']],
    ["Don't text me any more", ['opt_out']],
    ["Yeah go on, it's not far", ['yes']],
  ])('%s', async (text, answers) => {
    expect(await kindOf(text, proposal)).toEqual(answers);
  });
});

describe('the same words elsewhere', () => {
  test('who wavers over an answer names no new reason', async () => {
    for (const text of ['I must think it over', 'Let me sleep on it', "I'd have to ask my wife"]) {
      expect(await kindOf(text, answered)).toEqual(['not_sure']);
    }
  });

  test('who names one does', async () => {
    expect(await kindOf("And it's too far for me", answered)).toBe('too_far');
    expect(await kindOf("My insurance won't pay for it", answered)).toBe('insurance');
  });

  test('who names a late day where one was asked for puts nothing off', async () => {
    const when = { can_hear: [...anywhere, 'no_preference', 'not_sure', 'yes'], can_give, asked: 'when' };
    expect(await counted('Some time after Christmas', when)).not.toContain('objects');
    expect(await counted('In January', when)).not.toContain('objects');
  });

  test('a bad line is no long way, before anybody spoke of a visit', async () => {
    const identity = { can_hear: [...anywhere, 'is_the_patient', 'yes', 'no', 'not_the_patient', 'not_here', 'hands_over'], can_give, said: ['Am I speaking with Mary Byrne?'] }; // prettier-ignore
    expect(await counted("You sound miles away, but it's me", identity)).not.toContain('objects');
    expect(await kindOf('This sounds like a scam to me', identity)).toBe('trust');
  });

  test('a new address is passed on, and a long way to it is not', async () => {
    const attendance = { can_hear: [...everyAnswer], can_give };
    expect(await counted('I moved to a new address', attendance)).not.toContain('objects');
    expect(await kindOf("I've moved down to Kerry since, it's too far", attendance)).toBe('too_far');
  });
});
