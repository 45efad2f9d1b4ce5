import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../engine/catalogue.ts';
import { canonicalJson } from '../../../engine/canonical-json.ts';
import { DECISIONS } from '../../../engine/decisions.ts';
import type { Recorded } from '../../../engine/event.ts';
import { pathOf, replayCall } from '../../../engine/proof/as-it-stood.ts';
import { verifyCall } from '../../../engine/proof/verify.ts';
import { goOn } from '../../controls/booked.ts';
import { CALL, callAtQuestion, callBegun, lineOf } from '../../controls/call.ts';
import { prepared, small } from '../../controls/dialogue.ts';
import { testRelease } from '../../controls/release.ts';

const wholeCall = (): readonly Recorded[] => {
  const line = callBegun();
  goOn(line, 'the line is hung up');
  return line.events();
};
const verify = (events: readonly Recorded[], release = small) =>
  verifyCall(CALL, events, (hash) => (hash === release.hash ? release : null));
const isDecided = ({ type }: Recorded): boolean => entryOf(type).by === 'elo';
const replaced = (events: readonly Recorded[], version: number, by: object): Recorded[] =>
  events.map((event) => (event.version === version ? { ...event, ...by } : event));

/** Every way to change one leaf of a value: a number by one, a text by a letter, a yes to a no, nothing to something. */
function altered(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [`${value}x`];
  if (typeof value === 'boolean') return [!value];
  if (value === null || value === undefined) return ['x'];
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, i) => altered(item).map((other) => value.with(i, other)));
    return value.length > 0 ? [...inside, value.slice(1)] : [['x']];
  }
  return Object.entries(value).flatMap(([key, inner]) => altered(inner).map((other) => ({ ...value, [key]: other })));
}

describe('A recorded call', () => {
  it('is identical when it is decided again', () => {
    expect(verify(wholeCall())).toEqual({ result: 'identical' });
  });

  it('is so after every one of its inputs', () => {
    const events = wholeCall();
    const inputs = new Set(events.map(({ meta }) => canonicalJson(meta.input)));
    for (const last of inputs) {
      const until = events.findLastIndex(({ meta }) => canonicalJson(meta.input) === last) + 1;
      expect(verify(events.slice(0, until)), `up to ${last}`).toEqual({ result: 'identical' });
    }
  });

  it('that never began is verified without a release', () => {
    const line = lineOf();
    line.report({ type: 'CallPlaced', data: { permission: null } });
    line.report({ type: 'CallFailed', data: { reason: 'no_answer' } });
    expect(verifyCall(CALL, line.events(), () => null)).toEqual({ result: 'identical' });
  });

  it('that was talked through with the other person is identical too, whatever it went through', () => {
    const line = callAtQuestion();
    line.says('objects', ['objection', 'price']);
    line.delivered();
    line.says('yes', ['reason', 'cleaning'], 'asks_price');
    line.speaks('well');
    line.speaks('never call me again');
    line.understood(['opt_out']);
    line.report({ type: 'PatientHungUp', data: {} });
    line.speaks('are you still there?');
    expect(verify(line.events())).toEqual({ result: 'identical' });
  });
});

describe('Any decided event that was altered', () => {
  it('is reported at its version, with what was recorded and what should have been', () => {
    const events = wholeCall();
    let tried = 0;
    for (const event of events.filter(isDecided)) {
      for (const data of altered(event.data)) {
        tried += 1;
        const found = verify(replaced(events, event.version, { data }));
        expect(found, `${event.version} ${event.type} ${JSON.stringify(data)}`).toEqual({
          result: 'diverged',
          version: event.version,
          recorded: { type: event.type, data },
          decided: { type: event.type, data: event.data },
        });
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('is reported also where only its words were', () => {
    const events = wholeCall();
    const spoken = events.filter(({ type }) => type === 'SpeechRequested');
    expect(spoken.length).toBeGreaterThan(5);
    for (const { version, box } of spoken) {
      for (const other of altered(box)) {
        expect(verify(replaced(events, version, { box: other }))).toMatchObject({ result: 'diverged', version });
      }
    }
  });

  it('is reported where its words have three dots of their own', () => {
    const { lines } = testRelease();
    const dotted = prepared({ lines: { ...lines, bye: { say: ['Well… goodbye.'] } } });
    const line = callAtQuestion(dotted);
    line.says('no');
    const spoken = line.events().findLast(({ type }) => type === 'SpeechRequested');
    expect(verify(line.events(), dotted)).toEqual({ result: 'identical' });
    const lied = replaced(line.events(), spoken?.version ?? 0, { box: { texts: ['You are booked.'] } });
    expect(verify(lied, dotted)).toMatchObject({ result: 'diverged', version: spoken?.version });
  });

  it('is reported where its type was changed, it was left out, or another one was put in', () => {
    const events = wholeCall();
    for (const event of events.filter(isDecided)) {
      const { version } = event;
      const type = event.type === 'CallFaulted' ? 'InputIgnored' : 'CallFaulted';
      expect(verify(replaced(events, version, { type }))).toMatchObject({ result: 'diverged', version });
      const without = events.filter((other) => other.version !== version);
      expect(verify(without).result, `without ${version} ${event.type}`).toBe('diverged');
      const doubled = events.flatMap((other) =>
        other.version === version ? [other, { ...other, version: version + 1 }] : [other],
      );
      expect(verify(doubled).result, `twice ${version} ${event.type}`).toBe('diverged');
    }
  });
});

describe('What the append gives an event', () => {
  const events = wholeCall();
  const forged: readonly (readonly [string, (event: Recorded) => object])[] = [
    ['the stream', () => ({ stream: 'call-two' })],
    ['who stands behind it', ({ meta }) => ({ meta: { ...meta, by: 'staff' } })],
    ['its cause', ({ meta }) => ({ meta: { ...meta, cause: `${CALL}/999` } })],
    ['something more in its meta', ({ meta }) => ({ meta: { ...meta, why: 'x' } })],
    ['that it has no meta', () => ({ meta: null })],
    ['that it has no input', ({ meta }) => ({ meta: { ...meta, input: null } })],
  ];
  it.each(forged)('is reported of every event, decided or not: %s', (_, forge) => {
    for (const event of events) {
      const found = verify(replaced(events, event.version, forge(event)));
      expect(found, `${event.version} ${event.type}`).toMatchObject({ result: 'diverged' });
    }
  });

  it('is reported where a decision has another time or another input than what it was taken on', () => {
    for (const { version, meta } of events.filter(isDecided)) {
      const later = verify(replaced(events, version, { at: '2031-01-01T00:00:00.000+00:00' }));
      expect(later).toMatchObject({ result: 'diverged', version, recorded: { at: '2031-01-01T00:00:00.000+00:00' } });
      const elsewhere = { ...meta, input: { source: 'elsewhere', seq: 1 } };
      expect(verify(replaced(events, version, { meta: elsewhere }))).toMatchObject({ result: 'diverged', version });
    }
  });

  it('is reported where versions have a gap, or stand twice', () => {
    for (const { version } of events) {
      for (const by of [1, -1]) {
        const moved = events.map((event) =>
          event.version < version ? event : { ...event, version: event.version + by },
        );
        const found = { result: 'diverged', version, recorded: { version: version + by }, decided: { version } };
        expect(verify(moved)).toMatchObject(found);
      }
    }
  });
});

describe('What no append would have taken', () => {
  const reports = wholeCall().filter((event) => !isDecided(event));
  const unfit: readonly (readonly [string, (event: Recorded) => object])[] = [
    ['a type that nobody knows', () => ({ type: 'PatientWinked' })],
    ['a type of another stream', () => ({ type: 'OptedOut', data: { channel: 'all', call: null }, box: undefined })],
    ['no data', () => ({ data: null })],
    ['data that does not fit its schema', ({ data }) => ({ data: { ...data, more: 1 } })],
    ['a box that does not fit its schema', () => ({ box: { more: 'x' } })],
    ['a time that is none', () => ({ at: 'yesterday' })],
    ['an input that has no source', ({ meta }) => ({ meta: { ...meta, input: { source: '', seq: 1 } } })],
    ['an input between two numbers', ({ meta }) => ({ meta: { ...meta, input: { source: 'room', seq: 0.5 } } })],
  ];
  it.each(unfit)('is reported at its version, whether or not anything follows from it: %s', (_, forge) => {
    const events = wholeCall();
    expect(reports.length).toBeGreaterThan(20);
    for (const event of reports) {
      const found = verify(replaced(events, event.version, forge(event)));
      expect(found, `${event.version} ${event.type}`).toMatchObject({
        result: 'diverged',
        version: event.version,
        decided: null,
      });
    }
  });
});

describe('What cannot be compared', () => {
  it('is said to be erased, and everything in the clear is still compared', () => {
    const events = wholeCall();
    for (const state of ['closed', 'erased'] as const) {
      const sealed = events.map((event) => ('box' in event ? { ...event, box: state } : event)) as Recorded[];
      expect(verify(sealed)).toEqual({ result: 'identical_but_erased' });
      const decided = sealed.filter(isDecided);
      for (const event of decided) {
        const [data] = altered(event.data);
        expect(verify(replaced(sealed, event.version, { data }))).toMatchObject({
          result: 'diverged',
          version: event.version,
        });
      }
    }
  });

  it('may be one box alone: names that stood in it are said as dots, and not taken for a lie', () => {
    const { lines } = testRelease();
    const named = prepared({
      lines: { ...lines, who: { say: ['Is that {patient_name}?'], again: ['{patient_name}?'] } },
    });
    const line = callAtQuestion(named);
    line.says('asks_price');
    const withoutName = line
      .events()
      .map((event) => (event.type === 'CallStarted' ? { ...event, box: 'erased' } : event)) as Recorded[];
    expect(verify(line.events(), named)).toEqual({ result: 'identical' });
    expect(verify(withoutName, named)).toEqual({ result: 'identical_but_erased' });
  });

  it('was decided by another number, or under a release that nobody has', () => {
    const events = wholeCall();
    const start = events.find((event) => event.type === 'CallStarted');
    if (!start) throw new Error('the call never began');
    const other = replaced(events, start.version, { data: { ...start.data, decisions: DECISIONS + 1 } });
    expect(verify(other)).toEqual({ result: 'other_decisions', decisions: DECISIONS + 1 });
    expect(verifyCall(CALL, events, () => null)).toEqual({ result: 'no_release', release: small.hash });
  });

  it('under another release is told from where on it would have gone elsewhere', () => {
    const { lines } = testRelease();
    const other = prepared({
      lines: { ...lines, read_back: { ...lines['read_back'], say: ['Shall I book {slot}?'] } },
    });
    const events = wholeCall();
    const readBack = events.find(
      (event) => event.type === 'SpeechRequested' && event.data.segments.some(({ line }) => line === 'read_back'),
    );
    expect(verify(events, other)).toMatchObject({ result: 'diverged', version: readBack?.version });
  });
});

describe('A replay', () => {
  it('tells the way that a call took, and why', () => {
    const path = pathOf(wholeCall());
    expect(path.map(({ from, to }) => `${from ?? ''} → ${to}`)).toEqual([
      ' → visit/hello',
      'visit/hello → visit/who',
      'visit/who → visit/why',
      'visit/why → visit/whose',
      'visit/whose → visit/find',
      'visit/find → find_time/ask_when',
      'find_time/ask_when → find_time/search',
      'find_time/search → find_time/offer',
      'find_time/offer → find_time/hold',
      'find_time/hold → find_time/held',
      'find_time/held → visit/read_back',
      'visit/read_back → visit/book',
      'visit/book → visit/booked',
      'visit/booked → visit/else',
      'visit/else → visit/bye_booked',
    ]);
    expect(path[3]?.why).toEqual([{ condition: 'reason is known', value: null, held: true }]);
    expect(path.map(({ stage }) => stage).filter((stage) => stage !== null)).toEqual([
      'greeting',
      'greeting',
      'qualify',
      'offer',
      'confirm',
      'confirm',
    ]);
  });

  it('of no events is a call that is new', () => {
    expect(replayCall(CALL, wholeCall(), 0)).toEqual({ id: CALL, version: 0, seqs: {}, status: 'new' });
  });
});
