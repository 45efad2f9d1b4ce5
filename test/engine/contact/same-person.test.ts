import { describe, expect, test } from 'vitest';
import { sameDate, sameName } from '../../../engine/contact/same-person.ts';

describe('Two names are the same', () => {
  test.each([
    ['Anna Keller', 'anna  keller'],
    ['Keller, Anna', 'Anna Keller'],
    ['Séan Ó Briain', 'Sean O Briain'],
    ["Mary O'Brien", 'MARY OBrien'],
    ['Mary O’Brien', "mary o'brien"],
    ['Anne-Marie Groß', 'anne marie GROSS'],
    ['Αλέξης', 'ΑΛΕΞΗΣ'],
  ])('%s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(sameName(other, one)).toBe(true);
  });
});

describe('Two names are not the same', () => {
  test.each([
    ['Anna Keller', 'Anna'],
    ['Anna Keller', 'Anna Maria Keller'],
    ['Anna Keller', 'Annak Eller'],
    ['', ''],
    ['…', '!'],
  ])('%j and %j', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });
});

test('A date of birth fits as a whole', () => {
  expect(sameDate('1984-03-09', ' 1984-03-09')).toBe(true);
  expect(sameDate('1984-03-09', '1984-09-03')).toBe(false);
});
