/** Names are the map of the house: one spelling, one word for one idea, facts in the past tense. */
import { statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { catalogue, entryOf, isEventType } from '../../engine/catalogue.ts';
import { doEffects, type DoEffect } from '../../engine/effect/catalogue.ts';
import type { EventType } from '../../engine/event.ts';
import { notAFact } from './event-names.ts';
import { bannedWords, exportsOf, wordsOf, wrongInPath } from './names.ts';
import { git, projectFiles, read, root, sourcesIn } from './project-files.ts';

const types = Object.keys(catalogue).filter(isEventType);

test('every file and folder has a name in kebab-case that says what it holds, at a place that the house has', () => {
  expect(projectFiles.length).toBeGreaterThan(0);
  expect(projectFiles.flatMap(wrongInPath)).toEqual([]);
});

test('a wrong path is named with what is wrong', () => {
  expect(wrongInPath('engine/call/decideCall.ts')).toEqual([
    'engine/call/decideCall.ts: "decideCall.ts" is not in kebab-case',
  ]);
  expect(wrongInPath('server/utils/x.ts')).toHaveLength(1);
  expect(wrongInPath('engine/types.ts')).toHaveLength(1);
  expect(wrongInPath('docs/x.md')).toEqual(['docs/x.md: the top level has no place for "docs"']);
  expect(wrongInPath('flows/README.md')).toEqual([]);
  expect(wrongInPath('.ci/run')).toEqual([]);
  expect(wrongInPath('test/projections/personal-field.types.test.ts')).toEqual([]);
});

test('what the engine hands out has one word for one idea', () => {
  expect(sourcesIn('engine').flatMap((file) => bannedWords(file, read(file)))).toEqual([]);
});

test('a second word for an idea is found, with the word to use', () => {
  expect(
    bannedWords(
      'engine/call/planted.ts',
      '// prompt\nexport const nextPrompt = 1;\nconst intent = 2;\nexport { intent as userIntents };',
    ),
  ).toEqual([
    'engine/call/planted.ts:2: "nextPrompt" says "prompt"; our word is line',
    'engine/call/planted.ts:4: "userIntents" says "intent"; our word is answer',
    'engine/call/planted.ts:4: "userIntents" says "user"; our word is patient, designer or staff',
  ]);
  expect(bannedWords('engine/flow/kernel/turn.ts', 'export const topNode = 1;')).toEqual([]);
  expect(exportsOf('export interface A {}\nexport type B = C;\nexport async function d() {}')).toEqual([
    { name: 'A', line: 1 },
    { name: 'B', line: 2 },
    { name: 'd', line: 3 },
  ]);
  expect(wordsOf('say_inFullNow')).toEqual(['say', 'in', 'full', 'now']);
});

/** Names that break the rule and are kept, each with its reason. */
const keptTypes: Readonly<Record<string, string>> = {
  OptedOut: 'Its stream is the person, who is its subject.',
  BookingUncertain: 'Nobody can say what happened: that is the fact.',
  MoveUncertain: 'Nobody can say what happened: that is the fact.',
  CancellationUncertain: 'Nobody can say what happened: that is the fact.',
};

test('every event type is a subject and what became of it, in the past tense', () => {
  const wrong = types.filter((type) => notAFact(type) !== null);
  expect(wrong.filter((type) => !Object.hasOwn(keptTypes, type)).map(notAFact)).toEqual([]);
  expect(Object.keys(keptTypes).filter((type) => !wrong.some((other) => other === type))).toEqual([]);
});

test('a type that is no fact is refused', () => {
  expect(['BookPatient', 'PatientUpdated', 'CallEndedEvent', 'Ended', 'SlotFree'].map(notAFact)).not.toContain(null);
  expect(['CallHungUp', 'SlotHoldGiven', 'NoSlotsFound', 'AnswerNotUnderstood'].map(notAFact)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

interface Outcomes {
  readonly good: readonly EventType[];
  readonly bad: readonly EventType[];
}

/** How a request settles that no `do` step makes. Those of the `do` steps stand in the catalogue of effects. */
const otherOutcomes: Readonly<Record<string, Outcomes>> = {
  SpeechRequested: {
    good: ['SpeechDelivered', 'PatientSpoke'],
    bad: ['SpeechCutOff', 'SpeechFailed', 'SpeechAbandoned', 'PatientStayedSilent'],
  },
  InterpretationRequested: { good: ['AnswerUnderstood'], bad: ['AnswerNotUnderstood', 'InterpretationFailed'] },
  HangUpRequested: { good: ['CallHungUp'], bad: ['HangUpFailed'] },
  SlotReleaseRequested: { good: ['SlotReleased'], bad: ['SlotReleaseFailed'] },
};

const ofEffect = ({ outcomes }: DoEffect): Outcomes => {
  const all = Object.values(outcomes);
  return {
    good: all.flatMap(({ good, event }) => (good ? [event] : [])),
    bad: all.flatMap(({ good, event }) => (good ? [] : [event])),
  };
};
const outcomesByRequest = new Map<string, Outcomes>([
  ...Object.entries(otherOutcomes),
  ...Object.values<DoEffect>(doEffects).map((effect) => [effect.request, ofEffect(effect)] as const),
]);
const namesRequest = (type: EventType): boolean => 'request' in entryOf(type).data.shape;

test('every request can end well and can end badly, and each of its outcomes names it', () => {
  const requests = types.filter((type) => type.endsWith('Requested'));
  expect([...outcomesByRequest.keys()].toSorted()).toEqual(requests.toSorted());
  for (const [request, { good, bad }] of outcomesByRequest) {
    expect(good.length, `${request} has a good outcome`).toBeGreaterThan(0);
    expect(bad.length, `${request} has a bad outcome`).toBeGreaterThan(0);
    expect(
      [...good, ...bad].filter((type) => !namesRequest(type)),
      `outcomes of ${request} that do not name it`,
    ).toEqual([]);
  }
});

test('whatever names a request is the outcome of exactly one kind of request', () => {
  const outcomes = [...outcomesByRequest.values()].flatMap(({ good, bad }) => [...new Set([...good, ...bad])]);
  expect(outcomes.toSorted()).toEqual(types.filter(namesRequest).toSorted());
});

test('the command can be executed as it is committed', () => {
  const staged = git('ls-files', '-s', 'server/elo.js');
  const mode = staged === '' ? (statSync(`${root}server/elo.js`).mode & 0o777).toString(8) : staged.slice(0, 6);
  expect(['100755', '755']).toContain(mode);
});

test('under an older Node the command says one sentence and exits with 2', () => {
  const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });";
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, `${root}server/elo.js`, '--help'],
    {
      encoding: 'utf8',
    },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Elo needs Node 24 or newer, and this is Node 20.20.2: run it as `npx elo` after `npm ci`.\n',
  });
});
