import { describe, expect, test } from 'vitest';
import { placeCall } from '../../../server/runtime/place-call.ts';
import { readStream } from '../../../server/runtime/open-events.ts';
import { CALL, callNumber, PATIENT, planned, planOf, watchedBoard } from './board.ts';

const TUESDAY = '2026-11-24T11:00:00.000+00:00';
const script = {
  'stop calling me': { answers: [{ answer: 'opt_out', confidence: 0.95 }] },
  yes: { answers: [{ answer: 'yes', confidence: 0.95 }] },
};

/** The first question stands; they say something, and in the same breath put down the phone. */
async function saysAndHangsUp(text: string) {
  const watched = await watchedBoard({ script });
  const { board, clock } = watched;
  await board.mailboxes.open(CALL, PATIENT);
  board.input(clock.ms(), CALL, 'dialler', [planned()]);
  board.input(clock.ms(), CALL, 'dialler', [await watched.start()]);
  await board.run();
  watched.report(
    { type: 'PatientSpoke', data: { request: null, words: text.split(' ').length, cut: false }, box: { text } },
    { type: 'PatientHungUp', data: {} },
  );
  await board.run();
  const events = await readStream(watched.store.log, watched.store.vault, CALL);
  const since = events.findIndex(({ type }) => type === 'PatientSpoke');
  return { ...watched, types: events.slice(since).map(({ type }) => type) };
}

describe('What was said last, in a call that is over', () => {
  test('is understood: who does not want to be called is not called again', async () => {
    const { board, dialling, types } = await saysAndHangsUp('stop calling me');
    expect(types).toEqual([
      'PatientSpoke',
      'InterpretationRequested',
      'PatientHungUp',
      'CallEnded',
      'AnswerUnderstood',
      'OptOutRequested',
      'OptOutRecorded',
    ]);
    const person = await board.people.of(PATIENT);
    expect(person.contact).toMatchObject({ opted_out: true });
    const again = await placeCall(dialling, { ...planOf(callNumber(2)), attempt: 2, typed: false }, TUESDAY);
    expect(again).toMatchObject({ placed: false, refusal: { rule: 'suppressed', retry_at: null } });
    expect(board.mailboxes.has(CALL)).toBe(false);
  });

  test('leads nowhere where it is not urgent, and the call is let go of', async () => {
    const { board, happened, types } = await saysAndHangsUp('yes');
    expect(types).toEqual([
      'PatientSpoke',
      'InterpretationRequested',
      'PatientHungUp',
      'CallEnded',
      'AnswerUnderstood',
      'InputIgnored',
    ]);
    expect(happened.filter((what) => what.startsWith('speak'))).toHaveLength(1);
    const person = await board.people.of(PATIENT);
    expect(person.contact).toMatchObject({ opted_out: false });
    expect(board.mailboxes.has(CALL)).toBe(false);
  });
});
