import { expect, test } from 'vitest';
import { acceptable } from '../../../../adapters/room/patients/acceptable.ts';
import { intents } from '../../../../adapters/room/patients/phrases.ts';
import { scoreUnderstanding } from '../../../../adapters/room/patients/score.ts';
import type { MeaningWithPart } from '../../../../adapters/room/patients/score.ts';
import { phrases, readFlowsFile } from './control-lines.ts';

const meant = (intent: string | readonly string[], more: Partial<MeaningWithPart> = {}): MeaningWithPart => ({
  intents: typeof intent === 'string' ? [intent] : intent,
  day: null,
  time: null,
  ...more,
});
const score = (meaning: MeaningWithPart, answers: string[], values: { name: string; value: unknown }[] = []) =>
  scoreUnderstanding(meaning, { answers, values });
const thursday = { from: '2026-11-26', to: '2026-11-26', part: 'any' };
const slot = {
  id: 's',
  start: '2026-11-26T09:30:00.000+00:00',
  minutes: 30,
  practitioner: 'brennan',
  chair: 'chair-1',
};
const onThursday = { day: '2026-11-26', part: null };

test('the table has every intent of the phrase bank, and nothing else', () => {
  expect(Object.keys(acceptable).sort()).toEqual(Object.keys(phrases).sort());
  expect([...intents].sort()).toEqual(Object.keys(phrases).sort());
});

test('every answer in the table is an answer that can be heard', () => {
  const { answers } = readFlowsFile('answers.json') as { answers: Record<string, unknown> };
  const known = new Set(Object.keys(answers));
  const used = Object.values(acceptable).flatMap((rule) => [...rule.answers, ...(rule.along ?? [])]);
  expect(used.filter((answer) => !known.has(answer))).toEqual([]);
});

test('every intent that means something is silent when nothing was understood, and all others are right', () => {
  const nothing = intents.filter((intent) => score(meant(intent), []) === 'right');
  expect(nothing).toEqual(['hesitates', 'mumbles', 'machine_greeting']);
  expect(intents.filter((intent) => score(meant(intent), []) === 'wrong')).toEqual([]);
});

test('nothing is right for every answer, so that no intent is given away', () => {
  const strangers = intents.filter((intent) => score(meant(intent), ['wants_to_cancel']) !== 'wrong');
  expect(strangers).toEqual([]);
});

test.each([
  ['a plain yes', meant('yes'), ['yes'], [], 'right'],
  ['a yes with a filler before it', meant(['yes', 'hesitates']), ['yes'], [], 'right'],
  ['a yes taken for a no', meant('yes'), ['no'], [], 'wrong'],
  ['a yes with an opt-out that nobody meant', meant('yes'), ['yes', 'opt_out'], [], 'wrong'],
  ['a yes with a day that nobody meant', meant('yes'), ['yes'], [{ name: 'when', value: thursday }], 'wrong'],
  ['an emergency with something that is dropped', meant('emergency'), ['emergency', 'declines'], [{ name: 'reason', value: 'toothache' }], 'right'],
  ['an opt-out taken for an emergency too', meant('opts_out'), ['opt_out', 'emergency'], [], 'wrong'],
  ['a no to the visit', meant('declines'), ['declines'], [], 'right'],
  ['a day', meant('gives_day', onThursday), [], [{ name: 'when', value: thursday }], 'right'],
  ['a day for a call', meant('gives_day', onThursday), [], [{ name: 'callback_time', value: thursday }], 'right'],
  ['the wrong day', meant('gives_day', { day: '2026-11-27', part: null }), [], [{ name: 'when', value: thursday }], 'wrong'],
  ['a day in a range', meant('gives_day', onThursday), [], [{ name: 'when', value: { ...thursday, to: '2026-11-29' } }], 'wrong'],
  ['a part that was invented', meant('gives_day', onThursday), [], [{ name: 'when', value: { ...thursday, part: 'morning' } }], 'wrong'],
  ['a part that was lost', meant('gives_day_and_part', { ...onThursday, part: 'morning' }), [], [{ name: 'when', value: thursday }], 'wrong'],
  ['a day that is ruled out', meant('not_that_day', onThursday), [], [{ name: 'when', value: { ...thursday, except: ['2026-11-26'] } }], 'right'],
  ['a day ruled out and taken for a wish', meant('not_that_day', onThursday), ['other_time'], [{ name: 'when', value: thursday }], 'wrong'],
  ['the next week', meant('next_week', { day: '2026-11-23' }), [], [{ name: 'when', value: { from: '2026-11-23', to: '2026-11-27', part: 'any' } }], 'right'],
  ['any time', meant('any_time'), ['no_preference'], [{ name: 'when', value: 'any' }], 'right'],
  ['the slot that was chosen', meant('picks_first', { time: '2026-11-26T09:30:00.000Z' }), [], [{ name: 'slot', value: slot }], 'right'],
  ['another slot', meant('picks_first', { time: '2026-11-26T11:00:00.000Z' }), [], [{ name: 'slot', value: slot }], 'wrong'],
  ['the reason', meant('reason_cleaning'), [], [{ name: 'reason', value: 'cleaning' }], 'right'],
  ['another reason', meant('reason_cleaning'), [], [{ name: 'reason', value: 'cosmetic' }], 'wrong'],
  ['a worry of its kind', meant('objects_price'), ['objects'], [{ name: 'objection', value: 'price' }], 'right'],
  ['a worry of another kind', meant('objects_price'), ['objects'], [{ name: 'objection', value: 'fear' }], 'wrong'],
  ['a yes with a question', meant(['yes', 'asks_price']), ['asks_price', 'yes'], [], 'right'],
  ['only the question of the two', meant(['yes', 'asks_price']), ['asks_price'], [], 'wrong'],
  ['something made of mumbling', meant('mumbles'), ['yes'], [], 'wrong'],
  ['a child for a child', meant('for_child'), [], [{ name: 'for_whom', value: 'child' }], 'right'],
  ['a child, and the speaker instead', meant('for_child'), [], [{ name: 'for_whom', value: 'self' }], 'wrong'],
  ['being oneself, with what is assumed anyway', meant('is_me'), ['is_the_patient'], [{ name: 'for_whom', value: 'self' }], 'right'],
  ['a name, whose content is sealed', meant('gives_child_name'), [], [{ name: 'person_name', value: null }], 'right'],
] as const)('%s', (_, meaning, answers, values, expected) => {
  expect(score(meaning, [...answers], [...values])).toBe(expected);
}); // prettier-ignore
