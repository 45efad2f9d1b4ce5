/**
 * Words of people inside of Mermaid: an allow-list stands as it is, all else becomes a numbered entity, so that no
 * title, however it is written, is read as Mermaid, Markdown, HTML or YAML.
 */

/**
 * What means nothing to any of the four. `_` and `-` only within a word: `_a_` and `- a` would be Markdown. No digits
 * with a point, no colon (Mermaid cuts entities behind `style…:`), no brackets, quotes, `#`, `;`, `&`, `<`.
 */
const PLAIN = /(?<=[\p{L}\p{N}])[_-]+(?=[\p{L}\p{N}])|[\p{L}\p{N}\p{M} ,?!·×“”…→↩↺⇠⇢§✓]/uy;
/** A control character or half a surrogate pair is nothing that can be drawn. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * What Mermaid looks for once more when entities have become signs again: formulas, icons, line breaks, tags. Followed
 * by a word joiner, which nobody sees, it is none of them.
 */
const LOOKED_FOR = /[$:\\<]/u;
const WORD_JOINER = 0x2060;

const escapedBy = (text: string, entity: (codePoint: number) => string): string => {
  const clean = text.replaceAll(UNSEEN, ' ').replaceAll(/ {2,}/g, ' ').trim();
  let escaped = '';
  for (let at = 0; at < clean.length;) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(clean)?.[0];
    const taken = plain ?? String.fromCodePoint(clean.codePointAt(at) ?? 0);
    escaped += plain ?? entity(taken.codePointAt(0) ?? 0);
    if (LOOKED_FOR.test(taken)) escaped += entity(WORD_JOINER);
    at += taken.length;
  }
  return escaped;
};

/** A text for a quoted label. What cannot be seen becomes a space. */
export const mermaidText = (text: string): string => escapedBy(text, (code) => `#${code};`);

/** A text as a quoted scalar of the YAML that may stand before a diagram. */
export const yamlText = (text: string): string =>
  `"${escapedBy(text, (code) => `\\U${code.toString(16).padStart(8, '0')}`)}"`;

/**
 * The identifier of something that has a name: never a word of Mermaid, because it begins with what it is, and never
 * that of another name, because what is no small letter, digit or `_` stands between capitals.
 */
export const mermaidId = (what: string, name: string): string =>
  `${what}_${name.replaceAll(/[^a-z0-9_]/gu, (sign) => `X${(sign.codePointAt(0) ?? 0).toString(16)}X`)}`;
