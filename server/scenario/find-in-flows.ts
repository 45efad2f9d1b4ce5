/** Where something of a flow stands: the file of the folder, and the line in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, type ReadJson } from '../../adapters/releases/read-json.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Find } from './coverage.ts';
import { REPLIES } from './ways.ts';

const FOLDERS = { conversation: '', part: 'parts', interruption: 'interruptions' } as const;

export function findIn(folder: string, { flows }: Release): Find {
  const read = new Map<string, ReadJson>();
  return (flow, pointer) => {
    const kind = flow === REPLIES ? null : (flows[flow]?.kind ?? 'conversation');
    const file = kind === null ? 'replies.json' : join(FOLDERS[kind], `${flow}.flow.json`);
    const json = read.get(file) ?? readJson(readFileSync(join(folder, file), 'utf8'));
    read.set(file, json);
    return { file: join(folder, file), line: json.placeOf(pointer).line };
  };
}
