/**
 * A source text without what is not code: comments, and the contents of strings and regular expressions, become spaces.
 * Every character keeps its place, so that a finding in the bare code has the line of the source.
 */
interface Scan {
  readonly source: string;
  readonly bare: string[];
  at: number;
}

export function bareCode(source: string): string {
  const scan: Scan = { source, bare: source.split(''), at: 0 };
  code(scan, false);
  return scan.bare.join('');
}

/** Walks code up to its end; inside a template, up to the brace that closes the placeholder. */
function code(scan: Scan, placeholder: boolean): void {
  const { source } = scan;
  let depth = 0;
  while (scan.at < source.length) {
    const char = source.charAt(scan.at);
    const two = source.slice(scan.at, scan.at + 2);
    if (placeholder && depth === 0 && char === '}') return;
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (two === '//') blank(scan, endOf(source, '\n', scan.at));
    else if (two === '/*') blank(scan, endOf(source, '*/', scan.at + 2) + 2);
    else if (char === "'" || char === '"') quoted(scan, char);
    else if (char === '`') template(scan);
    else if (char === '/' && beginsExpression(scan)) regularExpression(scan);
    else scan.at += 1;
  }
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found;
}

/** Blanks everything up to a place; lines stay lines. */
function blank(scan: Scan, until: number): void {
  for (; scan.at < Math.min(until, scan.source.length); scan.at += 1) {
    if (scan.source[scan.at] !== '\n') scan.bare[scan.at] = ' ';
  }
}

/** The quotes stay, so that an import is still seen to have a name. */
function quoted(scan: Scan, quote: string): void {
  scan.at += 1;
  let end = scan.at;
  while (end < scan.source.length && scan.source[end] !== quote && scan.source[end] !== '\n') {
    end += scan.source[end] === '\\' ? 2 : 1;
  }
  blank(scan, end);
  scan.at += 1;
}

function template(scan: Scan): void {
  scan.at += 1;
  while (scan.at < scan.source.length && scan.source[scan.at] !== '`') {
    if (scan.source.startsWith('${', scan.at)) {
      scan.at += 2;
      code(scan, true);
      scan.at += 1;
    } else blank(scan, scan.at + (scan.source[scan.at] === '\\' ? 2 : 1));
  }
  scan.at += 1;
}

/** A slash divides after a value, and begins a regular expression anywhere else. */
function beginsExpression({ bare, at }: Scan): boolean {
  const before = bare
    .slice(Math.max(0, at - 200), at)
    .join('')
    .trimEnd();
  return before === '' || /(?:[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|else))$/.test(before);
}

function regularExpression(scan: Scan): void {
  let end = scan.at + 1;
  let inClass = false;
  while (end < scan.source.length && scan.source[end] !== '\n') {
    const char = scan.source[end];
    if (char === '/' && !inClass) break;
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    end += char === '\\' ? 2 : 1;
  }
  blank(scan, end + 1);
}
