/** From the bytes of a file to its text, or to the reason why it has none. */
import type { Encoding, LeadsProblem } from './lead.ts';

/** 64 MiB is half a million leads; a larger file is almost certainly not the one that was meant. */
const BYTES_MAX = 64 * 1024 * 1024;
const SAVE_AS = 'Save it as "CSV UTF-8" in the program that it comes from, and try again.';

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
/** What people hand in instead of a CSV file, by its first bytes. */
const signatures: readonly { readonly is: string; readonly starts: string }[] = [
  { is: 'an Excel workbook or a ZIP archive', starts: 'PK\u0003\u0004' },
  { is: 'an old Excel workbook', starts: '\u00d0\u00cf\u0011\u00e0' },
  { is: 'a PDF document', starts: '%PDF-' },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The text, or null where the bytes are not of this encoding. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;

/** Text holds hardly any control characters; a few slip into real exports. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < TAB || code > CARRIAGE_RETURN)) controls += 1;
  }
  return text.includes('\0') || controls > 8 + text.length / 100;
}

const undecodable = (why: string): LeadsProblem => ({
  problem: 'undecodable',
  sentence: `The file could not be read as text: ${why}. ${SAVE_AS}`,
});
const binary = (is: string): LeadsProblem => ({
  problem: 'binary',
  sentence: `The file is ${is}, not CSV text. ${SAVE_AS}`,
});

/** UTF-8 where the bytes are valid, else Windows-1252, in which Excel writes by default in western Europe. */
function decodeUnmarked(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | LeadsProblem {
  const utf8 = decodeAs('utf-8', bytes);
  const text = utf8 ?? decodeAs('windows-1252', bytes);
  if (text === null) return undecodable('it is neither UTF-8 nor Windows-1252');
  if (looksBinary(text)) return binary('binary');
  // Windows-1252 leaves five bytes undefined; decoders turn them into control characters that nobody types.
  if (utf8 === null && /[\u0080-\u009f]/.test(text)) return undecodable('it is neither UTF-8 nor Windows-1252');
  return { text, encoding: utf8 === null ? 'windows-1252' : 'utf-8' };
}

/** The text without its byte order mark, and how it was encoded. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | LeadsProblem {
  if (bytes.length > BYTES_MAX)
    return {
      problem: 'too_large',
      sentence: `The file is larger than ${BYTES_MAX / 1024 / 1024} MiB. Split it into smaller files, each with the header, and try again.`,
    };
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find(({ starts }) => start.startsWith(starts));
  if (signature !== undefined) return binary(signature.is);
  const mark = marks.find((mark) => startsWith(bytes, mark.bytes));
  if (mark === undefined) return decodeUnmarked(bytes);
  const text = decodeAs(mark.encoding, bytes);
  if (text === null) return undecodable(`its first bytes say ${mark.encoding.toUpperCase()}, the rest is not`);
  return looksBinary(text) ? binary('binary') : { text, encoding: mark.encoding };
}
