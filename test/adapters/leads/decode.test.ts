import { describe, expect, it } from 'vitest';
import { decode } from '../../../adapters/leads/decode.ts';
import { readLeads } from '../../../adapters/leads/read-leads.ts';
import { bytesOf } from './read-text.ts';

const TEXT = 'phone;name\n020 910 0001;Zoë O’Grady\n';
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
};
/** `é` is 0xE9, the right single quotation mark 0x92, the Euro sign 0x80. */
const windows = Uint8Array.of(
  ...bytesOf('phone;name\n020 910 0001;Zo'),
  0xeb,
  ...bytesOf(' O'),
  0x92,
  ...bytesOf('Grady\n'),
);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', bytesOf(TEXT), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', utf16(`\ufeff${TEXT}`, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, false), 'utf-16be'],
    ['Windows-1252', windows, 'windows-1252'],
  ])('%s is read', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
    expect(readLeads(bytes, { region: 'IE' })).toMatchObject({
      leads: [{ name: 'Zoë O’Grady' }],
      encoding,
      delimiter: ';',
    });
  });

  it.each([
    ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'binary', 'Excel workbook'],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'binary', 'old Excel workbook'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'binary', 'PDF'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary', 'not CSV'],
    ['UTF-16 without its mark', utf16(TEXT, true), 'binary', 'CSV UTF-8'],
    ['bytes that Windows-1252 does not define', Uint8Array.of(0x70, 0x81, 0xff, 0x8d), 'undecodable', 'neither'],
    ['UTF-8 by its mark only', Uint8Array.of(0xef, 0xbb, 0xbf, 0x70, 0xff), 'undecodable', 'UTF-8'],
    ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x70, 0x00, 0x71), 'undecodable', 'UTF-16LE'],
  ])('%s is refused with a sentence that says what to do', (_, bytes, problem, words) => {
    const refused = decode(bytes);
    expect(refused).toMatchObject({ problem, sentence: expect.stringContaining(words) });
    expect(refused).toMatchObject({ sentence: expect.stringContaining('Save it as "CSV UTF-8"') });
  });

  it('is not asked of a file that is too large', () => {
    expect(decode(new Uint8Array(64 * 1024 * 1024 + 1))).toMatchObject({ problem: 'too_large' });
  });
});
