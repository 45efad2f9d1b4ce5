import { describe, expect, it } from 'vitest';
import { talkOf } from '../../../engine/call/call.ts';
import { foldCall } from '../../../engine/call/fold.ts';
import type { Recorded } from '../../../engine/event.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { goOn } from '../../controls/booked.ts';
import { CALL, callBegun, lineOf, type Line } from '../../controls/call.ts';
import { prepared, small } from '../../controls/dialogue.ts';
import { atTen, atTwo, visitWith } from '../../controls/release.ts';

const found = (line: Line): string[] =>
  line.settles('SlotSearchRequested', { type: 'SlotsFound', data: { slots: [atTen, atTwo] } });
const searching = (): Line => {
  const line = callBegun();
  goOn(line, '"let me look" is heard');
  return line;
};
/** The name is asked for right after the greeting. */
const asksTheName = prepared({
  flows: visitWith({ hello: { kind: 'tell', say: 'hello', in_full: true, go: 'child' } }),
});
const nameOf = (line: Line): string | null | undefined => talkOf(line.call())?.personal['person_name'];

describe('What is said during a search', () => {
  it('is understood then, kept, and answered in one breath with what was found', () => {
    const line = searching();
    expect(line.says('yes', 'asks_price')).toEqual([
      'PatientSpoke',
      'InterpretationRequested',
      'AnswerUnderstood',
      'InputIgnored',
      'UtteranceKept',
    ]);
    expect(found(line)).toEqual([
      'SlotsFound',
      'ValueRemembered',
      'TransitionTaken',
      'KeptUtteranceHeard',
      'TransitionTaken',
      'SpeechRequested',
    ]);
    expect(line.saying()).toEqual(['price', 'offer']);
    const spoken = line.last().find((draft) => draft.type === 'SpeechRequested');
    expect(spoken?.data).toMatchObject({ listen: { step: 'find_time/offer' } });
    expect(spoken?.data.segments.map(({ form }) => form)).toEqual(['say', 'say']);
  });

  it('is raised as an objection only once it is heard', () => {
    const line = searching();
    expect(line.says('objects', ['objection', 'price'])).not.toContain('ObjectionRaised');
    expect(found(line)).toContain('ObjectionRaised');
    expect(line.place()).toBe('visit/find > find_time/offer ! worry/answer');
    expect(line.saying()).toEqual(['worry_answer']);
  });

  it('names the event that brought it, and so does what is remembered of it', () => {
    const line = searching();
    line.says(['practitioner', 'adair']);
    const { version } = line.events().findLast(({ type }) => type === 'AnswerUnderstood') as Recorded;
    expect(line.events().at(-1)).toMatchObject({ type: 'UtteranceKept', data: { of: version } });
    found(line);
    expect(line.last()).toContainEqual({ type: 'KeptUtteranceHeard', data: { of: version } });
    expect(line.last()).toContainEqual({
      type: 'ValueRemembered',
      data: { name: 'practitioner', value: 'adair', from: 'heard', of: version },
    });
  });

  it('is not kept where it was not sure enough', () => {
    const line = searching();
    line.speaks();
    expect(line.understood(['asks_price', ['reason', 'cleaning']], { confidence: 0.49 })).not.toContain(
      'UtteranceKept',
    );
    expect(talkOf(line.call())?.dialogue.kept).toBeNull();
  });

  it('outlives a restart: the call is folded from its events and goes on in the same way', () => {
    const line = searching();
    line.says('asks_price');
    const before = [...line.events()];
    const again = lineOf(small, before);
    expect(again.call()).toEqual(line.call());
    expect(talkOf(again.call())?.dialogue.kept?.answers).toEqual(['asks_price']);
    found(line);
    found(again);
    expect(again.last()).toEqual(line.last());
    expect(foldCall(CALL, line.events())).toEqual(line.call());
  });

  it('is decided again the same, also where its words can no longer be opened', () => {
    const line = searching();
    line.says('asks_price', ['practitioner', 'adair']);
    // Who it is to be with is news: it is looked for once more.
    found(line);
    expect(line.saying()).toEqual(['price', 'let_me_look']);
    found(line);
    goOn(line, 'the line is hung up', 8);
    expect(verifyCall(CALL, line.events(), () => small)).toEqual({ result: 'identical' });
    const erased = line.events().map((event) => ('box' in event ? { ...event, box: 'erased' } : event)) as Recorded[];
    expect(verifyCall(CALL, erased, () => small)).toEqual({ result: 'identical_but_erased' });
  });

  it('dies with the call', () => {
    const line = searching();
    line.says('asks_price');
    const types = line.report({ type: 'PatientHungUp', data: {} });
    expect(types).not.toContain('KeptUtteranceHeard');
    expect(types).toContain('CallEnded');
  });
});

describe('The content of a personal value that was kept', () => {
  it('is there when it is heard', () => {
    const line = callBegun(asksTheName);
    line.speaks('his name is Tom Keller');
    line.understood([['person_name', null]], { contents: { person_name: 'Tom Keller' } });
    expect(nameOf(line)).toBeUndefined();
    line.delivered();
    expect(nameOf(line)).toBe('Tom Keller');
  });

  it('is that of the utterance that was kept, whatever was said and not kept after it', () => {
    const line = callBegun(asksTheName);
    line.speaks('his name is Tom Keller');
    line.understood([['person_name', null]], { contents: { person_name: 'Tom Keller' } });
    line.speaks('mumbling');
    line.understood([['person_name', null]], { contents: { person_name: 'Mumbling' }, confidence: 0.2 });
    line.delivered();
    expect(nameOf(line)).toBe('Tom Keller');
  });

  it('is that of the later one where that replaced it', () => {
    const line = callBegun(asksTheName);
    for (const name of ['Tom Keller', 'Tim Keller']) {
      line.speaks(`his name is ${name}`);
      line.understood([['person_name', null]], { contents: { person_name: name } });
    }
    line.delivered();
    expect(nameOf(line)).toBe('Tim Keller');
  });

  it('stands in no event outside of a box', () => {
    const line = callBegun(asksTheName);
    line.speaks('his name is Tom Keller');
    line.understood([['person_name', null]], { contents: { person_name: 'Tom Keller' } });
    line.delivered();
    expect(JSON.stringify(line.events().map(({ data }) => data))).not.toContain('Keller');
  });
});

it('A brief answer that gives time makes the next silence a long one', () => {
  const patient = prepared({ replies: { ...small.release.replies, asks_hours: { say: 'hours', speech: 'slow' } } });
  const { silence_s, slow_silence_s } = patient.release.policy.listening;
  const line = callBegun(patient);
  line.delivered();
  const listens = (): unknown => line.events().findLast((event) => event.type === 'SpeechRequested')?.data.listen;
  expect(listens()).toEqual({ step: 'visit/who', pace: 'normal', silence_s });
  line.says('asks_hours');
  expect(listens()).toEqual({ step: 'visit/who', pace: 'slow', silence_s: slow_silence_s });
  line.delivered();
  line.says('asks_price');
  expect(listens()).toEqual({ step: 'visit/who', pace: 'normal', silence_s });
});
