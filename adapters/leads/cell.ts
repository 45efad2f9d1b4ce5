/** What becomes of the text in a cell before anybody sees it. */

/** Longer than any honest value; what is cut off is lost on purpose. */
export const CHARACTERS_MAX = {
  name: 200,
  email: 254,
  source_url: 500,
  notes: 2000,
  header: 60,
  consent: 300,
} as const;

/** Control characters but for line feed and tab, and what is invisible: direction marks and zero-width characters hide what a text says. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Cuts between characters, never inside one. */
const cut = (text: string, max: number): string =>
  text.length <= max ? text : Array.from(text).slice(0, max).join('').trim();

/** One line of text without control characters, or null where nothing is left. */
export function oneLine(cell: string, max: number): string | null {
  const text = cut(cell.replace(CONTROLS, '').replace(/\s+/g, ' ').trim(), max);
  return text === '' ? null : text;
}

/** The same, with its line breaks kept. */
export function manyLines(cell: string, max: number): string | null {
  const text = cut(cell.replace(CONTROLS, '').trim(), max);
  return text === '' ? null : text;
}

/** A spreadsheet runs a cell that begins so. The apostrophe makes it text again, wherever it is exported to. */
export const withoutFormula = (text: string | null): string | null =>
  text !== null && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
