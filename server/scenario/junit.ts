/** Results as JUnit XML, the form that continuous integration reads. */
import type { Rehearsed } from './rehearse.ts';
import { sayFailure } from './say-failure.ts';

export function junitOf(results: readonly Rehearsed[]): string {
  const suites = Map.groupBy(results, ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf('/'))));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="elo flow test"${counts(results)}>`,
    ...[...suites].flatMap(([name, cases]) => [
      `  <testsuite name=${quoted(name)}${counts(cases)}>`,
      ...cases.flatMap(testcase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function counts(results: readonly Rehearsed[]): string {
  const failures = results.filter(({ problems }) => problems.length > 0).length;
  const time = seconds(results.reduce((sum, { ms }) => sum + ms, 0));
  return ` tests="${results.length}" failures="${failures}" errors="0" skipped="0" time="${time}"`;
}

function testcase({ file, title, ms, problems }: Rehearsed): string[] {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const head = `    <testcase name=${quoted(title)} classname=${quoted(folder)} file=${quoted(file)} time="${seconds(ms)}"`;
  const [first] = problems;
  if (!first) return [`${head}/>`];
  const said = problems.map(sayFailure).join('\n');
  const failure = `      <failure message=${quoted(`line ${first.line}: ${first.says}`)} type="scenario">${escaped(said)}</failure>`;
  return [`${head}>`, failure, '    </testcase>'];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no way to write most control characters, nor half of a pair of surrogates: they become a question mark. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '?')
    .replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);

/** A line break in an attribute would be read as a space. */
const quoted = (text: string): string =>
  `"${escaped(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;')}"`;
