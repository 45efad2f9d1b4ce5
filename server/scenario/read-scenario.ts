/** From the text of a scenario file to a scenario, with every problem at once. */
import type { Release } from '../../engine/flow/release.ts';
import { localTime } from '../../engine/time/local-time.ts';
import { piecesOf, type Piece } from './lines-of.ts';
import { headKeys, headLine, type HeadLine } from './head-line.ts';
import { readHead } from './read-head.ts';
import { readPlayLine } from './read-play.ts';
import type { Checks, EloSays, InTheEnd, Scenario, ScenarioProblem, Scene } from './scenario.ts';

export type ReadScenario =
  { readonly scenario: Scenario } | { readonly title: string; readonly problems: readonly ScenarioProblem[] };

/** Four times the longest thing that can be said in one breath, in characters. */
const LONGEST = 4000;

/** `file` is how it is named in problems; its folder gives the usual flow. Never throws for what is in the text. */
export function readScenario(file: string, text: string, release: Release): ReadScenario {
  const problems: ScenarioProblem[] = [];
  const refuse = (line: number, column: number, says: string): void => {
    problems.push({ file, line, column, says });
  };
  const [title, ...pieces] = piecesOf(text).filter((piece) => {
    if (piece.text.length <= LONGEST) return true;
    refuse(piece.line, 1, `This is too long to be read aloud: it has ${piece.text.length} characters.`);
    return false;
  });
  if (!title || headLine(title) || title.text.startsWith('Elo:')) {
    refuse(title?.line ?? 1, 1, 'The first line says in a sentence what the caller does.');
    return { title: file, problems };
  }
  const heads: HeadLine[] = [];
  while (pieces[0] && headLine(pieces[0])) heads.push(headLine(pieces.shift() as Piece) as HeadLine);
  const group = file.split('/').at(-2) ?? '';
  const head = readHead(heads, {
    release,
    group,
    refuse: (line, says) => refuse(line?.line ?? title.line, line?.column ?? 1, says),
  });
  const today = localTime(head.at, release.clinic.zone).toISODate();
  const play = readPlay(pieces, { release, voices: head.voices, today, refuse });
  const head_until = heads.at(-1)?.until ?? title.until;
  return problems.length > 0
    ? { title: title.text, problems: problems.toSorted(byPlace) }
    : { scenario: { file, title: title.text, head, head_until, ...play } };
}

const byPlace = (a: ScenarioProblem, b: ScenarioProblem): number => a.line - b.line || a.column - b.column;

interface Context {
  readonly release: Release;
  readonly voices: readonly string[];
  readonly today: string;
  readonly refuse: (line: number, column: number, says: string) => void;
}

interface Draft {
  act: Scene['act'];
  readonly elo: EloSays[];
  readonly checks: Checks[];
}

function readPlay(pieces: readonly Piece[], context: Context): Pick<Scenario, 'scenes' | 'in_the_end'> {
  const { refuse } = context;
  const first: Draft = { act: null, elo: [], checks: [] };
  const play: Play = { scenes: [first], scene: first, end: null, came_of_it: [] };
  for (const piece of pieces) take(play, piece, context);
  const { end, came_of_it } = play;
  if (end && came_of_it.length === 0) refuse(end.line, 1, 'Say what came of the call, or "- Nothing else.".');
  return {
    scenes: play.scenes,
    in_the_end: end && { ...end, until: came_of_it.at(-1)?.until ?? end.until, came_of_it: came_of_it.filter(isNews) },
  };
}

interface Play {
  readonly scenes: Draft[];
  scene: Draft;
  end: Omit<InTheEnd, 'came_of_it'> | null;
  readonly came_of_it: InTheEnd['came_of_it'][number][];
}

const isNews = ({ text }: { readonly text: string }): boolean => text !== 'Nothing else.';

function take(play: Play, piece: Piece, context: Context): void {
  const { refuse } = context;
  const { line, until, text } = piece;
  const lines = { line, until, column: 1 };
  const read = readPlayLine(piece, context);
  if (read.kind === 'wrong') return refuse(line, read.from + 1, sayWrong(read.says, text));
  if (read.kind === 'came_of_it') {
    if (!play.end) return refuse(line, 1, 'What came of the call stands after "In the end: …".');
    return void play.came_of_it.push({ ...lines, text: read.text });
  }
  if (play.end) return refuse(line, 1, 'After "In the end: …" stands only what came of it, each line with "- ".');
  switch (read.kind) {
    case 'end':
      play.end = { ...lines, ending: read.ending };
      return undefined;
    case 'elo':
      return void play.scene.elo.push({ ...lines, ...read.says });
    case 'check':
      return void play.scene.checks.push({ ...lines, check: read.check, text });
    case 'act':
      play.scene = { act: { ...lines, act: read.act, text }, elo: [], checks: [] };
      return void play.scenes.push(play.scene);
  }
}

/** Somebody may have misspelt a key of the head, or written it where the play has begun. */
function sayWrong(says: string, text: string): string {
  const key = headKeys.find((known) => text.toLowerCase().startsWith(`${known.toLowerCase()}:`));
  if (key !== undefined) return `"${key}:" belongs to the head, right after the title, before anybody speaks.`;
  return says;
}
