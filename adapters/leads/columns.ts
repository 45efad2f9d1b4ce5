/** Which column of the header is which field. */
import { CHARACTERS_MAX, oneLine } from './cell.ts';
import { leadFields, type LeadField, type LeadsProblem } from './lead.ts';

/** How headers name each field once case, spaces, accents and punctuation are gone. */
const synonyms: Readonly<Record<LeadField, string>> = {
  phone:
    'phone phonenumber phoneno phonenr phone1 primaryphone phonemobile mobilephone mobile mobilenumber mobileno mobilenr cell cellphone cellnumber tel telno telnr telnumber ' +
    'telephone telephonenumber telephoneno homephone contactnumber contactno contactphone contactphonenumber telefon telefonnummer telefonnr rufnummer handy handynummer mobil ' +
    'mobilnummer mobiltelefon portable telephoneportable numerodetelephone telefono movil celular telemovel',
  name: 'name fullname patient patientname customer customername client clientname contact contactname lead leadname nomcomplet',
  first_name: 'firstname givenname forename vorname prenom',
  last_name: 'lastname surname familyname nachname nom nomdefamille',
  email: 'email emailaddress mail mailaddress emailadresse adresseemail courriel',
  source_url: 'sourceurl source url page pageurl landingpage landingpageurl referrer referer website webpage link',
  notes:
    'notes note comment comments remark remarks message enquiry bemerkung bemerkungen notiz notizen kommentar commentaire commentaires remarque remarques',
  consent:
    'consent consentgiven consentdate optin optedin gdpr gdprconsent marketingconsent consentmarketing marketingoptin einwilligung zustimmung dsgvo consentement rgpd',
  do_not_call: 'donotcall dnc donotcontact optout optedout unsubscribed',
  language: 'language lang locale preferredlanguage spokenlanguage sprache langue',
  zone: 'zone timezone timezonename tz zeitzone fuseauhoraire',
};

const fieldBySynonym: ReadonlyMap<string, LeadField> = new Map(
  leadFields.flatMap((field) => synonyms[field].split(' ').map((synonym) => [synonym, field] as const)),
);

/** Without case, accents, spaces, dots, underscores and other punctuation. */
const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export interface Columns {
  /** The columns of each field, from left to right: an export may have a phone and a mobile. */
  readonly of: Readonly<Record<LeadField, readonly number[]>>;
  readonly headers: readonly string[];
  readonly unknown: readonly string[];
  readonly width: number;
}

const unknownColumn = (sentence: string): LeadsProblem => ({ problem: 'column_unknown', sentence });

/** Fields that the caller assigned by hand, by column; a name that matches nothing is a problem, not a silence. */
function assigned(
  headers: readonly string[],
  columns: Readonly<Record<string, string>>,
): ReadonlyMap<number, LeadField> | LeadsProblem {
  const byColumn = new Map<number, LeadField>();
  for (const [name, header] of Object.entries(columns)) {
    const field = leadFields.find((field) => field === name);
    if (field === undefined)
      return unknownColumn(`There is no field "${name}" to assign a column to. Fields are: ${leadFields.join(', ')}.`);
    const column = headers.findIndex((candidate) => plain(candidate) === plain(header));
    if (column === -1)
      return unknownColumn(
        `The header has no column "${header}" for "${name}". Name one that stands in its first row.`,
      );
    byColumn.set(column, field);
  }
  return byColumn;
}

/** Reads the header. `columns` (field to header) goes before the usual names. */
export function readColumns(
  header: readonly string[],
  columns: Readonly<Record<string, string>> = {},
): Columns | LeadsProblem {
  const headers = header.map((cell) => oneLine(cell, CHARACTERS_MAX.header) ?? '');
  const byHand = assigned(headers, columns);
  if ('problem' in byHand) return byHand;
  const handFields = new Set(byHand.values());
  const of = Object.fromEntries(leadFields.map((field) => [field, [] as number[]])) as Record<LeadField, number[]>;
  const unknown: string[] = [];
  headers.forEach((name, column) => {
    const usual = fieldBySynonym.get(plain(name));
    const field = byHand.get(column) ?? (usual !== undefined && !handFields.has(usual) ? usual : undefined);
    if (field !== undefined) of[field].push(column);
    else if (name !== '') unknown.push(name);
  });
  return { of, headers, unknown, width: headers.length };
}
