/** Nothing is done that is not on record: a log that refuses means that nobody was asked, told or called. */
import { describe, expect, test } from 'vitest';
import { LogUnavailable } from '../../../server/runtime/append-facts.ts';
import { answeringLog, CALL, planned, PATIENT, watchedBoard } from './board.ts';

const unavailable = { ok: false, problem: 'unavailable', reason: 'The disk is full' } as const;
const conflict = { ok: false, problem: 'conflict', stream: CALL, expected: 1, actual: 1 } as const;

describe('the log refuses', () => {
  test('unavailable: the run ends with a sentence, and no runner was called', async () => {
    const watched = await watchedBoard({
      log: answeringLog((types) => (types.includes('CallStarted') ? unavailable : undefined)),
    });
    const { board, happened, clock } = watched;
    await board.mailboxes.open(CALL, PATIENT);
    board.input(clock.ms(), CALL, 'dialler', [planned()]);
    board.input(clock.ms() + 1, CALL, 'dialler', [await watched.start()]);
    await expect(board.run()).rejects.toThrow(LogUnavailable);
    expect(happened).toEqual(['appended CallPlanned', expect.stringMatching(/^unavailable CallStarted/)]);
    expect(board.mailboxes.callOf(CALL).status).toBe('planned');
  });

  test('a conflict beyond the limit is our bug: no runner was called', async () => {
    const watched = await watchedBoard({
      log: answeringLog((types) => (types.includes('CallStarted') ? conflict : undefined)),
    });
    const { board, happened, clock } = watched;
    await board.mailboxes.open(CALL, PATIENT);
    board.input(clock.ms(), CALL, 'dialler', [planned()]);
    board.input(clock.ms() + 1, CALL, 'dialler', [await watched.start()]);
    await expect(board.run()).rejects.toThrow(`${CALL} is written by somebody else again and again`);
    expect(happened).toHaveLength(1 + 6);
    expect(happened.slice(1).every((what) => what.startsWith('conflict CallStarted'))).toBe(true);
  });

  test('a request that was refused is not run when the next input comes', async () => {
    let refuse = true;
    const watched = await watchedBoard({
      log: answeringLog((types) => (refuse && types.includes('InterpretationRequested') ? unavailable : undefined)),
    });
    const { board, happened, clock } = watched;
    await board.mailboxes.open(CALL, PATIENT);
    board.input(clock.ms(), CALL, 'dialler', [planned()]);
    board.input(clock.ms(), CALL, 'dialler', [await watched.start()]);
    await board.run();
    happened.length = 0;
    watched.report({ type: 'PatientSpoke', data: { request: null, words: 1, cut: false }, box: { text: 'yes' } });
    await expect(board.run()).rejects.toThrow(LogUnavailable);
    expect(happened.filter((what) => what === 'interpret')).toEqual([]);
    refuse = false;
    watched.report({ type: 'PatientHungUp', data: {} });
    await board.run();
    expect(happened.filter((what) => what === 'interpret')).toEqual([]);
  });
});

test('each effect runs after the commit that holds its request, in the order of the requests', async () => {
  const watched = await watchedBoard();
  const { board, happened, clock } = watched;
  await board.mailboxes.open(CALL, PATIENT);
  board.input(clock.ms(), CALL, 'dialler', [planned()]);
  board.input(clock.ms() + 1, CALL, 'dialler', [await watched.start()]);
  await board.run();
  const speech = board.mailboxes.callOf(CALL).version;
  expect(happened).toEqual([
    'appended CallPlanned',
    expect.stringMatching(/^appended CallStarted.* SpeechRequested$/),
    `speak ${speech}`,
  ]);
  happened.length = 0;
  watched.report({ type: 'PatientSpoke', data: { request: null, words: 1, cut: false }, box: { text: 'xqz' } });
  await board.run();
  const [first, second, third] = happened;
  expect(first).toBe('appended PatientSpoke, InterpretationRequested');
  expect(second).toBe('interpret');
  expect(third).toMatch(/^appended AnswerNotUnderstood/);
});
