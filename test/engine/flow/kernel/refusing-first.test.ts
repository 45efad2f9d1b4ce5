/** Who refuses to go on is heard before what they correct in the same breath; that waits until the interruption gives back. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { settle } from '../../../../engine/flow/kernel/kernel.ts';
import { dayCorrected } from '../../../controls/day-corrected.ts';
import { at, happens, met, prepared, says, small } from '../../../controls/dialogue.ts';
import { atTen, atTwo, holdOfTen, NEXT_MONDAY, TUESDAY, visitWith } from '../../../controls/release.ts';

const wished = { ...met, reason: 'check_up', when: TUESDAY };
const held = { ...wished, slots: [atTen, atTwo], slot: atTen, held: holdOfTen };
const READ_BACK = 'visit/read_back';
const reading = at(READ_BACK, { memory: held });
const personFirst = ['1:person/when (interrupt person/wants_person, entered 1)', 'say when_person'];

describe('Who asks for a person and corrects something in the same breath', () => {
  it('gets the person, and the value that would spoil what was obtained is kept', () => {
    const { acts, dialogue, place } = happens(reading, says('wants_person', ['when', NEXT_MONDAY]));
    expect(acts).toEqual(['keep when', ...personFirst]);
    expect(dialogue.memory).toEqual(held);
    expect(dialogue.kept).toEqual({ answers: [], values: [{ name: 'when', value: NEXT_MONDAY }], of: 7 });
    expect(place).toBe(`${READ_BACK} ! person/when`);
  });

  it('is taken back by that value once the interruption gives back, and what was held is let go only then', () => {
    const { dialogue } = happens(reading, says('wants_person', ['when', NEXT_MONDAY]));
    const { acts, place } = happens(dialogue, says('no'));
    expect(acts).toEqual([
      '1:person/back (edge person/when.no)',
      '0:visit/read_back (resume visit/resume)',
      'hear what was kept',
      ...dayCorrected,
    ]);
    expect(place).toBe('visit/find > find_time/search');
  });

  it('keeps what is held where the interruption ends the call: nothing was changed', () => {
    const asked = happens(reading, says('wants_person', ['when', NEXT_MONDAY]));
    const promising = happens(asked.dialogue, says('yes'));
    const { acts, dialogue } = happens(promising.dialogue, (turn) =>
      settle(turn, { type: 'CallbackPromised', data: {} }, 9),
    );
    expect(acts).toEqual(['1:person/bye (edge person/promise.promised)', 'say we_call_you', 'end callback_promised']);
    expect(dialogue.memory).toEqual(held);
  });

  it('has several such values kept together, as one utterance', () => {
    const { acts, dialogue } = happens(
      reading,
      says('wants_person', ['when', NEXT_MONDAY], ['reason', 'cleaning'], ['for_whom', 'child']),
    );
    expect(acts).toEqual(['keep when', 'keep when, reason', 'keep when, reason, for_whom', ...personFirst]);
    expect(dialogue.kept?.values.map(({ name }) => name)).toEqual(['when', 'reason', 'for_whom']);
  });

  it('has remembered at once what spoils nothing', () => {
    const before = at('visit/child', { memory: wished });
    const { acts, dialogue } = happens(before, says('wants_person', ['when', NEXT_MONDAY]));
    expect(acts).toEqual([`know when=${canonicalJson(NEXT_MONDAY)} (heard)`, ...personFirst]);
    expect(dialogue.kept).toBeNull();
  });

  it('has remembered at once what was asked for, whatever hangs on it', () => {
    const before = at('visit/find > find_time/ask_when', { memory: { ...met, reason: 'check_up', slots: [atTen] } });
    const { acts, dialogue } = happens(before, says('wants_person', ['when', NEXT_MONDAY]));
    expect(acts).toEqual([
      'forget slots (when)',
      `know when=${canonicalJson(NEXT_MONDAY)} (heard)`,
      '2:person/when (interrupt person/wants_person, entered 1)',
      'say when_person',
    ]);
    expect(dialogue.kept).toBeNull();
  });

  it('changes nothing by what is no news', () => {
    const { acts, dialogue } = happens(reading, says('wants_person', ['when', TUESDAY]));
    expect(acts).toEqual(['ignore when: no_news', ...personFirst]);
    expect(dialogue.kept).toBeNull();
  });

  it('has the price told all the same, before anything else is said', () => {
    const { acts } = happens(reading, says('asks_price', 'wants_person', ['when', NEXT_MONDAY]));
    expect(acts).toEqual(['keep when', '0:visit/read_back (reply visit/asks_price)', 'say price', ...personFirst]);
  });

  it('is heard in the same order where all of it was kept while an effect ran', () => {
    const before = at('visit/find > find_time/search', {
      memory: wished,
      kept: { answers: ['wants_person'], values: [{ name: 'when', value: NEXT_MONDAY }], of: 5 },
    });
    const { acts, dialogue, place } = happens(before, (turn) =>
      settle(turn, { type: 'SlotsFound', data: { slots: [atTen, atTwo] } }, 9),
    );
    expect(acts).toEqual([
      `know slots=${canonicalJson([atTen, atTwo])} (outcome)`,
      '1:find_time/offer (edge find_time/search.slots_found, entered 1)',
      'hear what was kept',
      'keep when',
      '2:person/when (interrupt person/wants_person, entered 1)',
      'say when_person',
    ]);
    expect(dialogue.kept).toEqual({ answers: [], values: [{ name: 'when', value: NEXT_MONDAY }], of: 5 });
    expect(place).toBe('visit/find > find_time/offer ! person/when');
  });
});

describe('A correction goes first', () => {
  const corrected = dayCorrected.slice(0, 3);

  it.each(['call_later', 'objects'])('beside a wish that refuses nothing, which is kept: %s', (wish) => {
    const { acts, dialogue } = happens(reading, says(wish, ['when', NEXT_MONDAY], ['objection', 'price']));
    expect(acts.slice(0, 3)).toEqual(corrected);
    expect(acts).toContain(`keep ${wish}`);
    expect(dialogue.memory).toMatchObject({ when: NEXT_MONDAY });
    expect(dialogue.frames.map(({ role }) => role)).toEqual(['conversation', 'part']);
  });

  it('beside a no, which begins no interruption', () => {
    const { acts, dialogue } = happens(reading, says('no', ['when', NEXT_MONDAY]));
    expect(acts.slice(0, 4)).toEqual([...corrected, 'ignore no: outweighed']);
    expect(dialogue.kept).toBeNull();
  });

  it('where this conversation knows no such interruption', () => {
    const { file } = small.programs.get('visit') ?? {};
    if (file?.kind !== 'conversation') throw new Error('the visit is a conversation');
    const { person: _, ...allowed } = file.interruptions;
    const without = prepared({ flows: { visit: { ...file, interruptions: allowed } } });
    const { acts, dialogue } = happens(reading, says('wants_person', ['when', NEXT_MONDAY]), without);
    expect(acts.slice(0, 4)).toEqual([...corrected, 'ignore wants_person: outweighed']);
    expect(dialogue.kept).toBeNull();
  });
});

it('Within an interruption that is firm no person is begun, and the value waits as any other does', () => {
  const { acts, dialogue, place } = happens(
    at(`${READ_BACK} ! person/when`, { memory: held }),
    says('wants_person', ['when', NEXT_MONDAY]),
  );
  expect(acts).toEqual([
    'keep when',
    'ignore wants_person: outweighed',
    'count at_one_step 1',
    'say when_person again',
  ]);
  expect(dialogue.memory).toEqual(held);
  expect(place).toBe(`${READ_BACK} ! person/when`);
});

it('What is urgent is heard before both, and nothing of them is kept', () => {
  const { acts, dialogue } = happens(reading, says('wants_person', 'opt_out', ['when', NEXT_MONDAY]));
  expect(acts).toEqual([
    'ignore wants_person: outweighed',
    'ignore when: outweighed',
    '1:opt_out/record (interrupt opt_out/opt_out)',
    'do record_opt_out',
  ]);
  expect(dialogue.kept).toBeNull();
  expect(dialogue.memory).toEqual(held);
});

it('Who hands over the phone beside it takes their wish and their value along', () => {
  const hears = prepared({
    flows: visitWith({
      read_back: { kind: 'ask', say: 'read_back', binding: 'book', hear: { yes: 'book', hands_over: 'hello' } },
    }),
  });
  const { acts, dialogue } = happens(reading, says('wants_person', 'hands_over', ['when', NEXT_MONDAY]), hears);
  expect(acts).toEqual([
    'keep when',
    'ignore wants_person: outweighed',
    'ignore when: outweighed',
    'hear what was kept',
    '0:visit/hello (edge visit/read_back.hands_over, entered 1)',
    'say hello in full',
  ]);
  expect(dialogue.kept).toBeNull();
  expect(dialogue.memory).toEqual(held);
});
