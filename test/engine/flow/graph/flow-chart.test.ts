import { expect, test } from 'vitest';
import { flowChart } from '../../../../engine/flow/graph/flow-chart.ts';
import { mermaid } from '../../../../engine/flow/graph/mermaid.ts';
import { lower } from '../../../../engine/flow/program.ts';
import type { FlowFile } from '../../../../engine/flow/schema/flow-file.ts';
import { change, releaseOf, smallFiles } from '../../../controls/small-release.ts';

const { flows, stages } = releaseOf(smallFiles());
const drawn = (id: string, from = flows): string => {
  const file = from[id];
  if (!file) throw new Error(`there is no flow ${id}`);
  return mermaid(flowChart(lower(file), stages));
};

test('a conversation', () => {
  expect(drawn('book')).toMatchInlineSnapshot(`
    "---
    title: "A visit is booked · book"
    config:
      flowchart:
        wrappingWidth: 360
    ---
    flowchart TD
      %% The conversation book, drawn from its file
      start_here((" ")):::is_start
      step_ask_reason{{"<b>ask_reason</b><br/>“ask_reason”<br/>for reason, skipped once it is known<br/>limit ×2"}}:::is_ask
      step_ask_when{{"<b>ask_when</b><br/>“ask_when”<br/>for when, skipped once it is known<br/>limit ×2<br/>↩ yes “which_day”<br/>↺ for a new reason"}}:::is_ask
      step_find[["<b>find</b><br/>use find-a-time<br/>limit ×2<br/>↺ for a new when"]]:::is_use
      step_read_back{{"<b>read_back</b><br/>“read_back”<br/>✓ a yes here permits to book<br/>limit ×2"}}:::is_ask
      step_book["<b>book</b><br/>do book"]:::is_do
      step_booked(["<b>booked</b><br/>“it_is_booked”<br/>ends the call as booked"]):::is_end
      step_bye(["<b>bye</b><br/>“bye”<br/>ends the call as declined<br/>⇠ worry, declined"]):::is_end
      subgraph stage_greeting["greeting"]
        direction TB
        step_hello("<b>hello</b><br/>“hello”"):::is_tell
      end
      start_here --> step_hello
      step_hello --> step_ask_reason
      step_ask_reason -.->|"after 2"| step_bye
      step_ask_reason -->|"reason known"| step_ask_when
      step_ask_reason -->|"not_sure<br/>reason becomes check_up"| step_ask_when
      step_ask_reason -->|"no"| step_bye
      step_ask_when -.->|"after 2"| step_bye
      step_ask_when -->|"when known"| step_find
      step_ask_when -->|"no"| step_bye
      step_find -.->|"after 2"| step_bye
      step_find -->|"held"| step_read_back
      step_find -->|"none"| step_bye
      step_read_back -.->|"after 2"| step_bye
      step_read_back -->|"yes"| step_book
      step_read_back -->|"no"| step_bye
      step_book -->|"booked"| step_booked
      step_book -->|"slot_gone"| step_find
      step_book -->|"refused · uncertain<br/>failed"| step_bye
      classDef is_start fill:#64748b,stroke:#64748b,color:#64748b
      classDef is_tell fill:#e0f2fe,stroke:#0284c7,color:#0c2a3f
      classDef is_ask fill:#fef3c7,stroke:#d97706,color:#3b2503
      classDef is_do fill:#dcfce7,stroke:#16a34a,color:#0a2e17
      classDef is_use fill:#ede9fe,stroke:#7c3aed,color:#2b1461
      classDef is_end fill:#e2e8f0,stroke:#334155,color:#0f172a
      classDef is_strong stroke-width:4px
      class step_read_back is_strong
      style stage_greeting fill:#94a3b81a,stroke:#94a3b8
    "
  `);
});

test('a part', () => {
  expect(drawn('find-a-time')).toMatchInlineSnapshot(`
    "---
    title: "Find and hold a time · find-a-time"
    config:
      flowchart:
        wrappingWidth: 360
    ---
    flowchart TD
      %% The part find-a-time, drawn from its file
      start_here((" ")):::is_start
      step_search["<b>search</b><br/>do find_slots<br/>limit ×3"]:::is_do
      step_offer{{"<b>offer</b><br/>“offer”<br/>for slot, skipped once it is known<br/>limit ×3"}}:::is_ask
      step_hold["<b>hold</b><br/>do hold_slot"]:::is_do
      step_again("<b>again</b><br/>“just_taken”<br/>forgets slots"):::is_tell
      step_held(["<b>held</b><br/>exit held"]):::is_end
      step_none(["<b>none</b><br/>exit none"]):::is_end
      start_here --> step_search
      step_search -.->|"after 3"| step_none
      step_search -->|"slots_found"| step_offer
      step_search -->|"no_slots · failed"| step_none
      step_offer -.->|"after 3"| step_none
      step_offer -->|"slot known"| step_hold
      step_offer -->|"no"| step_none
      step_hold -->|"held"| step_held
      step_hold -->|"taken"| step_again
      step_hold -->|"failed"| step_none
      step_again --> step_search
      classDef is_start fill:#64748b,stroke:#64748b,color:#64748b
      classDef is_tell fill:#e0f2fe,stroke:#0284c7,color:#0c2a3f
      classDef is_ask fill:#fef3c7,stroke:#d97706,color:#3b2503
      classDef is_do fill:#dcfce7,stroke:#16a34a,color:#0a2e17
      classDef is_end fill:#e2e8f0,stroke:#334155,color:#0f172a
    "
  `);
});

test('a legal line and what goes on from it', () => {
  const files = change(smallFiles(), 'book.flow.json', '/steps/hello/in_full', true);
  const lines = drawn('book', releaseOf(files).flows).split('\n');
  const legal = lines.filter((line) => /step_hello\b/.test(line)).map((line) => line.trim());
  expect(legal).toEqual([
    'step_hello("<b>hello</b><br/>“hello”<br/>§ in full, said again when cut off"):::is_tell',
    'start_here --> step_hello',
    'step_hello --> step_ask_reason',
    'class step_read_back,step_hello is_strong',
  ]);
});

test('conditions in their order, and what a limit remembers', () => {
  const steps: FlowFile['steps'] = {
    which: {
      kind: 'choose',
      first_of: [
        { if: { value: 'reason', is: ['check_up', 'cleaning'] }, go: 'out' },
        { if: { fact: 'clinic_is_open' }, go: { go: 'out', remember: { reason: 'cleaning' } } },
        { if: { known: 'when' }, go: 'out' },
      ],
      otherwise: 'out',
      limit: { times: 1, then: { go: 'out', remember: { reason: 'check_up' } } },
    },
    out: { kind: 'end', exit: 'out' },
  };
  const part: FlowFile = { id: 'pick', kind: 'part', title: 'Pick', exits: ['out'], start: 'which', steps };
  expect(flowChart(lower(part), stages).arrows).toEqual([
    { from: 'start_here', to: 'step_which', lines: [] },
    { from: 'step_which', to: 'step_out', lines: ['after 1', 'reason becomes check_up'], dashed: true },
    {
      from: 'step_which',
      to: 'step_out',
      lines: ['if reason is check_up or cleaning', 'else if when known', 'otherwise'],
    },
    { from: 'step_which', to: 'step_out', lines: ['else if clinic is open', 'reason becomes cleaning'] },
  ]);
});

test('a step that a way names and that is not there is drawn as missing, once', () => {
  const files = change(smallFiles(), 'parts/find-a-time.flow.json', '/steps/again/go', 'serach');
  change(files, 'parts/find-a-time.flow.json', '/steps/offer/go', 'serach');
  const lines = drawn('find-a-time', releaseOf(files).flows).split('\n');
  expect(lines.filter((line) => line.includes('serach')).map((line) => line.trim())).toEqual([
    'step_serach>"<b>serach</b><br/>there is no such step"]:::is_missing',
    'step_offer -->|"slot known"| step_serach',
    'step_again --> step_serach',
  ]);
});

test('a step may be called as any word of Mermaid, or as something that every object inherits', () => {
  const names = ['end', 'subgraph', 'style', 'class', 'default', 'o', 'x', 'constructor', '__proto__'];
  const tells = names.map((name, at) => {
    const go = names[at + 1] ?? 'o';
    return `"${name}": { "kind": "tell", "say": "it", "stage": "end", "go": "${go}" }`;
  });
  const steps = JSON.parse(`{ ${tells.join(', ')} }`) as FlowFile['steps'];
  const part: FlowFile = { id: 'words', kind: 'part', title: 'Words', exits: ['out'], start: 'end', steps };
  const lines = mermaid(flowChart(lower(part), ['end'])).split('\n');
  const shown = (name: string): string => (name === '__proto__' ? '#95;#95;proto#95;#95;' : name);
  expect(lines.filter((line) => line.includes(':::is_tell'))).toEqual(
    names.map((name) => `    step_${name}("<b>${shown(name)}</b><br/>“it”"):::is_tell`),
  );
  expect(lines.filter((line) => line.includes('-->'))).toEqual([
    '  start_here --> step_end',
    ...names.map((name, at) => `  step_${name} --> step_${names[at + 1] ?? 'o'}`),
  ]);
  expect(lines).toContain('  subgraph stage_end["end"]');
});
