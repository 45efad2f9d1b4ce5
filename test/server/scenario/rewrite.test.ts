import { expect, test } from 'vitest';
import { rewrite } from '../../../server/scenario/rewrite.ts';
import { BOOKS, problemsOf, rehearsed } from './small-stage.ts';

async function rewritten(text: string) {
  const { compared } = await rehearsed(text);
  if (!compared) throw new Error('no call came about');
  return rewrite(text, compared);
}

test('what is as written stays, byte by byte', async () => {
  const odd = BOOKS.replace('\n\nElo', '\n\n# A remark.\n\n\nElo')
    .replace('(yes)', '   (yes)  ')
    .replaceAll('a check-up?', 'a\n   check-up?');
  expect(await rewritten(odd)).toEqual({ text: odd, changes: [] });
});

test('a draft of what the person says becomes the whole play', async () => {
  const draft = BOOKS.replace(/\n\nElo: Hello.*\n/, '\n\n')
    .replaceAll(/^Elo: .*\n/gm, '')
    .replace(/\nIn the end[^]*/, '');
  expect(draft).toBe(
    'Anna books.\n\nAnna: (reason = check_up)\nAnna: (when = Monday 30 November, morning)\nAnna: The second one. (slot = second)\nAnna: (yes)\n',
  );
  expect((await rewritten(draft)).text).toBe(BOOKS);
});

test('a title alone becomes what Elo says first, and no end is made up', async () => {
  const { text } = await rewritten('Anna calls.\n');
  expect(text).toBe('Anna calls.\n\nElo: Hello, this is Elo, an AI assistant of Romi Dental Clinic. What for?\n');
  const [problem] = await problemsOf(text);
  expect(problem).toMatch(/^3: The play is over and the call is not/);
});

test('only golden parts are written anew, and what changed is said', async () => {
  const old = BOOKS.replace('When for a check-up?', 'When?')
    .replace('at 10:00, 50\n  euro', 'at 11:00, 50\n  euro')
    .replace('Anna: (yes)', '(at book/read_back)\n# Now or never.\nAnna: (yes)');
  const { text, changes } = await rewritten(old);
  expect(text).toBe(BOOKS.replace('Anna: (yes)', '(at book/read_back)\n# Now or never.\nAnna: (yes)'));
  expect(changes.map(({ line, before, after }) => [line, before.split('\n')[0], after.split('\n')[0]])).toEqual([
    [5, 'Elo: When?', 'Elo: When for a check-up?'],
    [15, 'In the end: booked.', 'In the end: booked.'],
  ]);
});

test('a step that is not so is not golden: it stays, and stays wrong', async () => {
  const wrong = BOOKS.replace('Anna: (yes)', '(at book/bye)\nAnna: (yes)').replace('When for', 'Which day for');
  const { text } = await rewritten(wrong);
  expect(text).toContain('(at book/bye)');
  expect(await problemsOf(text)).toEqual(['10: This is not so. (at book/bye) ≠ (at book/read_back)']);
});

test('turns that are too many go, and lines by their names stay so', async () => {
  const { text } = await rewritten(
    BOOKS.replace('Elo: When for a check-up?', 'Elo: [which_day]\nElo: Hm.').replace(
      'Anna: The second',
      '# Choosing.\nAnna: The second',
    ),
  );
  expect(text).toBe(
    BOOKS.replace('Elo: When for a check-up?', 'Elo: [ask_when]').replace(
      'Anna: The second',
      '# Choosing.\nAnna: The second',
    ),
  );
});

test('what was understood keeps its place under the words', async () => {
  const draft =
    'Anna calls.\n\nAnna: (reason = check_up)\n(understood: reason = check_up)\n(at book/ask_when)\nAnna hangs up.\n';
  const { text } = await rewritten(draft);
  expect(text.split('\n').slice(3, 7)).toEqual([
    'Anna: (reason = check_up)',
    '(understood: reason = check_up)',
    'Elo: When for a check-up?',
    '(at book/ask_when)',
  ]);
});
