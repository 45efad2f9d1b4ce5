/** The part of an e-mail address after the @. */
import { readSpelled } from '../spelling/read-spelled.ts';
import type { EmailWord } from './email-words.ts';

/** Endings that are said as a word; two letters may be any country. */
const ENDINGS = /^(?:com|net|org|info|biz|edu|gov|dental|clinic|health|care|online|app|dev|email|mail|pro|ie|uk|eu|de|fr|es|it|pl|pt|nl|be|ch|at|io|me|tv|us|ca|au|nz|in|br|ro|lt|lv|ee|cz|sk|hu|se|no|dk|fi|gr)$/; // prettier-ignore
const MAIL = /^(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|msn|aol|me|mac|proton|protonmail|eircom|gmx|web|btinternet|sky|virginmedia|vodafone|tcd|ucd)\./; // prettier-ignore
const LABEL_WORDS_AT_MOST = 3;

/** Whether people have addresses there, and hardly anything else. */
export const isMailHost = (host: string): boolean => MAIL.test(host);

/** The host that starts at a place, "gmail . com", or null. */
export function hostAfter(words: readonly EmailWord[], from: number): string | null {
  const labels: string[] = [];
  let at = from;
  for (;;) {
    const label = labels.length === 0 ? nameAt(words, at) : (endingAt(words, at) ?? nameAt(words, at));
    if (label === null) return complete(labels);
    labels.push(label.text);
    at += label.taken;
    const dotted = words[at]?.text === '.' && words[at - 1]?.ends !== true;
    // "Yahoo dot co dot uk": after an ending only another dot goes on.
    if (!dotted) return complete(labels);
    at += 1;
  }
}

function complete(labels: readonly string[]): string | null {
  const ending = labels.at(-1) ?? '';
  return labels.length > 1 && ENDINGS.test(ending) ? labels.join('.') : null;
}

interface Label {
  readonly text: string;
  readonly taken: number;
}

/** "Com" and "i e". */
function endingAt(words: readonly EmailWord[], at: number): Label | null {
  const [first = '', second = ''] = [words[at]?.text, words[at + 1]?.text];
  if (/^(?:co|com|org|ac|gov)$/.test(first) || ENDINGS.test(first)) return { text: first, taken: 1 };
  return /^[a-z]$/.test(first) && /^[a-z]$/.test(second) ? { text: first + second, taken: 2 } : null;
}

/** Up to three words before the next dot, or letters: "trinity college", "r o m i", "smith - law". */
function nameAt(words: readonly EmailWord[], from: number): Label | null {
  const until = words.findIndex(({ text }, at) => at >= from && /^[.@_+]$/.test(text));
  const own = words.slice(from, until === -1 ? words.length : until);
  const texts = own.map(({ text }) => text);
  if (texts.length === 0 || own.slice(0, -1).some(({ ends }) => ends)) return null;
  const spelled = readSpelled(texts, 0, true);
  if (spelled?.taken === texts.length && spelled.sure >= 1) return { text: spelled.letters.replaceAll("'", ''), taken: texts.length };
  const plain = texts.filter((text) => text !== '-').length <= LABEL_WORDS_AT_MOST && /^[\p{L}\p{N}]/u.test(texts[0] ?? '');
  return plain && texts.at(-1) !== '-' ? { text: texts.join(''), taken: texts.length } : null;
} // prettier-ignore
