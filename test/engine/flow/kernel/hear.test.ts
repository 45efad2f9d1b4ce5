import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import { atTen, atTwo, holdOfTen, NEXT_MONDAY, TUESDAY, visitWith } from '../../../controls/release.ts';

const offered = { ...met, reason: 'check_up', when: TUESDAY, slots: [atTen, atTwo] };
const chosen = { ...offered, slot: atTen, held: holdOfTen };
const atOffer = at('visit/find > find_time/offer', { memory: offered });
const atReadBack = at('visit/read_back', { memory: chosen });

/** A question that hears one answer of every weight. */
const everything = prepared({
  flows: visitWith({
    everything: {
      kind: 'ask',
      say: 'anything_else',
      for: 'reason',
      go: 'whose',
      hear: { yes: 'booked', not_sure: 'bye', other_time: 'other_time', no: 'sorry', objects: 'unsure' },
    },
    whose: { kind: 'end', ending: 'handed_over' },
  }),
});
const atEverything = at('visit/everything');

describe('One main answer is taken', () => {
  const main = (...answers: string[]): string | undefined =>
    happens(atEverything, says(...answers, ['objection', 'price']), everything).acts.find((act) =>
      act.includes(':visit/'),
    );

  it.each([
    [['no', 'other_time', 'objects', 'not_sure', 'yes'], '0:visit/sorry (edge visit/everything.no)'],
    [['other_time', 'objects', 'not_sure', 'yes'], '0:visit/other_time (edge visit/everything.other_time, entered)'],
    [['objects', 'not_sure', 'yes'], '0:visit/unsure (edge visit/everything.objects)'],
    [['not_sure', 'yes'], '0:visit/bye (edge visit/everything.not_sure)'],
    [['yes'], '0:visit/booked (edge visit/everything.yes)'],
  ])('by weight, in whatever order they come: %j', (answers, taken) => {
    expect(main(...answers)).toBe(taken);
    expect(main(...answers.toReversed())).toBe(taken);
  });

  it('and the value that was asked for weighs as much as what is given', () => {
    const given = (...answers: string[]) =>
      happens(atEverything, says(...answers, ['reason', 'cleaning']), everything).acts;
    expect(given('yes')).toEqual([
      'know reason=cleaning (heard)',
      'ignore yes: outweighed',
      '0:visit/whose (edge visit/everything.given)',
      'end handed_over',
    ]);
    expect(given('other_time').at(-1)).toBe('say ask_when');
    expect(given('no').at(-1)).toBe('end failed');
  });

  it('while every other one is ignored and says why', () => {
    const { acts } = happens(atEverything, says('yes', 'no', 'asks_who', 'other_time', 'call_later'), everything);
    expect(acts).toEqual([
      'ignore yes: outweighed',
      'ignore asks_who: not_hearable',
      'ignore other_time: outweighed',
      'ignore call_later: outweighed',
      '0:visit/sorry (edge visit/everything.no)',
      'say sorry',
      'end failed',
    ]);
  });

  it('and what the step hears itself goes before an interruption of the same weight', () => {
    const { acts } = happens(atEverything, says('call_later', 'objects', ['objection', 'fear']), everything);
    expect(acts).toEqual([
      'ignore call_later: outweighed',
      'know objection=fear (heard)',
      '0:visit/unsure (edge visit/everything.objects)',
      'say we_call_you',
      'end uncertain',
    ]);
  });

  it('but a wish goes before a plain yes', () => {
    const { acts, place } = happens(at('visit/who'), says('yes', 'wants_person'));
    expect(acts).toEqual([
      'ignore yes: outweighed',
      '1:person/when (interrupt person/wants_person, entered 1)',
      'say when_person',
    ]);
    expect(place).toBe('visit/who ! person/when');
  });

  it('and an answer that must bring a value is not taken without it', () => {
    const { acts } = happens(at('visit/who'), says('objects', 'yes'));
    expect(acts.slice(0, 2)).toEqual(['ignore objects: outweighed', 'know speaker=said (edge)']);
  });
});

describe('Values', () => {
  it('are remembered wherever the conversation listens for them, also for later', () => {
    const { acts, place } = happens(at('visit/who'), says('yes', ['reason', 'cleaning'], ['when', TUESDAY]));
    expect(acts).toEqual([
      'know reason=cleaning (heard)',
      `know when=${canonicalJson(TUESDAY)} (heard)`,
      'know speaker=said (edge)',
      '0:visit/why (edge visit/who.yes, known)',
      '0:visit/whose (edge visit/why.known)',
      '0:visit/find (edge visit/whose.otherwise, entered 1)',
      '1:find_time/ask_when (use find_time/start, known)',
      '1:find_time/search (edge find_time/ask_when.known, entered 1)',
      'say let_me_look',
      'do find_slots',
    ]);
    expect(place).toBe('visit/find > find_time/search');
  });

  it('that are heard when asked count nowhere else', () => {
    const { acts } = happens(at('visit/who'), says('yes', ['person_name', null]));
    expect(acts).toEqual([
      'ignore person_name: not_asked',
      'know speaker=said (edge)',
      '0:visit/why (edge visit/who.yes, entered 1)',
      'say why',
    ]);
    expect(happens(at('visit/child'), says(['person_name', null])).acts.slice(0, 2)).toEqual([
      'know person_name=(personal) (heard)',
      '0:visit/find (edge visit/child.given, entered 1)',
    ]);
  });

  it('that nobody may say are not taken from anybody', () => {
    const { acts, dialogue } = happens(at('visit/who'), says('yes', ['speaker', 'said'], ['booking', 'none']));
    expect(acts.slice(0, 2)).toEqual(['ignore speaker: not_hearable', 'ignore booking: not_hearable']);
    expect(Object.keys(dialogue.memory)).toEqual(['person_met', 'speaker']);
  });

  it('that are known already are no news, and change nothing', () => {
    const { acts } = happens(atReadBack, says('no', ['reason', 'check_up'], ['when', { ...TUESDAY }]));
    expect(acts).toEqual([
      'ignore reason: no_news',
      'ignore when: no_news',
      '0:visit/bye (edge visit/read_back.no)',
      'say bye',
      'end declined',
    ]);
  });

  it('that are settled stay as they are', () => {
    const memory = { ...offered, booking: { id: 'appointment-one' } as never };
    const { acts, dialogue } = happens(at('visit/else', { memory }), says(['when', NEXT_MONDAY], 'no'));
    expect(acts).toEqual([
      'ignore when: settled',
      '0:visit/bye_booked (edge visit/else.no)',
      'say see_you',
      'end booked',
    ]);
    expect(dialogue.memory['when']).toEqual(TUESDAY);
  });

  it('survive an utterance of which no answer is taken: the question is put again, in other words', () => {
    const { acts } = happens(at('visit/who', { in_a_row: { silence: 1 } }), says(['when', TUESDAY], 'other_time'));
    expect(acts).toEqual([
      `know when=${canonicalJson(TUESDAY)} (heard)`,
      'ignore other_time: not_hearable',
      'count silence 0',
      'count at_one_step 1',
      'say who again',
    ]);
  });

  it('that come with an answer are remembered only if it is taken', () => {
    const taken = happens(at('visit/who'), says('objects', ['objection', 'fear']));
    expect(taken.acts).toEqual([
      'know objection=fear (heard)',
      '1:worry/answer (interrupt worry/objects, entered 1)',
      'say worry_answer',
    ]);
    const outweighed = happens(at('visit/who'), says('no', 'objects', ['objection', 'fear']));
    expect(outweighed.acts).toEqual([
      'ignore objection: outweighed',
      'ignore objects: outweighed',
      '0:visit/bye (edge visit/who.no)',
      'say bye',
      'end declined',
    ]);
  });

  it('that an answer may bring and the question asks for are taken even where that answer is not', () => {
    const { acts } = happens(at('visit/who ! later/when'), says('call_later', ['callback_time', TUESDAY]));
    expect(acts).toEqual([
      `know callback_time=${canonicalJson(TUESDAY)} (heard)`,
      'ignore call_later: outweighed',
      '1:later/promise (edge later/when.given)',
      'do promise_callback',
    ]);
  });
});

describe('Questions', () => {
  it('are answered first, and the step that they interrupted is asked again', () => {
    const { acts, place } = happens(at('visit/why'), says('asks_price'));
    expect(acts).toEqual(['0:visit/why (reply visit/asks_price)', 'say price', 'count at_one_step 1', 'say why again']);
    expect(place).toBe('visit/why');
  });

  it('at most two of them in one breath', () => {
    const { acts } = happens(at('visit/who'), says('asks_hours', 'asks_price', 'yes', 'asks_address'));
    expect(acts).toEqual([
      '0:visit/who (reply visit/asks_hours)',
      'say hours',
      '0:visit/who (reply visit/asks_price)',
      'say price',
      'ignore asks_address: one_is_enough',
      'know speaker=said (edge)',
      '0:visit/why (edge visit/who.yes, entered 1)',
      'say why',
    ]);
  });

  it('that the step hears itself go by its own edge, and weigh least', () => {
    expect(happens(at('visit/who'), says('asks_who')).acts).toEqual([
      '0:visit/who (reply visit/who.asks_who)',
      'say it_is_me',
      'count at_one_step 1',
      'say who again',
    ]);
    expect(happens(at('visit/who'), says('asks_who', 'no')).acts).toEqual([
      'ignore asks_who: outweighed',
      '0:visit/bye (edge visit/who.no)',
      'say bye',
      'end declined',
    ]);
  });

  it('that nobody can answer are said to be so', () => {
    expect(happens(at('visit/why'), says('asks_who', 'no')).acts[0]).toBe('ignore asks_who: not_hearable');
  });

  it('are not counted by a limit: the question is asked again without being entered', () => {
    const asked = happens(at('visit/why', { counts: { 'visit/why': 2 } }), says('asks_price'));
    expect(asked.acts.at(-1)).toBe('say why again');
    expect(asked.dialogue.counts).toEqual({ 'visit/why': 2 });
  });
});

describe('"Yes but not Monday, and what does it cost?"', () => {
  it('gets the price, then the other day, and no yes', () => {
    const { acts, place } = happens(atReadBack, says('yes', 'other_time', 'asks_price'));
    expect(acts).toEqual([
      '0:visit/read_back (reply visit/asks_price)',
      'say price',
      'ignore yes: outweighed',
      `let go of ${holdOfTen.attempt}`,
      'forget when, slots, slot, held (visit/other_time)',
      '0:visit/other_time (edge visit/read_back.other_time, entered)',
      'say sure',
      '0:visit/find (edge visit/other_time.go_on, entered 1)',
      '1:find_time/ask_when (use find_time/start, entered 1)',
      'say ask_when',
    ]);
    expect(place).toBe('visit/find > find_time/ask_when');
  });
});

describe('A binding question', () => {
  const booked = ['0:visit/book (edge visit/read_back.yes)', 'say one_moment', 'do book'];

  it('takes a lone yes, and one with a question beside it', () => {
    expect(happens(atReadBack, says('yes')).acts).toEqual(booked);
    expect(happens(atReadBack, says('yes', 'asks_price')).acts).toEqual([
      '0:visit/read_back (reply visit/asks_price)',
      'say price',
      ...booked,
    ]);
  });

  it('takes no yes with any other answer beside it, even one that is not heard here', () => {
    for (const other of ['not_sure', 'call_later', 'hands_over', 'wants_person']) {
      const { acts } = happens(atReadBack, says('yes', other));
      expect(acts, other).not.toContain('do book');
    }
    expect(happens(atReadBack, says('yes', 'not_sure')).acts).toEqual([
      'ignore yes: not_a_lone_yes',
      'ignore not_sure: not_hearable',
      'count at_one_step 1',
      'say read_back again',
    ]);
  });

  it('takes no yes with news beside it', () => {
    const { acts } = happens(atReadBack, says('yes', ['practitioner', 'adair']));
    expect(acts).not.toContain('do book');
    expect(acts).toContain('ignore yes: outweighed');
  });

  it('takes no yes with news beside it that changes nothing else either', () => {
    const { memory } = small.release;
    const harmless = prepared({ memory: { ...memory, practitioner: { is: 'practitioner', heard: 'anywhere' } } });
    const { acts } = happens(atReadBack, says('yes', ['practitioner', 'adair']), harmless);
    expect(acts).toEqual([
      'know practitioner=adair (heard)',
      'ignore yes: not_a_lone_yes',
      'count at_one_step 1',
      'say read_back again',
    ]);
  });

  it('does not hear a yes that was said to something else: answers do not outlive their utterance', () => {
    const { dialogue, place } = happens(
      at('visit/find > find_time/hold', { memory: { ...offered, slot: atTen } }),
      says('yes'),
    );
    expect(place).toBe('visit/find > find_time/hold');
    expect(JSON.stringify(dialogue)).not.toContain('yes"]');
    expect(dialogue).toEqual(at('visit/find > find_time/hold', { memory: { ...offered, slot: atTen } }));
  });
});

it('During the last words nothing is kept: no question comes any more', () => {
  const before = at('visit/bye', { memory: offered });
  const { acts, dialogue } = happens(before, says('no', 'asks_price', ['reason', 'cleaning']));
  expect(acts).toEqual(['ignore no: not_now', 'ignore asks_price: not_now', 'ignore reason: not_now']);
  expect(dialogue).toEqual(before);
});

describe('Urgent answers', () => {
  it('come first, the gravest of them, and drop the rest', () => {
    const { acts, place } = happens(atOffer, says('yes', 'opt_out', 'emergency', 'asks_price', ['reason', 'cleaning']));
    expect(acts).toEqual([
      'ignore yes: outweighed',
      'ignore opt_out: outweighed',
      'ignore asks_price: outweighed',
      'ignore reason: outweighed',
      '2:emergency/call_112 (interrupt emergency/emergency, entered 1)',
      'say call_112 in full',
    ]);
    expect(place).toBe('visit/find > find_time/offer ! emergency/call_112');
  });

  it('are heard while an effect runs and while a legal line plays', () => {
    for (const place of ['visit/find > find_time/search', 'visit/hello', 'visit/who ! later/promise']) {
      const { acts } = happens(at(place), says('opt_out', 'yes'));
      expect(acts.at(-1), place).toBe('do record_opt_out');
    }
  });
});

it('Nothing at all that could be made sense of is "not understood"', () => {
  const { acts } = happens(at('visit/who'), says());
  expect(acts).toEqual([
    'count not_understood 1',
    '0:visit/who (reply visit/not_understood)',
    'say pardon',
    'count at_one_step 1',
    'say who again',
  ]);
});

it('The first thing that is understood tells that a person is on the line', () => {
  const { acts } = happens(at('visit/who', { memory: {} }), says('yes'));
  expect(acts.slice(0, 2)).toEqual(['know person_met=yes (heard)', 'know speaker=said (edge)']);
  expect(happens(at('visit/who', { memory: {} }), says()).acts).not.toContain('know person_met=yes (heard)');
});

it('A choice among slots is the value that was asked for', () => {
  const { acts } = happens(atOffer, says('yes', ['slot', atTwo]));
  expect(acts).toEqual([
    `know slot=${canonicalJson(atTwo)} (heard)`,
    'ignore yes: outweighed',
    '1:find_time/hold (edge find_time/offer.given)',
    'do hold_slot',
  ]);
});
