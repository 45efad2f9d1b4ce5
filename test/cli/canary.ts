/** How a string of a person could be written down, and the search for all of these ways in bytes and in tables. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** One way in which a string could stand somewhere. */
export interface Needle {
  readonly secret: string;
  readonly way: string;
  readonly bytes: Buffer;
}

export interface Found {
  readonly where: string;
  readonly secret: string;
  readonly way: string;
}

const spellings = (secret: string): Record<string, string> => ({
  'as it is': secret,
  'as JSON': JSON.stringify(secret).slice(1, -1),
  'as JSON in JSON': JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'in ASCII': JSON.stringify(secret)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in small letters': secret.toLowerCase(),
  'in capitals': secret.toUpperCase(),
  'with marks apart': secret.normalize('NFD'),
  'without marks': secret.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  'without spaces': secret.replaceAll(/\s/g, ''),
  'with lines': secret.replaceAll(/\s/g, '_'),
  'in an address': encodeURIComponent(secret),
  'in a form': new URLSearchParams({ a: secret }).toString().slice(2),
  backwards: secret.split('').toReversed().join(''),
});

const BE = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** At each of three places in a group; the letters at both ends depend on what stands beside them. */
const inBase64 = (text: string): Record<string, string> =>
  Object.fromEntries(
    [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
        .toString('base64')
        .replaceAll('=', '');
      return [`in Base64, ${shift}`, whole.slice(shift === 0 ? 0 : shift + 1, -2)];
    }),
  );

const digests = ['sha256', 'sha1', 'md5'] as const;

export function needlesOf(secret: string): Needle[] {
  const needles = new Map<string, Needle>();
  const add = (way: string, bytes: Buffer): void => {
    const key = bytes.toString('latin1');
    if (!needles.has(key)) needles.set(key, { secret, way, bytes });
  };
  for (const [way, text] of Object.entries(spellings(secret))) add(way, Buffer.from(text));
  add('in UTF-16', Buffer.from(secret, 'utf16le'));
  add('in UTF-16, the other way round', BE(secret));
  add('in Latin 1', Buffer.from(secret, 'latin1'));
  for (const [way, text] of Object.entries(inBase64(secret))) {
    add(way, Buffer.from(text));
    add(`${way}, for addresses`, Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')));
  }
  const hex = Buffer.from(secret).toString('hex');
  add('in hexadecimal', Buffer.from(hex));
  add('in hexadecimal capitals', Buffer.from(hex.toUpperCase()));
  // A hash without a key can be tried out: there are not many telephone numbers.
  for (const digest of digests) {
    const hash = createHash(digest).update(secret).digest();
    add(`as ${digest}`, hash);
    add(`as ${digest} in hexadecimal`, Buffer.from(hash.toString('hex')));
    add(`as ${digest} in Base64`, Buffer.from(hash.toString('base64').replaceAll('=', '')));
  }
  return [...needles.values()];
}

export const search = (where: string, bytes: Buffer, needles: readonly Needle[]): Found[] =>
  needles.flatMap(({ secret, way, bytes: wanted }) => (bytes.includes(wanted) ? [{ where, secret, way }] : []));

/** Every value of every table, as text: what SQLite has packed (a number, a text over several pages) reads plainly here. */
export function tablesIn(folder: string): Map<string, Buffer> {
  const texts = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.db')) continue;
    const file = new Database(join(folder, name), { readonly: true });
    const tables = file.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    for (const table of tables) {
      const rows = file.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all();
      const values = rows.flat().map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)));
      texts.set(`${name}, table ${table}`, Buffer.from(values.join('\n')));
    }
    file.close();
  }
  return texts;
}
