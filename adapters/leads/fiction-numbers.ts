/**
 * Telephone numbers that regulators keep for films, books and examples: nobody has them, and nobody ever will.
 * The leads that ship with Elo use no others. Most numbering plans do not list them as valid, so a library alone would
 * reject them; a simulation never dials, and a live room would reach nobody.
 */

interface FictionRange {
  /** ISO 3166, or `NANP` for the countries that share +1. */
  readonly where: string;
  /** The whole number as E.164. */
  readonly numbers: RegExp;
  readonly source: string;
}

const OFCOM = 'Ofcom, Telephone numbers for use in TV and radio drama programmes';
const ARCEP = 'ARCEP, numbering plan: numbers reserved for audiovisual works';
const BNETZA = 'Bundesnetzagentur, Rufnummern für Medienproduktionen';
const ACMA = 'ACMA, Phone numbers for use in TV shows, films and creative works';
const PTS = 'PTS, Telefonnummer för användning i böcker och filmer';

export const fictionRanges: readonly FictionRange[] = [
  { where: 'IE', numbers: /^\+3532091\d{5}$/, source: 'ComReg: 020 91x xxxx is reserved for drama' },
  { where: 'GB', numbers: /^\+447700900\d{3}$/, source: `${OFCOM}: mobile` },
  { where: 'GB', numbers: /^\+441632960\d{3}$/, source: `${OFCOM}: no area` },
  { where: 'GB', numbers: /^\+442079460\d{3}$/, source: `${OFCOM}: London` },
  {
    where: 'GB',
    numbers: /^\+4411[3-8]4960\d{3}$/,
    source: `${OFCOM}: Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading`,
  },
  {
    where: 'GB',
    numbers: /^\+441[2-6]14960\d{3}$/,
    source: `${OFCOM}: Birmingham, Edinburgh, Glasgow, Liverpool, Manchester`,
  },
  { where: 'GB', numbers: /^\+441914980\d{3}$/, source: `${OFCOM}: Tyneside` },
  { where: 'GB', numbers: /^\+442896496\d{3}$/, source: `${OFCOM}: Northern Ireland` },
  { where: 'GB', numbers: /^\+442920180\d{3}$/, source: `${OFCOM}: Cardiff` },
  { where: 'GB', numbers: /^\+448081570\d{3}$/, source: `${OFCOM}: freephone` },
  { where: 'GB', numbers: /^\+443069990\d{3}$/, source: `${OFCOM}: UK-wide` },
  { where: 'FR', numbers: /^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/, source: ARCEP },
  { where: 'DE', numbers: /^\+493023125\d{3}$/, source: `${BNETZA}: Berlin` },
  { where: 'DE', numbers: /^\+496990009\d{3}$/, source: `${BNETZA}: Frankfurt` },
  { where: 'DE', numbers: /^\+494066969\d{3}$/, source: `${BNETZA}: Hamburg` },
  { where: 'DE', numbers: /^\+492214710\d{3}$/, source: `${BNETZA}: Cologne` },
  { where: 'DE', numbers: /^\+498999998\d{3}$/, source: `${BNETZA}: Munich` },
  { where: 'SE', numbers: /^\+4670174(?:060[5-9]|06[1-9]\d)$/, source: `${PTS}: mobile` },
  { where: 'SE', numbers: /^\+463139006\d{2}$/, source: `${PTS}: Gothenburg` },
  { where: 'SE', numbers: /^\+464062804\d{2}$/, source: `${PTS}: Malmö` },
  { where: 'SE', numbers: /^\+468465004\d{2}$/, source: `${PTS}: Stockholm` },
  { where: 'AU', numbers: /^\+61[2378](?:5550|7010)\d{4}$/, source: `${ACMA}: landlines` },
  { where: 'AU', numbers: /^\+61491570(?:110|15[6-9])$/, source: `${ACMA}: mobiles` },
  { where: 'NANP', numbers: /^\+1[2-9]\d{2}55501\d{2}$/, source: 'NANPA: 555-0100 to 555-0199 are kept for fiction' },
];

/** Whether an E.164 number lies in a range that is reserved for fiction. */
export const isFictional = (phone: string): boolean => fictionRanges.some(({ numbers }) => numbers.test(phone));
