/** One line of the play: what the person does, what Elo says, what is to be so, how it ends. */
import { didYouMean } from '../../engine/flow/nearest.ts';
import { isEventType } from '../../engine/catalogue.ts';
import type { Release } from '../../engine/flow/release.ts';
import { endings } from '../../engine/values.ts';
import type { Piece } from './lines-of.ts';
import { readMeaning } from './read-meaning.ts';
import type { Act, Check, Meaning } from './scenario.ts';

export type PlayLine =
  | { readonly kind: 'elo'; readonly says: { readonly words: string } | { readonly lines: readonly string[] } }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'end'; readonly ending: string }
  | { readonly kind: 'came_of_it'; readonly text: string }
  /** `from` is where in the piece the trouble begins, from 0. */
  | { readonly kind: 'wrong'; readonly says: string; readonly from: number };

export interface PlayContext {
  readonly release: Release;
  readonly voices: readonly string[];
  readonly today: string;
}

const wrong = (says: string, from = 0): PlayLine => ({ kind: 'wrong', says: says.trim(), from });

/** What the line brings, whoever is on it. */
const BEFALLS: Readonly<Record<string, Act>> = {
  'An answering machine is heard.': { does: 'machine' },
  'The line breaks up.': { does: 'break_up' },
};

export function readPlayLine({ text }: Piece, context: PlayContext): PlayLine {
  if (text.startsWith('- ')) return { kind: 'came_of_it', text: text.slice(2).trim() };
  if (text.startsWith('(')) return readCheck(text, context);
  const ending = /^In the end: (.*?)\.?$/.exec(text)?.[1];
  if (ending !== undefined) return readEnding(ending);
  const befalls = Object.hasOwn(BEFALLS, text) ? BEFALLS[text] : undefined;
  if (befalls) return { kind: 'act', act: befalls };
  const [, name, says] = /^([^:]{1,40}?):(?:\s+|$)(.*)$/.exec(text) ?? [];
  if (name === 'Elo') return readElo(says ?? '', context);
  if (name !== undefined && context.voices.includes(name)) return readWords(says ?? '', text, context, { does: 'say' });
  return readDeed(text, context);
}

function readEnding(ending: string): PlayLine {
  if (endings.some((known) => known === ending)) return { kind: 'end', ending };
  return wrong(`No call ends as "${ending}". ${didYouMean(ending, endings)}`, 'In the end: '.length);
}

function readElo(says: string, { release }: PlayContext): PlayLine {
  if (says === '') return wrong('Elo says nothing here: write what it says, or leave the line out.');
  if (!/^(?:\[[^\]]*\]\s*)+$/.test(says)) return { kind: 'elo', says: { words: says } };
  const lines = [...says.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name);
  const unknown = lines.find((name) => !Object.hasOwn(release.lines, name));
  if (unknown === undefined) return { kind: 'elo', says: { lines } };
  return wrong(`There is no line "${unknown}". ${didYouMean(unknown, Object.keys(release.lines))}`, 'Elo: '.length);
}

const DEEDS =
  /^(\S+) (?:(says nothing)(?: for (\d{1,4}) seconds)?\.|(hangs up)\.|presses ([0-9*#])\.|cuts in after (\d{1,4}) words?:\s+(.*))$/;

/** What somebody does other than say something when it is their turn. */
function readDeed(text: string, context: PlayContext): PlayLine {
  const [, name, silent, seconds, leaves, key, after, words] = DEEDS.exec(text) ?? [];
  const who = name ?? /^([^\s:]+)/.exec(text)?.[1] ?? '';
  if (!context.voices.includes(who)) {
    const known = ['Elo', ...context.voices];
    return wrong(`Nobody called "${who}" is on the line. ${didYouMean(who, known)}`);
  }
  if (silent !== undefined) {
    return { kind: 'act', act: { does: 'silence', seconds: seconds === undefined ? null : Number(seconds) } };
  }
  if (leaves !== undefined) return { kind: 'act', act: { does: 'hang_up' } };
  if (key !== undefined) return { kind: 'act', act: { does: 'press', key } };
  if (after !== undefined) return readWords(words ?? '', text, context, { does: 'cut_in', after: Number(after) });
  return wrong(
    `This is nothing that ${who} can do: "${who}: …", "${who} says nothing.", "${who} cuts in after 3 words: …", "${who} presses 1." or "${who} hangs up.".`,
  );
}

type Says = { readonly does: 'say' } | { readonly does: 'cut_in'; readonly after: number };

/** Words, with what they mean in brackets behind them; in brackets alone, the meaning is what is said too. */
function readWords(said: string, whole: string, context: PlayContext, says: Says): PlayLine {
  const [, words = said, brackets] = /^(.*?)\s*\(([^()]*)\)$/.exec(said) ?? [];
  if (words === '' && brackets === undefined) return wrong('Here nothing is said: write words, or "says nothing.".');
  let means: Meaning | null = null;
  if (brackets !== undefined) {
    const read = readMeaning(brackets, context.release, context.today);
    if ('wrong' in read) return wrong(read.wrong, whole.lastIndexOf('('));
    means = read.meaning;
  }
  return { kind: 'act', act: { ...says, words: words === '' ? `(${brackets})` : words, means } };
}

const CHECKS = '"(at file/step)", "(by way of file/step)", "(understood: …)" or "(recorded: EventType; field = value)"';

function readCheck(text: string, context: PlayContext): PlayLine {
  const inside = /^\((.*)\)$/.exec(text)?.[1];
  if (inside === undefined) return wrong('This bracket is not closed.');
  const [, how, step] = /^(at|by way of) (\S+)$/.exec(inside) ?? [];
  if (how !== undefined && step !== undefined) {
    const unknown = unknownStep(step, context.release);
    if (unknown !== null) return wrong(unknown, text.indexOf(step));
    return { kind: 'check', check: { checks: how === 'at' ? 'at' : 'by_way_of', step } };
  }
  const understood = /^understood: (.*)$/.exec(inside)?.[1];
  if (understood !== undefined) {
    const read = readMeaning(understood, context.release, context.today);
    if ('wrong' in read) return wrong(read.wrong, text.indexOf(understood));
    return { kind: 'check', check: { checks: 'understood', means: read.meaning } };
  }
  const recorded = /^recorded: (.*)$/.exec(inside)?.[1];
  return recorded === undefined ? wrong(`In brackets stands what is to be so: ${CHECKS}.`) : readRecorded(recorded);
}

function unknownStep(where: string, { flows }: Release): string | null {
  const [file = '', step] = where.split('/');
  const flow = Object.hasOwn(flows, file) ? flows[file] : undefined;
  if (!flow) return `There is no flow "${file}". ${didYouMean(file, Object.keys(flows))}`;
  if (step !== undefined && Object.hasOwn(flow.steps, step)) return null;
  return `"${file}" has no step "${step ?? ''}". ${didYouMean(step ?? '', Object.keys(flow.steps))}`;
}

function readRecorded(text: string): PlayLine {
  const [type = '', ...fields] = text.split(';').map((piece) => piece.trim());
  const from = '(recorded: '.length;
  if (!isEventType(type)) return wrong(`There is no event "${type}".`, from);
  const data: Record<string, string> = {};
  for (const field of fields) {
    const [, name, value] = /^([a-z_]+) = (.+)$/.exec(field) ?? [];
    if (name === undefined || value === undefined) return wrong(`"${field}" is no "field = value".`, from);
    data[name] = value;
  }
  return { kind: 'check', check: { checks: 'recorded', type, data } };
}
