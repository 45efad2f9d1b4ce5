/** The printed charts of the shipped flows, read back by a reader of its own, against the files as they were written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flowChart } from '../../../../engine/flow/graph/flow-chart.ts';
import { mermaid } from '../../../../engine/flow/graph/mermaid.ts';
import { overview } from '../../../../engine/flow/graph/overview.ts';
import { lower } from '../../../../engine/flow/program.ts';
import type { FlowFile, HeardEdge, Step } from '../../../../engine/flow/schema/flow-file.ts';

const folder = new URL('../../../../flows/', import.meta.url).pathname;
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const files = globSync('{,parts/,interruptions/}*.flow.json', { cwd: folder })
  .toSorted()
  .map((path) => json(path) as FlowFile);
const { stages } = json('stages.json') as { stages: string[] };
const { replies } = json('replies.json') as { replies: Record<string, { say: string }> };

const BOX = /^ +step_(\w+?)(?:\(\[|\(|\{\{|\{|\[\[|\[|>)"<b>(.*)"[)\]}]+:::is_(\w+)$/;
const ARROW = /^ +(start_here|step_(\w+)) (-->|-\.->)(?:\|"(.*)"\|)? step_(\w+)$/;

interface Chart {
  readonly boxes: { name: string; kind: string; lines: string[] }[];
  /** One for each answer, outcome or condition, however many stand at one arrow. */
  readonly ways: string[];
}

function readBack(text: string): Chart {
  const lines = text.split('\n');
  const boxes = lines.flatMap((line) => {
    const [, name = '', label = '', kind = ''] = BOX.exec(line) ?? [];
    return name === '' ? [] : [{ name, kind, lines: label.split('</b>').join('').split('<br/>').slice(1) }];
  });
  const ways = lines.flatMap((line) => {
    const [, from = '', step = from, arrow = '', label = '', to = ''] = ARROW.exec(line) ?? [];
    if (to === '') return [];
    const said = label === '' ? [] : label.split('<br/>');
    const remembered = said.filter((part) => part.includes(' becomes '));
    const heard = said.filter((part) => !part.includes(' becomes ')).flatMap((part) => part.split(' · '));
    // What is remembered may be all that there is to say of the only way on.
    return (heard.length > 0 ? heard : ['']).map((on) => [step, on, arrow, to, ...remembered].join(' '));
  });
  return { boxes, ways: [...ways, ...boxes.flatMap(named)] };
}

/** What leads to a place that very many lead to stands in its own box, by the name of the place. */
const named = ({ name, lines }: Chart['boxes'][number]): string[] =>
  lines
    .filter((line) => line.startsWith('→ '))
    .flatMap((line) => {
      const [to = '', ...said] = line.slice(2).split(' · ');
      const remembered = said.filter((part) => part.includes(' becomes '));
      const heard = said.filter((part) => !part.includes(' becomes '));
      return (heard.length > 0 ? heard : ['']).map((on) =>
        [name, on, on.startsWith('after ') ? '-.->' : '-->', to, ...remembered].join(' '),
      );
    });

const target = (to: HeardEdge): string => {
  if (typeof to === 'string') return to;
  if ('reply' in to) return 'reply';
  return [to.go, ...Object.entries(to.remember).map(([value, choice]) => `${value} becomes ${choice}`)].join(' ');
};

/** The ways of a step as the file has them: how each is called, and where it leads. */
function written(step: Step): [on: string, to: HeardEdge][] {
  switch (step.kind) {
    case 'tell':
      return [['', step.go]];
    case 'ask':
      return [
        ...(step.for && step.go ? [[`${step.for} known`, step.go] as [string, string]] : []),
        ...Object.entries(step.hear ?? {}),
      ];
    case 'do':
    case 'use':
      return Object.entries(step.then);
    case 'choose':
      return [
        ...step.first_of.map(({ if: condition, go }, at): [string, HeardEdge] => {
          const says =
            'known' in condition
              ? `${condition.known} known`
              : 'value' in condition
                ? `${condition.value} is ${condition.is.join(' or ')}`
                : condition.fact.replaceAll('_', ' ');
          return [`${at === 0 ? 'if' : 'else if'} ${says}`, go];
        }),
        ['otherwise', step.otherwise],
      ];
    case 'end':
      return [];
  }
}

function writtenWays({ start, steps }: FlowFile): string[] {
  const all = Object.entries(steps).flatMap(([name, step]) => {
    const ways = written(step).filter(([, to]) => target(to) !== 'reply');
    const limit = step.limit ? [`${name} after ${step.limit.times} -.-> ${target(step.limit.then)}`] : [];
    return [...limit, ...ways.map(([on, to]) => `${name} ${on} --> ${target(to)}`)];
  });
  return [`start_here  --> ${start}`, ...all];
}

test('there are flows to draw', () => {
  expect(files.length).toBeGreaterThan(15);
});

describe.each(files.map((file) => ({ id: file.id, file })))('$id', ({ file }) => {
  const text = mermaid(flowChart(lower(file), stages));
  const chart = readBack(text);

  test('every step is one box', () => {
    expect(chart.boxes.map(({ name, kind }) => `${name} ${kind}`).toSorted()).toEqual(
      Object.entries(file.steps)
        .map(([name, { kind }]) => `${name} ${kind}`)
        .toSorted(),
    );
  });

  test('every way that leads on stands at one arrow, once', () => {
    expect(chart.ways.toSorted()).toEqual(writtenWays(file).toSorted());
  });

  test('every reply, limit and forgotten value is a badge of its step', () => {
    for (const { name, lines } of chart.boxes) {
      const step = file.steps[name];
      const heard = step?.kind === 'ask' ? Object.entries(step.hear ?? {}) : [];
      const asked = heard.flatMap(([on, to]) => (typeof to === 'object' && 'reply' in to ? [`${on} ${to.reply}`] : []));
      const badges = lines
        .filter((line) => line.startsWith('↩ '))
        .flatMap((line) => {
          const [, answers = '', reply = ''] = /^↩ (.*) “(.*)”$/.exec(line) ?? [];
          return answers.split(', ').map((on) => `${on} ${reply}`);
        });
      expect(badges.toSorted()).toEqual(asked.toSorted());
      expect(lines.filter((line) => line.startsWith('limit '))).toEqual(
        step?.limit ? [`limit ×${step.limit.times}`] : [],
      );
      expect(lines.filter((line) => line.startsWith('forgets '))).toEqual(
        step?.forget ? [`forgets ${step.forget.join(', ')}`] : [],
      );
    }
  });

  test('the same file gives the same text', () => {
    expect(mermaid(flowChart(lower(structuredClone(file)), [...stages]))).toBe(text);
  });
});

const flows = Object.fromEntries(files.map((file) => [file.id, file]));
const conversations = files.flatMap((file) => (file.kind === 'conversation' ? [{ id: file.id, file }] : []));

describe.each(conversations)('the overview of $id', ({ file }) => {
  const lines = mermaid(overview(file, { flows, replies, stages })).split('\n');

  test('every step and every interruption is one box', () => {
    const boxes = lines.flatMap((line) => /^ +(?:step|interruption)_\w+\W+<b>(.*?)<\/b>.*:::/.exec(line)?.[1] ?? []);
    expect(boxes.toSorted()).toEqual([...Object.keys(file.steps), ...Object.keys(file.interruptions)].toSorted());
  });

  test('every exit of an interruption leads where the conversation says', () => {
    const exits = lines.flatMap((line) => {
      const [, id = '', exit = '', to = ''] = /^ +interruption_(\w+) -->\|"(\w+)"\| step_(\w+)$/.exec(line) ?? [];
      const [, box = '', label = ''] = /^ +interruption_(\w+)\[\/"(.*)"\/\]/.exec(line) ?? [];
      const inBox = [...label.matchAll(/→ (\w+) · (\w+)/g)].map(([, at = '', by = '']) => `${box} ${by} ${at}`);
      return [...(id === '' ? [] : [`${id} ${exit} ${to}`]), ...inBox].map((line) => line.replaceAll('X2dX', '-'));
    });
    const mapped = Object.entries(file.interruptions).flatMap(([id, ways]) =>
      Object.entries(ways).map(([exit, to]) => `${id} ${exit} ${to}`),
    );
    expect(exits.toSorted()).toEqual(mapped.toSorted());
  });

  test('the stages stand in their order', () => {
    const drawn = lines.flatMap((line) => /^ +subgraph stage_(\w+)\[/.exec(line)?.[1] ?? []);
    expect(drawn).toEqual(stages.filter((stage) => drawn.includes(stage)));
    expect(lines).toContain(`  ${drawn.map((stage) => `stage_${stage}`).join(' ~~~ ')}`);
  });
});
