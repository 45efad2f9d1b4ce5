/** What callers really say: refused times beside the wished one, a yes before a grumble, business after a no, and "ye". */
import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../../../engine/ports.ts';
import { counted, interpret, slotAt, valueOf } from './interpreter.ts';

const anywhere = ['objects', 'declines', 'says_goodbye', 'call_later', 'leaves_message', 'greets', 'asks_price', 'asks_hours', 'asks_what_about', 'asks_repeat', 'asks_to_wait']; // prettier-ignore
const values = ['reason', 'when', 'for_whom', 'objection'];
const at = (...own: readonly string[]): Partial<Utterance> => ({ can_hear: [...anywhere, ...own], can_give: values });

const noon = slotAt('noon', '2026-11-26T12:00:00.000+00:00', 'brennan');
const five = slotAt('five', '2026-11-26T17:00:00.000+00:00', 'brennan');
const slot = {
  ...at('none_of_these', 'other_time', 'no', 'yes'),
  can_give: [...values, 'slot'],
  asked: 'slot',
  offered: [noon, five],
};
const when = { ...at('no_preference', 'not_sure'), asked: 'when' };
const proposal = at('yes', 'no', 'wants_to_book', 'not_sure', 'is_the_patient');
const identity = { ...at('is_the_patient', 'yes', 'no', 'not_the_patient', 'not_here'), said: ['Am I speaking with Sean Murphy?'] }; // prettier-ignore
const opening = at('wants_to_book', 'strong_pain', 'wants_to_move', 'other_time', 'wants_to_cancel', 'asks_time', 'confirms', 'yes', 'no'); // prettier-ignore
const ending = at('no', 'yes', 'other_time', 'not_this', 'wants_to_move', 'wants_to_cancel', 'wants_to_book');
const willYouCome = at('confirms', 'yes', 'no', 'not_this', 'not_sure', 'other_time', 'wants_to_move', 'wants_to_cancel', 'asks_time'); // prettier-ignore
const readBack = { ...at('yes', 'no', 'not_this', 'other_time', 'not_sure'), said: ['Thursday at noon. Shall I book it?'] }; // prettier-ignore
const name = { ...at('no', 'not_sure'), can_give: [...values, 'person_name'], asked: 'person_name' };

type Row = readonly [text: string, answers: readonly string[]];

describe('a time that is refused is not taken', () => {
  test.each([
    ["Five o'clock's too late, what about noon", noon],
    ["Noon's no good, five o'clock will do", five],
  ])('%s', async (text, meant) => {
    expect(await valueOf('slot', text, slot)).toEqual(meant);
  });

  test.each<Row>([
    ["Noon's no good", ['other_time']],
    ['Five is a bit too late', ['other_time']],
  ])('%s: none of the times is', async (text, answers) => {
    expect(await counted(text, slot)).toEqual(answers);
    expect((await interpret(text, slot)).values.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });

  test.each([
    ['Any day bar Wednesday', { except: ['2026-11-25', '2026-12-02'] }],
    ["I'm no good in the mornings, have you any afternoon", { part: 'afternoon' }],
    ['Thursday at five is too late, Friday at two', { from: '2026-11-27', at: '14:00' }],
    ['I have class until twelve', { after: '12:00' }],
    ['She starts school at nine', { before: '09:00' }],
    ['Thursday so, six?', { from: '2026-11-26', at: '18:00' }],
  ])('%s', async (text, part) => {
    expect(await valueOf('when', text, when)).toMatchObject(part);
  });

  test('the Tuesday one is the Tuesday that was offered, and this Tuesday is not', async () => {
    const monday = slotAt('monday', '2026-11-30T09:30:00.000+00:00', 'brennan');
    const tuesday = slotAt('tuesday', '2026-12-01T09:30:00.000+00:00', 'brennan');
    const nextWeek = { ...slot, can_give: [...slot.can_give, 'when'], offered: [monday, tuesday] };
    expect(await valueOf('slot', 'The Tuesday one', nextWeek)).toEqual(tuesday);
    expect(await valueOf('slot', 'This Tuesday', nextWeek)).toBeUndefined();
  });

  test.each(['The Thursday one', 'Thursday the 26th'])('%s names no hour', async (text) => {
    expect(await valueOf('when', text, when)).not.toHaveProperty('at');
  });
});

describe('a yes before a grumble stays a yes, and a no before business ends nothing', () => {
  test('go on, but not this week', async () => {
    const text = "Ah sure go on, but not this week, I'm up the walls, the week after next";
    expect(await counted(text, proposal)).toEqual(['yes']);
    expect(await valueOf('when', text, proposal)).toMatchObject({ from: '2026-12-07', to: '2026-12-13' });
  });

  test.each<Row>([
    ["I'm up the walls this week", ['objects']],
    ["It's Seán, yeah, but I'm only in the door", ['yes', 'is_the_patient']],
    ['I might have, was it the dentist one?', ['not_sure']],
    ["I'm with ye twenty years", ['yes']],
    ['Seán? No, he is at work', ['not_here']],
  ])('%s', async (text, answers) => {
    expect(await counted(text, text.startsWith('I ') || text.startsWith("I'") ? proposal : identity)).toEqual(answers);
  });

  test.each<Row>([
    ["No, that's grand, are ye open Saturdays?", ['asks_hours']],
    ["No, that's grand, thanks", ['no']],
    ['No, bye', ['no']],
  ])('anything else? %s', async (text, answers) => {
    expect(await counted(text, ending)).toEqual(answers);
  });

  test.each<Row>([
    ['Yeah, no, my crown fell out', ['yes', 'wants_to_book']],
    ['What would a filling set me back?', ['asks_price']],
    ['Ye have me down for Tuesday, can ye change it?', ['wants_to_move']],
    ['I left my scarf in the waiting room', ['leaves_message']],
    ['I left my number with ye', []],
    ['Book me in so', ['wants_to_book']],
    ["Don't book me in", []],
    ['No, nothing', ['no']],
  ])('what can I do for you? %s', async (text, answers) => {
    expect(await counted(text, opening)).toEqual(answers);
  });

  test.each<Row>([
    ['No, only joking, yes, book it', ['yes']],
    ["No, don't book it", ['no']],
    ['Noon on Thursday yes please', ['yes']],
  ])('shall I book it? %s', async (text, answers) => {
    expect(await counted(text, readBack)).toEqual(answers);
  });

  test.each<Row>([
    ["I can't do half eight, have you anything on Thursday?", ['other_time']],
    ["I suppose so, but I'm a nervous wreck", ['yes']],
    ["I'm a nervous wreck", ['objects']],
  ])('will you come? %s', async (text, answers) => {
    expect(await counted(text, willYouCome)).toEqual(answers);
  });
});

describe('who asks why a name is needed gives none', () => {
  test.each(['Why do ye need that?', 'What do you need my date of birth for?', 'Is that necessary?'])(
    '%s',
    async (text) => {
      expect(await counted(text, name)).toEqual(['asks_what_about']);
      expect((await interpret(text, name)).contents).toEqual({});
    },
  );
});

describe('a no before what is meant refuses nothing else', () => {
  test.each([
    ['No, a cleaning', 'cleaning'],
    ["No, it's a cleaning I want", 'cleaning'],
    ['Not a cleaning, a check-up', 'check_up'],
  ])('%s', async (text, meant) => {
    expect(await valueOf('reason', text, { ...at('not_sure'), asked: 'reason' })).toBe(meant);
  });

  test('no, for my daughter', async () => {
    expect(await valueOf('for_whom', 'No, for my daughter', { ...at('no', 'yes'), asked: 'for_whom' })).toBe('child');
  });

  test.each(['No cleaning', 'Not a cleaning', 'No need for a cleaning'])('%s', async (text) => {
    expect(await valueOf('reason', text, { ...at('not_sure'), asked: 'reason' })).toBeUndefined();
  });
});
