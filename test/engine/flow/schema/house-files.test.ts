/** What stands in the files of the house is bounded: nothing there makes Elo deaf, or breaks a call off. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../engine/flow/parse.ts';
import { change, jsonFiles, smallFiles } from '../../../controls/small-release.ts';

type Value = Parameters<typeof change>[3];

const policy = 'policies/house.json';
const clinic = 'clinics/romi.json';
const said = (file: string, pointer: string, value: Value): string[][] =>
  parse(jsonFiles(change(smallFiles(), file, pointer, value))).problems.map((problem) => [
    problem.pointer,
    problem.says,
    problem.try,
  ]);

describe('how sure an answer must be', () => {
  test.each([1, 0.61, 0.29, 0, -1])('an answer does not need to be as sure as %d', (sure) => {
    expect(said(policy, '/understanding/confidence', sure)).toMatchObject([
      ['/understanding/confidence', expect.any(String), expect.any(String)],
    ]);
  });

  test.each([0, 0.5, 0.69, 0.91])('a yes does not bind at %d', (sure) => {
    expect(said(policy, '/understanding/binding_confidence', sure)).toHaveLength(1);
  });

  test('the problem says which number may stand there, and what hangs on it', () => {
    expect(said(policy, '/understanding/confidence', 1)).toEqual([
      [
        '/understanding/confidence',
        '1 is too big or too long.',
        'At most 0.6. Below this an answer does not count: higher, and cries for help are missed; lower, and guesses count.',
      ],
    ]);
  });

  test.each([0.3, 0.6])('an answer may have to be as sure as %d', (sure) => {
    expect(said(policy, '/understanding/confidence', sure)).toEqual([]);
  });
});

describe('how long Elo waits', () => {
  test.each([0, -6, 1e9])('not %d seconds', (seconds) => {
    expect(said(policy, '/listening/silence_s', seconds).length).toBeGreaterThan(0);
    expect(said(policy, '/listening/slow_silence_s', seconds).length).toBeGreaterThan(0);
  });

  test('longer, where somebody looks something up', () => {
    expect(said(policy, '/listening', { silence_s: 8, slow_silence_s: 7 })).toEqual([
      [
        '/listening/slow_silence_s',
        '"slow_silence_s" is less than "silence_s".',
        'The same where somebody has to look something up.',
      ],
    ]);
    expect(said(policy, '/listening', { silence_s: 8, slow_silence_s: 8 })).toEqual([]);
  });
});

test.each([
  ['attempts', 1000],
  ['attempts_a_week', 1000],
  ['hours_apart', 0],
  ['ring_s', 100_000],
  ['permission_s', 1e9],
  ['quiet_days_after_no', 0],
])('nobody is called as "%s": %d would have it', (key, value) => {
  expect(said(policy, `/calling/${key}`, value).map(([pointer]) => pointer)).toEqual([`/calling/${key}`]);
});

test('the clinic lies in a time zone whose clock is known', () => {
  expect(said(clinic, '/zone', 'Europe/Dublim')).toEqual([
    ['/zone', 'No time zone of that name is known.', 'The IANA time zone.'],
  ]);
  expect(said(clinic, '/zone', 'Europe/Paris')).toEqual([]);
});

describe('hours', () => {
  test('begin before they end', () => {
    expect(said(clinic, '/hours/mon', [['17:00', '09:00']]).map(([pointer, says]) => [pointer, says])).toEqual([
      ['/hours/mon/0', 'These hours end before they begin.'],
    ]);
    expect(said(policy, '/calling/hours/mon', [['09:00', '09:00']])).toHaveLength(1);
  });

  test('of one day follow one another', () => {
    const overlap = [
      ['09:00', '13:00'],
      ['12:00', '17:00'],
    ];
    expect(said(clinic, '/hours/mon', overlap).map(([pointer, says]) => [pointer, says])).toEqual([
      ['/hours/mon', 'These hours overlap, or are not in order.'],
    ]);
    const apart = [
      ['09:00', '13:00'],
      ['13:00', '17:00'],
    ];
    expect(said(clinic, '/hours/mon', apart)).toEqual([]);
  });
});

test('a purpose is one that the policy can ask a consent for, spelled as it is there', () => {
  expect(said('book.flow.json', '/purpose', 'marketting')).toMatchObject([
    ['/purpose', expect.stringContaining('marketing'), expect.any(String)],
  ]);
  expect(said(policy, '/calling/needs_consent', ['marketting'])).toHaveLength(1);
  expect(said('book.flow.json', '/purpose', 'marketing')).toEqual([]);
});
