/** A drawing as a Mermaid flowchart: https://mermaid.js.org/syntax/flowchart.html. */
import type { Arrow, Box, Drawing, Group, Shape } from './drawing.ts';
import { mermaidText, yamlText } from './mermaid-text.ts';

/** Outlines as flowcharts have them everywhere: a diamond decides, a box with double sides is described elsewhere. */
const outlines: Readonly<Record<Shape, readonly [string, string]>> = {
  start: ['((', '))'],
  tell: ['(', ')'],
  ask: ['{{', '}}'],
  do: ['[', ']'],
  choose: ['{', '}'],
  use: ['[[', ']]'],
  end: ['([', '])'],
  interruption: ['[/', '/]'],
  missing: ['>', ']'],
};

/** Dark words on light boxes, whatever the background is. */
const colours: Readonly<Record<Shape, string>> = {
  start: 'fill:#64748b,stroke:#64748b,color:#64748b',
  tell: 'fill:#e0f2fe,stroke:#0284c7,color:#0c2a3f',
  ask: 'fill:#fef3c7,stroke:#d97706,color:#3b2503',
  do: 'fill:#dcfce7,stroke:#16a34a,color:#0a2e17',
  choose: 'fill:#f1f5f9,stroke:#64748b,color:#1e293b',
  use: 'fill:#ede9fe,stroke:#7c3aed,color:#2b1461',
  end: 'fill:#e2e8f0,stroke:#334155,color:#0f172a',
  interruption: 'fill:#ffe4e6,stroke:#e11d48,color:#4c0519',
  missing: 'fill:#fee2e2,stroke:#dc2626,color:#7f1d1d',
};
/** The usual 200 would break most badges in two. */
const WIDEST_PX = 360;
const STRONG = 'stroke-width:4px';
const GROUP = 'fill:#94a3b81a,stroke:#94a3b8';

/** The text of a drawing; the same drawing gives the same text. Ends with a line break. */
export function mermaid(drawing: Drawing): string {
  const boxes = [...drawing.loose, ...drawing.groups.flatMap((group) => group.boxes)];
  const shapes = (Object.keys(colours) as Shape[]).filter((shape) => boxes.some((box) => box.shape === shape));
  const lines = [
    '---',
    `title: ${yamlText(drawing.title)}`,
    'config:',
    '  flowchart:',
    `    wrappingWidth: ${WIDEST_PX}`,
    '---',
    'flowchart TD',
    `  %% ${mermaidText(drawing.remark)}`,
    ...drawing.loose.map((box) => `  ${boxText(box)}`),
    ...drawing.groups.flatMap(groupText),
    ...drawing.arrows.map((arrow) => `  ${arrowText(arrow)}`),
    ...drawing.below.filter((row) => row.length > 1).map((row) => `  ${row.join(' ~~~ ')}`),
    ...shapes.map((shape) => `  classDef ${classOf(shape)} ${colours[shape]}`),
    ...(boxes.some(({ strong }) => strong) ? [`  classDef is_strong ${STRONG}`] : []),
    ...strongText(boxes),
    ...drawing.groups.map(({ id }) => `  style ${id} ${GROUP}`),
  ];
  return `${lines.join('\n')}\n`;
}

const classOf = (shape: Shape): string => `is_${shape}`;

function boxText({ id, shape, lines }: Box): string {
  const [opens, closes] = outlines[shape];
  const [name = ' ', ...rest] = lines.map(mermaidText);
  const label = lines.length === 0 ? name : [`<b>${name}</b>`, ...rest].join('<br/>');
  return `${id}${opens}"${label}"${closes}:::${classOf(shape)}`;
}

function strongText(boxes: readonly Box[]): string[] {
  const strong = boxes.flatMap(({ id, strong }) => (strong ? [id] : []));
  return strong.length === 0 ? [] : [`  class ${strong.join(',')} is_strong`];
}

const groupText = ({ id, title, boxes }: Group): string[] => [
  `  subgraph ${id}["${mermaidText(title)}"]`,
  // Without it a group that no arrow enters would lie on its side.
  '    direction TB',
  ...boxes.map((box) => `    ${boxText(box)}`),
  '  end',
];

function arrowText({ from, to, lines, dashed }: Arrow): string {
  const label = lines.length === 0 ? '' : `|"${lines.map(mermaidText).join('<br/>')}"|`;
  return `${from} ${dashed ? '-.->' : '-->'}${label} ${to}`;
}
