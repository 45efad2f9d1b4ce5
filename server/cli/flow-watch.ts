/** `elo flow check --watch`: checks again whenever something was saved, in the same process, until Ctrl-C. */
import { saves } from '../../adapters/releases/saves.ts';
import { checkFolder, sayChecked, type CheckOptions } from './check-folder.ts';
import { CommandFailure } from './failure.ts';
import { dim, printData } from './print.ts';

/** Throws what the first check throws; later on, a folder that is gone is said and waited for. Returns after Ctrl-C. */
export async function watchFlows(folder: string, options: CheckOptions): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  // From before the first check, so that what is saved during it is not lost.
  const saved = saves(folder, stop.signal);
  printData(sayChecked(await checkFolder(folder, options)));
  printData(dim(`\nWatching ${folder}; Ctrl-C ends it.`));
  for await (const files of saved) {
    printData(dim(`\n── ${new Date().toLocaleTimeString('en-GB')} · ${inShort(files)} ${'─'.repeat(20)}`));
    printData(await checkAgain(folder, options));
  }
}

const inShort = (files: readonly string[]): string => (files.length > 3 ? `${files.length} files` : files.join(', '));

async function checkAgain(folder: string, options: CheckOptions): Promise<string> {
  try {
    return sayChecked(await checkFolder(folder, options));
  } catch (error) {
    if (error instanceof CommandFailure) return `${error.message} Waiting until it is back.`;
    throw error;
  }
}
