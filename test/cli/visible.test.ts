import { expect, test } from 'vitest';
import { visible } from '../../server/cli/visible.ts';

test('what a terminal would obey is written out', () => {
  expect(visible('\u001b[31mred\u0007')).toBe('\\u001b[31mred\\u0007');
  expect(visible('a\nb\u2028c\u009bd')).toBe('a\\u000ab\\u2028c\\u009bd');
  expect(visible('\u202eback\u200b')).toBe('\\u202eback\\u200b');
  expect(visible('half \ud800')).toBe('half \\ud800');
  expect(visible('\u{e0001}')).toBe('\\u{e0001}');
});

test('letters of any script stay as they are', () => {
  expect(visible('Ní Bhraonáin, שלום, 您好, 🙂')).toBe('Ní Bhraonáin, שלום, 您好, 🙂');
});
