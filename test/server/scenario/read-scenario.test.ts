import { describe, expect, test } from 'vitest';
import { BOOKS, readOf, wrongIn } from './small-stage.ts';

const play = (...lines: readonly string[]): string => ['Anna calls.', '', ...lines, ''].join('\n');

describe('the head', () => {
  test('one line is enough: everything else is as usual', () => {
    expect(readOf('Anna calls.\n').head).toEqual({
      flow: 'book',
      at: '2026-11-23T10:00:00.000+00:00',
      on_record: [{ name: 'Anna Keller', born: null, phone: '+353209100199' }],
      voices: ['Anna'],
      number: '+353209100199',
      booked_before: [],
      diary: null,
      forced: [],
      seed: 1,
    });
  });

  test('everything that may be said', () => {
    const { head } = readOf(
      play(
        'Flow: book',
        'At: Monday 6 July 2026, 09:15',
        'On record: Tom Keller, born 2 June 2018',
        'On record: Anna Keller, born 1990-05-04, 020 910 0177',
        'On record: somebody',
        'On the line: Ben, then Anna',
        'Number: +353209100188',
        'Appointment: check_up with brennan tomorrow at 10:00 for Anna Keller',
        'Diary: slow, 12 s',
        'Clinic: hold_slot answers taken, then taken, then as usual',
        'Seed: 7',
      ),
    );
    expect(head).toEqual({
      flow: 'book',
      // Ireland keeps summer time in July.
      at: '2026-07-06T08:15:00.000+00:00',
      on_record: [
        { name: 'Tom Keller', born: '2018-06-02', phone: '+353209100188' },
        { name: 'Anna Keller', born: '1990-05-04', phone: '+353209100177' },
        { name: null, born: null, phone: '+353209100188' },
      ],
      voices: ['Ben', 'Anna'],
      number: '+353209100188',
      booked_before: [
        { service: 'check_up', practitioner: 'brennan', start: '2026-07-07T09:00:00.000+00:00', minutes: 30, whose: 1 },
      ],
      diary: { slow_ms: 12_000 },
      forced: [{ does: 'hold_slot', answers: ['taken', 'taken', null] }],
      seed: 7,
    });
  });

  test('every mistake at once, each with its line and column', () => {
    const text = play(
      'Flow: boook',
      'At: Tuesday 23 November 2026, 10:00',
      'On record: Anna Keller, born on a Monday',
      'Number: 12',
      'Appointment: check_up tomorrow',
      'Appointment: chekc_up with brenan tomorrow at 10:00 for Ben',
      'Diary: broken',
      'Clinic: hold_slots answers taken',
      'Clinic: hold_slot answers tkaen',
      'Clinic: find_slots answers slots_found',
      'Clinic: hold_slot answers as usual',
      'Seed: many',
      'Seed: 2',
    );
    expect(wrongIn(text)).toEqual([
      '3:7 There is no conversation "boook". Did you mean "book"?',
      '4:5 23 November 2026 is a Monday, not a Tuesday.',
      '5:12 "on a Monday" is no day: write it like Monday 23 November 2026, 2026-11-23, today or tomorrow.',
      '6:9 "12" is no telephone number: write it like +353209100199.',
      '7:14 Write an appointment like "check_up with brennan tomorrow at 10:00 for Anna Keller".',
      '8:14 The clinic has no service "chekc_up". Did you mean "check_up"?',
      '8:14 Nobody "brenan" works there. Did you mean "brennan"?',
      '8:14 Nobody "Ben" is on record.',
      '9:8 A diary is "down" or "slow, 3 s", not "broken".',
      '10:9 Write what the clinic\'s systems answer like "hold_slot answers taken". Did you mean "hold_slot"?',
      '11:9 "hold_slot" never answers "tkaen". Did you mean "taken"?',
      '12:9 "slots_found" brings something that only the clinic\'s systems have.',
      '13:9 What "hold_slot" answers was said already: write "…, then …".',
      '14:7 A seed is a whole number, not "many".',
      '15:7 "Seed" was said in line 14 already.',
    ]);
  });

  test('a title has to come first, and a head line in the play is told from somebody who speaks', () => {
    expect(wrongIn('Flow: book\n')).toEqual(['1:1 The first line says in a sentence what the caller does.']);
    expect(wrongIn('')).toEqual(['1:1 The first line says in a sentence what the caller does.']);
    expect(wrongIn(play('Anna hangs up.', 'Diary: down'))).toEqual([
      '4:1 "Diary:" belongs to the head, right after the title, before anybody speaks.',
    ]);
  });
});

describe('the play', () => {
  test('is scenes, each with an act, what Elo says and what is to be so', () => {
    const { scenes, in_the_end } = readOf(BOOKS);
    expect(scenes.map(({ act, elo }) => [act?.text ?? null, elo.length])).toEqual([
      [null, 1],
      ['Anna: (reason = check_up)', 1],
      ['Anna: (when = Monday 30 November, morning)', 1],
      ['Anna: The second one. (slot = second)', 1],
      ['Anna: (yes)', 1],
    ]);
    expect(in_the_end).toMatchObject({ line: 13, until: 16, ending: 'booked' });
    expect(in_the_end?.came_of_it).toEqual([
      {
        line: 14,
        until: 15,
        column: 1,
        text: 'Booked for Anna Keller: a check-up with Doctor Brennan on Monday 30 November 2026 at 10:00, 50 euro.',
      },
    ]);
  });

  test('goes on in a line that is indented; remarks and windows line ends are nothing', () => {
    const { scenes } = readOf(
      play('# She hesitates.', 'Elo: Hello,', '  there.', 'Anna: Well,', '      yes. (yes)').replaceAll('\n', '\r\n'),
    );
    expect(scenes[0]?.elo).toEqual([{ line: 4, until: 5, column: 1, words: 'Hello, there.' }]);
    expect(scenes[1]?.act).toMatchObject({ line: 6, until: 7, act: { does: 'say', words: 'Well, yes.' } });
  });

  test('a meaning has answers, values, personal values and a tone', () => {
    const means = readOf(
      play('Anna: No. (no; when = 2026-11-30 to 2026-12-04, after 14:00, not 2026-12-01; tone = annoyed)'),
    );
    expect(means.scenes[1]?.act?.act).toEqual({
      does: 'say',
      words: 'No.',
      means: {
        answers: ['no'],
        values: {
          when: { from: '2026-11-30', to: '2026-12-04', part: 'any', after: '14:00', except: ['2026-12-01'] },
        },
        contents: {},
        tone: 'annoyed',
      },
    });
    const nothing = readOf(play('Anna: (nothing)')).scenes[1]?.act?.act;
    expect(nothing).toMatchObject({ words: '(nothing)', means: { answers: [], values: {}, tone: 'neutral' } });
  });

  test('every mistake at once, each with its line and column', () => {
    const text = play(
      'Anan: Yes.',
      'Anna: Yes. (yess)',
      'Anna: (slot = tenth; reason = check_up)',
      'Anna: (reason = chek_up)',
      'Anna: (held = x)',
      'Anna: (wehn = tomorrow)',
      'Anna: (when = Thursday 25 November)',
      'Anna: (yes;)',
      'Anna: (tone = loud)',
      'Anna dances.',
      'Anna:',
      'Elo:',
      'Elo: [helo]',
      '(at nowhere/offer)',
      '(at book/nowhere)',
      '(by way of book/hello',
      '(thinks: much)',
      '(recorded: SomethingHappened)',
      '(recorded: CallEnded; ending)',
      '- Booked.',
      'In the end: happy.',
    );
    const known = 'in brackets stands what is to be so';
    expect(wrongIn(text).map((said) => said.replace(/In brackets.*/, known))).toEqual([
      '3:1 Nobody called "Anan" is on the line. Did you mean "Anna"?',
      '4:12 There is no answer "yess" in answers.json. Did you mean "yes"?',
      '5:7 "tenth" is none of the times on offer: write first, second, third, fourth, fifth or last.',
      '6:7 "chek_up" is no reason. Did you mean "check_up"?',
      '7:7 Nobody can say a value "held": it comes from the clinic\'s systems.',
      '8:7 There is no value "wehn" in memory.json. Did you mean "when"?',
      expect.stringMatching(/^9:7 25 November 2026 is a Wednesday, not a Thursday\. For a time, write it like /),
      '10:7 Between two semicolons, or in the brackets, nothing stands.',
      '11:7 There is no tone "loud": neutral, anxious, rushed, annoyed, cheerful, sad.',
      expect.stringMatching(/^12:1 This is nothing that Anna can do: "Anna: …", /),
      '13:1 Here nothing is said: write words, or "says nothing.".',
      '14:1 Elo says nothing here: write what it says, or leave the line out.',
      '15:6 There is no line "helo". Did you mean "hello"?',
      expect.stringMatching(/^16:5 There is no flow "nowhere"\./),
      expect.stringMatching(/^17:5 "book" has no step "nowhere"\./),
      '18:1 This bracket is not closed.',
      `19:1 ${known}`,
      '20:12 There is no event "SomethingHappened".',
      '21:12 "ending" is no "field = value".',
      '22:1 What came of the call stands after "In the end: …".',
      expect.stringMatching(/^23:13 No call ends as "happy"\./),
    ]);
  });

  test('nothing stands after the end but what came of it, and that has to be said', () => {
    expect(wrongIn(play('In the end: booked.', 'Anna: Yes.'))).toEqual([
      '3:1 Say what came of the call, or "- Nothing else.".',
      '4:1 After "In the end: …" stands only what came of it, each line with "- ".',
    ]);
  });

  test('nothing is too odd to be refused in a sentence', () => {
    const odd = [
      'constructor: __proto__',
      'Anna: (__proto__ = yes)',
      'Anna: (constructor)',
      '(at __proto__/x)',
      'مرحبا',
    ];
    expect(wrongIn(play(...odd))).toHaveLength(odd.length);
    expect(wrongIn(play(`Anna: ${'a '.repeat(500_000)}(yes)`))).toEqual([
      '3:1 This is too long to be read aloud: it has 1000011 characters.',
    ]);
  });
});
