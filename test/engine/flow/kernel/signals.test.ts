import { describe, expect, it } from 'vitest';
import { signal, type Signal } from '../../../../engine/flow/kernel/kernel.ts';
import { at, happens, met, prepared, says } from '../../../controls/dialogue.ts';
import { atTen, interruptions, visit } from '../../../controls/release.ts';

const raise =
  (name: Signal) =>
  (turn: Parameters<Parameters<typeof happens>[1]>[0]): void =>
    signal(turn, name);

describe('Silence', () => {
  it('is answered, counted, and the question asked again', () => {
    const { acts, place } = happens(at('visit/why'), raise('silence'));
    expect(acts).toEqual([
      'count silence 1',
      '0:visit/why (reply visit/silence)',
      'say are_you_there',
      'count at_one_step 1',
      'say why again',
    ]);
    expect(place).toBe('visit/why');
  });

  it('too often in a row gives up, and the count begins anew', () => {
    const { acts } = happens(at('visit/why', { in_a_row: { silence: 2 } }), raise('silence'));
    expect(acts).toEqual(['count silence 0', '1:silent/bye (interrupt silent/silence)', 'say bye', 'end silent']);
  });

  it('and not understood are counted each by itself', () => {
    const { dialogue } = happens(at('visit/why', { in_a_row: { silence: 2 } }), raise('not_understood'));
    expect(dialogue.in_a_row).toEqual({ silence: 2, not_understood: 1, at_one_step: 1 });
  });

  it('is in a row no more once an answer was taken', () => {
    for (const said of [says('not_sure'), says('objects', ['objection', 'price'])]) {
      const { dialogue } = happens(at('visit/why', { in_a_row: { silence: 2, not_understood: 1 } }), said);
      expect(dialogue.in_a_row).toEqual({ silence: 0, not_understood: 0 });
    }
  });

  it('is broken by a question too, but what was not understood counts on: nobody goes round for ever', () => {
    const asked = happens(at('visit/why', { in_a_row: { silence: 2, not_understood: 1 } }), says('asks_price'));
    expect(asked.dialogue.in_a_row).toEqual({ silence: 0, not_understood: 1, at_one_step: 1 });
  });

  it('where nobody is asked is ignored', () => {
    for (const where of ['visit/hello', 'visit/find > find_time/search', 'visit/bye']) {
      expect(happens(at(where), raise('silence')).acts).toEqual(['ignore silence: not_now']);
    }
  });
});

describe('Not understood too often', () => {
  it('starts what is named for it', () => {
    const { acts, place } = happens(at('visit/why', { in_a_row: { not_understood: 2 } }), raise('not_understood'));
    expect(acts).toEqual([
      'count not_understood 0',
      '1:puzzled/offer_person (interrupt puzzled/not_understood)',
      'say offer_person',
    ]);
    expect(place).toBe('visit/why ! puzzled/offer_person');
  });

  it('inside what is firm goes where the limit of the step leads, and remembers what that remembers', () => {
    const { acts } = happens(
      at('visit/why ! person/when', { in_a_row: { not_understood: 2 } }),
      raise('not_understood'),
    );
    expect(acts).toEqual([
      'count not_understood 0',
      'know callback_time=any (edge)',
      '1:person/promise (edge person/gave_up.not_understood)',
      'do promise_callback',
    ]);
  });

  it('inside itself, where the step has no limit, is asked once more: there is always something said', () => {
    const { acts } = happens(
      at('visit/why ! puzzled/offer_person', { in_a_row: { not_understood: 2 } }),
      raise('not_understood'),
    );
    expect(acts).toEqual([
      'count not_understood 0',
      '1:puzzled/offer_person (reply puzzled/not_understood)',
      'say pardon',
      'say offer_person again',
    ]);
  });
});

describe('A machine', () => {
  it('takes over as long as nobody was understood', () => {
    for (const where of ['visit/hello', 'visit/who']) {
      const { acts } = happens(at(where, { memory: {} }), raise('machine'));
      expect(acts).toEqual(['1:voicemail/message (interrupt voicemail/machine)', 'say message', 'end voicemail']);
    }
  });

  it('is not believed any more once a person was understood', () => {
    const { acts } = happens(at('visit/who', { memory: met }), raise('machine'));
    expect(acts).toEqual(['ignore machine: known_person']);
  });
});

describe('The end of the time', () => {
  it('takes over whatever is going on', () => {
    for (const where of ['visit/who', 'visit/hello', 'visit/find > find_time/search', 'visit/who ! person/when']) {
      const { acts } = happens(at(where), raise('time_is_up'));
      expect(acts.slice(1), where).toEqual(['say time_is_up', 'end time_up']);
    }
  });

  it('does not take the last words away from a call that has reached its end', () => {
    const { acts } = happens(at('visit/bye_booked'), raise('time_is_up'));
    expect(acts).toEqual(['ignore time_is_up: not_now']);
  });

  it('waits for an urgent interruption, which ends the call by itself', () => {
    const { acts, place } = happens(at('visit/who ! emergency/alert'), raise('time_is_up'));
    expect(acts).toEqual(['ignore time_is_up: not_now']);
    expect(place).toBe('visit/who ! emergency/alert');
  });
});

describe('A signal', () => {
  it('that starts a wish waits for a question like any wish', () => {
    const gentle = {
      ...interruptions['time_up'],
      rank: 'wish',
      start: 'ask',
      steps: {
        ask: { kind: 'ask', say: 'anything_else', hear: { no: 'bye' } },
        bye: { kind: 'end', exit: 'resume' },
      },
    } as never;
    const release = prepared({ flows: { time_up: gentle } });
    const running = at('visit/find > find_time/search', { memory: { ...met, slots: [atTen] } });
    expect(happens(running, raise('time_is_up'), release).acts).toEqual(['ignore time_is_up: not_now']);
    expect(happens(at('visit/who'), raise('time_is_up'), release).place).toBe('visit/who ! time_up/ask');
  });

  it('that nobody wants to hear of is ignored', () => {
    const { voicemail: _, ...others } = visit.interruptions;
    const without = prepared({ flows: { visit: { ...visit, interruptions: others } } });
    expect(happens(at('visit/who', { memory: {} }), raise('machine'), without).acts).toEqual([
      'ignore machine: not_hearable',
    ]);
  });
});
