/** How understanding is scored, on rows that are invented here: what is right, wrong and silent, and the document of it all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Acts } from '../../adapters/understanding/acts/acts-file.ts';
import { compareActs } from './understanding/compare-acts.ts';
import { judgeDates } from './understanding/compare-dates.ts';
import { isUnseen, readFolder, type DataRow, type Expected } from './understanding/row.ts';
import { scoreActs } from './understanding/score-acts.ts';
import { scoreAlarms, scoreTraps } from './understanding/score-alarms.ts';
import { stepOfRow } from './understanding/step-of-row.ts';

const mapping: Acts = {
  affirm: { answers: ['yes'] },
  deny: { answers: ['no'] },
  give_datetime: { values: ['when'] },
  accept_offer: { right_by: [['affirm'], ['choose_item']] },
  choose_item: { values: ['slot'] },
  revise: { right_by: [['deny', 'give_datetime']] },
  thank: { soft: true, not_heard: 'Nobody listens for thanks.' },
  goodbye: { soft: true, answers: ['says_goodbye'] },
  out_of_domain: { by_silence: true, not_heard: 'Right is to hear nothing.' },
  opt_out: { answers: ['opt_out'] },
  emergency: { answers: ['emergency'] },
  voicemail: { answers: ['machine'] },
};
const row = (acts: readonly string[], more: Partial<DataRow> = {}, exact = true): DataRow => ({
  id: `row-${acts.join('-')}`,
  text: 'invented',
  labels: { acts, exact },
  ...more,
});

describe('acts', () => {
  test.each<[string, string[], string[], { missed: string[]; right: string[]; wrong: string[] }]>([
    ['what was said', ['affirm'], ['affirm'], { missed: [], right: ['affirm'], wrong: [] }],
    ['something else', ['affirm'], ['deny'], { missed: ['affirm'], right: [], wrong: ['deny'] }],
    ['nothing', ['affirm'], [], { missed: ['affirm'], right: [], wrong: [] }],
    ['more than that', ['affirm'], ['affirm', 'deny'], { missed: [], right: ['affirm'], wrong: ['deny'] }],
    ['a yes to an offer', ['accept_offer'], ['affirm'], { missed: [], right: ['affirm'], wrong: [] }],
    ['half of a change', ['revise'], ['deny'], { missed: ['revise'], right: [], wrong: ['deny'] }],
    ['all of a change', ['revise'], ['deny', 'give_datetime'], { missed: [], right: ['deny', 'give_datetime'], wrong: [] }],
    ['a goodbye beside a yes', ['affirm', 'goodbye'], ['affirm'], { missed: [], right: ['affirm'], wrong: [] }],
    ['a goodbye that nobody listed', ['affirm'], ['affirm', 'goodbye'], { missed: [], right: ['affirm'], wrong: [] }],
    ['a goodbye alone', ['goodbye'], ['goodbye'], { missed: [], right: ['goodbye'], wrong: [] }],
    ['nothing in nothing', ['out_of_domain'], [], { missed: [], right: [], wrong: [] }],
    ['something in nothing', ['out_of_domain'], ['affirm'], { missed: ['out_of_domain'], right: [], wrong: ['affirm'] }],
  ])('%s', (_, acts, heard, compared) => {
    expect(compareActs(mapping, row(acts), heard)).toMatchObject(compared);
  });

  test('a no that only the annotation knows is not required, and not wrong', () => {
    const implicit = row(['give_datetime', 'deny'], { implicit_deny: true });
    expect(compareActs(mapping, implicit, ['give_datetime'])).toMatchObject({ missed: [], wrong: [] });
    expect(compareActs(mapping, implicit, ['give_datetime', 'deny'])).toMatchObject({ missed: [], wrong: [] });
  });

  test('are counted: wrong and silent apart, precision on exact rows alone', () => {
    const heard = [
      { row: row(['affirm']), acts: ['affirm'] },
      { row: row(['affirm']), acts: ['deny'] },
      { row: row(['affirm']), acts: [] },
      { row: row(['affirm'], {}, false), acts: ['affirm', 'deny'] },
      { row: row(['deny']), acts: ['affirm', 'deny'] },
    ].map((one) => ({ ...one, mapping }));
    expect(scoreActs(heard)).toEqual([
      { act: 'affirm', n: 4, exact: 3, recall: 0.5, precision: 0.5, precision_where_labelled: 0.5, wrong: 1, silent: 1 },
      { act: 'deny', n: 1, exact: 1, recall: 1, precision: 0.5, precision_where_labelled: 0.5, wrong: 0, silent: 0 },
    ]);
    const elsewhere = { row: row(['deny'], { source: 'other' }), acts: ['affirm', 'deny'], mapping };
    expect(scoreActs([...heard, elsewhere])[0]).toMatchObject({ act: 'affirm', precision: 0.3333, precision_where_labelled: 0.5 });
    expect(scoreActs([{ row: { id: 'x', text: 'no labels' }, acts: ['affirm'], mapping }])).toEqual([]);
  });
}); // prettier-ignore

describe('alarms', () => {
  const heard = [
    { row: row(['opt_out'], { source: 'a/1' }), acts: ['opt_out'] },
    { row: row(['opt_out'], { source: 'a/1' }), acts: ['deny'] },
    { row: row([], { source: 'a/2', not_acts: ['opt_out'] }), acts: ['opt_out', 'emergency'] },
    { row: row([], { source: 'b', not_acts: ['voicemail'] }), acts: ['affirm'] },
    { row: row(['voicemail'], { source: 'b' }), acts: ['voicemail'] },
  ].map((one) => ({ ...one, mapping }));

  test('are missed where they were said and false everywhere else, by source, a row once', () => {
    const { safety, false_alarms, false_share, voicemail, robot } = scoreAlarms(heard);
    expect(safety.find(({ act }) => act === 'opt_out')).toEqual({ act: 'opt_out', n: 2, recall: 0.5 });
    expect(safety.find(({ act }) => act === 'emergency')).toEqual({ act: 'emergency', n: 0, recall: null });
    expect(false_alarms.map(({ source, n, alarms }) => [source, n, alarms])).toEqual([['a', 3, 1], ['b', 2, 0]]);
    expect(false_alarms[0]?.by_act).toMatchObject({ opt_out: 1, emergency: 1, wrong_person: 0 });
    expect(false_share).toBe(0.2);
    expect(voicemail).toEqual({ n: 1, recall: 1, people: 1, taken_for_one: 0 });
    expect(robot).toEqual({ n: 0, recall: null, hard_negatives: 0, false: 0 });
  });

  test('a trap is a row that must not be heard as something', () => {
    expect(scoreTraps(heard)).toEqual({ n: 2, violations: 1 });
  });
}); // prettier-ignore

describe('dates', () => {
  const ref = '2026-11-23T10:00:00';
  const verdict = (expect: Expected[], ...dates: Parameters<typeof judgeDates>[1]) =>
    judgeDates({ id: 'd', text: 'invented', cat: 'date', ref, expect }, dates);

  test.each<[string, Expected[], Parameters<typeof judgeDates>[1], string]>([
    ['nothing expected, nothing read', [], [], 'right'],
    ['nothing expected, something read', [], [{ time: '09:00' }], 'wrong'],
    ['nothing read', [{ date: '2026-11-24' }], [], 'silent'],
    ['the day', [{ date: '2026-11-24' }], [{ date: '2026-11-24' }], 'right'],
    ['another day', [{ date: '2026-11-24' }], [{ date: '2026-12-01' }], 'wrong'],
    ['one of two readings', [{ time: '04:00' }, { time: '16:00' }], [{ time: '16:00' }], 'right'],
    ['a part of the day', [{ date: '2026-11-24', pod: 'morning' }], [{ start: '2026-11-24T06:00', end: '2026-11-24T12:00' }], 'right'],
    ['more than the day', [{ date: '2026-11-24' }], [{ start: '2026-11-24', end: '2026-11-27' }], 'wrong'],
    ['day and time one after the other', [{ date: '2026-11-24', time: '09:30' }], [{ date: '2026-11-24' }, { time: '09:30' }], 'right'],
    ['the day without its time', [{ date: '2026-11-24', time: '09:30' }], [{ date: '2026-11-24' }], 'wrong'],
    ['a range', [{ start: '2026-11-24', end: '2026-11-28' }], [{ start: '2026-11-24', end: '2026-11-28' }], 'right'],
    ['a range whose last day may be meant or not', [{ start: '2026-11-24', end: '2026-11-27', end_incl: true }], [{ start: '2026-11-24', end: '2026-11-28' }], 'right'],
    ['a range that ends elsewhere', [{ start: '2026-11-24', end: '2026-11-28' }], [{ start: '2026-11-24', end: '2026-12-05' }], 'wrong'],
    ['a range that begins elsewhere', [{ start: '2026-11-24', end: '2026-11-28' }], [{ start: '2026-11-25', end: '2026-11-28' }], 'wrong'],
    ['times of day', [{ start: '17:00', end: '18:00' }], [{ start: '17:00', end: '18:00' }], 'right'],
    ['an hour too long', [{ start: '17:00', end: '18:00' }], [{ start: '17:00', end: '19:00' }], 'wrong'],
    ['midnight and the minute before', [{ start: '2026-11-24T20:00', end: '2026-11-24T23:59' }], [{ start: '2026-11-24T20:00', end: '2026-11-25T00:00' }], 'right'],
    ['a bound', [{ start: '2026-11-24' }], [{ start: '2026-11-24' }], 'right'],
    ['the other bound', [{ end: '2026-11-24T16:00' }], [{ start: '2026-11-24T16:00' }], 'wrong'],
  ])('%s', (_, expected, dates, says) => {
    expect(verdict(expected, ...dates)).toBe(says);
  });

  test('an hour of which nobody says whether it is of the morning is right in either half', () => {
    const at = (text: string, cat = 'datetime') => ({ id: 'd', text, cat, ref, expect: [{ date: '2026-11-24', time: '04:30' }] });
    expect(judgeDates(at('half past four'), [{ date: '2026-11-24', time: '16:30' }])).toBe('right');
    expect(judgeDates(at('half past four in the morning'), [{ date: '2026-11-24', time: '16:30' }])).toBe('wrong');
    expect(judgeDates(at('half past four'), [{ date: '2026-11-24', time: '15:30' }])).toBe('wrong');
    expect(judgeDates(at('half past four', 'time'), [{ time: '16:30' }])).toBe('right');
  });

  test('a stretch of the clock asks for no day, and takes one of which nobody spoke', () => {
    const at = (date: string) => ({ start: `${date}T17:00`, end: `${date}T18:00` });
    expect(verdict([{ start: '17:00', end: '18:00' }], { ...at('2026-11-23'), day_said: false })).toBe('right');
    expect(verdict([{ start: '17:00', end: '18:00' }], at('2026-11-23'))).toBe('wrong');
    expect(verdict([at('2026-11-24')], { ...at('2026-11-23'), day_said: false })).toBe('wrong');
  });

  test('beside the words that a case is about others may be read; without them the first counts', () => {
    const one = { id: 'd', text: 'invented', cat: 'date', ref, expect: [{ date: '2026-11-24' }] };
    const dates = [{ date: '2026-11-26' }, { date: '2026-11-24' }];
    expect(judgeDates({ ...one, span: [0, 4] }, dates)).toBe('right');
    expect(judgeDates(one, dates)).toBe('wrong');
  });

  test('of a day gone by and one to come, the latter was meant', () => {
    const either = { id: 'd', text: 'invented', cat: 'date', ref, expect: [{ date: '2027-02-03' }], expect_any: [{ date: '2026-02-03' }, { date: '2027-02-03' }] };
    expect(judgeDates(either, [{ date: '2027-02-03' }])).toBe('right');
    expect(judgeDates(either, [{ date: '2026-02-03' }])).toBe('wrong');
  });
}); // prettier-ignore

describe('rows', () => {
  test('are read at the step that asks what was asked, else nowhere', () => {
    const after = (...prev_acts: string[]): unknown => stepOfRow({ id: 'r', text: 'x', context: { prev_acts } })?.step;
    expect(after('OFFER:city', 'CONFIRM:appointment_date')).toBe('read_back');
    expect(after('REQUEST:appointment_time')).toBe('ask_when');
    expect(after('REQ_MORE')).toBe('anything_else');
    expect(after('REQUEST:city')).toBeUndefined();
    expect(stepOfRow({ id: 'r', text: 'x', context: { asked: 'name' } })?.step).toBe('ask_name');
    expect(stepOfRow({ id: 'r', text: 'x', labels: { acts: ['affirm'], exact: true } })).toBeNull();
  });

  test('a third is unseen, always the same, and the parts are the whole', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `row-${i}`);
    const share = ids.filter(isUnseen).length / ids.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.37);
    // From the first eight digits of a sha1 that was computed elsewhere.
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(isUnseen)).toEqual([true, false, false, true, false, false]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'elo-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bench = (...args: string[]) =>
  spawnSync(process.execPath, [new URL('understanding.ts', import.meta.url).pathname, ...args], { encoding: 'utf8' });

describe('the program', () => {
  const some = [
    row(['affirm'], { id: 'one', text: 'yes please' }),
    row(['opt_out'], { id: 'two', text: 'never ring me again' }),
    row([], { id: 'three', text: 'I am no machine', not_acts: ['voicemail'] }, false),
    {
      id: 'four',
      text: 'on the 3rd of December',
      ref: '2026-11-23',
      cat: 'date.absolute',
      core: true,
      expect: [{ date: '2026-12-03' }],
    },
    { id: 'five', text: 'Anna Keller', expect: { first: 'Anna', last: 'Keller' } },
    { id: 'six', text: 'a,b\n1,2', encoding: 'utf8' },
  ];
  writeFileSync(join(folder, 'some.jsonl'), `${some.map((one) => JSON.stringify(one)).join('\n')}\n`);

  test('prints the document of CONTRACTS, and a table', () => {
    const { status, stdout } = bench(folder, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'elo.bench-understanding/1',
      part: 'all',
      files: [
        {
          file: 'some.jsonl',
          rows: 5,
          acts: [
            { act: 'affirm', n: 1, recall: 1, precision: 1, wrong: 0, silent: 0 },
            { act: 'opt_out', n: 1, recall: 1, precision: 1, wrong: 0, silent: 0 },
          ],
          not_acts: { n: 1, violations: 0 },
          dates: expect.arrayContaining([{ cat: 'date.absolute', n: 1, right: 1, wrong: 0, silent: 0 }]),
        },
      ],
      ms: { p50: expect.any(Number), p99: expect.any(Number), max: expect.any(Number) },
      personal: [{ what: 'names in writing', n: 1, right: 1, wrong: 0, silent: 0 }],
    });
    const said = bench(folder);
    expect(said.status).toBe(0);
    expect(said.stdout).toMatch(/opt_out \(1\), recall +100.0 % +wanted at least 97 +reached/);
    // Nothing of what the rows say is printed.
    for (const { text } of some) expect(stdout + said.stdout + said.stderr).not.toContain(text);
  });

  test('a part holds its rows alone', () => {
    const ids = (part: 'all' | 'tune' | 'unseen'): string[] => readFolder(folder, part).flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids('all')).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(ids('unseen')).toEqual(ids('all').filter(isUnseen));
    expect([...ids('tune'), ...ids('unseen')].toSorted()).toEqual(ids('all').toSorted());
  }); // prettier-ignore

  test.each([[[]], [[folder, '--part', 'half']], [[folder, '--colour']], [[join(folder, 'nowhere')]]])(
    '%j: exit 2 with a sentence',
    (args) => {
      const { status, stdout, stderr } = bench(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.length).toBeGreaterThan(20);
      expect(stderr).not.toMatch(/^\s+at .*\.ts:\d+/m);
    },
  );
});
