/** What the engine must never say: it decides, so it has no clock, no chance, nothing to wait for and nobody to tell. */
import { bareCode } from './bare-code.ts';
import type { Breach } from './layers.ts';
import { lineAt } from './project-files.ts';

const forbidden: readonly { readonly word: RegExp; readonly because: string }[] = [
  { word: /\basync\b|\bawait\b/g, because: 'the engine waits for nothing' },
  {
    word: /\bDate\.now\b|\bDate\s*\(|\bDateTime\.now\b|\bDateTime\.(?:local|utc)\(\s*\)/g,
    because: 'the time is given to it',
  },
  { word: /\bMath\.random\b|\bcrypto\b/g, because: 'it leaves nothing to chance' },
  { word: /\bconsole\b/g, because: 'it tells nobody' },
  { word: /\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b/g, because: 'it has no clock' },
  { word: /\bprocess\b|\bglobalThis\b|\bfetch\b/g, because: 'it knows no machine' },
];

export function impurities(file: string, source: string): Breach[] {
  const bare = bareCode(source);
  return forbidden.flatMap(({ word, because }) =>
    [...bare.matchAll(word)].map((match) => ({
      file,
      line: lineAt(source, match.index),
      rule: `"${match[0]}" has no place in engine/: ${because}`,
    })),
  );
}
