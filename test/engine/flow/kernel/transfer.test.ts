/** The caller is put through to a person, who takes the call or does not: then whoever comes back is a new listener. */
import { describe, expect, it } from 'vitest';
import { settle, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import type { Interruption } from '../../../../engine/flow/schema/flow-file.ts';
import { at, happens, met, prepared } from '../../../controls/dialogue.ts';
import { holdOfTen, interruptions, NEXT_MONDAY } from '../../../controls/release.ts';

/** A person is put on the line; where there is nobody, the caller comes back. */
const transferring = prepared({
  flows: {
    person: {
      ...(interruptions['person'] as Interruption),
      steps: {
        when: { kind: 'do', do: 'transfer', then: { connected: 'bye', nobody: 'back' } },
        back: { kind: 'end', say: 'we_call_you', exit: 'resume' },
        bye: { kind: 'end', ending: 'handed_over' },
      },
    },
  },
});
const TRANSFERRING = 'visit/why ! person/when';
const known = { ...met, speaker: 'said', patient_checked: 'checked', reason: 'check_up', held: holdOfTen };
const waiting = { answers: ['asks_price', 'objects'], values: [{ name: 'when', value: NEXT_MONDAY }], of: 5 };
const nobody = (turn: Turn): void => settle(turn, { type: 'TransferFailed', data: { reason: 'unavailable' } }, 9);

describe('A transfer', () => {
  it('that reached nobody brings back somebody of whom nothing is known: who speaks, and whose data they may hear', () => {
    const { acts, dialogue, place } = happens(at(TRANSFERRING, { memory: known }), nobody, transferring);
    expect(acts.slice(0, 2)).toEqual([
      'forget speaker, patient_checked (a new listener)',
      '1:person/back (edge person/when.nobody)',
    ]);
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up', held: holdOfTen });
    expect(place).toBe('visit/find > find_time/ask_when');
  });

  it('that reached nobody drops, on record, what the one before had said and was kept', () => {
    const before = at('visit/who ! person/when', { memory: known, kept: waiting });
    const { acts, dialogue } = happens(before, nobody, transferring);
    expect(acts).toEqual([
      'ignore asks_price: outweighed',
      'ignore objects: outweighed',
      'ignore when: outweighed',
      'hear what was kept',
      'forget speaker, patient_checked (a new listener)',
      '1:person/back (edge person/when.nobody)',
      'say we_call_you',
      '0:visit/who (resume visit/resume)',
      'say who again',
    ]);
    expect(dialogue.kept).toBeNull();
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up', held: holdOfTen });
  });

  it('that reached nobody before anybody was known forgets nothing', () => {
    const { acts } = happens(at(TRANSFERRING), nobody, transferring);
    expect(acts).toEqual([
      '1:person/back (edge person/when.nobody)',
      'say we_call_you',
      '0:visit/why (resume visit/resume)',
      'say why again',
    ]);
  });

  it('that reached a person ends the call: nobody comes back, and what was kept is theirs still', () => {
    const { acts, dialogue } = happens(
      at(TRANSFERRING, { memory: known, kept: waiting }),
      (turn) => settle(turn, { type: 'CallTransferred', data: {} }, 9),
      transferring,
    );
    expect(acts).toEqual(['1:person/bye (edge person/when.connected)', 'end handed_over']);
    expect(dialogue.memory).toEqual(known);
    expect(dialogue.kept).toEqual(waiting);
  });
});
