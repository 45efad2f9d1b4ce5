/** What must never be missed, beside what only sounds like it. Against the whole catalogue, as if nothing had been asked. */
import { describe, expect, test } from 'vitest';
import { counted } from './interpreter.ts';

/** Every sentence of the first list is the answer, none of the second is. */
function told(answer: string, apart: { readonly is: readonly string[]; readonly is_not: readonly string[] }): void {
  describe(`told: ${answer}`, () => {
    test.each(apart.is)('%s', async (text) => {
      expect(await counted(text)).toContain(answer);
    });
    test.each(apart.is_not)('is not: %s', async (text) => {
      expect(await counted(text)).not.toContain(answer);
    });
  });
}

told('opt_out', {
  is: [
    'Stop ringing me, would you',
    'and another thing quit phoning this house every second day please',
    'No more calls from ye, I have said it twice',
    'I never want to hear another word from you people',
    'Look I was only asking about my sister but anyway take me off that list',
    'If you ring me again and I will report you to the regulator',
    'You never had my permission to ring me',
    'I withdraw my consent',
    'No texts either, thanks',
    'Put this number down as do not call',
    'I want off this list',
    'Go and annoy somebody else',
    'Stop',
  ],
  is_not: [
    "Don't ring me tomorrow, ring me Thursday",
    'Stop ringing me at work, I am at home after six',
    'Never call on a Sunday, any other day is fine',
    "I'm not asking you to stop calling",
    'I told the gas crowd to stop calling me',
    "Please don't stop calling, I like the reminder",
    'That would not bother me in the least',
    'Take it out of the diary, I cannot come',
    'Stop annoying me. Actually wait, how much would it be?',
    'Stop that',
    'The pain will not stop',
    'I will not call you a liar',
    "I can't stop laughing",
  ],
});

told('emergency', {
  is: [
    "She can't breathe right, please hurry",
    'It will not stop bleeding whatever I do',
    'He is not waking up',
    'my husband is after collapsing in the kitchen he is unconscious',
    'Yes that suits me but hang on my throat is closing',
    'He fell off the trampoline and his tooth is hanging out',
    'One of my teeth is loose after a fall',
  ],
  is_not: [
    'My dad had a stroke two winters back',
    'I had a heart attack in the spring, do I need to tell the dentist?',
    'I nearly had a heart attack at the price',
    'They passed out drunk on the sofa',
    "It's not an emergency",
    'There is no bleeding any more',
    'What do I do in case of an emergency?',
    "You're not responding to what I asked",
    'That back tooth is killing me',
  ],
});

told('strong_pain', {
  is: ['This tooth is killing me since Friday', "It's pure agony", 'I have a savage toothache'],
  is_not: ['I grind my teeth in my sleep', 'My gum bled once', 'A crown fell out but it is not sore'],
});

told('wrong_person', {
  is: [
    "That's the wrong number, pet",
    'Nobody called that in this house',
    'He sold me this phone, I do not know him',
    'There is no such person at this number',
  ],
  is_not: [
    'Is this the wrong number to ring about a bill?',
    "You've the right number",
    'I rang the wrong dentist last time',
  ],
});

told('wants_person', {
  is: [
    'Give me somebody real',
    'Could you escalate this',
    "I'm sick of these machines",
    'Have a colleague ring me, would you',
    'Can I speak directly to the front desk',
    "I'm not comfortable telling all that to a machine",
    'Put me on to one of the nurses there',
    'yeah look could you just transfer me to some human',
    'We are going round in circles, this call is not getting us anywhere',
  ],
  is_not: [
    "Is it a person I'm talking to?",
    'How nice to be talking to a person at last',
    'Sure I am only human like everybody',
    'Get me a dentist for Tuesday',
    'People I get on with. Are you one?',
    'Last week I was speaking to one of your ladies',
    "I'll speak to her about it",
    'I do not need to speak to anybody',
  ],
});

told('pays_now', {
  is: [
    '(card number)',
    'So it is (card number), expiry (card number)',
    'and then (card number) okay',
    'My visa is (card number)',
  ],
  is_not: ['Not the card number', 'Room number four', 'I have a medical card'],
});

told('self_harm', {
  is: [
    "I don't want to be here any more",
    'I could end it all',
    "I'm thinking of killing myself",
    'They would be better off without me',
  ],
  is_not: [
    'I bit myself while eating',
    'The drill will be the death of me',
    'I hurt myself on the stairs by accident',
    'I would kill for a coffee',
  ],
});

told('is_a_minor', {
  is: ["I'm eight", "I'm ten and my mammy is at work", "I'm only a kid", "I'm not allowed to talk to strangers"],
  is_not: ["I'm ten minutes away", "I'm in my thirties", 'My son is eight', 'I am a ten out of ten today'],
});

told('asks_who', {
  is: [
    "What's your full name?",
    'So what would I call you?',
    'And have you a name at all?',
    'Tell me your name first',
    "I'd want to know who's calling before I say anything",
    'How do I address you?',
  ],
  is_not: [
    'What is the address?',
    'You can call me after five',
    'Change your name to Molly',
    'My name is Nora',
    'What do you call a bridge?',
  ],
});

test('an urgent wish is found wherever in a long utterance it stands', async () => {
  const story = 'Well I was at the shops on Saturday and the bus was late and the rain came down on all of us. ';
  for (const times of [1, 4, 9, 18]) {
    expect(await counted(`${story.repeat(times)}So stop calling me please.`)).toContain('opt_out');
    expect(await counted(`${story.repeat(times)}And now she has collapsed and is unconscious.`)).toContain('emergency');
    expect(await counted(story.repeat(times))).not.toContain('opt_out');
  }
});

describe('"stop" before any business has begun', () => {
  const identity = {
    can_hear: ['is_the_patient', 'not_the_patient', 'yes', 'no', 'opt_out'],
    said: ['Is that Mary Byrne?'],
  };
  test.each(['Stop it', 'Will you stop', 'Please stop'])('%s', async (text) => {
    expect(await counted(text, identity)).toEqual(['opt_out']);
    expect(await counted(text)).not.toContain('opt_out');
  });
});
