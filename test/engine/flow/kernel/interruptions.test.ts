import { describe, expect, it } from 'vitest';
import { settle } from '../../../../engine/flow/kernel/kernel.ts';
import { hearableNow } from '../../../../engine/flow/kernel/hearable.ts';
import { at, happens, met, prepared, says } from '../../../controls/dialogue.ts';
import { atTen, interruptions, TUESDAY, visit } from '../../../controls/release.ts';

const objects = says('objects', ['objection', 'price']);
const place = (where: string, what: Parameters<typeof happens>[1]): string => happens(at(where), what).place;

describe('A wish', () => {
  it('takes over at a question, above what it interrupts', () => {
    const { acts, dialogue } = happens(at('visit/find > find_time/ask_when'), objects);
    expect(acts).toEqual([
      'know objection=price (heard)',
      '2:worry/answer (interrupt worry/objects, entered 1)',
      'say worry_answer',
    ]);
    expect(dialogue.frames).toEqual([
      { file: 'visit', step: 'find', role: 'conversation' },
      { file: 'find_time', step: 'ask_when', role: 'part' },
      { file: 'worry', step: 'answer', role: 'interruption' },
    ]);
  });

  it('waits while an effect runs or a legal line plays', () => {
    for (const where of ['visit/find > find_time/search', 'visit/hello', 'visit/who ! later/promise']) {
      const { acts, place: now } = happens(at(where), says('wants_person'));
      expect(acts, where).toEqual(['keep wants_person']);
      expect(now).toBe(where);
    }
  });

  it('replaces an older one, and both go back to the same question', () => {
    const { acts, place: now } = happens(at('visit/why ! worry/answer'), says('wants_person'));
    expect(acts).toEqual(['1:person/when (interrupt person/wants_person, entered 1)', 'say when_person']);
    expect(now).toBe('visit/why ! person/when');
    expect(happens(at('visit/why ! person/when'), says('no')).place).toBe('visit/why');
  });

  it('does not push aside one that is firm, nor itself', () => {
    expect(happens(at('visit/who ! person/when'), objects).acts).toEqual([
      'ignore objection: outweighed',
      'ignore objects: outweighed',
      'count not_understood 1',
      '1:person/when (reply person/not_understood)',
      'say pardon',
      'count at_one_step 1',
      'say when_person again',
    ]);
    expect(place('visit/who ! later/when', says('call_later'))).toBe('visit/who ! later/when');
  });

  it('gives way to an urgent answer, firm or not', () => {
    expect(place('visit/who ! worry/answer', says('opt_out'))).toBe('visit/who ! opt_out/record');
    expect(place('visit/who ! person/when', says('opt_out'))).toBe('visit/who ! opt_out/record');
  });

  it('that this conversation does not allow does not exist here', () => {
    const { worry: _, ...allowed } = visit.interruptions;
    const without = prepared({ flows: { visit: { ...visit, interruptions: allowed } } });
    const { acts } = happens(at('visit/who'), says('objects', 'yes', ['objection', 'price']), without);
    expect(acts.slice(0, 2)).toEqual(['ignore objection: outweighed', 'ignore objects: not_hearable']);
  });
});

describe('An urgent interruption', () => {
  it('takes over while an effect runs, while a legal line plays, and during the last words', () => {
    for (const where of ['visit/find > find_time/search', 'visit/hello', 'visit/bye']) {
      expect(happens(at(where), says('opt_out')).acts.at(-1), where).toBe('do record_opt_out');
    }
  });

  it('is pushed aside by an emergency alone, and an emergency by nothing', () => {
    expect(place('visit/who ! opt_out/record', says('emergency'))).toBe('visit/who ! emergency/call_112');
    expect(happens(at('visit/who ! emergency/alert'), says('opt_out', 'emergency')).acts).toEqual([
      'ignore opt_out: not_now',
      'ignore emergency: not_now',
    ]);
    expect(happens(at('visit/who ! opt_out/record'), says('opt_out')).acts).toEqual(['ignore opt_out: not_now']);
  });

  it('leaves the effect that was running where it is: its outcome no longer leads anywhere', () => {
    const taken = happens(at('visit/find > find_time/search'), says('opt_out')).dialogue;
    expect(() =>
      happens(taken, (turn) => settle(turn, { type: 'SlotsFound', data: { request: 1, slots: [atTen] } }, 9)),
    ).toThrow('record_opt_out has no such outcome');
  });
});

describe('The way back', () => {
  it('of "resume" passes no gate: it neither forgets nor counts, and asks in other words', () => {
    const gated = prepared({
      flows: {
        visit: {
          ...visit,
          steps: {
            ...visit.steps,
            why: { kind: 'ask', say: 'why', forget: ['when'], limit: { times: 1, then: 'bye' }, hear: { no: 'bye' } },
          },
        },
      },
    });
    const before = at('visit/why ! worry/answer', { memory: { ...met, when: TUESDAY }, counts: { 'visit/why': 1 } });
    const { acts, dialogue } = happens(before, says('yes'), gated);
    expect(acts).toEqual([
      '1:worry/good (edge worry/answer.yes)',
      'say glad',
      '0:visit/why (resume visit/resume)',
      'say why again',
    ]);
    expect(dialogue.counts).toEqual({ 'visit/why': 1 });
    expect(dialogue.memory).toEqual({ ...met, when: TUESDAY });
  });

  it('of "resume" skips the question where its value became known meanwhile', () => {
    const { acts } = happens(at('visit/why ! worry/answer'), says('yes', ['reason', 'cleaning'], ['when', TUESDAY]));
    expect(acts.slice(2)).toEqual([
      '1:worry/good (edge worry/answer.yes)',
      'say glad',
      '0:visit/why (resume visit/resume)',
      '0:visit/whose (edge visit/why.given)',
      '0:visit/find (edge visit/whose.otherwise, entered 1)',
      '1:find_time/ask_when (use find_time/start, known)',
      '1:find_time/search (edge find_time/ask_when.known, entered 1)',
      'say let_me_look',
      'do find_slots',
    ]);
  });

  it('goes into the part that was interrupted', () => {
    const { place: now, dialogue } = happens(at('visit/find > find_time/ask_when ! worry/answer'), says('yes'));
    expect(now).toBe('visit/find > find_time/ask_when');
    expect(dialogue.frames.map(({ role }) => role)).toEqual(['conversation', 'part']);
  });

  it('by any other exit drops to the conversation, and goes where it says', () => {
    const { acts, dialogue } = happens(at('visit/find > find_time/ask_when ! worry/answer'), says('call_later'));
    expect(acts).toEqual([
      '2:worry/later (edge worry/answer.call_later)',
      '0:visit/callback (exit visit/worry.later)',
      'do promise_callback',
    ]);
    expect(dialogue.frames).toEqual([{ file: 'visit', step: 'callback', role: 'conversation' }]);
  });

  it('by an exit that leads nowhere is a fault', () => {
    const lost = prepared({ flows: { visit: { ...visit, interruptions: { ...visit.interruptions, worry: {} } } } });
    expect(() => happens(at('visit/who ! worry/answer'), says('no'), lost)).toThrow('exit "declined" leads nowhere');
  });

  it('after the second round of an objection is a graceful no', () => {
    const once = happens(at('visit/who'), objects).dialogue;
    const twice = happens(once, says('objects', ['objection', 'fear']));
    expect(twice.acts).toEqual([
      'know objection=fear (heard)',
      '1:worry/answer (edge worry/answer.objects, entered 2)',
      'say worry_answer',
    ]);
    expect(happens(twice.dialogue, objects).acts).toEqual([
      'know objection=price (heard)',
      '1:worry/answer (edge worry/answer.objects, limit)',
      '1:worry/no (edge worry/answer.limit)',
      '0:visit/bye (exit visit/worry.declined)',
      'say bye',
      'end declined',
    ]);
  });
});

describe('A new listener', () => {
  it('is told again who calls, and nothing of the one before is known of them', () => {
    const memory = { ...met, speaker: 'said', patient_checked: 'checked', reason: 'check_up' };
    const { acts, dialogue } = happens(at('visit/who', { memory }), says('hands_over'));
    expect(acts).toEqual([
      'forget speaker, patient_checked (a new listener)',
      '0:visit/hello (edge visit/who.hands_over, entered 1)',
      'say hello in full',
    ]);
    expect(dialogue.memory).toEqual({ ...met, reason: 'check_up' });
  });

  it('is none where the words were not taken', () => {
    const { dialogue } = happens(
      at('visit/why', { memory: { ...met, speaker: 'said' } }),
      says('hands_over', 'emergency'),
    );
    expect(dialogue.memory).toEqual({ ...met, speaker: 'said' });
  });
});

describe('What can be heard', () => {
  const hearable = (where: string) => {
    let heard: ReturnType<typeof hearableNow> | undefined;
    happens(at(where), (turn) => (heard = hearableNow(turn)));
    return { ...heard, answers: heard?.answers.toSorted(), values: heard?.values.toSorted() };
  };

  it('at a question is what would act there', () => {
    expect(hearable('visit/find > find_time/ask_when')).toEqual({
      answers: [
        'asks_address',
        'asks_hours',
        'asks_price',
        'call_later',
        'emergency',
        'hands_over',
        'no',
        'objects',
        'opt_out',
        'pays_now',
        'self_harm',
        'wants_person',
        'wrong_person',
        'yes',
      ],
      values: ['callback_time', 'for_whom', 'objection', 'practitioner', 'reason', 'when'],
      asked: 'when',
    });
  });

  it('while an effect runs or a legal line plays is what cannot wait, and what the next question may be told', () => {
    const kept = {
      answers: [
        'asks_address',
        'asks_hours',
        'asks_price',
        'call_later',
        'emergency',
        'hands_over',
        'objects',
        'opt_out',
        'pays_now',
        'self_harm',
        'wants_person',
        'wrong_person',
      ],
      values: ['callback_time', 'for_whom', 'objection', 'person_name', 'practitioner', 'reason', 'slot', 'when'],
      asked: null,
    };
    expect(hearable('visit/hello')).toEqual(kept);
    expect(hearable('visit/find > find_time/search')).toEqual(kept);
  });

  it('where no question comes any more is only what cannot wait', () => {
    const urgent = { answers: ['emergency', 'opt_out', 'self_harm', 'wrong_person'], values: [], asked: null };
    expect(hearable('visit/bye')).toEqual(urgent);
    expect(hearable('visit/who ! opt_out/record')).toEqual({ ...urgent, answers: ['emergency', 'self_harm'] });
  });
});

it('A conversation has one interruption open at most, whatever is said', () => {
  const said = [
    objects,
    says('call_later'),
    says('wants_person'),
    says('opt_out'),
    says('emergency'),
    says('yes'),
    says('no'),
  ];
  for (const first of said) {
    for (const second of said) {
      for (const third of said) {
        let { dialogue } = happens(at('visit/find > find_time/ask_when'), first);
        for (const next of [second, third]) ({ dialogue } = happens(dialogue, next));
        expect(dialogue.frames.filter(({ role }) => role === 'interruption').length).toBeLessThan(2);
      }
    }
  }
  expect(Object.keys(interruptions)).toContain('worry');
});
