import { expect, test } from 'vitest';
import { junitOf } from '../../../server/scenario/junit.ts';
import type { Rehearsed } from '../../../server/scenario/rehearse.ts';

const passed: Rehearsed = {
  file: 'calls/a/one.call.txt',
  title: 'One.',
  problems: [],
  events: [],
  compared: null,
  ms: 12.4,
};
const failed: Rehearsed = {
  ...passed,
  file: 'calls/b/two.call.txt',
  title: 'Anna says "no" & <leaves>.',
  ms: 7,
  problems: [
    {
      file: 'calls/b/two.call.txt',
      line: 3,
      column: 1,
      says: "It's off.",
      expected: 'a < b\nc',
      found: 'x \u0000\u001B\uD800 y ]]>',
    },
  ],
};

test('results as JUnit XML, a suite for each folder', () => {
  expect(junitOf([passed, failed])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="elo flow test" tests="2" failures="1" errors="0" skipped="0" time="0.019">
  <testsuite name="calls/a" tests="1" failures="0" errors="0" skipped="0" time="0.012">
    <testcase name="One." classname="calls/a" file="calls/a/one.call.txt" time="0.012"/>
  </testsuite>
  <testsuite name="calls/b" tests="1" failures="1" errors="0" skipped="0" time="0.007">
    <testcase name="Anna says &quot;no&quot; &amp; &lt;leaves&gt;." classname="calls/b" file="calls/b/two.call.txt" time="0.007">
      <failure message="line 3: It&apos;s off." type="scenario">calls/b/two.call.txt:3:1 It&apos;s off.
    written  a &lt; b
c
    found    x ??\uFFFD y ]]&gt;</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});
