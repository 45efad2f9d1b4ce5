import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFlows } from '../../../adapters/releases/read-flows.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { fillFolder, short } from '../../controls/flow-folder.ts';
import { change, releaseOf, smallFiles, type Files } from '../../controls/small-release.ts';

const temporaryFolder = temporaryFolders();

const folderWith = (texts?: Parameters<typeof fillFolder>[1], files?: Files): string =>
  fillFolder(temporaryFolder(), texts, files);
const problemsOf = (folder: string): string[] => readFlows(folder).problems.map(short);

describe('a folder that is fine', () => {
  test('becomes the release that its files say, and has no problems', () => {
    expect(readFlows(folderWith())).toEqual({ release: releaseOf(smallFiles()), problems: [] });
  });

  test('may hold rehearsals, simulated people, hidden files and files that are no JSON', () => {
    const folder = folderWith({
      'populations/people.json': '{',
      'calls/booking/books.json': '{',
      '.hidden.json': '{',
      'README.md': 'Flows.',
    });
    expect(readFlows(folder).problems).toEqual([]);
  });

  test('may hold files that begin with a byte order mark', () => {
    const stages = '\uFEFF{ "stages": ["greeting", "confirm"] }';
    expect(readFlows(folderWith({ 'stages.json': stages })).problems).toEqual([]);
  });

  test('may hold a file of a megabyte', () => {
    const lines = smallFiles()['lines/en.json'];
    const many = Array.from({ length: 48_000 }, (_, at) => `"Bye, and thank you ${at}."`).join(', ');
    const text = JSON.stringify(lines).replace('"Goodbye."', `"Goodbye.", ${many}`);
    expect(text.length).toBeGreaterThan(1_000_000);
    const { release, problems } = readFlows(folderWith({ 'lines/en.json': text }));
    expect(problems).toEqual([]);
    expect(release?.lines['bye']?.say).toHaveLength(48_001);
  });
});

describe('JSON that is broken', () => {
  test('is refused with line and column, every fault of the file at once', () => {
    const text = '{\n  "stages": [\n    "greeting",\n    \'confirm\',\n  ], // the end\n}\n';
    const { release, problems } = readFlows(folderWith({ 'stages.json': text }));
    expect(release).toBeNull();
    expect(problems.map((problem) => [short(problem), problem.says])).toEqual([
      ['stages.json:4:5 broken-json', 'This is no word of JSON.'],
      ['stages.json:4:14 broken-json', 'A value is expected here.'],
      ['stages.json:5:3 broken-json', 'A value is expected here.'],
      ['stages.json:5:6 broken-json', 'Comments are not read in flow files.'],
      ['stages.json:6:1 broken-json', 'A key is expected here.'],
      ['stages.json:6:1 broken-json', 'A value is expected here.'],
    ]);
  });

  test('counts lines by any line break', () => {
    expect(problemsOf(folderWith({ 'stages.json': '{\r\n"stages"\r:\n[}' }))[0]).toBe('stages.json:4:2 broken-json');
  });

  test('does not hide the problems of other files, nor does it cause any', () => {
    const files = change(smallFiles(), 'book.flow.json', '/steps/book/then/failed', 'by');
    const folder = folderWith({ 'answers.json': '{ "answers": }', 'memory.json': '{ "values": [] }' }, files);
    expect(problemsOf(folder)).toEqual([
      'answers.json:1:14 broken-json',
      expect.stringMatching(/^book\.flow\.json:\d+:\d+ unknown-target \/steps\/book\/then\/failed$/),
      'memory.json:1:3 shape /values',
    ]);
  });

  test('that is empty, or nested without end, is refused in words', () => {
    const deep = '['.repeat(1_000_000);
    const { problems } = readFlows(folderWith({ 'stages.json': ' \n', 'replies.json': deep }));
    expect(problems.map((problem) => [short(problem), problem.says])).toEqual([
      ['replies.json:1:65 broken-json', 'This is nested more than 64 levels deep.'],
      ['stages.json:1:1 broken-json', 'The file is empty.'],
    ]);
  });

  test('a key that stands twice is refused where it stands the second time', () => {
    const text = '{\n  "stages": ["greeting", "confirm"],\n  "stages": []\n}';
    expect(problemsOf(folderWith({ 'stages.json': text }))).toEqual([
      'stages.json:2:3 shape /stages',
      'stages.json:3:3 duplicate-key /stages',
    ]);
  });

  test('a key that only equals another once its escapes are read stands twice too', () => {
    const text = '{ "stages": ["greeting", "confirm"],\n "st\\u0061ges": ["greeting", "confirm"] }';
    const { release, problems } = readFlows(folderWith({ 'stages.json': text }));
    expect(release).toBeNull();
    expect(problems.map(short)).toEqual(['stages.json:2:2 duplicate-key /stages']);
  });

  test('the key __proto__ is refused, and reaches nothing', () => {
    const text = '{ "stages": ["greeting", "confirm"],\n  "__proto__": { "polluted": true } }';
    const { release, problems } = readFlows(folderWith({ 'stages.json': text }));
    expect(release).toBeNull();
    expect(problems.map(short)).toEqual([
      'stages.json:2:3 forbidden-key /__proto__',
      'stages.json:2:3 shape /__proto__',
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('files that do not have their shape', () => {
  test('are refused with the place of each fault and what to do', () => {
    const text = `{
  "id": "worry", "kind": "interruption", "title": "They hesitate", "on": ["objects"], "rank": "wish",
  "exits": ["declined"], "start": "answer",
  "steps": {
    "answer": { "kind": "aks", "say": "worry_answer" },
    "good": { "kind": "choose", "first_of": [{ "if": { "knwn": "x" }, "go": "no" }], "otherwise": { "go": "no" } },
    "no": { "kind": "end", "exti": "declined" }
  }
}`;
    const { problems } = readFlows(folderWith({ 'interruptions/worry.flow.json': text }));
    const file = 'interruptions/worry.flow.json';
    expect(problems.map((problem) => [short(problem), problem.says, problem.try])).toEqual([
      [
        `${file}:5:17 shape /steps/answer/kind`,
        '"aks" is no known kind.',
        'Did you mean "ask"? Known: tell, ask, do, choose, use, end.',
      ],
      [
        `${file}:6:48 shape /steps/good/first_of/0/if`,
        'an object with "knwn" is not what belongs here.',
        'Write an object with "known", or an object with "value" and "is", or an object with "fact". Something that is known, a value that is one of a list, or a fact.',
      ],
      [
        `${file}:6:86 shape /steps/good/otherwise`,
        '"remember" is missing.',
        'Add "remember": an object. Values to remember when this way is taken, each from its closed list.',
      ],
      [
        `${file}:7:28 shape /steps/no/exti`,
        '"exti" is no known key here.',
        'Did you mean "exit"? Otherwise remove it.',
      ],
    ]);
  });

  test('a file is called as its id says, and no two flows have the same', () => {
    const files = smallFiles();
    files['book-again.flow.json'] = { ...files['book.flow.json'] };
    files['parts/worry.flow.json'] = { ...files['parts/find-a-time.flow.json'], id: 'worry' };
    const { release, problems } = readFlows(folderWith({}, files));
    expect(release).toBeNull();
    expect(problems.map(({ rule, file, says }) => [rule, file, says])).toEqual([
      ['file-name', 'book-again.flow.json', 'The id is "book", but the file is called "book-again".'],
      ['same-id', 'parts/worry.flow.json', 'interruptions/worry.flow.json has the id "worry" too.'],
    ]);
  });

  test('words of the engine name no answer, outcome or exit', () => {
    const files = change(smallFiles(), 'answers.json', '/answers/go_on', { means: 'Go on.', weight: 'give' });
    change(files, 'book.flow.json', '/steps/read_back/hear/given', 'bye');
    change(files, 'interruptions/worry.flow.json', '/exits', ['declined', 'resume']);
    const { problems } = readFlows(folderWith({}, files));
    expect(problems.map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`)).toEqual([
      'reserved-name answers.json/answers/go_on',
      'reserved-name book.flow.json/steps/read_back/hear/given',
      'reserved-name interruptions/worry.flow.json/exits/1',
    ]);
  });

  test('a file that nothing reads is not passed over in silence', () => {
    expect(problemsOf(folderWith({ 'book.json': '{}', 'parts/more/x.flow.json': '{}' }))).toEqual([
      'book.json:1:1 unknown-file',
      'parts/more/x.flow.json:1:1 unknown-file',
    ]);
  });
});

describe('files that are missing or cannot be read', () => {
  test('a folder that is not there is one problem', () => {
    const { release, problems } = readFlows('/nowhere/at/all');
    expect(release).toBeNull();
    expect(problems.map(({ rule, says }) => [rule, says])).toEqual([
      ['unreadable-file', 'There is no /nowhere/at/all.'],
    ]);
  });

  test('a folder that is a file is one problem', () => {
    const folder = folderWith();
    expect(readFlows(join(folder, 'stages.json')).problems.map(({ says }) => says)).toEqual([
      `${join(folder, 'stages.json')} is no folder.`,
    ]);
  });

  test('an empty folder lacks everything that every flow reads', () => {
    const { release, problems } = readFlows(temporaryFolder());
    expect(release).toBeNull();
    expect(problems.map(({ rule, file, says }) => `${rule} ${file} ${says}`)).toEqual([
      'missing-file  There is no clinic.',
      'missing-file  There is no conversation.',
      'missing-file answers.json answers.json is missing.',
      'missing-file lines/en.json lines/en.json is missing.',
      'missing-file memory.json memory.json is missing.',
      'missing-file objections.json objections.json is missing.',
      'missing-file replies.json replies.json is missing.',
      'missing-file stages.json stages.json is missing.',
    ]);
  });

  test('a clinic names the persona and the policy that are there', () => {
    const files = change(smallFiles(), 'clinics/romi.json', '/policy', 'hous');
    const { problems } = readFlows(folderWith({ 'personas/elo.json': null }, files));
    expect(problems.map(({ file, pointer, try: remedy }) => `${file}${pointer} ${remedy}`)).toEqual([
      'clinics/romi.json/persona None is known yet.',
      'clinics/romi.json/policy Did you mean "house"?',
    ]);
  });

  test('of several clinics one is named', () => {
    const files = smallFiles();
    files['clinics/bray.json'] = { ...files['clinics/romi.json'], id: 'bray' };
    const folder = folderWith({}, files);
    expect(readFlows(folder).problems.map(({ says, try: remedy }) => `${says} ${remedy}`)).toEqual([
      'There are 2 clinics. Say which: bray, romi.',
    ]);
    expect(readFlows(folder, { clinic: 'bray' }).release?.clinic.id).toBe('bray');
    expect(readFlows(folder, { clinic: 'brey' }).problems.map(({ says }) => says)).toEqual([
      'There is no clinic "brey".',
    ]);
  });

  test('a file in another encoding, a binary file and a link into nothing are refused', () => {
    const folder = folderWith({
      'stages.json': Buffer.from('{ "stages": ["gr\u00fc\u00dfen"] }', 'latin1'),
      'replies.json': new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    });
    symlinkSync(join(folder, 'nothing'), join(folder, 'parts/linked.flow.json'));
    expect(readFlows(folder).problems.map(({ rule, file, says }) => [rule, file, says])).toEqual([
      ['unreadable-file', 'parts/linked.flow.json', `There is no ${join(folder, 'parts/linked.flow.json')}.`],
      ['unreadable-file', 'replies.json', 'The file is not encoded as UTF-8.'],
      ['unreadable-file', 'stages.json', 'The file is not encoded as UTF-8.'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a file without the right to read it is refused', () => {
    const folder = folderWith();
    chmodSync(join(folder, 'stages.json'), 0o000);
    expect(readFlows(folder).problems.map(({ file, says }) => [file, says])).toEqual([
      ['stages.json', `${join(folder, 'stages.json')} may not be read.`],
    ]);
  });
});
