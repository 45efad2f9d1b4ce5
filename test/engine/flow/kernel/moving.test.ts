import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { Fault } from '../../../../engine/fault.ts';
import { delivered, settle, start } from '../../../../engine/flow/kernel/kernel.ts';
import { emptyDialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import { atTen, findTime, holdOfTen, interruptions, TUESDAY, visit, visitWith } from '../../../controls/release.ts';

const found = { type: 'SlotsFound', data: { request: 3, slots: [atTen] } } as const;
const known = { ...met, reason: 'check_up' };

describe('A conversation begins', () => {
  it('with what the call knows, at its first step', () => {
    const begun = happens(emptyDialogue, (turn) =>
      start(turn, 'visit', { patient: 'patient-one', patient_name: null }),
    );
    expect(begun.acts).toEqual([
      'know patient=patient-one (call)',
      'know patient_name=(personal) (call)',
      '0:visit/hello (start visit/start, entered 1)',
      'say hello in full',
    ]);
    expect(begun.dialogue).toEqual({
      frames: [{ file: 'visit', step: 'hello', role: 'conversation' }],
      memory: { patient: 'patient-one', patient_name: { personal: true } },
      counts: { 'visit/hello': 1 },
      in_a_row: {},
      kept: null,
    });
  });

  it('and nothing that it knows makes anything else that it knows stale, in whatever order it is told', () => {
    const order = [
      ['slot', 'reason'],
      ['reason', 'slot'],
    ] as const;
    for (const names of order) {
      const knows = { slot: atTen, reason: 'check_up' };
      const begun = happens(at('visit/hello', { memory: {} }), (turn) =>
        start(turn, 'visit', Object.fromEntries(names.map((name) => [name, knows[name]]))),
      );
      expect(begun.dialogue.memory).toEqual(knows);
    }
  });
});

describe('An edge', () => {
  it('remembers before it arrives, so that the gate of the next step can read it', () => {
    const moved = happens(at('visit/why'), says('not_sure'));
    expect(moved.acts.slice(0, 3)).toEqual([
      'know reason=check_up (edge)',
      '0:visit/whose (edge visit/why.not_sure)',
      '0:visit/find (edge visit/whose.otherwise, entered 1)',
    ]);
  });

  it('that remembers what is known already says nothing of it', () => {
    const moved = happens(at('visit/who', { memory: { ...met, speaker: 'said' } }), says('yes'));
    expect(moved.acts).toEqual(['0:visit/why (edge visit/who.yes, entered 1)', 'say why']);
  });

  it('that remembers something else forgets what that makes stale', () => {
    const memory = { ...met, reason: 'cleaning', slots: [atTen], slot: atTen };
    const moved = happens(
      at('visit/else', { memory }),
      says('yes'),
      prepared({
        flows: visitWith({
          else: { kind: 'ask', say: 'anything_else', hear: { yes: { go: 'bye', remember: { reason: 'check_up' } } } },
        }),
      }),
    );
    expect(moved.acts).toEqual([
      'forget slots, slot (reason)',
      'know reason=check_up (edge)',
      '0:visit/bye (edge visit/else.yes)',
      'say bye',
      'end declined',
    ]);
  });
});

describe('A gate', () => {
  const gated = (memory: object, counts: Record<string, number> = {}) =>
    happens(
      at('visit/else', { memory: { ...met, ...memory }, counts }),
      says('no'),
      prepared({
        flows: visitWith({
          else: { kind: 'ask', say: 'anything_else', hear: { no: 'gated' } },
          gated: {
            kind: 'ask',
            say: 'why',
            forget: ['slots'],
            for: 'reason',
            go: 'bye',
            limit: { times: 2, then: { go: 'sorry', remember: { for_whom: 'self' } } },
          },
        }),
      }),
    ).acts;

  it('forgets first, even where the step is then skipped', () => {
    expect(gated({ reason: 'check_up', slots: [atTen], slot: atTen })).toEqual([
      'forget slots, slot (visit/gated)',
      '0:visit/gated (edge visit/else.no, known)',
      '0:visit/bye (edge visit/gated.known)',
      'say bye',
      'end declined',
    ]);
  });

  it('asks whether the value is known before it looks at the limit', () => {
    expect(gated({ reason: 'check_up' }, { 'visit/gated': 2 })).toEqual([
      '0:visit/gated (edge visit/else.no, known)',
      '0:visit/bye (edge visit/gated.known)',
      'say bye',
      'end declined',
    ]);
  });

  it('counts who enters, and nobody else', () => {
    expect(gated({}, { 'visit/gated': 1 })).toEqual(['0:visit/gated (edge visit/else.no, entered 2)', 'say why']);
    expect(gated({}, { 'visit/gated': 2 })).toEqual([
      '0:visit/gated (edge visit/else.no, limit)',
      'know for_whom=self (edge)',
      '0:visit/sorry (edge visit/gated.limit)',
      'say sorry',
      'end failed',
    ]);
  });

  it('asks again for a value that it forgot itself', () => {
    const moved = happens(
      at('visit/else', { memory: known }),
      says('no'),
      prepared({
        flows: visitWith({
          else: { kind: 'ask', say: 'anything_else', hear: { no: 'anew' } },
          anew: { kind: 'ask', say: 'why', forget: ['reason'], for: 'reason', go: 'bye' },
        }),
      }),
    );
    expect(moved.acts).toEqual(['forget reason (visit/anew)', '0:visit/anew (edge visit/else.no, entered)', 'say why']);
  });

  it('says for the auditor which conditions it read, and how each came out', () => {
    const notes: unknown[] = [];
    happens(at('visit/else', { memory: known }), (turn) => {
      turn.dialogue = { ...turn.dialogue, frames: [{ file: 'visit', step: 'who', role: 'conversation' }] };
      says('yes')(turn);
      notes.push(
        ...turn.acts.flatMap((act) =>
          act.act === 'note' && act.note.type === 'TransitionTaken' ? [act.note.data.why] : [],
        ),
      );
    });
    expect(notes.slice(0, 3)).toEqual([
      [{ condition: 'reason is known', value: null, held: true }],
      [],
      [
        { condition: 'for_whom is child', value: null, held: false },
        { condition: 'the limit of 3 for visit/find is used up', value: null, held: false },
      ],
    ]);
  });
});

describe('A limit', () => {
  it('counts over the whole call: nothing sets it back', () => {
    const memory = { ...known, when: TUESDAY, slots: [atTen] };
    const again = happens(
      at('visit/find > find_time/offer', { memory, counts: { 'find_time/ask_when': 1, 'visit/find': 1 } }),
      says('other_time'),
    );
    expect(again.dialogue.counts).toEqual({ 'find_time/ask_when': 2, 'visit/find': 1 });
    const last = happens(
      { ...again.dialogue, counts: { ...again.dialogue.counts, 'find_time/ask_when': 3 } },
      (turn) => {
        turn.dialogue = { ...turn.dialogue, frames: at('visit/find > find_time/offer').frames };
        says('other_time')(turn);
      },
    );
    expect(last.acts).toEqual([
      '1:find_time/other_day (edge find_time/offer.other_time, entered)',
      'say sure',
      '1:find_time/ask_when (edge find_time/other_day.go_on, limit)',
      '1:find_time/none (edge find_time/ask_when.limit)',
      '0:visit/bye (exit visit/find.none)',
      'say bye',
      'end declined',
    ]);
  });
});

describe('A part', () => {
  it('is entered at its start and left by an exit to where its user says', () => {
    const entered = happens(at('visit/whose', { memory: known }), (turn) => {
      turn.dialogue = { ...turn.dialogue, frames: at('visit/why').frames };
      says('not_sure')(turn);
    });
    expect(entered.place).toBe('visit/find > find_time/ask_when');
    expect(entered.dialogue.frames.map(({ role }) => role)).toEqual(['conversation', 'part']);
    const left = happens(entered.dialogue, says('no'));
    expect(left.acts).toEqual([
      '1:find_time/none (edge find_time/ask_when.no)',
      '0:visit/bye (exit visit/find.none)',
      'say bye',
      'end declined',
    ]);
    expect(left.place).toBe('visit/bye');
  });

  it('whose first step has nothing to ask goes straight on to what waits', () => {
    const moved = happens(at('visit/why', { memory: { ...met, when: TUESDAY } }), says('not_sure'));
    expect(moved.acts).toEqual([
      'know reason=check_up (edge)',
      '0:visit/whose (edge visit/why.not_sure)',
      '0:visit/find (edge visit/whose.otherwise, entered 1)',
      '1:find_time/ask_when (use find_time/start, known)',
      '1:find_time/search (edge find_time/ask_when.known, entered 1)',
      'say let_me_look',
      'do find_slots',
    ]);
    expect(moved.place).toBe('visit/find > find_time/search');
  });

  it('inside an interruption belongs to it and goes with it', () => {
    const worry = {
      ...interruptions['worry'],
      start: 'look',
      steps: {
        look: { kind: 'use', use: 'find_time', then: { held: 'back', none: 'back' } },
        back: { kind: 'end', exit: 'resume' },
      },
    } as never;
    const release = prepared({ flows: { worry } });
    const inside = happens(at('visit/who'), says('objects', ['objection', 'price']), release);
    expect(inside.place).toBe('visit/who ! worry/look > find_time/ask_when');
    const back = happens(inside.dialogue, says('no'), release);
    expect(back.acts).toEqual([
      '2:find_time/none (edge find_time/ask_when.no)',
      '1:worry/back (exit worry/look.none)',
      '0:visit/who (resume visit/resume)',
      'say who again',
    ]);
    const replaced = happens(inside.dialogue, says('wants_person'), release);
    expect(replaced.place).toBe('visit/who ! person/when');
  });
});

describe('A flow that does not come to rest', () => {
  const round = prepared({
    flows: visitWith({
      hello: { kind: 'tell', say: 'hello', go: 'there' },
      there: { kind: 'choose', first_of: [{ if: { known: 'held' }, go: 'bye' }], otherwise: 'hello' },
    }),
  });

  it('is a fault after a hundred steps, not a call that hangs', () => {
    expect(() => happens(at('visit/who'), (turn) => start(turn, 'visit', {}), round)).toThrow(
      new Fault('the flow does not come to rest', 'visit/hello'),
    );
  });

  it('while ninety-nine steps in a row are none', () => {
    const steps = Object.fromEntries(
      Array.from({ length: 99 }, (_, i) => [
        `s${i + 1}`,
        { kind: 'tell' as const, say: 'sure', go: i === 98 ? 'who' : `s${i + 2}` },
      ]),
    );
    const long = prepared({ flows: { visit: { ...visit, start: 's1', steps: { ...visit.steps, ...steps } } } });
    const moved = happens(at('visit/who'), (turn) => start(turn, 'visit', {}), long);
    expect(moved.place).toBe('visit/who');
    expect(moved.acts.filter((act) => act === 'say sure')).toHaveLength(99);
  });
});

describe('An outcome', () => {
  const searching = at('visit/find > find_time/search', { memory: { ...known, when: TUESDAY } });

  it('brings its values and leads on by its name', () => {
    const moved = happens(searching, (turn) => settle(turn, found, 9));
    expect(moved.acts).toEqual([
      `know slots=[${canonicalJson(atTen)}] (outcome)`,
      '1:find_time/offer (edge find_time/search.slots_found, entered 1)',
      'say offer',
    ]);
  });

  it('that is bad brings nothing', () => {
    const moved = happens(searching, (turn) => settle(turn, { type: 'NoSlotsFound', data: { request: 3 } }, 9));
    expect(moved.acts).toEqual([
      '1:find_time/none (edge find_time/search.no_slots)',
      '0:visit/bye (exit visit/find.none)',
      'say bye',
      'end declined',
    ]);
    expect(moved.dialogue.memory).toEqual({ ...known, when: TUESDAY });
  });

  it('that spends a hold does not let it go: the clinic has used it', () => {
    const memory = { ...known, slot: atTen, held: holdOfTen };
    const refused = { type: 'BookingRefused', data: { request: 3, reason: 'slot_gone' } } as const;
    const moved = happens(at('visit/book', { memory }), (turn) => settle(turn, refused, 9));
    expect(moved.acts.slice(0, 2)).toEqual([
      'forget held (BookingRefused)',
      '0:visit/find (edge visit/book.slot_gone, entered 1)',
    ]);
    expect(moved.acts.filter((act) => act.startsWith('let go'))).toEqual([]);
  });

  it('where nothing is being done is a fault', () => {
    expect(() => happens(at('visit/who'), (turn) => settle(turn, found, 9))).toThrow(
      new Fault('an outcome came where nothing is being done', 'visit/who'),
    );
  });

  it('that the flow does not lead on by is a fault', () => {
    const { no_slots: _, ...then } = { slots_found: 'offer', no_slots: 'none', failed: 'none' };
    const steps = { ...findTime.steps, search: { kind: 'do' as const, do: 'find_slots', then } };
    const broken = prepared({ flows: { find_time: { ...findTime, steps } } });
    expect(() =>
      happens(searching, (turn) => settle(turn, { type: 'NoSlotsFound', data: { request: 3 } }, 9), broken),
    ).toThrow(new Fault('no way leads on by "no_slots"', 'find_time/search'));
  });
});

describe('A legal line', () => {
  it('leads on once it was heard in full', () => {
    const moved = happens(at('visit/hello', { memory: {}, counts: { 'visit/hello': 1 } }), (turn) =>
      delivered(turn, true),
    );
    expect(moved.acts).toEqual(['0:visit/who (edge visit/hello.delivered)', 'say who']);
  });

  it('is said again where it was not, as often as its limit allows', () => {
    const again = happens(at('visit/hello', { counts: { 'visit/hello': 1 } }), (turn) => delivered(turn, false));
    expect(again.acts).toEqual(['0:visit/hello (edge visit/hello.cut_off, entered 2)', 'say hello in full']);
    const never = happens(again.dialogue, (turn) => delivered(turn, false));
    expect(never.acts).toEqual([
      '0:visit/hello (edge visit/hello.cut_off, limit)',
      '0:visit/not_heard (edge visit/hello.limit)',
      'end not_reached',
    ]);
  });

  it('that is not waited for changes nothing', () => {
    const nothing = happens(at('visit/who'), (turn) => delivered(turn, true));
    expect(nothing.acts).toEqual(['ignore who: stale']);
  });
});

it('A step that no flow has is a fault, and so is a flow that the release does not have', () => {
  expect(() => happens(at('visit/nowhere'), says('yes'))).toThrow(new Fault('there is no such step', 'visit/nowhere'));
  expect(() => happens(at('nothing/who'), says('yes'))).toThrow(Fault);
  expect(small.programs.has('nothing')).toBe(false);
});
