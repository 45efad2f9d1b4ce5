/**
 * The checker and the prover look at the same thing in two ways: the checker by an analysis of its own, the prover by the
 * kernel itself. Whatever the prover finds broken, the checker finds.
 */
import { expect, test } from 'vitest';
import { checkRelease } from '../../../../../engine/flow/check/rules.ts';
import { brokenAfter, promisedFiles, type Change } from '../../../../controls/promised.ts';
import { releaseOf } from '../../../../controls/small-release.ts';

const BOOK = 'book.flow.json';
const FINDING = 'parts/find-a-time.flow.json';
const PERSON = 'interruptions/person.flow.json';
const WORRY = 'interruptions/worry.flow.json';
const LINES = 'lines/en.json';
const MEMORY = 'memory.json';

/** What the checker says of lines, effects and parts, as the prover would say it. */
function foundByChecker(changes: readonly Change[]): string[] {
  return checkRelease(releaseOf(promisedFiles(...changes))).flatMap(({ rule, says }) => {
    if (rule !== 'placeholder-may-be-unset') return [];
    const line = /^The line "(.*?)" speaks of \{(.*?)\}/.exec(says);
    const effect = /^(?:The part )?"(.*?)" needs "(.*?)"/.exec(says);
    const [, by, value] = line ?? effect ?? [];
    return by === undefined ? [] : [`"${by}" needs {${value}}, which may not be known here.`];
  });
}

const dear: Change[] = [
  [BOOK, '/steps/dear', { kind: 'end', say: 'dear', ending: 'declined' }],
  [LINES, '/lines/dear', { say: ['Goodbye, {patient_name}.'] }],
];

test.each([
  ['another day leads nowhere', [BOOK, '/corrections/when', undefined]],
  ['a name that a call only may know', [LINES, '/lines/last_time/say', ['Dear {patient_name}.']]],
  ['a time is held that nobody chose', [FINDING, '/steps/offer/hear/yes', 'hold']],
  ['the time is forgotten before it is read back', [BOOK, '/steps/read_back/forget', ['slot']]],
  ['a wish that gives back forgets', [PERSON, '/steps/back/forget', ['slot']]],
  ['another one that gives back forgets', [WORRY, '/steps/good/forget', ['slots']]],
  ['an exit leads to where not all is known', [BOOK, '/interruptions/worry/declined', 'ask_when']],
  ['a correction leads to what it spoilt', [BOOK, '/corrections/reason', 'read_back']],
  ['a time is corrected that was given when asked', [BOOK, '/corrections/slot', 'read_back']],
  ['a reply speaks of what is not known yet', [LINES, '/lines/price/say', ['For {reason}.']]],
  ['silence is answered by what is not known yet', [LINES, '/lines/are_you_there/say', ['About {reason}?']]],
  [
    'an outcome that books nothing',
    [BOOK, '/steps/book/then/refused', 'again'],
    [
      BOOK,
      '/steps/again',
      {
        kind: 'tell',
        say: 'again',
        go: 'bye',
      },
    ],
    [LINES, '/lines/again', { say: ['Was it {booking}?'] }],
  ],
  ['a part is entered without what it needs', [BOOK, '/steps/ask_reason/hear/no', 'find']],
  [
    'something urgent forgets what a graver one needs',
    ['interruptions/voicemail.flow.json', '/steps/message/forget', ['appointment']],
    ['interruptions/opt-out.flow.json', '/steps/done/say', 'last_time'],
  ],
  [
    'the last words are interrupted',
    [BOOK, '/steps/bye/forget', ['appointment']],
    ['interruptions/opt-out.flow.json', '/steps/done/say', 'last_time'],
  ],
  [
    'nobody takes a transfer',
    [BOOK, '/steps/who/hear/no', { go: 'transfer', remember: { speaker: 'said' } }],
    [BOOK, '/steps/transfer', { kind: 'do', do: 'transfer', then: { connected: 'bye', nobody: 'them' } }],
    [BOOK, '/steps/them', { kind: 'choose', first_of: [{ if: { known: 'speaker' }, go: 'bye' }], otherwise: 'dear' }],
    ...dear,
  ],
  [
    'what a wish learns opens a way',
    [MEMORY, '/values/topic', { is: ['teeth'], heard: 'never' }],
    [MEMORY, '/values/reason/makes_stale', ['slots', 'topic']],
    [PERSON, '/steps/ask_staff/then/promised', { go: 'back', remember: { topic: 'teeth' } }],
    [BOOK, '/steps/ask_when/hear/no', 'look'],
    [BOOK, '/steps/look', { kind: 'choose', first_of: [{ if: { known: 'topic' }, go: 'dear' }], otherwise: 'bye' }],
    ...dear,
  ],
] satisfies [string, ...Change[]][])('%s', (_, ...changes: Change[]) => {
  const proved = brokenAfter(...changes)['inputs-known'];
  expect(proved).toMatch(/^"[a-z_-]+" needs \{[a-z_]+\}/);
  expect(foundByChecker(changes)).toContain(proved);
});
