import { describe, expect, it } from 'vitest';
import { entryOf, isEventType } from '../../../engine/catalogue.ts';
import { settlesRequest } from '../../../engine/call/fold.ts';
import { doEffect, doEffects, outcomeOf } from '../../../engine/effect/catalogue.ts';
import { effectsOf, pendingEffects } from '../../../engine/effect/effects-of.ts';
import { catalogue } from '../../../engine/catalogue.ts';
import { newCall } from '../../../engine/call/call.ts';
import { CALL, callBegun } from '../../controls/call.ts';
import { goOn } from '../../controls/booked.ts';

describe('Effects', () => {
  it('follow from requests that were recorded, in their order, and from nothing else', () => {
    const line = callBegun();
    goOn(line, 'and are understood again');
    const effects = effectsOf(line.call(), line.events());
    expect(effects.map(({ version }) => version)).toEqual(
      line
        .events()
        .filter(({ type }) => type.endsWith('Requested'))
        .map(({ version }) => version),
    );
    expect(effects.every(({ call }) => call === CALL)).toBe(true);
    expect(
      effectsOf(
        line.call(),
        line.events().filter(({ type }) => !type.endsWith('Requested')),
      ),
    ).toEqual([]);
  });

  it('that are still to settle are known from the call alone', () => {
    const line = callBegun();
    goOn(line, 'and are understood again');
    expect(pendingEffects(line.call()).map(({ request }) => request.type)).toEqual([
      'SpeechRequested',
      'SlotSearchRequested',
    ]);
    line.delivered();
    expect(pendingEffects(line.call()).map(({ request }) => request.type)).toEqual(['SlotSearchRequested']);
    expect(pendingEffects(newCall('call-two'))).toEqual([]);
  });
});

describe('The catalogue of what a step may have done', () => {
  it('gives each effect an outcome that is good and one that is bad, each reported from outside', () => {
    for (const [name, { request }] of Object.entries(doEffects)) {
      const outcomes = Object.values(doEffect(name)?.outcomes ?? {});
      expect(
        outcomes.some(({ good }) => good),
        name,
      ).toBe(true);
      expect(
        outcomes.some(({ good }) => !good),
        name,
      ).toBe(true);
      expect(entryOf(request).by).toBe('elo');
      for (const { event } of outcomes) {
        expect(isEventType(event), event).toBe(true);
        expect(entryOf(event).by, event).not.toBe('elo');
        expect(settlesRequest(event), event).toBe(true);
      }
    }
  });

  it('tells every outcome of one effect from every other', () => {
    for (const name of Object.keys(doEffects)) {
      const seen = Object.values(doEffect(name)?.outcomes ?? {}).map(({ event, reason }) => `${event}/${reason ?? ''}`);
      expect(new Set(seen).size, name).toBe(seen.length);
    }
    expect(outcomeOf('book', 'BookingRefused', { request: 1, reason: 'slot_gone' })?.name).toBe('slot_gone');
    expect(outcomeOf('book', 'BookingRefused', { request: 1, reason: 'refused' })?.name).toBe('refused');
    expect(outcomeOf('book', 'SlotsFound', { request: 1 })).toBeUndefined();
    expect(outcomeOf('constructor', 'SlotsFound', { request: 1 })).toBeUndefined();
  });

  it('gives only what its event brings', () => {
    for (const name of Object.keys(doEffects)) {
      for (const { event, gives = {} } of Object.values(doEffect(name)?.outcomes ?? {})) {
        for (const field of Object.values(gives))
          expect(Object.keys(catalogue[event].data.shape), event).toContain(field);
      }
    }
  });
});
