import { describe, expect, it } from 'vitest';
import { talkOf } from '../../../engine/call/call.ts';
import { foldCall } from '../../../engine/call/fold.ts';
import { toBeHeardAfter } from '../../../engine/call/heard-out.ts';
import type { Draft, Recorded } from '../../../engine/event.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import type { Interruption, Step } from '../../../engine/flow/schema/flow-file.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { goOn } from '../../controls/booked.ts';
import { CALL, callBegun, lineOf, started, type Line } from '../../controls/call.ts';
import { prepared, small } from '../../controls/dialogue.ts';
import { interruptions, NEXT_MONDAY, visit, visitWith } from '../../controls/release.ts';

const { lines } = small.release;
/** The words that bind do not stand at the very end here, as they do not in lines that sound like a person. */
const release = prepared({
  lines: {
    ...lines,
    read_back: {
      role: 'read_back',
      say: ['So {reason} on {slot}. Shall I book that for you?'],
      again: ['It would be {slot}. Is that all right?', 'Once more: {slot}. Do I book it?'],
    },
  },
});

/** The same where nobody says who they are, and the phone may go to somebody else at the read-back. */
const handing = prepared({
  lines: release.release.lines,
  flows: {
    ...visitWith({
      who: { kind: 'ask', say: 'who', hear: { yes: 'why', no: 'bye' } },
      read_back: {
        ...(visit.steps['read_back'] as Extract<Step, { kind: 'ask' }>),
        hear: { yes: 'book', no: 'bye', hands_over: 'met' },
      },
      met: { kind: 'tell', say: 'sure', go: 'read_back' },
    }),
    person: {
      ...(interruptions['person'] as Interruption),
      start: 'when',
      steps: {
        when: { kind: 'do', do: 'transfer', then: { connected: 'bye', nobody: 'back' } },
        back: { kind: 'end', exit: 'resume' },
        bye: { kind: 'end', ending: 'handed_over' },
      },
    },
  },
});

type Speech = Extract<Recorded, { type: 'SpeechRequested' }>;
const lastSpeech = (line: Line): Speech => {
  const found = line.events().findLast((event) => event.type === 'SpeechRequested');
  if (!found) throw new Error('nothing was said');
  return found;
};
const textsOf = ({ box }: Speech): readonly string[] => (typeof box === 'string' ? [] : box.texts);
const bindsAfter = (line: Line): number => {
  const { binds_after } = lastSpeech(line).data.segments.at(-1) ?? {};
  if (binds_after === undefined) throw new Error('nothing is read back');
  return binds_after;
};
const cutOff = (line: Line, data: { segments: number; words: number; in_segment?: number }): Draft => ({
  type: 'SpeechCutOff',
  data: { request: lastSpeech(line).version, ...data },
});
const yes = (line: Line): Draft => ({
  type: 'PatientSpoke',
  data: { request: lastSpeech(line).version, words: 1, cut: true },
  box: { text: 'yes' },
});
/** Cuts in with a yes after so many words of the last segment, those before it heard in full. */
const cutsInWithYes = (line: Line, words: number): string[] => {
  const before = lastSpeech(line).data.segments.length - 1;
  line.report(cutOff(line, { segments: before, words, in_segment: words }), yes(line));
  return line.understood(['yes']);
};
const readBackBegun = (of = release): Line => {
  const line = callBegun(of);
  goOn(line, 'it is held');
  return line;
};
const ignored = (line: Line): string[] =>
  line.last().flatMap((draft) => (draft.type === 'InputIgnored' ? [`${draft.data.what}: ${draft.data.reason}`] : []));
const booked = (line: Line): boolean => line.events().some(({ type }) => type === 'BookingRequested');

describe('A read-back', () => {
  it('says after how many of its words everything that a yes binds to was said', () => {
    const line = readBackBegun();
    const [text = ''] = textsOf(lastSpeech(line)).slice(-1);
    const words = text.split(' ');
    expect(words.slice(bindsAfter(line)).join(' ')).toBe('Shall I book that for you?');
    expect(lastSpeech(line).data.segments.filter(({ binds_after }) => binds_after !== undefined)).toHaveLength(1);
  });

  it('is the only kind of line that says so, but for one that asks who is there', () => {
    const line = callBegun(release);
    goOn(line, 'the line is hung up');
    const binding = line
      .events()
      .flatMap((event) => (event.type === 'SpeechRequested' ? event.data.segments : []))
      .filter(({ binds_after }) => binds_after !== undefined);
    expect(binding.map(({ line: name }) => name)).toEqual(['read_back']);
  });

  it('that names nothing at all has to be heard to its end', () => {
    const silent = prepared({ lines: { ...lines, read_back: { role: 'read_back', say: ['Shall I book it?'] } } });
    expect(bindsAfter(readBackBegun(silent))).toBe(4);
  });

  it('tells by that number nothing of a name, however many words it has, and whether or not its box opens', () => {
    const named = prepared({
      lines: { ...lines, read_back: { role: 'read_back', say: ['{patient_name}, {slot} for you, {patient_name}?'] } },
    });
    const withName = (patient_name: string): number => {
      const line = lineOf(named);
      line.report({ type: 'CallPlaced', data: { permission: null } });
      line.report({ ...started(), box: { values: { patient_name } } });
      goOn(line, 'it is held');
      return bindsAfter(line);
    };
    expect(withName('Anna')).toBe(withName('Anna Maria von der Heide'));
  });
});

describe('A yes to a read-back', () => {
  it('before its words were heard does not bind: it is put again, and nothing is booked', () => {
    const line = readBackBegun();
    const types = cutsInWithYes(line, bindsAfter(line) - 1);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(types).toEqual(['AnswerUnderstood', 'InputIgnored', 'SignalCounted', 'SpeechRequested']);
    expect(line.saying()).toEqual(['read_back']);
    expect(lastSpeech(line).data.segments[0]?.form).toBe('again');
    expect(line.place()).toBe('visit/read_back');
    expect(booked(line)).toBe(false);
  });

  it('right after them binds, and so does one after the whole line', () => {
    const line = readBackBegun();
    cutsInWithYes(line, bindsAfter(line));
    expect(line.place()).toBe('visit/book');
    expect(booked(line)).toBe(true);
    const whole = readBackBegun();
    whole.delivered();
    whole.says('yes');
    expect(whole.place()).toBe('visit/book');
  });

  it('that was said before them does not bind either where it is understood only later', () => {
    const line = readBackBegun();
    line.report({ type: 'PatientSpoke', data: { request: null, words: 1, cut: false }, box: { text: 'yes' } });
    line.delivered();
    line.understood(['yes']);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(booked(line)).toBe(false);
  });

  it('is one with what was said before them, where both are understood together', () => {
    const line = readBackBegun();
    line.report({ type: 'PatientSpoke', data: { request: null, words: 1, cut: false }, box: { text: 'yes' } });
    line.delivered();
    line.speaks('er');
    line.understood(['yes']);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(booked(line)).toBe(false);
    line.delivered();
    line.says('yes');
    expect(booked(line)).toBe(true);
  });

  it('during another line of the same breath does not bind', () => {
    const line = readBackBegun();
    cutsInWithYes(line, 1);
    line.report(cutOff(line, { segments: 0, words: 1, in_segment: 1 }), yes(line));
    line.understood(['asks_price']);
    expect(line.saying()).toEqual(['price', 'read_back']);
    // As many words as would do, but of the price.
    line.report(cutOff(line, { segments: 0, words: 50, in_segment: 50 }), yes(line));
    line.understood(['yes']);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(booked(line)).toBe(false);
  });

  it('in the form of "again" counts after the words of that form', () => {
    const line = readBackBegun();
    cutsInWithYes(line, 1);
    const [text = ''] = textsOf(lastSpeech(line));
    expect(text.split(' ').slice(bindsAfter(line)).join(' ')).toMatch(/^(?:Is that all right|Do I book it)\?$/u);
    expect(cutsInWithYes(line, bindsAfter(line) - 1)).not.toContain('BookingRequested');
    expect(cutsInWithYes(line, bindsAfter(line))).toContain('BookingRequested');
  });

  it('binds to what was heard once, also where the question is put again and cut off', () => {
    const line = readBackBegun();
    line.delivered();
    line.says('asks_price');
    expect(line.saying()).toEqual(['price', 'read_back']);
    cutsInWithYes(line, 0);
    expect(line.place()).toBe('visit/book');
  });

  it('does not bind to another time than the one that was heard', () => {
    const line = readBackBegun();
    line.delivered();
    line.says(['when', NEXT_MONDAY]);
    expect(line.place()).toBe('visit/find > find_time/search');
    expect(talkOf(line.call())?.to_be_heard).toBeNull();
    goOn(line, 'it is held', 6);
    expect(line.place()).toBe('visit/read_back');
    expect(cutsInWithYes(line, 0)).not.toContain('BookingRequested');
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
  });

  it('is not that of somebody else, who took the phone meanwhile', () => {
    const line = readBackBegun();
    line.delivered();
    const heard = talkOf(line.call())?.to_be_heard ?? null;
    expect(heard?.heard_at).not.toBeNull();
    const last = line
      .events()
      .findLast((event) => event.type === 'ValuesForgotten' || event.type === 'ValueRemembered');
    if (!last) throw new Error('nothing was ever remembered');
    const forgotten = (name: string) =>
      toBeHeardAfter(heard, { ...last, type: 'ValuesForgotten', data: { names: [name], because: 'a new listener' } });
    expect(forgotten('speaker')).toBeNull();
    expect(forgotten('objection')).toEqual(heard);
  });

  it('is not theirs either where nothing was known of the one before', () => {
    const line = readBackBegun(handing);
    line.delivered();
    expect(talkOf(line.call())?.to_be_heard?.heard_at).not.toBeNull();
    expect(line.says('hands_over')).not.toContain('ValuesForgotten');
    expect(line.saying()).toEqual(['sure', 'read_back']);
    expect(talkOf(line.call())?.to_be_heard?.heard_at).toBeNull();
    expect(cutsInWithYes(line, 0)).not.toContain('BookingRequested');
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(cutsInWithYes(line, bindsAfter(line))).toContain('BookingRequested');
  });

  it('is not that of somebody who was away, and comes back from a transfer', () => {
    const line = readBackBegun(handing);
    line.delivered();
    line.says('wants_person');
    line.delivered();
    line.settles('TransferRequested', { type: 'TransferFailed', data: { reason: 'unavailable' } });
    expect(line.place()).toBe('visit/read_back');
    expect(cutsInWithYes(line, 0)).not.toContain('BookingRequested');
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
  });

  it('does not bind where the words could not be spoken, or nobody knows whether they were', () => {
    for (const outcome of [
      { type: 'SpeechFailed', data: { reason: 'unavailable' } },
      { type: 'SpeechAbandoned', data: { heard: 'unknown' } },
    ] as const) {
      const line = readBackBegun();
      line.settles('SpeechRequested', outcome);
      expect(talkOf(line.call())?.to_be_heard?.heard_at, outcome.type).toBeNull();
      expect(cutsInWithYes(line, 0)).not.toContain('BookingRequested');
      expect(booked(line), outcome.type).toBe(false);
    }
  });

  it('in a recording that does not say how many words were of the segment counts only after the whole line', () => {
    const line = readBackBegun();
    line.report(cutOff(line, { segments: 0, words: 50 }), yes(line));
    line.understood(['yes']);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    const whole = readBackBegun();
    const { length } = lastSpeech(whole).data.segments;
    whole.report(cutOff(whole, { segments: length, words: 50 }), yes(whole));
    expect(whole.understood(['yes'])).toContain('BookingRequested');
  });
});

describe('A yes to the question who is on the line', () => {
  const asking = (say: string, again = 'Is this {patient_name}, please?') =>
    prepared({ lines: { ...lines, who: { role: 'asks_who', say: [say], again: [again] } } });
  const askedBy = (of: Prepared): Line => {
    const line = callBegun(of);
    line.settles('SpeechRequested', { type: 'SpeechDelivered' });
    expect(line.saying()).toEqual(['who']);
    return line;
  };
  const speaker = (line: Line): unknown => talkOf(line.call())?.dialogue.memory['speaker'];
  const named = asking('Am I speaking with {patient_name}?');

  it('over its first word says nothing: it is asked again, and nobody is known', () => {
    const line = askedBy(named);
    const types = cutsInWithYes(line, 1);
    // All that is known by it is that a person spoke.
    expect(types).toEqual(['AnswerUnderstood', 'ValueRemembered', 'InputIgnored', 'SignalCounted', 'SpeechRequested']);
    expect(line.last()[1]).toMatchObject({ data: { name: 'person_met' } });
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(line.saying()).toEqual(['who']);
    expect(speaker(line)).toBeUndefined();
    expect(line.place()).toBe('visit/who');
  });

  it('counts from the name on', () => {
    const early = askedBy(named);
    cutsInWithYes(early, 4);
    expect(speaker(early)).toBeUndefined();
    const line = askedBy(named);
    expect(textsOf(lastSpeech(line))).toEqual(['Am I speaking with Anna Keller?']);
    cutsInWithYes(line, 5);
    expect(speaker(line)).toBe('said');
    expect(line.place()).toBe('visit/why');
  });

  it('counts after the whole line where that names nobody; the name of who asks is another', () => {
    for (const [text, words] of [
      ['Did you leave us this number?', 6],
      ['This is {persona}; did you leave us this number?', 9],
    ] as const) {
      const line = askedBy(asking(text));
      expect(bindsAfter(line), text).toBe(words);
      cutsInWithYes(line, words - 1);
      expect(speaker(line), text).toBeUndefined();
      expect(line.place(), text).toBe('visit/who');
    }
  });

  it('tells by that number nothing of the name', () => {
    const withName = (patient_name: string): number => {
      const line = lineOf(named);
      line.report({ type: 'CallPlaced', data: { permission: null } });
      line.report({ ...started(), box: { values: { patient_name } } });
      line.settles('SpeechRequested', { type: 'SpeechDelivered' });
      return bindsAfter(line);
    };
    expect(withName('Anna')).toBe(withName('Anna Maria von der Heide'));
  });

  it('counts once it was heard, also where it is put again and cut off', () => {
    const line = askedBy(named);
    line.delivered();
    line.says('asks_price');
    cutsInWithYes(line, 0);
    expect(speaker(line)).toBe('said');
  });

  it('is not that of somebody to whom the phone was handed', () => {
    const line = askedBy(named);
    line.delivered();
    line.says('hands_over');
    line.settles('SpeechRequested', { type: 'SpeechDelivered' });
    expect(line.saying()).toEqual(['who']);
    cutsInWithYes(line, 1);
    expect(ignored(line)).toEqual(['yes: not_heard_out']);
    expect(speaker(line)).toBeUndefined();
    line.delivered();
    line.says('yes');
    expect(speaker(line)).toBe('said');
    expect(verifyCall(CALL, line.events(), () => named)).toEqual({ result: 'identical' });
  });
});

describe('What is not a yes', () => {
  it('is heard however little was heard of the read-back', () => {
    for (const [answer, place] of [
      ['no', 'visit/bye'],
      ['other_time', 'visit/find > find_time/ask_when'],
      ['wants_person', 'visit/read_back ! person/when'],
      ['emergency', 'visit/read_back ! emergency/call_112'],
    ] as const) {
      const line = readBackBegun();
      line.report(cutOff(line, { segments: 0, words: 0, in_segment: 0 }), yes(line));
      line.understood([answer]);
      expect(line.place(), answer).toBe(place);
    }
  });
});

it('How much was heard is folded from the log, and decided again the same with its boxes shut', () => {
  const line = readBackBegun();
  cutsInWithYes(line, bindsAfter(line) - 1);
  cutsInWithYes(line, bindsAfter(line));
  goOn(line, 'the line is hung up', 15);
  expect(foldCall(CALL, line.events())).toEqual(line.call());
  expect(verifyCall(CALL, line.events(), () => release)).toEqual({ result: 'identical' });
  const erased = line.events().map((event) => ('box' in event ? { ...event, box: 'erased' } : event)) as Recorded[];
  expect(verifyCall(CALL, erased, () => release)).toEqual({ result: 'identical_but_erased' });
});
