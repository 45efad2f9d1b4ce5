/** Names and telephone numbers, each against what the data says that it is. */
import type { HeardRow } from './hear-rows.ts';
import type { DataRow } from './row.ts';

export interface PersonalScore {
  readonly what: string;
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
}

type Read = (one: HeardRow) => { readonly expected: string | null; readonly found: string | null } | null;

const plain = (first: string, last: string): string => `${first} ${last}`.trim().toLowerCase();
const foundName = ({ all }: HeardRow): string | null => {
  const name = all?.names[0];
  return name === undefined ? null : plain(name.first, name.last);
};
const expectOf = ({ expect }: DataRow): Readonly<Record<string, unknown>> | null =>
  expect === undefined || Array.isArray(expect) ? null : (expect as Readonly<Record<string, unknown>>);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Lists of names as others keep them; companies are none. */
const listedName: Read = (one) => {
  const expect = expectOf(one.row);
  const first = word(expect?.['first'] ?? expect?.['GivenName']);
  const last = word(expect?.['last'] ?? expect?.['Surname']);
  return first === '' ? null : { expected: plain(first, last), found: foundName(one) };
};
const spokenName: Read = (one) => {
  const expected = one.row.labels?.expected;
  if (one.row.context?.asked !== 'name' || expected?.first === undefined) return null;
  return { expected: plain(expected.first, expected.last ?? ''), found: foundName(one) };
};
const birthDate: Read = (one) => {
  const expected = one.row.labels?.expected?.dob;
  const said = one.all?.dates[0];
  return expected === undefined ? null : { expected, found: said !== undefined && 'date' in said ? said.date : null };
};
/** What is a number in running text is another question, and the data answers it by degrees. */
const phone: Read = (one) => {
  const expect = expectOf(one.row);
  if (expect === null || (!('e164' in expect) && expect['parses'] !== false)) return null;
  return { expected: word(expect['e164']) || null, found: one.all?.phones[0] ?? null };
};

const kinds: readonly (readonly [string, Read])[] = [
  ['names in writing', listedName],
  ['names, heard by a recogniser', spokenName],
  ['dates of birth, heard by a recogniser', birthDate],
  ['telephone numbers', phone],
];

export function scorePersonal(heard: readonly HeardRow[]): PersonalScore[] {
  return kinds
    .map(([what, read]) => {
      const cases = heard.map(read).filter((one) => one !== null);
      const right = cases.filter(({ expected, found }) => expected === found).length;
      const silent = cases.filter(({ expected, found }) => expected !== found && found === null).length;
      return { what, n: cases.length, right, wrong: cases.length - right - silent, silent };
    })
    .filter(({ n }) => n > 0);
}

/** Strings that break programs: how many broke this one, and in how many something was heard that agrees to anything. */
export function scoreNaughty(heard: readonly HeardRow[]): { n: number; broke: number; confirmed: number } {
  const strings = heard.filter(({ row }) => row.source === 'blns');
  const agrees = ['affirm', 'identity_confirm', 'choose_item', 'request_booking'];
  const isAgreed = ({ all, here }: HeardRow): boolean => agrees.some((act) => all?.acts.includes(act) === true || here?.acts.includes(act) === true);
  return { n: strings.length, broke: strings.filter(({ all }) => all === null).length, confirmed: strings.filter(isAgreed).length };
} // prettier-ignore
