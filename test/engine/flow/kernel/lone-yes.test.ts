/** A yes that permits something stands alone in its breath, and one that says who is on the line; what takes nothing back may stand beside it. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import type { Answers, Memory } from '../../../../engine/flow/schema/shared-files.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import {
  atTen,
  atTwo,
  holdOfTen,
  NEXT_MONDAY,
  TUESDAY,
  visit,
  visitAtTen,
  visitWith,
} from '../../../controls/release.ts';

const chosen = { ...met, reason: 'check_up', when: TUESDAY, slots: [atTen, atTwo], slot: atTen, held: holdOfTen };
const reading = at('visit/read_back', { memory: chosen });
const booked = ['0:visit/book (edge visit/read_back.yes)', 'say one_moment', 'do book'];
const askedAgain = ['count at_one_step 1', 'say read_back again'];

const { answers, memory } = small.release;
const withAnswers = (changes: Answers, values: Memory = {}) =>
  prepared({ answers: { ...answers, ...changes }, memory: { ...memory, ...values } });

describe('A yes is not lone', () => {
  it('beside a value that is settled: somebody who names one wants it changed', () => {
    const before = at('visit/read_back', { memory: { ...chosen, booking: visitAtTen } });
    const { acts, dialogue } = happens(before, says('yes', ['reason', 'cleaning']));
    expect(acts).toEqual(['ignore reason: settled', 'ignore yes: not_a_lone_yes', ...askedAgain]);
    expect(dialogue.memory).toEqual(before.memory);
  });

  it('beside a value that belongs to an answer said with it', () => {
    const { acts, dialogue } = happens(reading, says('yes', 'call_later', ['callback_time', NEXT_MONDAY]));
    expect(acts).toEqual([
      'ignore yes: outweighed',
      `know callback_time=${canonicalJson(NEXT_MONDAY)} (heard)`,
      '1:later/when (interrupt later/call_later, known)',
      '1:later/promise (edge later/when.known)',
      'do promise_callback',
    ]);
    expect(dialogue.kept).toBeNull();
  });

  it('beside a value that the yes itself may bring, which goes with it', () => {
    const brings = withAnswers({ yes: { means: 'Yes.', weight: 'agree', may_give: ['objection'] } });
    const { acts, dialogue } = happens(reading, says('yes', ['objection', 'price']), brings);
    expect(acts).toEqual(['ignore objection: outweighed', 'ignore yes: not_a_lone_yes', ...askedAgain]);
    expect(dialogue.memory).toEqual(chosen);
  });

  it('beside a value that belongs to a question that gets its brief answer', () => {
    const brings = withAnswers({ asks_price: { means: 'What is it?', weight: 'question', may_give: ['objection'] } });
    const { acts } = happens(reading, says('yes', 'asks_price', ['objection', 'price']), brings);
    expect(acts).toEqual([
      '0:visit/read_back (reply visit/asks_price)',
      'say price',
      'ignore objection: outweighed',
      'ignore yes: not_a_lone_yes',
      ...askedAgain,
    ]);
  });

  it('beside a value that belongs to an answer which was not said', () => {
    const { acts } = happens(reading, says('yes', ['objection', 'price']));
    expect(acts).toEqual(['ignore objection: not_hearable', 'ignore yes: not_a_lone_yes', ...askedAgain]);
  });

  it('beside a time or a name that nobody asked for, and what nobody may say', () => {
    for (const [name, value, why] of [
      ['slot', atTwo, 'not_asked'],
      ['person_name', null, 'not_asked'],
      ['speaker', 'said', 'not_hearable'],
    ] as const) {
      const { acts } = happens(reading, says('yes', [name, value]));
      expect(acts, name).toEqual([`ignore ${name}: ${why}`, 'ignore yes: not_a_lone_yes', ...askedAgain]);
    }
  });

  it('beside a question that the step hears itself', () => {
    const hears = prepared({
      flows: visitWith({
        read_back: {
          kind: 'ask',
          say: 'read_back',
          binding: 'book',
          hear: { yes: 'book', no: 'bye', asks_price: 'other_time' },
        },
      }),
    });
    const { acts, place } = happens(reading, says('yes', 'asks_price'), hears);
    expect(acts).not.toContain('do book');
    expect(acts).toContain('ignore yes: not_a_lone_yes');
    expect(place).toBe('visit/read_back');
    expect(happens(reading, says('yes', 'asks_hours'), hears).acts).toEqual([
      '0:visit/read_back (reply visit/asks_hours)',
      'say hours',
      ...booked,
    ]);
  });

  it('beside another yes: which of them was meant is not known', () => {
    const two = withAnswers({ confirms: { means: 'It suits.', weight: 'agree' } });
    expect(happens(reading, says('yes', 'confirms'), two).acts).toEqual([
      'ignore yes: not_a_lone_yes',
      'ignore confirms: not_a_lone_yes',
      ...askedAgain,
    ]);
  });
});

describe('A yes is lone', () => {
  it('beside what is known already', () => {
    const { acts, dialogue } = happens(reading, says('yes', ['when', TUESDAY], ['reason', 'check_up']));
    expect(acts).toEqual(['ignore when: no_news', 'ignore reason: no_news', ...booked]);
    expect(dialogue.memory).toEqual(chosen);
  });

  it('beside a question that nobody can answer', () => {
    expect(happens(reading, says('yes', 'asks_who')).acts).toEqual(['ignore asks_who: not_hearable', ...booked]);
  });

  it('beside two questions that get their brief answers', () => {
    expect(happens(reading, says('yes', 'asks_price', 'asks_hours')).acts).toEqual([
      '0:visit/read_back (reply visit/asks_price)',
      'say price',
      '0:visit/read_back (reply visit/asks_hours)',
      'say hours',
      ...booked,
    ]);
  });
});

describe('Where it is asked who is on the line', () => {
  const { lines } = small.release;
  const asksWho = prepared({ lines: { ...lines, who: { role: 'asks_who', say: ['Is that {patient_name}?'] } } });
  const identified = ['know speaker=said (edge)', '0:visit/why (edge visit/who.yes, entered 1)', 'say why'];
  const whoAgain = ['count at_one_step 1', 'say who again'];

  it('a yes beside a question says nothing: that is answered, and it is asked again', () => {
    const { acts, dialogue, place } = happens(at('visit/who'), says('yes', 'asks_price'), asksWho);
    expect(acts).toEqual([
      '0:visit/who (reply visit/asks_price)',
      'say price',
      'ignore yes: not_a_lone_yes',
      ...whoAgain,
    ]);
    expect(dialogue.memory).toEqual(met);
    expect(place).toBe('visit/who');
    expect(happens(dialogue, says('yes'), asksWho).acts).toEqual(identified);
  });

  it.each([
    ['asks_who', 'outweighed'],
    ['not_sure', 'not_hearable'],
  ])('nor does one beside %s, by whatever else that is refused', (other, why) => {
    const { acts, dialogue } = happens(at('visit/who'), says('yes', other), asksWho);
    expect(acts).toEqual(['ignore yes: not_a_lone_yes', `ignore ${other}: ${why}`, ...whoAgain]);
    expect(dialogue.memory).toEqual(met);
  });

  it('who says so in so many words may ask something beside it, and nothing else', () => {
    const { who } = visit.steps;
    if (who?.kind !== 'ask') throw new Error('the control has another step there');
    const hear = { ...who.hear, speaking: { go: 'why', remember: { speaker: 'said' } } };
    const speaking = prepared({
      lines: asksWho.release.lines,
      answers: { ...answers, speaking: { means: 'It is me.', weight: 'agree' } },
      flows: visitWith({ who: { ...who, hear } }),
    });
    const { acts, dialogue } = happens(at('visit/who'), says('speaking', 'asks_price'), speaking);
    expect(acts.slice(0, 2)).toEqual(['0:visit/who (reply visit/asks_price)', 'say price']);
    expect(dialogue.memory).toEqual({ ...met, speaker: 'said' });
    expect(happens(at('visit/who'), says('yes', 'speaking', 'asks_price'), speaking).dialogue.memory).toEqual(
      dialogue.memory,
    );
    expect(happens(at('visit/who'), says('speaking', 'not_sure'), speaking).acts).toContain(
      'ignore speaking: not_a_lone_yes',
    );
  });

  it('another yes takes nothing of it back', () => {
    const two = prepared({
      lines: asksWho.release.lines,
      answers: { ...answers, confirms: { means: 'It suits.', weight: 'agree' } },
    });
    const { acts } = happens(at('visit/who'), says('yes', 'confirms'), two);
    expect(acts).toEqual(['ignore confirms: not_hearable', ...identified]);
  });

  it('a value takes nothing of it back, and is remembered whether the yes counts or not', () => {
    const { dialogue } = happens(at('visit/who'), says('yes', ['when', TUESDAY]), asksWho);
    expect(dialogue.memory).toEqual({ ...met, when: TUESDAY, speaker: 'said' });
    const asking = happens(at('visit/who'), says('yes', 'asks_price', ['when', TUESDAY]), asksWho);
    expect(asking.acts).toContain('ignore yes: not_a_lone_yes');
    expect(asking.dialogue.memory).toEqual({ ...met, when: TUESDAY });
  });
});

it('Where nothing binds and nobody is asked who they are, a yes counts whatever is said beside it', () => {
  const settled = at('visit/who', { memory: { ...met, booking: visitAtTen } });
  const { acts } = happens(settled, says('yes', 'asks_who', ['reason', 'cleaning'], ['objection', 'price']));
  expect(acts).toEqual([
    'ignore reason: settled',
    'ignore objection: not_hearable',
    'ignore asks_who: outweighed',
    'know speaker=said (edge)',
    '0:visit/why (edge visit/who.yes, entered 1)',
    'say why',
  ]);
  expect(visit.steps['who']).not.toHaveProperty('binding');
});
