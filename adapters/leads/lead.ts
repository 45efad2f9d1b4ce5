/** What a file of leads holds once it is read. */

export const leadFields = [
  'phone',
  'name',
  'first_name',
  'last_name',
  'email',
  'source_url',
  'notes',
  'consent',
  'do_not_call',
  'language',
  'zone',
] as const;
export type LeadField = (typeof leadFields)[number];

export interface LeadConsent {
  /** False: the file says no, or something that is no clear yes. No declaration of an operator can fill that in. */
  readonly given: boolean;
  /** The day on which it was given, where the file names one. */
  readonly on: string | null;
  /** The proof: column and cell as they stood in the file, or the operator's declaration. */
  readonly wording: string;
  readonly basis: 'row' | 'operator';
}

export interface Lead {
  /** The line of the file where the row begins; the header is usually line 1. */
  readonly line: number;
  /** E.164. */
  readonly phone: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly source_url: string | null;
  readonly notes: string | null;
  /** Null where neither the row nor the operator says anything. */
  readonly consent: LeadConsent | null;
  /** ISO 639, `en`; `und` where the file names a language that nobody knows; null where it names none. */
  readonly language: string | null;
  /** An IANA zone, or null where the file names none. */
  readonly zone: string | null;
}

const rejections = ['row_broken', 'phone_missing', 'phone_invalid', 'phone_duplicate', 'zone_invalid'] as const;
export type Rejection = (typeof rejections)[number];

export interface RejectedRow {
  readonly line: number;
  readonly reason: Rejection;
}

export interface LeadsRead {
  /** Rows below the header that are not blank: leads and rejected rows together. */
  readonly rows: number;
  readonly leads: readonly Lead[];
  readonly rejected: readonly RejectedRow[];
  /** Headers that nobody knows; their columns were dropped. */
  readonly unknownColumns: readonly string[];
  /** Cells that could not be read in rows that were accepted nevertheless. */
  readonly unread: readonly { readonly line: number; readonly field: LeadField }[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t';

/** Why nothing of a file could be read. The sentence says what, where and what to do, and never quotes a cell. */
export interface LeadsProblem {
  readonly problem:
    'empty' | 'too_large' | 'binary' | 'undecodable' | 'header_broken' | 'phone_column_missing' | 'column_unknown';
  readonly sentence: string;
}

export interface LeadsOptions {
  /** ISO 3166: where numbers without a country code belong. */
  readonly region: string;
  /** Which header stands for a field, where the usual names do not. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The operator's declaration, as proof of consent for rows that say nothing. */
  readonly consentSource?: string | null;
}
