/** Names as they are written, said, and spelled to somebody who writes them down. */
import { describe, expect, test } from 'vitest';
import { namePartsOf } from '../../../../adapters/understanding/embedded/names/name-parts.ts';
import { readName } from '../../../../adapters/understanding/embedded/personal-words.ts';
import { interpret } from './interpreter.ts';

const read = (text: string): string | null => readName(text)?.content ?? null;

/** Each theme with what is said and the name that is read. */
const said: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'titles and what follows a name',
    [
      ['Mrs Anna Keller', 'Anna Keller'],
      ['Dr. Thomas Byrne, M.D.', 'Thomas Byrne'],
      ["it's Mr Pat Walsh Jr.", 'Pat Walsh'],
      ['The Rev. Mary Quinn', 'Mary Quinn'],
      ['Mr and Mrs Pat Walsh', 'Pat Walsh'],
      ['Jane Doctor', 'Jane Doctor'],
    ],
  ],
  [
    'the family name first',
    [
      ['Murphy, John', 'John Murphy'],
      ['MURPHY, JOHN P', 'JOHN P MURPHY'],
      ['murphy, john', 'john murphy'],
      ['van der Berg, Dr. Anna, III', 'Anna van der Berg'],
      ['surname Murphy, first name John', 'John Murphy'],
      ['the first name is Anna and the last name is Keller', 'Anna Keller'],
      ['my surname is Kowalski', 'Kowalski'],
    ],
  ],
  [
    'said once more, or with something after it',
    [
      ["it's Anna, Anna Keller", 'Anna Keller'],
      ["Tom, he's six", 'Tom'],
      ['Tom, my son Tom', 'Tom'],
      ['Tom Byrne. He is six.', 'Tom Byrne'],
      ['John A. Murphy', 'John A. Murphy'],
      ["his name is J.R. O'Neill", "J.R. O'Neill"],
      ['João do Amaral', 'João do Amaral'],
    ],
  ],
  [
    'spelled',
    [
      ['m u r p h y', 'Murphy'],
      ['M-U-R-P-H-Y', 'Murphy'],
      ["Murphy, that's m u r p h y", 'Murphy'],
      ['John Murphy, m u r p h y', 'John Murphy'],
      ["it's Gill, j i l l", 'Jill'],
      ['Anna k o w a l s k i', 'Anna Kowalski'],
      ['anna space k e double l e r', 'anna Keller'],
      ['a n n a space k e double l e r', 'Anna Keller'],
      ['o apostrophe n e i double l', "O'Neill"],
      ['m c c a r t h y', 'McCarthy'],
      ['double u a l s h', 'Walsh'],
      ['Tom Byrne, t o m b y r n e', 'Tom Byrne'],
    ],
  ],
  [
    'by a spelling alphabet',
    [
      ['bravo yankee romeo november echo', 'Byrne'],
      ['b for bravo y r n e', 'Byrne'],
      ['q as in queen u i n n', 'Quinn'],
      ['m for mother a as in apple y like yellow', 'May'],
      ['Mike', 'Mike'],
      ['Juliet Romeo', 'Juliet Romeo'],
      ['Oscar Charlie', 'Oscar Charlie'],
    ],
  ],
  [
    'letters that speech recognition takes for words',
    [
      ['m you are p h why', 'Murphy'],
      ['b why r n e', 'Byrne'],
      ['are y a n', 'Ryan'],
      ['q you i n n', 'Quinn'],
    ],
  ],
  [
    'how it is written',
    [
      ["it's Anna with two n's, O'Neill", "Anna O'Neill"],
      ['Philip with two l’s', 'Phillip'],
      ['Ann with an e', 'Anne'],
      ['Anne without an e', 'Ann'],
      ['Catherine with a K', 'Katherine'],
      ['Jonathan with no h', 'Jonatan'],
      ['Stephen with a v', 'Steven'],
      ['Sara with an h at the end, Byrne', 'Sarah Byrne'],
      ['Linda with a y not an i', 'Lynda'],
      ['Phillip with one l', 'Philip'],
    ],
  ],
  [
    'within a sentence',
    [
      ["Anna Keller he's my husband", 'Anna Keller'],
      ['my flatmate Rosa Campo she asked me to ring', 'Rosa Campo'],
      ['our young fella Pat Walsh', 'Pat Walsh'],
      ['Nana Rose Quinn', 'Rose Quinn'],
      ['myself Anna Keller', 'Anna Keller'],
      ['Thomas Byrne like the singer', 'Thomas Byrne'],
      ['Could he be seen by Dr Nowak? His brother goes there. It is for Tom Quinn.', 'Tom Quinn'],
      ["you'll be looking for pawel gorski", 'pawel gorski'],
      ["it's for the boss declan fahy i'm only the secretary", 'declan fahy'],
      ["you're chatting to her, deirdre o'malley, with the apostrophe", "deirdre o'malley"],
      ['my boyfriend is the one who rang callum reid is his name', 'callum reid'],
      ['i am only the carer the patient is mr francis delahunty', 'francis delahunty'],
      ["myself, Denise Power's the name", 'Denise Power'],
      ['Eoin King, born in May', 'Eoin King'],
    ],
  ],
  [
    'begun, corrected or said again',
    [
      ['Davies Gareth Davies', 'Gareth Davies'],
      ['dylan dylan whelan', 'dylan whelan'],
      ['put it down as farrell, mark farrell', 'mark farrell'],
      ['the name is pat, patrick for the forms, patrick hennessy', 'patrick hennessy'],
      ['Liam no sorry Luke Hennessy', 'Luke Hennessy'],
      ['Ruth Thompson, no, sorry, Ruth Thomson', 'Ruth Thomson'],
      ["it's not Mary Byrne, it's Maria Burns", 'Maria Burns'],
      ['Emma Nolan, no, Emma Cusack now', 'Emma Cusack'],
      ['Either Kate Shiels or Ann Shiels. Put Ann Shiels.', 'Ann Shiels'],
    ],
  ],
  [
    'in halves',
    [
      ['rafael, and then souza', 'rafael souza'],
      ['Kathleen surname McCarthy', 'Kathleen McCarthy'],
      ['his name is Oisin, surname Gallagher', 'Oisin Gallagher'],
      ['Rodrigues, first name Camila', 'Camila Rodrigues'],
      ['Byrne again but the first name is Robert', 'Robert Byrne'],
      ['the surname is Maguire and the name is Fionn', 'Fionn Maguire'],
      ['Hanrahan is the second name and Dolores is the first', 'Dolores Hanrahan'],
    ],
  ],
  [
    'partly spelled',
    [
      ['Stewart. It is Alison Stewart, S T E W.', 'Alison Stewart'],
      ['Stephen with a p h, Stephen Roche', 'Stephen Roche'],
    ],
  ],
];

describe.each(said)('%s', (_, cases) => {
  test.each(cases)('%s', (text, name) => {
    expect(read(text)).toBe(name);
  });
});

describe('no name is made of', () => {
  test.each([
    'Pat and Mary Walsh',
    'the two children, Ben and Lucy Hayes',
    'two of them',
    'ask her yourself',
    'nobody',
    "that's private",
    'a rainbow out over Howth',
    'hiya how is the form',
    'Keller Dental LLC',
    'keller.com',
    'b as in apple',
    'j k',
    'in the morning',
    'are you there',
    'I see you',
    'do you see why',
    '1 2 3',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each([
  ['Anna Maria Keller', 'Anna', 'Keller'],
  ['Rosa de la Peña', 'Rosa', 'de la Peña'],
  ['Anna van der Berg', 'Anna', 'van der Berg'],
  ["Aoife O'Brien", 'Aoife', "O'Brien"],
  ['Aoife Ní Bhriain', 'Aoife', 'Ní Bhriain'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['Ben Keller', 'Ben', 'Keller'],
  ['Rosa García y Campo', 'Rosa', 'García y Campo'],
  ['Walsh, Pat', 'Pat', 'Walsh'],
  ['Anna', 'Anna', ''],
])('the parts of %s', (text, first, last) => {
  expect(namePartsOf(text)).toMatchObject({ first, last });
});

test('a call that asked for it hears a spelled name, and nothing else', async () => {
  const where = { asked: 'person_name', can_give: ['person_name', 'when'] };
  const { contents, values, answers } = await interpret("Murphy, that's m u r p h y", where);
  expect(contents).toEqual({ person_name: 'Murphy' });
  expect(values).toMatchObject([{ name: 'person_name', value: null }]);
  expect(answers).toEqual([]);
});

test.each([
  ['Katarzyna Nowak, no relation to your doctor', 'Katarzyna Nowak'],
  ['Chidi Eze, and he is very afraid of needles', 'Chidi Eze'],
  ["it's for my friend yusuf demir i make the call", 'yusuf demir'],
])('beside something else a full name is heard: %s', async (text, name) => {
  const { contents } = await interpret(text, { asked: 'person_name', can_give: ['person_name'] });
  expect(contents).toEqual({ person_name: name });
});

test('beside something else a single word is none', async () => {
  const where = { asked: 'person_name', can_give: ['person_name'] };
  const { contents } = await interpret("no, I won't be giving you that, Byrne", where);
  expect(contents).toEqual({});
});

test.each([
  'a '.repeat(250),
  'm, '.repeat(200),
  'with two n '.repeat(50),
  "O'".repeat(250),
  'x'.repeat(9000),
  'xa xb, '.repeat(70),
  'it is her '.repeat(50),
  'is, and, '.repeat(60),
])('whatever comes, it is read in a moment: %.12s…', (text) => {
  readName(text);
  const began = performance.now();
  readName(text);
  expect(performance.now() - began).toBeLessThan(50);
});
