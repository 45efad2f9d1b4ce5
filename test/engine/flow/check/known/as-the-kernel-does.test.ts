/** What the kernel does and only an unlikely call shows: where the analysis overlooks it, a call would break off at the line or effect that lacks a value. */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../../../controls/small-release.ts';

type Change = Parameters<typeof problemsAfter>[number];

const book = 'book.flow.json';
const optOut = 'interruptions/opt-out.flow.json';
const worry = 'interruptions/worry.flow.json';
const memory = 'memory.json';
const lines = 'lines/en.json';
const unsure = (file: string, pointer: string): string => `placeholder-may-be-unset ${file}${pointer}`;

const unsureAfter = (...changes: Change[]): string[] =>
  problemsAfter(...changes).filter((problem) => problem.startsWith('placeholder-may-be-unset'));

/** Whoever wants no more calls is put on the waiting list, which needs the reason; the call begins with it. */
const optOutNeedsReason: Change[] = [
  [book, '/knows', ['patient', 'reason']],
  [optOut, '/steps/start/then', { recorded: 'list', failed: 'list' }],
  [optOut, '/steps/list', { kind: 'do', do: 'add_to_waiting_list', then: { added: 'done', failed: 'done' } }],
];

/** A last line with a name that a call only may know: said only where the step is reached at all. */
const dear: Change[] = [
  [book, '/steps/dear', { kind: 'end', say: 'dear', ending: 'declined' }],
  [lines, '/lines/dear', { say: ['Goodbye, {patient_name}.'] }],
];
const saidDear = unsure(book, '/steps/dear/say');

test('a time that was given when asked is changed at a later question, where a correction says so', () => {
  // With another day in the same breath, the time itself is gone as well.
  const bookIt = unsure(book, '/steps/book/do');
  const lost = [bookIt, bookIt, unsure(book, '/steps/read_back/say')];
  expect(unsureAfter([book, '/corrections/slot', 'read_back'])).toEqual(lost);
  expect(unsureAfter([book, '/corrections/slot', 'find'])).toEqual([]);
});

test('what was never given when asked cannot be corrected', () => {
  expect(
    unsureAfter(
      [memory, '/values/patient_name', { is: 'name', heard: 'when_asked', makes_stale: ['slots'] }],
      [book, '/may_know', undefined],
      [book, '/corrections/patient_name', 'read_back'],
    ),
  ).toEqual([]);
});

test('what is graver takes over something else that is urgent', () => {
  const forgets: Change = [
    'interruptions/wrong-person.flow.json',
    '/steps/start',
    { kind: 'end', say: 'bye', forget: ['reason'], ending: 'wrong_person' },
  ];
  expect(unsureAfter(...optOutNeedsReason)).toEqual([]);
  expect(unsureAfter(...optOutNeedsReason, forgets)).toEqual([unsure(optOut, '/steps/list/do')]);
});

test('what is less grave does not', () => {
  const forgets: Change = ['interruptions/emergency.flow.json', '/steps/call/forget', ['reason']];
  expect(unsureAfter(...optOutNeedsReason, forgets)).toEqual([]);
});

test('what is urgent is heard in the middle of a goodbye', () => {
  expect(unsureAfter(...optOutNeedsReason, [book, '/steps/bye/forget', ['reason']])).toEqual([
    unsure(optOut, '/steps/list/do'),
  ]);
});

test('time that is up while a goodbye is said changes nothing', () => {
  const wrongPerson = 'interruptions/wrong-person.flow.json';
  const problems = unsureAfter(
    [book, '/knows', ['patient', 'reason']],
    [book, '/steps/bye/forget', ['reason']],
    [wrongPerson, '/on', ['time_is_up']],
    [wrongPerson, '/steps/start', { kind: 'do', do: 'add_to_waiting_list', then: { added: 'over', failed: 'over' } }],
    [wrongPerson, '/steps/over', { kind: 'end', ending: 'time_up' }],
  );
  expect(problems).toEqual([]);
});

test('whoever listens after a transfer that nobody took is not who said they were the patient', () => {
  const whoListens: Change[] = [
    [memory, '/values/speaker', { is: ['said'], heard: 'never' }],
    [book, '/steps/ask_reason/hear/no', { go: 'transfer', remember: { speaker: 'said' } }],
    [book, '/steps/transfer', { kind: 'do', do: 'transfer', then: { connected: 'bye', nobody: 'who_is_it' } }],
    [
      book,
      '/steps/who_is_it',
      { kind: 'choose', first_of: [{ if: { known: 'speaker' }, go: 'bye' }], otherwise: 'dear' },
    ],
    ...dear,
  ];
  expect(unsureAfter(...whoListens)).toEqual([saidDear]);
});

test('whoever comes to the phone by an exit is not who said they were the patient', () => {
  const whoListens = (new_listener: true | undefined): Change[] => [
    [memory, '/values/speaker', { is: ['said'], heard: 'never' }],
    [book, '/steps/hello/go', { go: 'ask_reason', remember: { speaker: 'said' } }],
    [worry, '/steps/no', { kind: 'end', exit: 'declined', ...(new_listener && { new_listener }) }],
    [book, '/interruptions/worry/declined', 'who_is_it'],
    [
      book,
      '/steps/who_is_it',
      { kind: 'choose', first_of: [{ if: { known: 'speaker' }, go: 'bye' }], otherwise: 'dear' },
    ],
    ...dear,
  ];
  // The wish gives back too, and somebody else could have come to the phone meanwhile; so the exit is its only end.
  const noWayBack: Change[] = [
    [worry, '/steps/answer/hear/yes', 'no'],
    [worry, '/steps/good', undefined],
  ];
  expect(unsureAfter(...whoListens(undefined), ...noWayBack)).toEqual([]);
  expect(unsureAfter(...whoListens(true), ...noWayBack)).toEqual([saidDear]);
});

test('what an outcome sets while a wish is heard is known when it gives back', () => {
  const checked: Change[] = [
    [memory, '/values/patient', { is: 'patient', heard: 'never', makes_stale: ['patient_checked'] }],
    [memory, '/values/patient_checked', { is: ['checked'], heard: 'never' }],
    [memory, '/values/person_name', { is: 'name', heard: 'when_asked' }],
    [memory, '/values/birth_date', { is: 'date', heard: 'when_asked' }],
    [worry, '/steps/answer/hear/yes', 'name'],
    [worry, '/steps/name', { kind: 'ask', say: 'worry_answer', for: 'person_name', go: 'born', hear: { no: 'no' } }],
    [worry, '/steps/born', { kind: 'ask', say: 'worry_answer', for: 'birth_date', go: 'look', hear: { no: 'no' } }],
    [
      worry,
      '/steps/look',
      { kind: 'do', do: 'find_person', then: { found: 'good', not_found: 'good', failed: 'good' } },
    ],
    [book, '/steps/ask_when/hear/no', 'checked'],
    [
      book,
      '/steps/checked',
      { kind: 'choose', first_of: [{ if: { known: 'patient_checked' }, go: 'dear' }], otherwise: 'bye' },
    ],
    ...dear,
  ];
  expect(unsureAfter(...checked)).toEqual([saidDear]);
});

test('silence is answered by its reply, even at a question that lists it among what it hears', () => {
  expect(
    unsureAfter(
      [book, '/steps/ask_reason/hear/silence', 'bye'],
      [worry, '/steps/answer/hear/silence', 'no'],
      [lines, '/lines/are_you_there/say', ['Are you there, about {reason}?']],
    ),
  ).toEqual([unsure('replies.json', '/replies/silence/say')]);
});

test('the way of a limit remembers what it says, where a question that was not understood too often leaves by it', () => {
  // At its gate it forgets the day first; whoever is not understood said the day since.
  const forgotten = { is: ['any'], heard: 'never', makes_stale: ['when'] };
  expect(
    unsureAfter(
      [book, '/knows', ['patient', 'pain']],
      [memory, '/values/pain', { is: ['strong'], heard: 'never' }],
      [memory, '/values/topic', { is: ['teeth'], heard: 'never', makes_stale: ['pain'] }],
      [memory, '/values/forgotten', forgotten],
      [memory, '/values/when/makes_stale', []],
      [worry, '/firm', true],
      [worry, '/steps/answer/forget', ['when']],
      [worry, '/steps/answer/hear/yes', 'no'],
      [worry, '/steps/good', undefined],
      [worry, '/steps/answer/limit/then', { go: 'day', remember: { topic: 'teeth' } }],
      [worry, '/steps/day', { kind: 'choose', first_of: [{ if: { known: 'when' }, go: 'hurts' }], otherwise: 'no' }],
      [worry, '/steps/hurts', { kind: 'choose', first_of: [{ if: { known: 'pain' }, go: 'no' }], otherwise: 'dear' }],
      [worry, '/steps/dear', { kind: 'end', say: 'dear', exit: 'declined' }],
      [lines, '/lines/dear', { say: ['Goodbye, {patient_name}.'] }],
    ),
  ).toEqual([unsure(worry, '/steps/dear/say')]);
});

test('what was settled is heard again in the same breath as a change that unsettles it', () => {
  expect(
    unsureAfter(
      [book, '/knows', ['patient', 'pain']],
      [book, '/remembers', ['reason', 'when', 'practitioner', 'manner']],
      [memory, '/values/pain', { is: ['strong'], heard: 'never' }],
      [memory, '/values/manner', { is: ['gentle'], heard: 'anywhere', makes_stale: ['pain'] }],
      [memory, '/values/practitioner', { is: 'practitioner', heard: 'anywhere', makes_stale: ['agreed'] }],
      [memory, '/values/agreed', { is: ['manner'], heard: 'never', settles: ['manner'] }],
      [book, '/steps/hello/go', { go: 'ask_reason', remember: { agreed: 'manner' } }],
      [book, '/corrections/practitioner', 'hurts'],
      [book, '/steps/hurts', { kind: 'choose', first_of: [{ if: { known: 'pain' }, go: 'bye' }], otherwise: 'dear' }],
      ...dear,
    ),
  ).toEqual([saidDear]);
});

test('what came with the call, is told and given by an answer, and is changed by the next word, is not known behind it', () => {
  expect(
    unsureAfter(
      [book, '/knows', ['patient', 'topic']],
      [memory, '/values/topic', { is: ['teeth'], heard: 'when_asked' }],
      [memory, '/values/when/makes_stale', ['slots', 'topic']],
      [book, '/corrections/when', undefined],
      ['answers.json', '/answers/not_sure/gives', ['topic']],
      [book, '/steps/hello/go', 'ask_topic'],
      [
        book,
        '/steps/ask_topic',
        {
          kind: 'ask',
          say: 'ask_reason',
          forget: ['topic'],
          for: 'topic',
          go: 'bye',
          hear: { not_sure: 'is_told', no: 'bye' },
        },
      ],
      [
        book,
        '/steps/is_told',
        { kind: 'choose', first_of: [{ if: { known: 'topic' }, go: 'bye' }], otherwise: 'dear' },
      ],
      ...dear,
    ),
  ).toEqual([saidDear]);
});

describe('whoever hands over the phone', () => {
  const passesOn = (weight: string, pointer: string): Change[] => [
    ['answers.json', '/answers/passes_on', { means: 'Another one speaks.', weight, new_listener: true }],
    ['interruptions/hands-over.flow.json', '/on', ['hands_over', 'passes_on']],
    [book, '/steps/read_back/hear/passes_on', pointer],
  ];

  test('is not asked about what they changed in the same breath: it is gone', () => {
    expect(unsureAfter(...passesOn('wish', 'read_back'))).toEqual([
      unsure(book, '/steps/book/do'),
      unsure(book, '/steps/book/do'),
      unsure(book, '/steps/read_back/say'),
    ]);
  });

  test('gives way to a graver answer in the same breath, and so does what they changed', () => {
    expect(unsureAfter(...passesOn('wish', 'bye'), [book, '/steps/read_back/hear/no', 'book'])).toContain(
      unsure(book, '/steps/book/do'),
    );
  });

  test('gives way to nothing that is less grave', () => {
    expect(unsureAfter(...passesOn('wish', 'bye'))).toEqual([]);
  });

  test('may not say what that gives, and so stays at the question', () => {
    expect(
      unsureAfter(...passesOn('wish', 'bye'), ['answers.json', '/answers/passes_on/gives', ['objection']]),
    ).toContain(unsure('parts/find-a-time.flow.json', '/steps/offer/say'));
  });

  test('has changed nothing yet where that refuses to go on, and so begins an interruption', () => {
    expect(unsureAfter(...passesOn('refuse', 'read_back'))).toEqual([]);
  });
});
