/** Which way imports may point: engine ◄ projections ◄ adapters ◄ server. Each rule says what it forbids and why. */
import type { Import } from './imports.ts';

export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** The packages that the engine may import, and where, if not everywhere. */
const enginePackages: Readonly<Record<string, string | null>> = {
  zod: null,
  luxon: null,
  xstate: 'engine/flow/machine.ts',
};

const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** The rule that an import breaks, in a sentence; null where it breaks none. */
function brokenRule({ file, from, target }: Import): string | null {
  const folder = folderOf(file);
  if (from === null)
    return folder === 'server' || folder === 'test' ? null : 'what is imported must be written out, not computed';
  const to = target === null ? null : folderOf(target);
  if (to === 'server' && folder !== 'server' && folder !== 'test') return `nobody imports server/ (${from})`;
  if (to === 'test' && folder !== 'test') return `nobody imports test/ (${from})`;
  if (folder === 'engine')
    return target === null
      ? brokenByPackage(file, from)
      : to === 'engine'
        ? null
        : `engine/ imports engine files only, not ${from}`;
  if (folder === 'projections' && to !== 'engine' && to !== 'projections') {
    return `projections/ imports engine/ and projections/ only, not ${from}`;
  }
  return null;
}

function brokenByPackage(file: string, from: string): string | null {
  const only = Object.hasOwn(enginePackages, from) ? enginePackages[from] : undefined;
  if (only === undefined) return `engine/ imports zod, luxon and xstate only, not ${from}`;
  return only === null || only === file ? null : `${from} is imported in ${only} alone`;
}

export const breachesIn = (imports: readonly Import[]): Breach[] =>
  imports.flatMap((found) => {
    const rule = brokenRule(found);
    return rule === null ? [] : [{ file: found.file, line: found.line, rule }];
  });

/** Circles of imports, each once, as the files on the way round. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { file, target } of imports) if (target !== null) next.set(file, [...(next.get(file) ?? []), target]);
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const seen = way.indexOf(file);
    if (seen !== -1) circles.push([...way.slice(seen), file]);
    if (seen !== -1 || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
