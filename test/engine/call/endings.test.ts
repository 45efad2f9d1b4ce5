import { expect, test } from 'vitest';
import { results, statusBefore, statuses, wordsOfEnding } from '../../../engine/call/endings.ts';
import { endings } from '../../../engine/values.ts';

test('every ending has a result and a status of existing integrations, and no other ending has', () => {
  expect(Object.keys(wordsOfEnding).sort()).toEqual([...endings].sort());
  for (const { result, status } of Object.values(wordsOfEnding)) {
    expect(results).toContain(result);
    expect(statuses).toContain(status);
  }
});

const endingsWith = (result: string): string[] => endings.filter((ending) => wordsOfEnding[ending].result === result);

test('an appointment is claimed only where one stands', () => {
  expect(endingsWith('booked')).toEqual(['booked', 'booked_never_said', 'moved', 'confirmed']);
});

test('another contact is announced only where the person knows of it', () => {
  expect(endingsWith('reschedule')).toEqual(['call_later', 'callback_promised', 'waiting_list']);
});

test('a call failed only where technique or we broke off', () => {
  expect(endings.filter((ending) => wordsOfEnding[ending].status === 'failed')).toEqual([
    'not_reached',
    'failed',
    'lost',
    'faulted',
  ]);
});

test('before its end a call is queued until a line is taken', () => {
  expect(statusBefore).toEqual({ planned: 'queued', ringing: 'in-progress', talking: 'in-progress' });
});
