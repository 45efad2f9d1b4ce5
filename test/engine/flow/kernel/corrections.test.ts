import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { staleWith } from '../../../../engine/flow/kernel/remember.ts';
import { settle } from '../../../../engine/flow/kernel/kernel.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import {
  atTen,
  atTwo,
  findTime,
  holdOfTen,
  interruptions,
  NEXT_MONDAY,
  TUESDAY,
  visit,
} from '../../../controls/release.ts';

const offered = { ...met, reason: 'check_up', when: TUESDAY, slots: [atTen, atTwo] };
const held = { ...offered, slot: atTen, held: holdOfTen };
const searchAnew = [
  '1:find_time/search (correction find_time/corrected.when, entered 1)',
  'say let_me_look',
  'do find_slots',
];

describe('What goes stale', () => {
  it('is everything that hangs on a value, directly or by way of another', () => {
    expect(staleWith(small.release.memory, 'for_whom')).toEqual([
      'person_name',
      'patient',
      'patient_checked',
      'slots',
      'slot',
      'held',
    ]);
    expect(staleWith(small.release.memory, 'slot')).toEqual(['held']);
    expect(staleWith(small.release.memory, 'held')).toEqual([]);
  });

  it('ends also where values make each other stale', () => {
    const round = {
      reason: { is: ['check_up'], heard: 'anywhere' as const, makes_stale: ['when'] },
      when: { is: 'day_part' as const, heard: 'anywhere' as const, makes_stale: ['reason'] },
    };
    expect(staleWith(round, 'reason')).toEqual(['when', 'reason']);
  });
});

describe('A correction', () => {
  it('of a known value leads back to where the innermost open file says', () => {
    const { acts, place } = happens(
      at('visit/find > find_time/offer', { memory: offered }),
      says(['when', NEXT_MONDAY]),
    );
    expect(acts).toEqual(['forget slots (when)', `know when=${canonicalJson(NEXT_MONDAY)} (heard)`, ...searchAnew]);
    expect(place).toBe('visit/find > find_time/search');
  });

  it('that the innermost file says nothing of leads to an outer one, and leaves what is above it', () => {
    const { acts, place } = happens(
      at('visit/find > find_time/offer', { memory: offered }),
      says(['reason', 'cleaning']),
    );
    expect(acts).toEqual([
      'forget slots (reason)',
      'know reason=cleaning (heard)',
      '0:visit/find (correction visit/corrected.reason, entered 1)',
      '1:find_time/ask_when (use find_time/start, known)',
      '1:find_time/search (edge find_time/ask_when.known, entered 1)',
      'say let_me_look',
      'do find_slots',
    ]);
    expect(place).toBe('visit/find > find_time/search');
  });

  it('by a value that is new, and not a changed one, counts just as well: "it is for my son"', () => {
    const { acts, place } = happens(at('visit/read_back', { memory: held }), says('yes', ['for_whom', 'child']));
    expect(acts).toEqual([
      `let go of ${holdOfTen.attempt}`,
      'forget slots, slot, held (for_whom)',
      'know for_whom=child (heard)',
      'ignore yes: outweighed',
      '0:visit/whose (correction visit/corrected.for_whom)',
      '0:visit/child (edge visit/whose.case1, entered)',
      'say child',
    ]);
    expect(place).toBe('visit/child');
  });

  it('that nothing obtained hangs on leads nowhere', () => {
    const memory = { ...met, reason: 'check_up', when: TUESDAY };
    const { acts, place } = happens(at('visit/child', { memory }), says(['when', NEXT_MONDAY]));
    expect(acts).toEqual([`know when=${canonicalJson(NEXT_MONDAY)} (heard)`, 'count at_one_step 1', 'say child again']);
    expect(place).toBe('visit/child');
  });

  it('of the very value that is asked for is an answer', () => {
    const { acts } = happens(
      at('visit/find > find_time/ask_when', { memory: { ...met, reason: 'check_up', slots: [atTen] } }),
      says(['when', NEXT_MONDAY]),
    );
    expect(acts).toEqual([
      'forget slots (when)',
      `know when=${canonicalJson(NEXT_MONDAY)} (heard)`,
      '1:find_time/search (edge find_time/ask_when.given, entered 1)',
      'say let_me_look',
      'do find_slots',
    ]);
  });

  it('that no open file wants to hear of stays where it is, and asks again', () => {
    const silent = prepared({
      flows: { visit: { ...visit, corrections: {} }, find_time: { ...findTime, corrections: {} } },
    });
    const { acts } = happens(at('visit/read_back', { memory: held }), says(['reason', 'cleaning']), silent);
    expect(acts).toEqual([
      `let go of ${holdOfTen.attempt}`,
      'forget slots, slot, held (reason)',
      'know reason=cleaning (heard)',
      'count at_one_step 1',
      'say read_back again',
    ]);
  });

  it('that makes only that stale which came with the call does not jump forward', () => {
    const before = prepared({ flows: { visit: { ...visit, knows: ['patient', 'slots'] } } });
    const { acts, place } = happens(
      at('visit/who', { memory: { ...met, slots: [atTen] } }),
      says('yes', ['reason', 'cleaning'], ['when', TUESDAY]),
      before,
    );
    expect(acts.filter((act) => act.includes('correction'))).toEqual([]);
    expect(acts.slice(0, 4)).toEqual([
      'forget slots (reason)',
      'know reason=cleaning (heard)',
      `know when=${canonicalJson(TUESDAY)} (heard)`,
      'know speaker=said (edge)',
    ]);
    expect(place).toBe('visit/find > find_time/search');
  });

  it('goes before every answer but a brief question, and the count of silences begins anew', () => {
    const { acts } = happens(
      at('visit/find > find_time/offer', { memory: offered, in_a_row: { silence: 2, not_understood: 0 } }),
      says('no', 'asks_price', ['when', NEXT_MONDAY]),
    );
    expect(acts).toEqual([
      'forget slots (when)',
      `know when=${canonicalJson(NEXT_MONDAY)} (heard)`,
      '1:find_time/offer (reply find_time/asks_price)',
      'say price',
      'ignore no: outweighed',
      'count silence 0',
      ...searchAnew,
    ]);
  });

  it('passes the gate of the step that it goes to', () => {
    const { acts, place } = happens(
      at('visit/find > find_time/offer', { memory: offered, counts: { 'find_time/search': 4 } }),
      says(['when', NEXT_MONDAY]),
    );
    expect(acts.slice(2)).toEqual([
      '1:find_time/search (correction find_time/corrected.when, limit)',
      '1:find_time/none (edge find_time/search.limit)',
      '0:visit/bye (exit visit/find.none)',
      'say bye',
      'end declined',
    ]);
    expect(place).toBe('visit/bye');
  });

  it('of two values at once leads back only once, to the innermost', () => {
    const { acts } = happens(
      at('visit/find > find_time/offer', { memory: offered }),
      says(['reason', 'cleaning'], ['when', NEXT_MONDAY]),
    );
    expect(acts.filter((act) => act.includes('correction'))).toHaveLength(1);
    expect(acts.at(-1)).toBe('do find_slots');
  });
});

describe('Inside an interruption', () => {
  it('what would make something stale outside of it is kept, and spoils nothing as long as it is open', () => {
    const before = at('visit/read_back ! worry/answer', { memory: held });
    const { acts, dialogue, place } = happens(before, says(['when', NEXT_MONDAY]));
    expect(acts).toEqual(['keep when', 'count at_one_step 1', 'say worry_answer again']);
    expect(dialogue.memory).toEqual(held);
    expect(place).toBe('visit/read_back ! worry/answer');
  });

  it('what it asks for itself is taken, whatever hangs on it', () => {
    const asking = {
      ...interruptions['later'],
      steps: {
        when: { kind: 'ask', say: 'ask_when', for: 'when', go: 'back' },
        back: { kind: 'end', exit: 'resume' },
      },
    } as never;
    const release = prepared({ flows: { later: asking } });
    const before = at('visit/why ! later/when', { memory: { ...met, when: TUESDAY, slots: [atTen] } });
    const { acts, place } = happens(before, says(['when', NEXT_MONDAY]), release);
    expect(acts.slice(0, 3)).toEqual([
      'forget slots (when)',
      `know when=${canonicalJson(NEXT_MONDAY)} (heard)`,
      '1:later/back (edge later/when.given)',
    ]);
    expect(place).toBe('visit/why');
  });

  it('while what spoils nothing is remembered', () => {
    const { acts } = happens(at('visit/who ! worry/answer'), says('yes', ['reason', 'cleaning']));
    expect(acts[0]).toBe('know reason=cleaning (heard)');
  });
});

describe('Forgetting', () => {
  it('lets go of what the clinic keeps, and of it alone', () => {
    const { acts } = happens(at('visit/read_back', { memory: held }), says('other_time'));
    expect(acts.slice(0, 2)).toEqual([
      `let go of ${holdOfTen.attempt}`,
      'forget when, slots, slot, held (visit/other_time)',
    ]);
    expect(acts.filter((act) => act.startsWith('let go'))).toHaveLength(1);
  });

  it('is not what lets go of a hold that a newer one replaces: nobody else ever would', () => {
    const newer = { ...holdOfTen, attempt: 'call-one/90' };
    const { acts, dialogue } = happens(at('visit/find > find_time/hold', { memory: held }), (turn) =>
      settle(turn, { type: 'SlotHoldGiven', data: { hold: newer } }, 91),
    );
    expect(acts.slice(0, 2)).toEqual([`let go of ${holdOfTen.attempt}`, `know held=${canonicalJson(newer)} (outcome)`]);
    expect(dialogue.memory['held']).toEqual(newer);
  });

  it('of what is not known is nothing', () => {
    const { acts } = happens(at('visit/read_back', { memory: met }), says('other_time'));
    expect(acts[0]).toBe('0:visit/other_time (edge visit/read_back.other_time, entered)');
  });
});
