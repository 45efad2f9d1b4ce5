import { describe, expect, it } from 'vitest';
import { evolveDialogue, type Dialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { delivered, hear, settle, signal, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import type { Interruption } from '../../../../engine/flow/schema/flow-file.ts';
import { limits } from '../../../../engine/limits.ts';
import { at, happens, met, prepared, says, small, type Happened } from '../../../controls/dialogue.ts';
import { atTen, interruptions, NEXT_MONDAY, TUESDAY, visitWith } from '../../../controls/release.ts';

type What = (turn: Turn) => void;

const stuck = (times: number, rest: Partial<Dialogue> = {}): Partial<Dialogue> => ({
  ...rest,
  in_a_row: { ...rest.in_a_row, at_one_step: times },
});
const inputs = (before: Dialogue, all: readonly What[], release = small): Happened => {
  const [first, ...others] = all;
  if (!first) throw new Error('nothing happens');
  return others.reduce((so_far, what) => happens(so_far.dialogue, what, release), happens(before, first, release));
};
const silence: What = (turn) => signal(turn, 'silence');
const offersAPerson = [
  'count not_understood 0',
  '1:puzzled/offer_person (interrupt puzzled/not_understood)',
  'say offer_person',
];

describe('Six inputs at one question that lead nowhere', () => {
  it('count as not understood too often: the sixth is answered, and then something else happens', () => {
    expect(limits.inputsAtAStep.value).toBe(6);
    const five = inputs(
      at('visit/why'),
      [1, 2, 3, 4, 5].map(() => says('asks_price')),
    );
    expect(five.acts).toEqual([
      '0:visit/why (reply visit/asks_price)',
      'say price',
      'count at_one_step 5',
      'say why again',
    ]);
    const sixth = happens(five.dialogue, says('asks_hours'));
    expect(sixth.acts).toEqual(['0:visit/why (reply visit/asks_hours)', 'say hours', ...offersAPerson]);
    expect(sixth.place).toBe('visit/why ! puzzled/offer_person');
    expect(sixth.dialogue.in_a_row).not.toHaveProperty('at_one_step');
  });

  it('may be of any kind: a silence, a question, a value for later, words that nobody understands', () => {
    const { acts, place } = inputs(at('visit/who'), [
      silence,
      says('asks_price'),
      says(['reason', 'cleaning']),
      says(),
      says('asks_hours'),
      says(['when', TUESDAY]),
    ]);
    expect(acts.slice(-3)).toEqual(offersAPerson);
    expect(place).toBe('visit/who ! puzzled/offer_person');
  });

  it('are counted, too, where the step answers by an edge of its own that leads nowhere', () => {
    const { acts } = happens(at('visit/who', stuck(4, { in_a_row: { silence: 2 } })), says('asks_who'));
    expect(acts).toEqual([
      'count silence 0',
      '0:visit/who (reply visit/who.asks_who)',
      'say it_is_me',
      'count at_one_step 5',
      'say who again',
    ]);
    expect(happens(at('visit/who', stuck(5)), says('asks_who')).place).toBe('visit/who ! puzzled/offer_person');
  });

  it('are counted where a yes does not bind', () => {
    const memory = { ...met, reason: 'check_up', when: TUESDAY, slots: [atTen], slot: atTen };
    const early: What = (turn) => hear(turn, { answers: ['yes'], values: [], heard_out: false, of: 7 });
    expect(happens(at('visit/read_back', stuck(5, { memory })), early).place).toBe(
      'visit/read_back ! puzzled/offer_person',
    );
  });

  it('lead on all the same where the sixth of them is an answer', () => {
    const { acts, place } = happens(at('visit/who', stuck(5)), says('yes', 'asks_price'));
    expect(acts).toEqual([
      '0:visit/who (reply visit/asks_price)',
      'say price',
      'know speaker=said (edge)',
      '0:visit/why (edge visit/who.yes, entered 1)',
      'say why',
    ]);
    expect(place).toBe('visit/why');
  });

  it('give way to a value that became known: the question is left, and nobody gives up', () => {
    const { acts, dialogue } = happens(at('visit/why', stuck(5, { memory: { ...met, reason: 'check_up' } })), silence);
    expect(acts.slice(0, 4)).toEqual([
      'count silence 1',
      '0:visit/why (reply visit/silence)',
      'say are_you_there',
      '0:visit/whose (edge visit/why.given)',
    ]);
    expect(acts).not.toContain('count not_understood 0');
    expect(dialogue.in_a_row).not.toHaveProperty('at_one_step');
  });
});

describe('The count begins anew', () => {
  it('wherever the dialogue moves, also back to the same step', () => {
    const ways: readonly (readonly [string, What])[] = [
      ['visit/who', says('yes')],
      ['visit/who', says('hands_over')],
      ['visit/find > find_time/offer', says('no')],
      ['visit/why', says('wants_person')],
      ['visit/why ! worry/answer', says('no')],
      ['visit/why ! worry/answer', says('objects', ['objection', 'fear'])],
    ];
    for (const [place, what] of ways) {
      const { dialogue } = happens(at(place, stuck(3)), what);
      expect(dialogue.in_a_row, place).not.toHaveProperty('at_one_step');
    }
  });

  it('with a correction', () => {
    const memory = { ...met, reason: 'check_up', when: TUESDAY, slots: [atTen] };
    const { dialogue, place } = happens(
      at('visit/find > find_time/offer', stuck(5, { memory })),
      says(['when', NEXT_MONDAY]),
    );
    expect(place).toBe('visit/find > find_time/search');
    expect(dialogue.in_a_row).not.toHaveProperty('at_one_step');
  });

  it('where an interruption gives back', () => {
    const { dialogue, place } = happens(at('visit/why ! worry/answer', stuck(5)), says('yes'));
    expect(place).toBe('visit/why');
    expect(dialogue.in_a_row).not.toHaveProperty('at_one_step');
    expect(happens(dialogue, says('asks_price')).acts.at(-2)).toBe('count at_one_step 1');
  });

  it('with an outcome, and not with the other counts: a taken answer that leads nowhere counts on', () => {
    const memory = { ...met, reason: 'check_up', when: TUESDAY };
    const found = happens(at('visit/find > find_time/search', stuck(4, { memory })), (turn) =>
      settle(turn, { type: 'SlotsFound', data: { slots: [atTen] } }, 9),
    );
    expect(found.dialogue.in_a_row).toEqual({});
    const answered = happens(at('visit/who', { in_a_row: { silence: 1, at_one_step: 2 } }), says('asks_who'));
    expect(answered.dialogue.in_a_row).toEqual({ silence: 0, at_one_step: 3 });
  });

  it('and not with a brief answer', () => {
    const before = at('visit/why', stuck(2));
    const note = happens(before, says('asks_price'));
    expect(note.dialogue.in_a_row).toEqual({ at_one_step: 3 });
    expect(evolveDialogue(before, { type: 'KeptUtteranceHeard', data: { of: 3 } }).in_a_row).toEqual({
      at_one_step: 2,
    });
  });
});

describe('Where nothing may take over', () => {
  it('because what is open is firm, the limit of the step decides', () => {
    const { acts, place } = happens(at('visit/who ! person/when', stuck(5)), says('asks_price'));
    expect(acts).toEqual([
      '1:person/when (reply person/asks_price)',
      'say price',
      'count not_understood 0',
      'know callback_time=any (edge)',
      '1:person/promise (edge person/gave_up.not_understood)',
      'do promise_callback',
    ]);
    expect(place).toBe('visit/who ! person/promise');
  });

  it('and the step has no limit, the question is asked once more: a price was told, nobody says pardon', () => {
    const person = prepared({
      flows: {
        person: {
          ...(interruptions['person'] as Interruption),
          steps: {
            when: { kind: 'ask', say: 'when_person', hear: { no: 'back' } },
            back: { kind: 'end', exit: 'resume' },
          },
        },
      },
    });
    const { acts, place } = happens(at('visit/who ! person/when', stuck(5)), says('asks_price'), person);
    expect(acts).toEqual([
      '1:person/when (reply person/asks_price)',
      'say price',
      'count not_understood 0',
      'say when_person again',
    ]);
    expect(place).toBe('visit/who ! person/when');
  });

  it('because nothing is named for it, the limit of the step decides as well', () => {
    const { not_understood: _, ...others } = small.release.replies;
    const release = prepared({
      replies: { ...others, not_understood: { say: 'pardon' } },
      flows: visitWith({
        why: { kind: 'ask', say: 'why', for: 'reason', go: 'whose', limit: { times: 2, then: 'bye' } },
      }),
    });
    const { acts } = happens(at('visit/why', stuck(5)), says('asks_price'), release);
    expect(acts.slice(2)).toEqual([
      'count not_understood 0',
      '0:visit/bye (edge visit/gave_up.not_understood)',
      'say bye',
      'end declined',
    ]);
  });
});

it('What was kept and is heard at a question is no input at it', () => {
  const before = at('visit/hello', { kept: { answers: ['asks_price'], values: [], of: 5 } });
  const { dialogue } = happens(before, (turn) => delivered(turn, true));
  expect(dialogue.in_a_row).toEqual({});
});
