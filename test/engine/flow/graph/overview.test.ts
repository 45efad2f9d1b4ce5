import { expect, test } from 'vitest';
import { mermaid } from '../../../../engine/flow/graph/mermaid.ts';
import { overview } from '../../../../engine/flow/graph/overview.ts';
import type { Release } from '../../../../engine/flow/release.ts';
import { change, releaseOf, smallFiles } from '../../../controls/small-release.ts';

function overviewOf(release: Release): string {
  const file = release.flows['book'];
  if (file?.kind !== 'conversation') throw new Error('book is a conversation');
  return mermaid(overview(file, release));
}

test('a conversation by stage, with its parts and interruptions', () => {
  expect(overviewOf(releaseOf(smallFiles()))).toMatchInlineSnapshot(`
    "---
    title: "A visit is booked · book"
    config:
      flowchart:
        wrappingWidth: 360
    ---
    flowchart TD
      %% For reading, the conversation book by stage
      start_here((" ")):::is_start
      step_ask_reason{{"<b>ask_reason</b>"}}:::is_ask
      step_ask_when{{"<b>ask_when</b>"}}:::is_ask
      step_find[["<b>find</b><br/>use find-a-time<br/>Find and hold a time"]]:::is_use
      step_read_back{{"<b>read_back</b>"}}:::is_ask
      step_book["<b>book</b>"]:::is_do
      step_booked(["<b>booked</b><br/>booked"]):::is_end
      step_bye(["<b>bye</b><br/>declined"]):::is_end
      subgraph stage_greeting["greeting"]
        direction TB
        step_hello("<b>hello</b>"):::is_tell
      end
      subgraph rank_wish["at any question"]
        direction TB
        interruption_worry[/"<b>worry</b><br/>They hesitate<br/>on objects<br/>↩ back to what was interrupted"/]:::is_interruption
        interruption_person[/"<b>person</b><br/>person<br/>on wants_person<br/>ends the call as callback_promised"/]:::is_interruption
        interruption_handsX2dXover[/"<b>hands-over</b><br/>hands-over<br/>on hands_over<br/>ends the call as not_reached"/]:::is_interruption
      end
      subgraph rank_urgent["at any time"]
        direction TB
        interruption_emergency[/"<b>emergency</b><br/>Something that cannot wait<br/>on emergency, self_harm, more than 2 × silence, more than 2 × not_understood<br/>ends the call as emergency"/]:::is_interruption
        interruption_optX2dXout[/"<b>opt-out</b><br/>opt-out<br/>on opt_out<br/>ends the call as opted_out"/]:::is_interruption
        interruption_wrongX2dXperson[/"<b>wrong-person</b><br/>wrong-person<br/>on wrong_person<br/>ends the call as wrong_person"/]:::is_interruption
        interruption_voicemail[/"<b>voicemail</b><br/>voicemail<br/>on machine<br/>ends the call as voicemail"/]:::is_interruption
      end
      start_here --> step_hello
      step_hello --> step_ask_reason
      step_ask_reason --> step_ask_when
      step_ask_reason --> step_bye
      step_ask_when --> step_find
      step_ask_when --> step_bye
      step_find -->|"none"| step_bye
      step_find -->|"held"| step_read_back
      step_read_back --> step_bye
      step_read_back --> step_book
      step_book --> step_booked
      step_book --> step_find
      step_book --> step_bye
      interruption_worry -->|"declined"| step_bye
      interruption_worry ~~~ interruption_person ~~~ interruption_handsX2dXover
      interruption_emergency ~~~ interruption_optX2dXout ~~~ interruption_wrongX2dXperson ~~~ interruption_voicemail
      classDef is_start fill:#64748b,stroke:#64748b,color:#64748b
      classDef is_tell fill:#e0f2fe,stroke:#0284c7,color:#0c2a3f
      classDef is_ask fill:#fef3c7,stroke:#d97706,color:#3b2503
      classDef is_do fill:#dcfce7,stroke:#16a34a,color:#0a2e17
      classDef is_use fill:#ede9fe,stroke:#7c3aed,color:#2b1461
      classDef is_end fill:#e2e8f0,stroke:#334155,color:#0f172a
      classDef is_interruption fill:#ffe4e6,stroke:#e11d48,color:#4c0519
      classDef is_strong stroke-width:4px
      class interruption_emergency,interruption_optX2dXout,interruption_wrongX2dXperson,interruption_voicemail is_strong
      style stage_greeting fill:#94a3b81a,stroke:#94a3b8
      style rank_wish fill:#94a3b81a,stroke:#94a3b8
      style rank_urgent fill:#94a3b81a,stroke:#94a3b8
    "
  `);
});

test('an interruption whose steps are of one stage stands there; stages stand in their order', () => {
  const files = change(smallFiles(), 'interruptions/worry.flow.json', '/steps/answer/stage', 'confirm');
  const lines = overviewOf(releaseOf(files)).split('\n');
  const confirm = lines.indexOf('  subgraph stage_confirm["confirm"]');
  expect(lines[confirm + 2]).toContain('interruption_worry[/"<b>worry</b>');
  expect(lines).toContain('  stage_greeting ~~~ stage_confirm');
  expect(lines.slice(lines.indexOf('  subgraph rank_wish["at any question"]')).join('\n')).not.toContain('worry[');
});

test('what is named and not there is no box and no arrow', () => {
  const files = change(smallFiles(), 'book.flow.json', '/interruptions', { worry: { declined: 'byee' }, wory: {} });
  change(files, 'book.flow.json', '/steps/hello/go', 'nowhere');
  const text = overviewOf(releaseOf(files));
  expect(text).toContain('interruption_worry');
  expect(text).not.toMatch(/byee|wory\b|nowhere/);
});
