import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isFictional } from '../../../adapters/leads/fiction-numbers.ts';
import { readLeads } from '../../../adapters/leads/read-leads.ts';

const bytes = readFileSync(new URL('../../../adapters/leads/demo-leads.csv', import.meta.url));

function read() {
  const read = readLeads(bytes, { region: 'IE' });
  if ('problem' in read) throw new Error(read.sentence);
  return read;
}

it('the leads that ship have the flaws of real exports', () => {
  const { leads, rejected, ...rest } = read();
  expect(rest).toEqual({ rows: 200, unread: [], unknownColumns: ['Came by'], encoding: 'utf-8', delimiter: ',' });
  expect(leads).toHaveLength(188);
  const reasons = Object.groupBy(rejected, ({ reason }) => reason);
  expect(Object.fromEntries(Object.entries(reasons).map(([reason, rows]) => [reason, rows.length]))).toEqual({
    phone_invalid: 5,
    phone_duplicate: 5,
    phone_missing: 2,
  });
});

it('the leads that ship can mostly be called, and not all of them', () => {
  const { leads } = read();
  expect(leads.filter(({ consent }) => consent?.given === true)).toHaveLength(167);
  expect(leads.filter(({ consent }) => typeof consent?.on === 'string').length).toBeGreaterThan(30);
  expect(leads.filter(({ language }) => language !== null && language !== 'en')).toHaveLength(5);
  expect(leads.filter(({ zone }) => zone !== null)).toHaveLength(13);
  expect(leads.some(({ notes }) => notes?.includes('\n') === true)).toBe(true);
});

it('the leads that ship are nobody: numbers of fiction, addresses of examples', () => {
  const { leads } = read();
  expect(leads.filter(({ phone }) => !isFictional(phone))).toEqual([]);
  expect(leads.filter(({ email }) => email !== null && !/@example\.(?:com|org|net)$/.test(email))).toEqual([]);
  expect(
    leads.filter(({ source_url }) => source_url !== null && !/^(?:https:\/\/)?[a-z.-]*\.example\//.test(source_url)),
  ).toEqual([]);
});
