/** How the lines that ship sound: as people talk, and with the question before anybody has forgotten what it was about. */
import { expect, test } from 'vitest';
import { plainWords, sentencesOf } from '../../engine/flow/check/plain-words.ts';
import { variantsOf } from '../../engine/flow/check/words-of-lines.ts';
import { limits } from '../../engine/limits.ts';
import { scenariosIn, scenarioText } from '../../server/scenario/list-scenarios.ts';
import { readScenario } from '../../server/scenario/read-scenario.ts';
import { shippedRelease } from '../controls/typed-call.ts';

const flows = new URL('../../flows', import.meta.url).pathname;
const release = shippedRelease();
const spoken = Object.entries(release.lines).flatMap(([name, line]) => variantsOf(line).map(({ text }) => ({ name, text })));

/** Where the full form is meant: it promises something that must not be misheard. */
const STRESSED = ['opt_out_by_hand', 'opt_out_unrecorded', 'so_sorry_by_hand', 'so_sorry_unrecorded'];
const FULL_FORMS = [
  /\b(?:do|does|did|will|would|could|should|is|are|was|were|have|has|had|need|must|can) ?not\b/,
  /\b(?:i|you|we|they|he|she) (?:will|would) \w/,
  // "Here it is", "as it is", "what it is", "where you are", "all I have": the verb carries the stress.
  /(?<!\b(?:as|here|there|where|what|so|than|when|cancelled|moving|beyond) )\b(?:i am|(?:you|we|they) are|(?:he|she|it|that) is)(?= [\w{])(?! all the same)/,
  /\b(?:i|you|we|they) have (?:been|got|made|noted|put|taken|passed|written|asked|left|spoken)\b/,
  /^let us\b|[.?!] let us\b/,
];

test('everything is said in the short forms in which people talk', () => {
  const stiff = spoken.filter(
    ({ name, text }) => !STRESSED.includes(name) && FULL_FORMS.some((form) => form.test(plainWords(text))),
  );
  expect(stiff).toEqual([]);
  expect(spoken.length).toBeGreaterThan(600);
});

test.each(['I am Elo.', 'We will not call.', 'You are in, it is booked.', 'I cannot see it.', 'We have noted it.'])(
  'this would be noticed: "%s"',
  (text) => {
    expect(FULL_FORMS.some((form) => form.test(plainWords(text)))).toBe(true);
  },
);

test('no question is praised: whoever asks wants the answer', () => {
  const praise = /\b(?:good|great|excellent|fair|nice) (?:question|point)\b|\b(?:glad|good) (?:that )?you ask/;
  expect(spoken.filter(({ text }) => praise.test(plainWords(text)))).toEqual([]);
});

test('in no golden call more than two sentences stand before a question', () => {
  const turns = scenariosIn(flows).flatMap((path) => {
    const read = readScenario(path, scenarioText(path), release);
    if (!('scenario' in read)) throw new Error(`${path} cannot be read`);
    return read.scenario.scenes.flatMap(({ elo }) => elo.flatMap((says) => ('words' in says ? [says.words] : [])));
  });
  const before = turns.map((words) => sentencesOf(words).findIndex((sentence) => sentence.trim().endsWith('?')));
  const asked = before.filter((sentences) => sentences >= 0);
  const counts = [0, 1, 2].map((n) => asked.filter((sentences) => sentences === n).length);
  process.stdout.write(`Of ${asked.length} turns with a question, ${counts.join(', ')} have 0, 1, 2 sentences before it.\n`);
  expect(turns.filter((_, i) => (before[i] ?? 0) > limits.sentencesBeforeAQuestion.value)).toEqual([]);
  expect(asked.length).toBeGreaterThan(1500);
});
