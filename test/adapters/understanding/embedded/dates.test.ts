import { afterEach, describe, expect, test } from 'vitest';
import { interpret, valueOf } from './interpreter.ts';

const from = '2026-11-23';
const open = { from, to: '2026-12-06' };
const on = (day: string, rest: object = {}) => ({ from: day, to: day, part: 'any', ...rest });

/** Said on Monday, 23 November 2026, at ten o'clock. */
const when: readonly (readonly [string, unknown])[] = [
  ['Tomorrow', on('2026-11-24')],
  ['The day after tomorrow', on('2026-11-25')],
  ['Tuesday afternoon', on('2026-11-24', { part: 'afternoon' })],
  ['Next Thursday', on('2026-12-03')],
  ['This Thursday', on('2026-11-26')],
  ['Thursday week', on('2026-12-03')],
  ['A week on Thursday', on('2026-12-03')],
  ['Wednesday of next week', on('2026-12-02')],
  ['Next week', { from: '2026-11-30', to: '2026-12-06', part: 'any' }],
  ['Early next week', { from: '2026-11-30', to: '2026-12-02', part: 'any' }],
  ['The week after next', { from: '2026-12-07', to: '2026-12-13', part: 'any' }],
  ['In a fortnight', { from: '2026-12-07', to: '2026-12-11', part: 'any' }],
  ['In three days', on('2026-11-26')],
  ['The 24th', on('2026-11-24')],
  ['The twenty-fourth', on('2026-11-24')],
  ['On the 3rd', on('2026-12-03')],
  ['The 2nd of December', on('2026-12-02')],
  ['December the 2nd', on('2026-12-02')],
  ['4/12', on('2026-12-04')],
  ['Tuesday the 24th of November', on('2026-11-24')],
  ['From the 1st till the 3rd of December', { from: '2026-12-01', to: '2026-12-03', part: 'any' }],
  ['Between Tuesday and Thursday', { from: '2026-11-24', to: '2026-11-26', part: 'any' }],
  ['Tuesday or Thursday', { from: '2026-11-24', to: '2026-11-26', part: 'any', except: ['2026-11-25'] }],
  ['After Wednesday', { from: '2026-11-26', to: '2026-12-09', part: 'any' }],
  ['Mornings', { ...open, part: 'morning' }],
  ['After work', { ...open, part: 'any', after: '17:00' }],
  ['Half nine tomorrow', on('2026-11-24', { at: '09:30' })],
  ['Half two on Friday', on('2026-11-27', { at: '14:30' })],
  ['Tomorrow at quarter past four', on('2026-11-24', { at: '16:15' })],
  ['Friday at ten', on('2026-11-27', { at: '10:00' })],
  ['Tuesday between two and four', on('2026-11-24', { after: '14:00', before: '16:00' })],
  ['Thursday before 11', on('2026-11-26', { before: '11:00' })],
  ['Tomorrow after one', on('2026-11-24', { after: '13:00' })],
  ['After two but before four on Thursday', on('2026-11-26', { after: '14:00', before: '16:00' })],
  ['Early on Friday morning', on('2026-11-27', { part: 'morning', before: '10:00' })],
  ['After school on Tuesday', on('2026-11-24', { after: '15:00' })],
  ['First thing on Thursday morning', on('2026-11-26', { part: 'morning', before: '10:00' })],
  ['Not this Friday but the next one', on('2026-12-04')],
  ['A week tomorrow', on('2026-12-01')],
  ['I am working until five', { ...open, part: 'any', after: '17:00' }],
  ['I finish at four, so after that', { ...open, part: 'any', after: '16:00' }],
  ['Weekdays after five', { ...open, part: 'any', after: '17:00' }],
  ['Ten thirty', { ...open, part: 'any', at: '10:30' }],
  ['One to three', { ...open, part: 'any', after: '13:00', before: '15:00' }],
  ['By Friday', { from, to: '2026-11-27', part: 'any' }],
  ['The 3rd or the 5th of December', { from: '2026-12-03', to: '2026-12-05', part: 'any', except: ['2026-12-04'] }],
  ['Could you move it from Tuesday to Thursday', on('2026-11-26')],
  ['No, Friday', on('2026-11-27')],
  ['No Fridays', { ...open, part: 'any', except: ['2026-11-27', '2026-12-04'] }],
  ['Not Monday', { ...open, part: 'any', except: ['2026-11-23', '2026-11-30'] }],
  ['Any day but Wednesday', { ...open, part: 'any', except: ['2026-11-25', '2026-12-02'] }],
  ['Not in the morning', { ...open, part: 'any', after: '12:00' }],
  ['As soon as possible', 'as_soon_as_possible'],
];

describe('when somebody can come', () => {
  test.each(when)('%s', async (text, expected) => {
    expect(await valueOf('when', text, { asked: 'when' })).toEqual(expected);
  });

  test('a value alone needs no answer', async () => {
    expect((await interpret('Tuesday afternoon', { asked: 'when' })).answers).toEqual([]);
  });

  test('no preference is the value any, where the day was asked for, and only there', async () => {
    expect(await valueOf('when', "I don't mind", { asked: 'when' })).toBe('any');
    expect(await valueOf('when', "I don't mind", { asked: 'reason' })).toBeUndefined();
  });

  test('a weekday that is not the date counts for nothing, so that it is asked again', async () => {
    const { values } = await interpret('Monday the 24th', { asked: 'when' });
    expect(values).toMatchObject([{ name: 'when', confidence: 0.2 }]);
  });

  test.each([
    ['a weekday that is not the date, though some month has such a day', 'Monday the 26th'],
    ['a time that the change to summer time leaves out', 'The 28th of March 2027 at 1:30 am'],
  ])('nor does %s', async (_, text) => {
    const { values } = await interpret(text, { asked: 'when' });
    expect(values).toMatchObject([{ name: 'when', confidence: 0.2 }]);
  });

  test('what is over is no wish', async () => {
    expect(await valueOf('when', 'Two days ago', { asked: 'when' })).toBeUndefined();
    expect(await valueOf('when', 'Last week', { asked: 'when' })).toBeUndefined();
  });

  test.each([
    'It started on Monday',
    'I rang you on Tuesday',
    'I was in on Friday',
    'I was born on March the 12th',
    'It broke this morning',
    'I work nine to five',
    'An hour later',
    'Oh eight five',
    "I can't talk right now",
  ])('nor is: %s', async (text) => {
    expect(await valueOf('when', text, { asked: 'when' })).toBeUndefined();
  });

  test.each([
    ['It started on Monday, could I come on Thursday', on('2026-11-26')],
    ['I rang about Tuesday', on('2026-11-24')],
    ['One right now if you can', 'as_soon_as_possible'],
    ["I'm away from Wednesday to Friday", { ...open, part: 'any', except: ['2026-11-25', '2026-11-26', '2026-11-27'] }],
    ["I'm on holiday until the 5th", { from: '2026-12-05', to: '2026-12-18', part: 'any' }],
    ['I finish work at four', { ...open, part: 'any', after: '16:00' }],
    ['I have to leave by four', { ...open, part: 'any', before: '16:00' }],
    ['Not before ten', { ...open, part: 'any', after: '10:00' }],
    ['After four is no good', { ...open, part: 'any', before: '16:00' }],
    ["It's not urgent, after five is grand", { ...open, part: 'any', after: '17:00' }],
    ['I hate Mondays', { ...open, part: 'any', except: ['2026-11-23', '2026-11-30'] }],
  ])('but there is one in: %s', async (text, expected) => {
    expect(await valueOf('when', text, { asked: 'when' })).toEqual(expected);
  });

  test('the last word of a correction is what is meant', async () => {
    const { values } = await interpret('Tuesday, no wait, make it Thursday', { asked: 'when' });
    expect(values).toEqual([{ name: 'when', value: on('2026-11-26'), confidence: 0.92, correction: true }]);
  });

  test('"call me tomorrow" says when to call, not when to come', async () => {
    expect((await interpret('Call me tomorrow')).values).toEqual([]);
    const { values } = await interpret('Call me tomorrow at five', {
      asked: 'callback_time',
      can_give: ['callback_time', 'when'],
    });
    expect(values).toMatchObject([{ name: 'callback_time', value: on('2026-11-24', { at: '17:00' }) }]);
  });

  test('in an hour is a time of the same day', async () => {
    const where = { asked: 'callback_time', can_give: ['callback_time'] };
    expect(await valueOf('callback_time', 'In half an hour', where)).toEqual(on(from, { at: '10:30' }));
  });

  test.each(['I have two children', 'The second half was better', 'My tooth is sore', 'Can you hear me'])(
    'no time is found in: %s',
    async (text) => {
      expect(await valueOf('when', text)).toBeUndefined();
    },
  );
});

describe('the clinic has its own midnight', () => {
  const machine = process.env['TZ'];
  afterEach(() => {
    if (machine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machine;
  });

  test('across the change to winter time, days are days', async () => {
    const at = '2026-10-24T22:30:00.000+00:00';
    // Half past eleven on Saturday night in Dublin, the last before the clocks go back.
    expect(await valueOf('when', 'Tomorrow at ten', { at })).toEqual(on('2026-10-25', { at: '10:00' }));
    expect(await valueOf('when', 'On Monday', { at })).toEqual(on('2026-10-26'));
    expect(await valueOf('when', 'In two days', { at })).toEqual(on('2026-10-26'));
  });

  test('just after midnight in summer it is already the next day there', async () => {
    expect(await valueOf('when', 'Tomorrow', { at: '2026-06-30T23:30:00.000+00:00' })).toEqual(on('2026-07-02'));
  });

  test.each(['America/Los_Angeles', 'Pacific/Auckland'])(
    'the zone of the machine, here %s, has no say',
    async (zone) => {
      process.env['TZ'] = zone;
      expect(await valueOf('when', 'The 2nd of December')).toEqual(on('2026-12-02'));
      expect(await valueOf('when', '2 December at ten')).toEqual(on('2026-12-02', { at: '10:00' }));
      expect(await valueOf('when', 'Tomorrow')).toEqual(on('2026-11-24'));
    },
  );
});
