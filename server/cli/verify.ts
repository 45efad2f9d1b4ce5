/** `elo verify`: decides recorded calls again and checks the chains. */
import { Argument, Option, type Command } from 'commander';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import { namedCall } from './named-call.ts';
import { allStreams, verifyStreams, type LogVerification } from '../audit/verify-log.ts';
import { wallClock } from '../runtime/wall-clock.ts';
import { clinicCommand } from './command.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { CommandFailure } from './failure.ts';
import { foldersToRead, type Place } from './options.ts';
import { printData, printJson } from './print.ts';
import { progressBar } from './progress.ts';

interface VerifyOptions extends Place {
  readonly all?: boolean;
  readonly json?: boolean;
}

export const verifyCommand = (): Command =>
  clinicCommand('verify', 'Decide a call again from what was reported, and compare; check the chain of hashes.', [
    'verify call-01K…',
    'verify --all',
  ])
    .addArgument(new Argument('[call]', 'which call, or `last`'))
    .addOption(new Option('--all', 'every call, and the chain of every stream'))
    .addOption(new Option('--json', 'print one JSON document'))
    .action(verify);

async function verify(call: string | undefined, options: VerifyOptions): Promise<void> {
  if ((call === undefined) === !options.all)
    throw new CommandFailure('Say which call to verify, or --all for every one.');
  const folders = foldersToRead(options);
  const log = openSqliteLog({ folder: folders.log, clock: wallClock, mode: 'read' });
  const vault = openVault({ folder: folders.vault, clock: wallClock, mode: 'read' });
  try {
    const streams = call === undefined ? await allStreams(log) : [await namedCall(log, call)];
    const began = performance.now();
    const bar = progressBar('Verifying', streams.length);
    const result = await verifyStreams({ log, vault }, streams, bar.at);
    bar.done();
    print(result, (performance.now() - began) / 1000, options.json ?? false);
    if (result.diverged.length + result.chain.broken.length > 0) process.exitCode = 1;
  } finally {
    await vault.close();
    await log.close();
  }
}

function print(result: LogVerification, seconds: number, json: boolean): void {
  if (json) {
    const rate = { events_per_s: Math.round(result.events / Math.max(seconds, 0.001)) };
    return printJson({ format: 'elo.verify/1', ...result, checkpoint: null, rate });
  }
  const { calls, events, identical, identical_but_erased, other_decisions, diverged, unfinished, chain } = result;
  printData(
    `${calls} calls, ${events} events: ${identical} identical, ${identical_but_erased} identical but erased, ${diverged.length} diverged, ${other_decisions.length} decided by another number.`,
  );
  printData(
    `${chain.streams} chains, ${chain.broken.length} broken places${chain.broken.length > 0 ? '; what was altered is not decided again' : ''}.`,
  );
  if (result.older_shapes > 0) {
    printData(
      `${result.older_shapes} events were written in an older shape: they are compared as this version reads them, and the chain holds them as they were written.`,
    );
  }
  for (const sentence of sayOtherDecisions(other_decisions)) printData(sentence);
  for (const call of unfinished) printData(`  ${call} has no end: it goes on, was cut off, or lost its last events.`);
  for (const { call, version, recorded, decided } of diverged) {
    printData(`  ${call}/${version}: recorded ${JSON.stringify(recorded)}, decided ${JSON.stringify(decided)}`);
  }
  for (const { stream, version, kind } of chain.broken) printData(`  ${stream}/${version}: ${kind}`);
}

/** For each other number of decisions what an auditor may conclude of its calls, and what not. */
function sayOtherDecisions(calls: LogVerification['other_decisions']): string[] {
  const byNumber = Map.groupBy(calls, ({ decisions }) => decisions);
  return [...byNumber].map(([number, { length, 0: first }]) => {
    const which = length === 1 ? `${first?.call} was` : `${length} calls, ${first?.call} the first, were`;
    return `  ${which} decided by number ${number}, and this version decides by number ${DECISIONS}: it does not decide again what it might decide otherwise. The chain says whether they are as they were recorded, and "elo replay" why each step was taken then. ${number < DECISIONS ? `CHANGELOG.md names the calls of number ${number} that would now go elsewhere; a version of number ${number} decides them again.` : 'A newer version recorded them: please use that one.'}`;
  });
}
