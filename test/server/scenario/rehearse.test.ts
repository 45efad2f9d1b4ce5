import { describe, expect, test } from 'vitest';
import { BOOKS, problemsOf, rehearsed } from './small-stage.ts';

const upTo = (text: string): string => BOOKS.slice(0, BOOKS.indexOf(text));

describe('a scenario that is as written', () => {
  test('passes, and its call is decided again as it was', async () => {
    const { problems, title, events, compared } = await rehearsed(BOOKS);
    expect(problems).toEqual([]);
    expect(title).toBe('Anna books.');
    expect(compared?.performance.verify).toBe('identical');
    expect(events.filter(({ type }) => type === 'BookingConfirmed')).toHaveLength(1);
  });

  test('the same file twice comes out the same', async () => {
    const one = await rehearsed(BOOKS);
    const other = await rehearsed(BOOKS);
    const facts = ({ events }: typeof one) =>
      events.filter(({ type }) => !type.startsWith('Answer')).map(({ type, data, at }) => ({ type, data, at }));
    expect(facts(other)).toEqual(facts(one));
    expect(facts(one).length).toBeGreaterThan(20);
  });

  test('lines may stand by their names, and steps and events may be asked for', async () => {
    const text = BOOKS.replace(/^Elo: Hello.*$/m, 'Elo: [hello] [ask_reason]')
      .replace('(slot = second)\n', '(slot = second)\n(understood: slot = second)\n')
      .replace(
        'Anna: (yes)\n',
        '(at book/read_back)\n(by way of find-a-time/hold)\nAnna: (yes)\n(recorded: BookingRequested; service = check_up)\n',
      );
    expect(await problemsOf(text)).toEqual([]);
  });
});

describe('a scenario that is not', () => {
  test('another word of Elo is told with both', async () => {
    expect(await problemsOf(BOOKS.replace('When for a check-up?', 'When?'))).toEqual([
      '5: Elo says something else. When? ≠ When for a check-up?',
    ]);
  });

  test('a turn too many and a turn too few are told where they stand, and nothing else is out of step', async () => {
    expect(await problemsOf(BOOKS.replace('Elo: When for a check-up?\n', ''))).toEqual([
      '4: Elo says something here that is not written. ≠ When for a check-up?',
    ]);
    expect(await problemsOf(BOOKS.replace('Elo: When for', 'Elo: Hm.\nElo: When for'))).toEqual([
      '5: Elo does not say this. Hm.',
    ]);
  });

  test('a line of another name', async () => {
    expect(await problemsOf(BOOKS.replace(/^Elo: When.*$/m, 'Elo: [which_day]'))).toEqual([
      '5: Elo says something else. [which_day] ≠ [ask_when]',
    ]);
  });

  test('another step, another way, another meaning, another event', async () => {
    const text = BOOKS.replace(
      'Anna: (yes)\n',
      '(at book/bye)\n(by way of worry/answer)\n(understood: no)\n(recorded: BookingRequested)\n(recorded: SlotsFound; request = 1)\nAnna: (yes)\n',
    );
    const problems = await problemsOf(text);
    expect(problems).toEqual([
      '10: This is not so. (at book/bye) ≠ (at book/read_back)',
      expect.stringMatching(/^11: This is not so\. \(by way of worry\/answer\) ≠ \(by way of find-a-time\/hold, /),
      expect.stringMatching(/^12: This is not so\. \(understood: no\) ≠ \(understood: slot = \{/),
      '13: This is not so. (recorded: BookingRequested) ≠ (no such event)',
      '14: This is not so. (recorded: SlotsFound; request = 1) ≠ (no such event)',
    ]);
  });

  test('another ending', async () => {
    expect(await problemsOf(BOOKS.replace('In the end: booked', 'In the end: declined'))).toEqual([
      '13: The call ends otherwise. In the end: declined. ≠ In the end: booked.',
    ]);
  });

  test('a call that goes on after the play, and one that is over before', async () => {
    expect(await problemsOf(upTo('Anna: (yes)'))).toEqual([
      '9: The play is over and the call is not: write what comes, or that somebody hangs up.',
      '9: The scenario does not say how it ends. ≠ In the end: hung_up.',
    ]);
    expect(await problemsOf(BOOKS.replace('\nIn the end', 'Anna: (yes)\n\nIn the end'))).toEqual([
      '12: The call was over before this. Anna: (yes)',
    ]);
  });

  test('what nobody listens for cannot be meant', async () => {
    const [unheard] = await problemsOf(BOOKS.replace('Anna: (yes)', 'Anna: (yes; slot = first)'));
    expect(unheard).toBe('10: Nobody listens for a value "slot" here.');
    const [problem] = await problemsOf(BOOKS.replace('(slot = second)', '(slot = fifth)'));
    expect(problem).toBe('8: So many times are not on offer: there are 3.');
  });
});

describe('nothing else happened', () => {
  test('a booking that is not written fails the scenario', async () => {
    expect(await problemsOf(BOOKS.replace(/^- Booked[^-]*-up[^-]*/m, ''))).toEqual([
      '13: Something came of the call that is not written. ≠ - Booked for Anna Keller: a check-up with Doctor Brennan on Monday 30 November 2026 at 10:00, 50 euro.',
    ]);
  });

  test('what is written and did not happen fails it too', async () => {
    expect(await problemsOf(BOOKS.replace('- Nothing', '- A call back is promised, at any time.\n- Nothing'))).toEqual([
      '16: This did not come of the call. - A call back is promised, at any time.',
    ]);
  });

  test('a booking at another time is none of those that are written', async () => {
    expect(await problemsOf(BOOKS.replace('at 10:00', 'at 11:00'))).toHaveLength(2);
  });

  test('a time that stays kept is told, and so is what failed', async () => {
    const text = `${upTo('Elo: It is booked')}Elo: Goodbye.\n\nIn the end: declined.\n- Nothing else.\n`;
    const forced = text.replace('Anna books.\n', 'Anna books.\n\nClinic: book answers uncertain\n');
    expect(await problemsOf(forced)).toEqual([
      '15: Something came of the call that is not written. ≠ - Nobody can say yet whether it is booked.',
      '15: Something came of the call that is not written. ≠ - Still kept for nobody: Monday 30 November 2026 at 10:00 with Doctor Brennan.',
    ]);
  });

  test('hanging up lets go of what was kept', async () => {
    const text = `${upTo('Anna: (yes)')}Anna hangs up.\n\nIn the end: hung_up.\n- Nothing else.\n`;
    expect(await problemsOf(text)).toEqual([]);
  });
});

describe('what the person can do', () => {
  const hello = 'Elo: [hello] [ask_reason]\n';
  const end = '\nIn the end: hung_up.\n- Nothing else.\n';

  test('stay silent, as long as Elo waits or for so long; press a key; hang up', async () => {
    const text = `Anna is silent.\n\n${hello}Anna says nothing for 2 seconds.\nAnna presses 5.\nAnna says nothing.\nElo: Are you there? What would the visit be for?\nAnna hangs up.\n${end}`;
    expect(await problemsOf(text)).toEqual([]);
  });

  test('cut in on what Elo says just then', async () => {
    const text = `Anna cuts in.\n\n${hello}Anna cuts in after 3 words: A check-up! (reason = check_up)\nElo: When for a check-up?\n(recorded: SpeechCutOff; words = 3)\nAnna hangs up.\n${end}`;
    expect(await problemsOf(text)).toEqual([]);
  });

  test('speak in real words, which the real interpreter understands', async () => {
    const text = `Anna cannot breathe.\n\n${hello}Anna: I want something that is nothing.\n(understood: nothing)\nElo: I did not catch that. What would the visit be for?\nAnna hangs up.\n${end}`;
    expect(await problemsOf(text)).toEqual([]);
  });

  test('meet a line that breaks up, and be a machine', async () => {
    const text = `The line.\n\n${hello}The line breaks up.\n(recorded: SpeechCutOff; words = 0)\nAn answering machine is heard.\n\nIn the end: voicemail.\n- Nothing else.\n`;
    expect(await problemsOf(text)).toEqual([]);
  });

  test('be called on a number that nobody has, and by nobody', async () => {
    const [problem] = await problemsOf(`Nobody.\n\nOn record: nobody\n\n${hello}Caller hangs up.\n${end}`);
    expect(problem).toBe('1: Nobody is on record, so nobody can be called.');
  });
});

test('a diary that is down, and one that answers what the head says', async () => {
  const head = (line: string): string =>
    `${upTo('Elo: I have').replace('Anna books.\n', `Anna asks.\n\n${line}\n`)}Elo: Goodbye.\n\nIn the end: declined.\n- Nothing else.\n`;
  expect(await problemsOf(head('Diary: down'))).toEqual([]);
  expect(await problemsOf(head('Clinic: find_slots answers no_slots'))).toEqual([]);
});

test('a slow diary takes its time on the clock of the call, and the scenario is the same', async () => {
  const { problems, events } = await rehearsed(BOOKS.replace('Anna books.\n', 'Anna books.\n\nDiary: slow, 3 s\n'));
  expect(problems).toEqual([]);
  const at = (type: string): number => Date.parse(events.find((event) => event.type === type)?.at ?? '');
  expect(at('BookingConfirmed') - at('BookingRequested')).toBeGreaterThanOrEqual(3000);
});

test('an appointment that stands before the call keeps its time from others, and is no consequence', async () => {
  const text = BOOKS.replace(
    'Anna books.\n',
    'Anna books.\n\nAppointment: check_up with brennan on Monday 30 November at 10:00\n',
  );
  const [first] = await problemsOf(text);
  expect(first).toMatch(/^9: Elo says something else\. .* ≠ I have (?!.*\b10 o'clock\b)/);
  const never = text.replace('Monday 30 November at 10:00', 'Sunday 29 November at 10:00');
  expect(await problemsOf(never)).toEqual([
    '1: Nobody could be booked with brennan at Sunday 29 November 2026 at 10:00.',
  ]);
});
