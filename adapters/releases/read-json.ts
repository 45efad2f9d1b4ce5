/** Reads one JSON text strictly, and remembers where everything stands in it. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { START, placesIn, type Place } from './places.ts';
import { syntaxWords } from './syntax-words.ts';

/** What is wrong with a text as JSON. */
export interface BadJson extends Place {
  readonly rule: 'broken-json' | 'duplicate-key' | 'forbidden-key';
  readonly pointer: string;
  readonly says: string;
  readonly try: string;
}

export interface ReadJson {
  /** Undefined where the text is no JSON. */
  readonly json: unknown;
  readonly problems: readonly BadJson[];
  /** Where the value that a JSON pointer names stands; for a member of an object, where its key stands. */
  placeOf(pointer: string): Place;
}

/** Our deepest file has 9 levels. The parser recurses, and a file of brackets alone would exhaust the stack. */
const MAX_DEPTH = 64;

export function readJson(text: string): ReadJson {
  const placeAt = placesIn(text);
  const refuse = (offset: number, says: string, remedy: string): ReadJson =>
    unreadable([{ rule: 'broken-json', ...placeAt(offset), pointer: '', says, try: remedy }]);

  const deep = offsetBeyond(text, MAX_DEPTH);
  if (deep !== undefined) {
    const remedy = 'Flow files need far less: look for brackets that are not closed.';
    return refuse(deep, `This is nested more than ${MAX_DEPTH} levels deep.`, remedy);
  }
  if (text.trim() === '') return refuse(0, 'The file is empty.', 'Write an object in braces, or remove the file.');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !root) {
    const problems = errors.map(({ error, offset }) => {
      return { rule: 'broken-json' as const, ...placeAt(offset), pointer: '', ...syntaxWords(error) };
    });
    return unreadable(problems);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // The two parsers differ in a few odd cases; the stricter one wins.
    return refuse(0, `This is no strict JSON: ${(error as Error).message}.`, 'Correct it.');
  }
  const offsets = new Map<string, number>();
  const problems: BadJson[] = [];
  walk(root, '', (pointer, offset, earlier) => {
    if (pointer.endsWith('/__proto__')) {
      const says = '"__proto__" is no key that a file may have.';
      problems.push({ rule: 'forbidden-key', ...placeAt(offset), pointer, says, try: 'Remove it.' });
    }
    if (earlier !== undefined) {
      const says = `"${pointer.slice(pointer.lastIndexOf('/') + 1)}" stands twice here, first in line ${placeAt(earlier).line}.`;
      problems.push({ rule: 'duplicate-key', ...placeAt(offset), pointer, says, try: 'Keep one of the two.' });
    } else offsets.set(pointer, offset);
  });
  return { json, problems, placeOf: (pointer) => placeAt(offsetOf(offsets, pointer)) };
}

const unreadable = (problems: readonly BadJson[]): ReadJson => ({ json: undefined, problems, placeOf: () => START });

type Visit = (pointer: string, offset: number, earlier: number | undefined) => void;

/** Visits every value: members at their key, with the offset of an earlier key of the same name. */
function walk(node: Node, pointer: string, visit: Visit): void {
  if (pointer === '') visit(pointer, node.offset, undefined);
  const keys = new Map<string, number>();
  for (const [at, child] of (node.children ?? []).entries()) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const step = key ? String(key.value).replaceAll('~', '~0').replaceAll('/', '~1') : String(at);
    const offset = (key ?? child).offset;
    visit(`${pointer}/${step}`, offset, keys.get(step));
    if (!keys.has(step)) keys.set(step, offset);
    if (value) walk(value, `${pointer}/${step}`, visit);
  }
}

/** The offset of a pointer, or of the nearest place above it that is there. */
function offsetOf(offsets: ReadonlyMap<string, number>, pointer: string): number {
  const found = offsets.get(pointer);
  if (found !== undefined) return found;
  return pointer === '' ? 0 : offsetOf(offsets, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** Where brackets are first nested deeper than allowed; undefined where they never are. */
function offsetBeyond(text: string, depth: number): number | undefined {
  let open = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') open += 1;
    else if (token === ']' || token === '}') open -= 1;
    if (open > depth) return index;
  }
  return undefined;
}
