/** E-mail addresses, written or said aloud: "john dot murphy at gmail dot com". */
import { hostAfter, isMailHost } from './host.ts';
import { emailWords } from './email-words.ts';
import { ownerBefore } from './owner.ts';

const WRITTEN = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,4}/gu; // prettier-ignore
/** Nobody says more before their address; the time that reading takes stays bounded. */
const READ_AT_MOST = 500;

/** The addresses in the order in which they were given, in small letters; what could be read in two ways is left out. */
export function readEmails(text: string): string[] {
  const cut = text.slice(0, READ_AT_MOST).toWellFormed();
  const written = [...cut.normalize('NFKC').matchAll(WRITTEN)].map(([address]) => address.toLowerCase());
  const found = written.length > 0 ? written : saidAloud(cut);
  return [...new Set(found.filter((address) => !address.includes('..') && !address.includes('.@')))];
}

function saidAloud(text: string): string[] {
  const words = emailWords(text);
  return words.flatMap(({ text: word }, at) => {
    if (word !== '@') return [];
    const host = hostAfter(words, at + 1);
    const owner = ownerBefore(words, at);
    if (host === null || owner === null) return [];
    // "An account at a shop dot com" is a place, and nobody's address.
    return owner.led || owner.marked || isMailHost(host) ? [`${owner.name}@${host}`] : [];
  });
}
