import { describe, expect, test } from 'vitest';
import { mermaidId, mermaidText, yamlText } from '../../../../engine/flow/graph/mermaid-text.ts';

describe('a text in a label', () => {
  test.each([
    ['ask_when', 'ask_when'],
    ['make-the-booking', 'make-the-booking'],
    ['They hesitate, kindly', 'They hesitate, kindly'],
    ['say "yes"', 'say #34;yes#34;'],
    ['a[b](c){d}|e|', 'a#91;b#93;#40;c#41;#123;d#125;#124;e#124;'],
    ['#35; &amp;', '#35;35#59; #38;amp#59;'],
    ['end;', 'end#59;'],
    ['1. one', '1#46; one'],
    ['- one', '#45; one'],
    ['_it_', '#95;it#95;'],
    ['**it** `it`', '#42;#42;it#42;#42; #96;it#96;'],
    ['<b>it', '#60;#8288;b#62;it'],
    ['style x:#a;', 'style x#58;#8288;#35;a#59;'],
    ['$$x$$', '#36;#8288;#36;#8288;x#36;#8288;#36;#8288;'],
    ['\\n', '#92;#8288;n'],
    ['%%{init}', '#37;#37;#123;init#125;'],
    ['שלום עולם', 'שלום עולם'],
    ['\u202Eabc', '#8238;abc'],
    ['né é', 'né é'],
    ['😀', '#128512;'],
    ['  a\n\tb\u0000c\uD800d ', 'a b c d'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(mermaidText(text)).toBe(written);
  });
});

describe('a text in the title', () => {
  test.each([
    ['They hesitate: "no"', '"They hesitate\\U0000003a\\U00002060 \\U00000022no\\U00000022"'],
    ['a\\b', '"a\\U0000005c\\U00002060b"'],
    ['---\nx', '"\\U0000002d\\U0000002d\\U0000002d x"'],
  ])('%j is written %s', (text, written) => {
    expect(yamlText(text)).toBe(written);
  });
});

describe('an identifier', () => {
  const names = ['end', 'a-b', 'a_b', 'a_2d_b', 'aX2dXb', 'a--b', '__proto__', 'constructor', 'style', 'a b', 'é', 'e'];

  test('is one word that is none of Mermaid’s, whatever the name is', () => {
    for (const name of names) expect(mermaidId('step', name)).toMatch(/^step_[A-Za-z0-9_]+$/);
  });

  test('belongs to one name alone', () => {
    expect(new Set(names.map((name) => mermaidId('step', name))).size).toBe(names.length);
    expect(mermaidId('step', 'ask_when')).toBe('step_ask_when');
    expect(mermaidId('step', 'a-b')).toBe('step_aX2dXb');
  });
});
