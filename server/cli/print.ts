/** Data goes to standard output, everything else to standard error. */
export const printData = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (document: object): void => printData(JSON.stringify(document));
export const printNote = (text: string): void => void process.stderr.write(`${text}\n`);

/** Whether the terminal takes colours (https://no-color.org). */
const coloured = (): boolean => process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

const paint = (code: number, text: string): string => (coloured() ? `\u001B[${code}m${text}\u001B[0m` : text);
export const bold = (text: string): string => paint(1, text);
export const dim = (text: string): string => paint(2, text);

/** A plain table: the first column to the left, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, String(cell).length)));
  const line = (row: readonly (string | number)[]): string =>
    row
      .map((cell, i) =>
        typeof cell === 'number' ? String(cell).padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
