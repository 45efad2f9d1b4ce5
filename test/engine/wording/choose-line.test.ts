import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../engine/fault.ts';
import type { Line } from '../../../engine/flow/schema/shared-files.ts';
import { tones, type Tone } from '../../../engine/values.ts';
import { chooseLine, variantId, type LineChoice } from '../../../engine/wording/choose-line.ts';
import { shippedRelease } from '../../controls/typed-call.ts';

const choice = (changes: Partial<LineChoice> = {}): LineChoice => ({
  call: 'call-one',
  name: 'why',
  again: false,
  heard: [],
  tone: 'neutral',
  set: null,
  round: 1,
  ...changes,
});
const line = {
  say: ['What for?', 'What is it about?', 'What would it be for?'],
  again: ['So what for?', 'And what for?'],
  tones: { anxious: ['I am sorry. What for?', 'Of course. What for?'], rushed: ['What for, please?'] },
};
const worry = {
  by: 'objection',
  sets: {
    price: [
      ['I see.', 'I understand.'],
      ['It is 60 euro.', 'That is 60 euro.', 'We say 60 euro.'],
    ],
    fear: [['No hurry.'], ['Take your time.', 'There is no rush.']],
  },
};

/** What is said at one moment after another of one call. */
function saidAt(one: Line, moments: readonly Partial<LineChoice>[], of: Partial<LineChoice> = {}): string[] {
  const heard: string[] = [];
  return moments.map((moment) => {
    const chosen = chooseLine(one, choice({ ...of, ...moment, heard: [...heard] }));
    heard.push(variantId(chosen));
    return chosen.text;
  });
}
const heardAfter = (one: Line, moment: Partial<LineChoice>): string[] => [variantId(chooseLine(one, choice(moment)))];

describe('A line', () => {
  it('is said in the same words for the same call and moment', () => {
    expect(chooseLine(line, choice())).toEqual(chooseLine(line, choice()));
    expect(line.say).toContain(chooseLine(line, choice()).text);
  });

  it('begins at different variants in different calls', () => {
    const firsts = Array.from({ length: 60 }, (_, i) => chooseLine(line, choice({ call: `call-${i}` })).variant);
    for (const variant of [0, 1, 2]) expect(firsts.filter((first) => first === variant).length).toBeGreaterThan(10);
  });

  it('that has been said, or is asked again, takes its other words', () => {
    const heard = heardAfter(line, {});
    expect(chooseLine(line, choice({ heard }))).toMatchObject({ form: 'again', tone: 'neutral' });
    expect(chooseLine(line, choice({ again: true }))).toMatchObject({ form: 'again' });
    expect(chooseLine({ say: line.say }, choice({ heard, again: true }))).toMatchObject({ form: 'say' });
  });

  it('takes the words for a tone where it has some, the first time', () => {
    expect(line.tones.anxious).toContain(chooseLine(line, choice({ tone: 'anxious' })).text);
    expect(chooseLine(line, choice({ tone: 'anxious' }))).toMatchObject({ form: 'say', tone: 'anxious' });
    expect(chooseLine(line, choice({ tone: 'sad' }))).toMatchObject({ form: 'say', tone: 'neutral' });
    const heard = heardAfter(line, {});
    expect(chooseLine(line, choice({ tone: 'anxious', heard }))).toMatchObject({ form: 'again', tone: 'neutral' });
  });

  it('with sets goes from round to round, and stays in the last', () => {
    const forms = [1, 2, 3, 4].map((round) => chooseLine(worry, choice({ set: 'price', round })).form);
    expect(forms).toEqual(['price.1', 'price.2', 'price.2', 'price.2']);
    const fear = saidAt(worry, [{ round: 1 }, { round: 2 }, { round: 3 }], { set: 'fear' });
    expect(fear[0]).toBe('No hurry.');
    expect(fear.slice(1).toSorted()).toEqual(['Take your time.', 'There is no rush.']);
  });

  it('that has nothing for a value, or nothing to say at all, is a fault', () => {
    expect(() => chooseLine(worry, choice({ set: 'trust' }))).toThrow(
      new Fault('a line has no set for this value', 'why/trust'),
    );
    expect(() => chooseLine({}, choice())).toThrow(new Fault('a line has nothing to say', 'why'));
    expect(() => chooseLine({ say: [] }, choice())).toThrow(Fault);
  });

  it('comes in no words a second time while others that fit were not heard, and never twice running', () => {
    const moments = fc.record({ again: fc.boolean(), tone: fc.constantFrom<Tone>(...tones) });
    const list = (mark: string, max: number) =>
      fc.integer({ min: 1, max }).map((n) => Array.from({ length: n }, (_, i) => `${mark}${i}`));
    fc.assert(
      fc.property(
        fc.record({
          say: list('say', 4),
          again: list('again', 4),
          anxious: list('anxious', 3),
          rushed: list('rushed', 2),
        }),
        fc.boolean(),
        fc.array(moments, { minLength: 2, maxLength: 16 }),
        fc.integer({ min: 1, max: 500 }),
        ({ say, again, anxious, rushed }, hasAgain, all, call) => {
          const drawn: Line = { say, tones: { anxious, rushed }, ...(hasAgain && { again }) };
          const said = saidAt(drawn, all, { call: `call-${call}` });
          const wrong = said.filter((text, i) => {
            const mood = all[i]?.tone;
            const own = mood === 'anxious' ? anxious : mood === 'rushed' ? rushed : [];
            const fits = [...say, ...(hasAgain ? again : []), ...own];
            const before = said.slice(0, i);
            // Words for asking again are for asking again.
            const unheard = fits.filter((other) => !before.includes(other) && (i > 0 || !again.includes(other)));
            const comesBack = before.includes(text) && unheard.length > 0;
            return !fits.includes(text) || comesBack || (fits.length > 1 && text === before.at(-1));
          });
          expect(wrong).toEqual([]);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('The lines that ship', () => {
  const { lines } = shippedRelease();

  const repeated = (name: string, shipped: Line, set: string | null, tone: Tone, call: string): string[] => {
    const rounds = set === null ? [] : (shipped.sets?.[set] ?? []);
    const moments = Array.from({ length: 6 }, (_, i) => ({ round: i + 1 }));
    const said = saidAt(shipped, moments, { call, name, tone, set });
    return said.flatMap((text, i) => {
      const others = set === null ? (shipped.say ?? []) : (rounds[Math.min(i, rounds.length - 1)] ?? []);
      return said[i - 1] === text && others.length > 1 ? [`${name} to ${tone}: ${text}`] : [];
    });
  };

  it('are never said in the same words twice running, to anybody', () => {
    const twice = Object.entries(lines).flatMap(([name, shipped]) =>
      [...(shipped.say ? [null] : []), ...Object.keys(shipped.sets ?? {})].flatMap((set) =>
        tones.flatMap((tone) => ['call-one', 'call-two'].flatMap((call) => repeated(name, shipped, set, tone, call))),
      ),
    );
    expect(twice).toEqual([]);
    expect(Object.keys(lines).length).toBeGreaterThan(50);
  });
});
