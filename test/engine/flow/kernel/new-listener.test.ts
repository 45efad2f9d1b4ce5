/** Somebody else comes to the phone: nothing is known of them, nothing that the one before said is heard as theirs. */
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../engine/flow/kernel/dialogue.ts';
import { delivered, settle, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import type { Interruption } from '../../../../engine/flow/schema/flow-file.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import {
  findTime,
  holdOfTen,
  interruptions,
  NEXT_MONDAY,
  TUESDAY,
  visit,
  visitWith,
} from '../../../controls/release.ts';

const anybody = { ...met, speaker: 'said', patient_checked: 'checked' };
const known = { ...anybody, reason: 'check_up' };
const identified = 'forget speaker, patient_checked (a new listener)';
const kept = (answers: string[], values: Kept['values'] = []): Kept => ({ answers, values, of: 5 });
const heardInFull = (turn: Turn): void => delivered(turn, true);

describe('What the one before had said and was kept', () => {
  it('is dropped where the phone is handed over within an interruption', () => {
    const before = at('visit/read_back ! person/when', {
      memory: { ...known, when: TUESDAY, held: holdOfTen },
      kept: kept([], [{ name: 'when', value: NEXT_MONDAY }]),
    });
    const { acts, dialogue } = happens(before, says('hands_over'));
    expect(acts).toEqual([
      'ignore when: outweighed',
      'hear what was kept',
      identified,
      '1:person/promise (edge person/when.hands_over)',
      'do promise_callback',
    ]);
    expect(dialogue.kept).toBeNull();
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up', when: TUESDAY, held: holdOfTen });
  });

  it('is heard as ever where the phone is handed over by what was kept itself', () => {
    const before = at('visit/find > find_time/search', { memory: known, kept: kept(['asks_price', 'hands_over']) });
    const { acts, place } = happens(before, (turn) => settle(turn, { type: 'SlotsFound', data: { slots: [] } }, 9));
    expect(acts.slice(2)).toEqual([
      'hear what was kept',
      'ignore asks_price: one_is_enough',
      identified,
      '2:hands_over/bye (interrupt hands_over/hands_over)',
      'end not_reached',
    ]);
    expect(place).toBe('visit/find > find_time/offer ! hands_over/bye');
  });
});

describe('An exit by which somebody else comes to the line', () => {
  const worry = (end: object): Interruption =>
    ({
      ...interruptions['worry'],
      steps: { ...interruptions['worry']?.steps, ...end },
    }) as Interruption;
  const resuming = prepared({ flows: { worry: worry({ good: { kind: 'end', exit: 'resume', new_listener: true } }) } });

  it('goes back to what was interrupted, to somebody of whom nothing is known', () => {
    const before = at('visit/who ! worry/answer', { memory: known });
    const { acts, dialogue } = happens(before, says('yes'), resuming);
    expect(acts).toEqual([
      '1:worry/good (edge worry/answer.yes)',
      identified,
      '0:visit/who (resume visit/resume)',
      'say who again',
    ]);
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up' });
  });

  it('takes along what was kept, on record', () => {
    const before = at('visit/who ! worry/answer', {
      memory: known,
      kept: kept(['asks_price'], [{ name: 'when', value: TUESDAY }]),
    });
    const { acts, dialogue } = happens(before, says('yes'), resuming);
    expect(acts).toEqual([
      '1:worry/good (edge worry/answer.yes)',
      'ignore asks_price: outweighed',
      'ignore when: outweighed',
      'hear what was kept',
      identified,
      '0:visit/who (resume visit/resume)',
      'say who again',
    ]);
    expect(dialogue.kept).toBeNull();
    expect(dialogue.memory).not.toHaveProperty('when');
  });

  it('takes along what was about to be said, the last words of the interruption too: it was meant for the one before', () => {
    const release = prepared({
      flows: { worry: worry({ good: { kind: 'end', say: 'glad', exit: 'resume', new_listener: true } }) },
    });
    const { acts } = happens(at('visit/who ! worry/answer', { memory: known }), says('asks_price', 'yes'), release);
    expect(acts.filter((act) => act.startsWith('say'))).toEqual(['say who again']);
  });

  it('still has the clinic let go of what is forgotten on the way', () => {
    const end = { kind: 'end', forget: ['held'], exit: 'resume', new_listener: true };
    const before = at('visit/why ! worry/answer', { memory: { ...anybody, held: holdOfTen } });
    const { acts } = happens(before, says('yes'), prepared({ flows: { worry: worry({ good: end }) } }));
    expect(acts).toEqual([
      `let go of ${holdOfTen.attempt}`,
      'forget held (worry/good)',
      '1:worry/good (edge worry/answer.yes, entered)',
      identified,
      '0:visit/why (resume visit/resume)',
      'say why again',
    ]);
  });

  it('leads into the conversation where it says', () => {
    const release = prepared({
      flows: {
        visit: {
          ...visit,
          interruptions: { ...visit.interruptions, worry: { declined: 'hello', later: 'callback' } },
        },
        worry: worry({ no: { kind: 'end', exit: 'declined', new_listener: true } }),
      },
    });
    const before = at('visit/why ! worry/answer', { memory: known, kept: kept(['asks_price']) });
    expect(happens(before, says('no'), release).acts).toEqual([
      '1:worry/no (edge worry/answer.no)',
      'ignore asks_price: outweighed',
      'hear what was kept',
      identified,
      '0:visit/hello (exit visit/worry.declined, entered 1)',
      'say hello in full',
    ]);
  });

  it('of a part is one as well', () => {
    const release = prepared({
      flows: {
        find_time: {
          ...findTime,
          steps: { ...findTime.steps, none: { kind: 'end', exit: 'none', new_listener: true } },
        },
      },
    });
    const { acts, dialogue } = happens(at('visit/find > find_time/ask_when', { memory: known }), says('no'), release);
    expect(acts).toEqual([
      '1:find_time/none (edge find_time/ask_when.no)',
      identified,
      '0:visit/bye (exit visit/find.none)',
      'say bye',
      'end declined',
    ]);
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up' });
  });

  it('is none where the same interruption ends by another', () => {
    const before = at('visit/who ! worry/answer', { memory: known, kept: kept(['asks_price']) });
    const { acts, dialogue } = happens(before, says('call_later'), resuming);
    expect(acts).toEqual([
      '1:worry/later (edge worry/answer.call_later)',
      '0:visit/callback (exit visit/worry.later)',
      'do promise_callback',
    ]);
    expect(dialogue.memory).toEqual(known);
    expect(dialogue.kept).toEqual(kept(['asks_price']));
  });
});

describe('Where it is asked who is there', () => {
  const { lines, replies } = small.release;
  const asksWho = prepared({
    lines: { ...lines, who: { ...lines['who'], role: 'asks_who' } },
    replies: { ...replies, asks_who: { say: 'price' } },
  });

  it('a yes to it that begins a wish elsewhere, and was said before it was asked, answers nothing', () => {
    const yesWishes = prepared({
      lines: asksWho.release.lines,
      flows: { later: { ...(interruptions['later'] as Interruption), on: ['call_later', 'yes'] } },
    });
    const { acts, dialogue, place } = happens(
      at('visit/hello', { kept: kept(['yes', 'asks_price']) }),
      heardInFull,
      yesWishes,
    );
    expect(acts).toEqual([
      '0:visit/who (edge visit/hello.delivered)',
      'hear what was kept',
      'ignore yes: not_now',
      '0:visit/who (reply visit/asks_price)',
      'say price',
      'say who',
    ]);
    expect(dialogue.memory).toEqual(met);
    expect(dialogue.kept).toBeNull();
    expect(place).toBe('visit/who');
    expect(happens(dialogue, says('yes'), yesWishes).dialogue.memory).toMatchObject({ speaker: 'said' });
  });

  it('another question hears that yes', () => {
    const yesWishes = prepared({
      flows: { later: { ...(interruptions['later'] as Interruption), on: ['call_later', 'yes'] } },
    });
    const { acts, dialogue } = happens(at('visit/hello', { kept: kept(['yes']) }), heardInFull, yesWishes);
    expect(acts).toContain('know speaker=said (edge)');
    expect(acts).not.toContain('say who');
    expect(dialogue.memory).toEqual({ ...met, speaker: 'said' });
  });

  it('what is kept and heard elsewhere acts as ever: a wish begins, and a value is remembered', () => {
    const { acts, place } = happens(
      at('visit/hello', { kept: kept(['wants_person'], [{ name: 'when', value: TUESDAY }]) }),
      heardInFull,
      asksWho,
    );
    expect(acts.slice(1)).toEqual([
      'hear what was kept',
      'know when={"from":"2026-11-24","part":"any","to":"2026-11-24"} (heard)',
      '1:person/when (interrupt person/wants_person, entered 1)',
      'say when_person',
    ]);
    expect(place).toBe('visit/who ! person/when');
  });

  it('whoever was handed the phone meanwhile is told anew who calls, before they are asked', () => {
    const { acts, place } = happens(
      at('visit/hello', { memory: known, kept: kept(['hands_over']) }),
      heardInFull,
      asksWho,
    );
    expect(acts).toEqual([
      '0:visit/who (edge visit/hello.delivered)',
      'hear what was kept',
      identified,
      '0:visit/hello (edge visit/who.hands_over, entered 1)',
      'say hello in full',
    ]);
    expect(place).toBe('visit/hello');
  });

  it('a question that the step hears itself is answered, and the question put after that', () => {
    const { acts } = happens(at('visit/hello', { kept: kept(['asks_who']) }), heardInFull, asksWho);
    expect(acts.slice(1)).toEqual([
      'hear what was kept',
      '0:visit/who (reply visit/who.asks_who)',
      'say it_is_me',
      'say who',
    ]);
  });

  it('a wish for a person that the step hears itself is granted', () => {
    const own = prepared({
      lines: asksWho.release.lines,
      flows: visitWith({ who: { kind: 'ask', say: 'who', hear: { yes: 'why', wants_person: 'callback' } } }),
    });
    const { acts } = happens(at('visit/hello', { kept: kept(['wants_person']) }), heardInFull, own);
    expect(acts.slice(1)).toEqual([
      'hear what was kept',
      '0:visit/callback (edge visit/who.wants_person)',
      'do promise_callback',
    ]);
  });
});
