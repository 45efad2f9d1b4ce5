/** The lines of a scenario's text, told apart before they are read: what stands together forms one piece. */

/** Lines that belong together, from the first to the last one, both counted; the first line is 1. */
export interface Piece {
  readonly line: number;
  readonly until: number;
  /** Joined by single spaces where they are several. */
  readonly text: string;
}

/** Blank lines and remarks (`# …`) fall away; a line that is indented goes on with the one before it. */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, written] of source.split('\n').entries()) {
    const line = at + 1;
    const text = written.replace(/\r$/, '').trimEnd();
    if (text === '' || text.trimStart().startsWith('#')) continue;
    const before = pieces.at(-1);
    if (/^\s/.test(text) && before && before.until === line - 1) {
      pieces[pieces.length - 1] = { ...before, until: line, text: `${before.text} ${text.trim()}` };
    } else pieces.push({ line, until: line, text: text.trim() });
  }
  return pieces;
}
