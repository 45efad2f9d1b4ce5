import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import type { Kept } from '../../../../engine/flow/kernel/dialogue.ts';
import { delivered, settle, signal, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import type { Interruption } from '../../../../engine/flow/schema/flow-file.ts';
import { dayCorrected } from '../../../controls/day-corrected.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import {
  atTen,
  atTwo,
  holdOfTen,
  interruptions,
  NEXT_MONDAY,
  TUESDAY,
  visit,
  visitWith,
} from '../../../controls/release.ts';

const SEARCHING = 'visit/find > find_time/search';
const HOLDING = 'visit/find > find_time/hold';
const wished = { ...met, reason: 'check_up', when: TUESDAY };
const offered = { ...wished, slots: [atTen, atTwo] };
const held = { ...offered, slot: atTen, held: holdOfTen };

const kept = (answers: string[], values: Kept['values'] = [], of = 5): Kept => ({ answers, values, of });
const found = (turn: Turn): void => settle(turn, { type: 'SlotsFound', data: { slots: [atTen, atTwo] } }, 9);
const isHeld = (turn: Turn): void => settle(turn, { type: 'SlotHoldGiven', data: { hold: holdOfTen } }, 9);
const promised = (turn: Turn): void => settle(turn, { type: 'CallbackPromised', data: {} }, 9);
const heardInFull = (turn: Turn): void => delivered(turn, true);

describe('What is said while nobody can answer', () => {
  it.each([
    ['an effect runs', SEARCHING],
    ['a legal line plays', 'visit/hello'],
  ])('because %s is kept without its plain answers, and changes nothing yet', (_, place) => {
    const before = at(place, { memory: wished });
    const { acts, dialogue } = happens(before, says('no', 'yes', 'asks_price', 'wants_person', ['when', NEXT_MONDAY]));
    expect(acts).toEqual(['ignore no: not_now', 'ignore yes: not_now', 'keep asks_price, wants_person, when']);
    expect(dialogue).toEqual({
      ...before,
      kept: { answers: ['asks_price', 'wants_person'], values: [{ name: 'when', value: NEXT_MONDAY }], of: 7 },
    });
  });

  it('is not kept where only plain answers came, or nothing that could be made sense of', () => {
    const before = at(SEARCHING, { memory: wished });
    expect(happens(before, says('yes', 'other_time', 'not_sure'))).toMatchObject({
      acts: ['ignore yes: not_now', 'ignore other_time: not_now', 'ignore not_sure: not_now'],
      dialogue: before,
    });
    expect(happens(before, says())).toMatchObject({ acts: ['ignore search: not_now'], dialogue: before });
  });

  it('replaces the values that were kept before, on record as outweighed, and stands beside what was asked', () => {
    const before = at(SEARCHING, {
      memory: wished,
      kept: kept(['asks_hours'], [{ name: 'reason', value: 'cleaning' }]),
    });
    const { acts, dialogue } = happens(before, says('asks_price'));
    expect(acts).toEqual(['ignore reason: outweighed', 'keep asks_hours, asks_price']);
    expect(dialogue.kept).toEqual(kept(['asks_hours', 'asks_price'], [], 7));
  });

  it('leaves what was kept before alone where nothing of it is worth keeping', () => {
    const before = at(SEARCHING, { memory: wished, kept: kept(['asks_hours']) });
    expect(happens(before, says('yes')).dialogue).toEqual(before);
    expect(happens(before, says()).dialogue).toEqual(before);
    expect(happens(before, (turn) => signal(turn, 'silence')).dialogue).toEqual(before);
  });

  it('acts at once where it is urgent, and nothing of that utterance is kept', () => {
    const { acts, dialogue, place } = happens(at(SEARCHING), says('asks_price', 'opt_out', ['reason', 'cleaning']));
    expect(acts).toEqual([
      'ignore asks_price: outweighed',
      'ignore reason: outweighed',
      '2:opt_out/record (interrupt opt_out/opt_out)',
      'do record_opt_out',
    ]);
    expect(dialogue.kept).toBeNull();
    expect(place).toBe(`${SEARCHING} ! opt_out/record`);
  });

  it('is not kept within what is urgent: no question comes any more', () => {
    const before = at('visit/who ! opt_out/record');
    const { acts, dialogue } = happens(before, says('asks_price', ['reason', 'cleaning']));
    expect(acts).toEqual(['ignore asks_price: not_now', 'ignore reason: not_now']);
    expect(dialogue).toEqual(before);
  });
});

describe('At the next question', () => {
  it('a question is answered before it is put, and it is put once, in its first form', () => {
    const { acts, dialogue } = happens(
      at(SEARCHING, { memory: wished, kept: kept(['asks_price', 'asks_hours']) }),
      found,
    );
    expect(acts).toEqual([
      `know slots=${canonicalJson([atTen, atTwo])} (outcome)`,
      '1:find_time/offer (edge find_time/search.slots_found, entered 1)',
      'hear what was kept',
      '1:find_time/offer (reply find_time/asks_price)',
      'say price',
      '1:find_time/offer (reply find_time/asks_hours)',
      'say hours',
      'say offer',
    ]);
    expect(dialogue.kept).toBeNull();
    expect(dialogue.in_a_row).toEqual({});
  });

  it('a third question in one breath is not answered here either', () => {
    const three = kept(['asks_price', 'asks_hours', 'asks_address']);
    const { acts } = happens(at(SEARCHING, { memory: wished, kept: three }), found);
    expect(acts.slice(-2)).toEqual(['ignore asks_address: one_is_enough', 'say offer']);
    expect(acts).not.toContain('say address');
  });

  it('a question that it hears itself goes by its own edge, and it is put after that', () => {
    const release = prepared({ replies: { ...small.release.replies, asks_who: { say: 'price' } } });
    const { acts, place } = happens(at('visit/hello', { kept: kept(['asks_who']) }), heardInFull, release);
    expect(acts.slice(1)).toEqual([
      'hear what was kept',
      '0:visit/who (reply visit/who.asks_who)',
      'say it_is_me',
      'say who',
    ]);
    expect(place).toBe('visit/who');
  });

  it('a value is remembered, and the question is put where it is about something else', () => {
    const { acts, dialogue } = happens(
      at('visit/hello', { kept: kept([], [{ name: 'reason', value: 'cleaning' }]) }),
      heardInFull,
    );
    expect(acts).toEqual([
      '0:visit/who (edge visit/hello.delivered)',
      'hear what was kept',
      'know reason=cleaning (heard)',
      'say who',
    ]);
    expect(dialogue.memory).toEqual({ ...met, reason: 'cleaning' });
    expect(happens(dialogue, says('yes')).acts).not.toContain('say why');
  });

  it('the value that it asks for leaves it unasked', () => {
    const release = prepared({ flows: visitWith({ hello: { kind: 'tell', say: 'hello', in_full: true, go: 'why' } }) });
    const { acts, place } = happens(
      at('visit/hello', { kept: kept([], [{ name: 'reason', value: 'cleaning' }]) }),
      heardInFull,
      release,
    );
    expect(acts).toEqual([
      '0:visit/why (edge visit/hello.delivered, entered 1)',
      'hear what was kept',
      'know reason=cleaning (heard)',
      '0:visit/whose (edge visit/why.given)',
      '0:visit/find (edge visit/whose.otherwise, entered 1)',
      '1:find_time/ask_when (use find_time/start, entered 1)',
      'say ask_when',
    ]);
    expect(place).toBe('visit/find > find_time/ask_when');
  });

  it('a personal value counts where it is asked for, and nowhere else', () => {
    const name = kept([], [{ name: 'person_name', value: null }]);
    const asksTheName = prepared({
      flows: visitWith({ hello: { kind: 'tell', say: 'hello', in_full: true, go: 'child' } }),
    });
    expect(happens(at('visit/hello', { kept: name }), heardInFull, asksTheName).acts).toContain(
      'know person_name=(personal) (heard)',
    );
    const { acts, dialogue } = happens(at('visit/hello', { kept: name }), heardInFull);
    expect(acts.slice(1)).toEqual(['hear what was kept', 'ignore person_name: not_asked', 'say who']);
    expect(dialogue.memory).toEqual(met);
  });

  it('a value that spoils what was obtained leads back to where it is corrected, and nothing is read back', () => {
    const { acts, dialogue, place } = happens(
      at(HOLDING, { memory: { ...offered, slot: atTen }, kept: kept([], [{ name: 'when', value: NEXT_MONDAY }]) }),
      isHeld,
    );
    expect(acts).toEqual([
      `know held=${canonicalJson(holdOfTen)} (outcome)`,
      '1:find_time/held (edge find_time/hold.held)',
      '0:visit/read_back (exit visit/find.held, entered 1)',
      'hear what was kept',
      ...dayCorrected,
    ]);
    expect(dialogue.memory).toEqual({ ...wished, when: NEXT_MONDAY });
    expect(place).toBe(SEARCHING);
  });

  it('a wish takes over before it is put, and the way back puts it', () => {
    const worried = kept(['objects'], [{ name: 'objection', value: 'price' }]);
    const { acts, dialogue } = happens(at(SEARCHING, { memory: wished, kept: worried }), found);
    expect(acts.slice(2)).toEqual([
      'hear what was kept',
      'know objection=price (heard)',
      '2:worry/answer (interrupt worry/objects, entered 1)',
      'say worry_answer',
    ]);
    expect(happens(dialogue, says('yes')).acts).toEqual([
      '2:worry/good (edge worry/answer.yes)',
      'say glad',
      '1:find_time/offer (resume find_time/resume)',
      'say offer again',
    ]);
  });

  it('a time counts only where it is still one of those on offer', () => {
    const chosen = kept([], [{ name: 'slot', value: atTwo }]);
    const onlyTen = (turn: Turn): void => settle(turn, { type: 'SlotsFound', data: { slots: [atTen] } }, 9);
    const gone = happens(at(SEARCHING, { memory: wished, kept: chosen }), onlyTen);
    expect(gone.acts.slice(2)).toEqual(['hear what was kept', 'ignore slot: not_hearable', 'say offer']);
    expect(gone.dialogue.memory).not.toHaveProperty('slot');
    expect(happens(at(SEARCHING, { memory: wished, kept: chosen }), found).place).toBe(HOLDING);
  });

  it('no yes is left of what was said before: it cannot leak into the question that binds', () => {
    const said = happens(at(HOLDING, { memory: { ...offered, slot: atTen } }), says('yes', 'asks_price'));
    const { acts, place } = happens(said.dialogue, isHeld);
    expect(acts.slice(-4)).toEqual([
      'hear what was kept',
      '0:visit/read_back (reply visit/asks_price)',
      'say price',
      'say read_back',
    ]);
    expect(acts).not.toContain('do book');
    expect(place).toBe('visit/read_back');
  });

  it('is what was kept heard once and no more', () => {
    const { dialogue } = happens(at(SEARCHING, { memory: wished, kept: kept(['asks_price']) }), found);
    expect(happens(dialogue, says('yes')).acts).not.toContain('say price');
  });
});

describe('What was kept waits', () => {
  it('as long as one effect follows another', () => {
    const release = prepared({
      flows: visitWith({
        callback: { kind: 'do', do: 'promise_callback', then: { promised: 'tell_staff', failed: 'sorry' } },
        tell_staff: { kind: 'do', do: 'alert_staff', then: { alerted: 'why', failed: 'why' } },
      }),
    });
    const first = happens(at('visit/callback', { kept: kept(['asks_price']) }), promised, release);
    expect(first.acts).toEqual(['0:visit/tell_staff (edge visit/callback.promised)', 'do alert_staff']);
    expect(first.dialogue.kept).toEqual(kept(['asks_price']));
    const alerted = (turn: Turn): void => settle(turn, { type: 'EscalationRaised', data: {} }, 11);
    expect(happens(first.dialogue, alerted, release).acts).toEqual([
      '0:visit/why (edge visit/tell_staff.alerted, entered 1)',
      'hear what was kept',
      '0:visit/why (reply visit/asks_price)',
      'say price',
      'say why',
    ]);
  });

  it('while a legal line is said again', () => {
    const before = at('visit/hello', { kept: kept(['asks_price']), counts: { 'visit/hello': 1 } });
    const again = happens(before, (turn) => delivered(turn, false));
    expect(again.acts).toEqual(['0:visit/hello (edge visit/hello.cut_off, entered 2)', 'say hello in full']);
    expect(again.dialogue.kept).toEqual(before.kept);
    expect(happens(again.dialogue, heardInFull).acts).toContain('say price');
  });

  it('as long as an interruption is open, and is heard when that gives back', () => {
    const later: Interruption = {
      ...(interruptions['later'] as Interruption),
      steps: {
        when: { kind: 'do', do: 'promise_callback', then: { promised: 'sure', failed: 'sure' } },
        sure: { kind: 'ask', say: 'when_later', hear: { yes: 'back' } },
        back: { kind: 'end', exit: 'resume' },
      },
    };
    const release = prepared({ flows: { later } });
    const said = happens(at('visit/why ! later/when'), says('asks_price'), release);
    expect(said.acts).toEqual(['keep asks_price']);
    const asked = happens(said.dialogue, promised, release);
    expect(asked.acts).toEqual(['1:later/sure (edge later/when.promised)', 'say when_later']);
    expect(happens(asked.dialogue, says('yes'), release).acts).toEqual([
      '1:later/back (edge later/sure.yes)',
      '0:visit/why (resume visit/resume)',
      'hear what was kept',
      '0:visit/why (reply visit/asks_price)',
      'say price',
      'say why again',
    ]);
  });

  it('is heard as well where an interruption leads elsewhere in the conversation', () => {
    const worry = { declined: 'else', later: 'callback' };
    const release = prepared({ flows: { visit: { ...visit, interruptions: { ...visit.interruptions, worry } } } });
    const before = at('visit/why ! worry/answer', { kept: kept(['asks_price']) });
    expect(happens(before, says('no'), release).acts).toEqual([
      '1:worry/no (edge worry/answer.no)',
      '0:visit/else (exit visit/worry.declined, entered 1)',
      'hear what was kept',
      '0:visit/else (reply visit/asks_price)',
      'say price',
      'say anything_else',
    ]);
  });

  it('for nothing where the call ends before', () => {
    const { acts, dialogue } = happens(at('visit/why ! worry/answer', { kept: kept(['asks_price']) }), says('no'));
    expect(acts).toEqual([
      '1:worry/no (edge worry/answer.no)',
      '0:visit/bye (exit visit/worry.declined)',
      'say bye',
      'end declined',
    ]);
    expect(dialogue.kept).toEqual(kept(['asks_price']));
  });
});

describe('A value that would spoil what an interruption interrupted', () => {
  const worried = at('visit/read_back ! worry/answer', { memory: held });

  it('is kept, which is not the same as not understood', () => {
    const { acts, dialogue } = happens(worried, says(['when', NEXT_MONDAY], ['practitioner', 'adair']));
    expect(acts).toEqual(['keep when', 'keep when, practitioner', 'count at_one_step 1', 'say worry_answer again']);
    expect(dialogue.memory).toEqual(held);
    expect(dialogue.kept?.values).toEqual([
      { name: 'when', value: NEXT_MONDAY },
      { name: 'practitioner', value: 'adair' },
    ]);
  });

  it('leads back to where it is corrected once the interruption gives back', () => {
    const { acts, place } = happens(worried, says('yes', ['when', NEXT_MONDAY]));
    expect(acts.slice(0, 8)).toEqual([
      'keep when',
      '1:worry/good (edge worry/answer.yes)',
      'say glad',
      '0:visit/read_back (resume visit/resume)',
      'hear what was kept',
      ...dayCorrected.slice(0, 3),
    ]);
    expect(acts).not.toContain('say read_back again');
    expect(place).toBe(SEARCHING);
  });

  it('takes from a yes to a question that binds within it that it stands alone', () => {
    const binding: Interruption = {
      ...(interruptions['worry'] as Interruption),
      steps: {
        answer: { kind: 'ask', say: 'read_back', binding: 'book', hear: { yes: 'book' } },
        book: {
          kind: 'do',
          do: 'book',
          then: { booked: 'back', slot_gone: 'back', refused: 'back', uncertain: 'back', failed: 'back' },
        },
        back: { kind: 'end', exit: 'resume' },
      },
    };
    const release = prepared({ flows: { worry: binding } });
    const { acts } = happens(
      at('visit/why ! worry/answer', { memory: held }),
      says('yes', ['when', NEXT_MONDAY]),
      release,
    );
    expect(acts).toEqual(['keep when', 'ignore yes: not_a_lone_yes', 'count at_one_step 1', 'say read_back again']);
  });

  it('spoils nothing where it is no news', () => {
    expect(happens(worried, says(['when', TUESDAY])).acts).toEqual([
      'ignore when: no_news',
      'count not_understood 1',
      '1:worry/answer (reply worry/not_understood)',
      'say pardon',
      'count at_one_step 1',
      'say worry_answer again',
    ]);
  });
});

it('A brief answer can give more time', () => {
  const release = prepared({ replies: { ...small.release.replies, asks_hours: { say: 'hours', speech: 'slow' } } });
  expect(happens(at('visit/why'), says('asks_hours'), release).acts).toEqual([
    '0:visit/why (reply visit/asks_hours)',
    'say hours slowly',
    'count at_one_step 1',
    'say why again',
  ]);
});
