import { expect, test } from 'vitest';
import { scriptedInterpreter } from '../../../adapters/understanding/scripted-interpreter.ts';

const utterance = { text: 'Yes', can_hear: ['yes'], can_give: [], asked: null, said: [], offered: [], objection: null, at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' }; // prettier-ignore

test('it answers as the script says, remembers what it was asked, and knows nothing else', async () => {
  const interpreter = scriptedInterpreter({
    Yes: { answers: [{ answer: 'yes', confidence: 0.9 }] },
    Static: { failed: 'timeout' },
  });
  expect(await interpreter.interpret(utterance)).toEqual({
    answers: [{ answer: 'yes', confidence: 0.9 }],
    alternatives: [],
    values: [],
    contents: {},
    tone: 'neutral',
    raw: '',
  });
  expect(await interpreter.interpret({ ...utterance, text: 'Static' })).toEqual({ failed: 'timeout' });
  expect(await interpreter.interpret({ ...utterance, text: 'constructor' })).toMatchObject({ answers: [], values: [] });
  expect(interpreter.asked.map(({ text }) => text)).toEqual(['Yes', 'Static', 'constructor']);
});
