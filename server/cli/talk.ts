/** `elo talk`: a person types, Elo answers. */
import { createInterface, type Interface } from 'node:readline';
import { Argument, Option, type Command } from 'commander';
import { readPhone } from '../../adapters/leads/phone.ts';
import { tidyWords } from '../../adapters/room/spoken-words.ts';
import type { TextLine } from '../../adapters/room/text-room.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Speech } from '../../engine/ports.ts';
import { openClinicStore } from '../runtime/clinic-store.ts';
import { virtualClock } from '../runtime/virtual-clock.ts';
import { holdConversation, type DiaryFault, type Listener, type TypedCall } from '../talk/conversation.ts';
import { readJsonLine, readTypedLine } from '../talk/read-line.ts';
import { catchUpReadModels } from './catch-up.ts';
import { clinicCommand, flowsOption } from './command.ts';
import { interpretersHere } from './ear.ts';
import { CommandFailure } from './failure.ts';
import { loadRelease } from './load-release.ts';
import { foldersToWrite, readInstantOption, readNumberOption, type Place } from './options.ts';
import { bold, dim, printData, printJson, printNote } from './print.ts';

interface TalkOptions extends Place {
  readonly jsonl?: boolean;
  readonly step?: boolean;
  readonly at?: string;
  readonly seed: string;
  readonly name?: string;
  readonly phone: string;
  readonly fail?: string;
}

/** A number of the range that Ireland keeps for films and books. */
const PHONE = '+353209100199';

export const talkCommand = (): Command =>
  clinicCommand('talk', 'Be the patient: type, and Elo answers. The call is recorded as typed.', [
    'talk',
    'talk --name "Anna Keller" --at 2026-11-23T10:00:00+00:00',
    'talk --jsonl < lines.jsonl',
  ])
    .addArgument(new Argument('[flow]', 'which conversation').default('book-first-visit'))
    .addOption(new Option('--jsonl', 'read and print one JSON document a line'))
    .addOption(new Option('--step', 'every turn waits for a line, those that do not listen too'))
    .addOption(new Option('--at <time>', 'when the call begins (default: now)'))
    .addOption(new Option('--seed <n>', 'where ids come from').default('1'))
    .addOption(new Option('--name <name>', 'the name that the clinic knows'))
    .addOption(new Option('--phone <number>', 'the number that is called').default(PHONE))
    .addOption(new Option('--fail <what>', 'diary, or slow-diary:3000'))
    .addOption(flowsOption())
    .action(talk);

async function talk(flow: string, options: TalkOptions): Promise<void> {
  const folders = foldersToWrite(options);
  const release = loadRelease(folders.flows);
  const clock = virtualClock(readInstantOption(options.at, '--at'));
  const typed = readTypedCall(flow, options, release);
  const interpreterFor = await interpretersHere();
  const store = openClinicStore(folders, clock);
  try {
    const { lines, listener } = options.jsonl ? jsonl() : terminal(release);
    const result = await holdConversation(store, release, clock, typed, lines, listener, interpreterFor);
    await catchUpReadModels(folders, store.log, release.stages);
    if ('refused' in result) {
      throw new CommandFailure(`This number may not be called (${result.refused.rule}), so no call was made.`, 1);
    }
    if (options.jsonl) printJson(result.document);
    else sayEnd(result.document);
  } finally {
    await store.close();
  }
}

function readTypedCall(flow: string, options: TalkOptions, release: Release): TypedCall {
  const file = Object.hasOwn(release.flows, flow) ? release.flows[flow] : undefined;
  if (file?.kind !== 'conversation') {
    const known = Object.values(release.flows).filter(({ kind }) => kind === 'conversation');
    throw new CommandFailure(`There is no conversation "${flow}". There is: ${known.map(({ id }) => id).join(', ')}.`);
  }
  const phone = readPhone(options.phone, release.clinic.country);
  if (phone === null) {
    throw new CommandFailure(`--phone is no telephone number. Write it with its country, like ${PHONE}.`);
  }
  const seed = readNumberOption(options.seed, '--seed', 0, 4_294_967_295);
  const name = tidyWords(options.name ?? '') || null;
  return { flow, phone, name, seed, step: options.step ?? false, fault: readFault(options.fail) };
}

function readFault(fail: string | undefined): DiaryFault {
  if (fail === undefined) return null;
  if (fail === 'diary') return { fails: true };
  const slow = /^slow-diary:(\d{1,6})$/.exec(fail)?.[1];
  if (slow === undefined) throw new CommandFailure(`--fail takes "diary" or "slow-diary:3000", not "${fail}".`);
  return { slow_ms: Number(slow) };
}

interface Talking {
  readonly lines: AsyncIterable<TextLine>;
  readonly listener: Listener;
}

async function* jsonLines(): AsyncGenerator<TextLine> {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    const read = readJsonLine(text);
    if ('line' in read) yield read.line;
    else printJson({ error: { line, problem: read.problem } });
  }
}

function jsonl(): Talking {
  return {
    lines: jsonLines(),
    listener: {
      prepared: printNote,
      opened: (head) => printJson({ format: 'elo.talk/1', ...head }),
      turn: (document) => printJson(document),
    },
  };
}

function terminal(release: Release): Talking {
  const { isTTY } = process.stdin;
  // Made when the first line is wanted: a reader that is made earlier drops what nobody waits for yet.
  const input: { reader?: Interface } = {};
  const prompt = (): void => (isTTY ? input.reader?.prompt() : undefined);
  async function* lines(): AsyncGenerator<TextLine> {
    input.reader = createInterface({
      input: process.stdin,
      terminal: isTTY,
      prompt: bold('You  '),
      ...(isTTY && { output: process.stdout }),
    });
    prompt();
    for await (const text of input.reader) {
      if (!isTTY) printData(`You  ${text}`);
      const read = readTypedLine(text);
      if ('line' in read) yield read.line;
      else {
        printNote(read.problem);
        prompt();
      }
    }
  }
  const turn = (_: object, speech: Speech): void => {
    printData(`${bold('Elo')}  ${speech.texts.join(' ')}`);
    if (speech.listen) prompt();
  };
  return {
    lines: lines(),
    listener: {
      prepared: (sentence) => printNote(dim(sentence)),
      opened({ call, flow }) {
        const file = release.flows[flow];
        const inbound = file?.kind === 'conversation' && file.direction === 'inbound';
        const { name } = release.clinic;
        printNote(dim(`${inbound ? `You call ${name}` : `${name} calls you`}: ${flow}, ${call}.`));
        printNote(dim('Type what you would say. /silence stays silent, /hangup hangs up.'));
      },
      turn,
    },
  };
}

function sayEnd(document: {
  readonly ended: object;
  readonly appointment: object | null;
  readonly events: number;
  readonly verify: string;
}): void {
  const { ending, by } = document.ended as { ending: string; by: string };
  printNote(
    dim(
      `The call is over: ${ending}, ended by ${by}. ${document.events} events are recorded; verification: ${document.verify}.`,
    ),
  );
}
