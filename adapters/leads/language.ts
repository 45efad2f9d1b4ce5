/** A person's language, as ISO 639. */

const words: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  anglais: 'en',
  irish: 'ga',
  gaeilge: 'ga',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  polish: 'pl',
  polski: 'pl',
  portuguese: 'pt',
  português: 'pt',
  romanian: 'ro',
  română: 'ro',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  lithuanian: 'lt',
  ukrainian: 'uk',
};

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `en` for `en-IE`, `EN` or `English`; null for an empty cell; `und` for anything else, so that no stray text leaves the file. */
export function readLanguage(cell: string): string | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word !== undefined) return word;
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9_-]{1,20})?$/.exec(text)?.[1];
  return code !== undefined && names.of(code) !== undefined ? code : 'und';
}
