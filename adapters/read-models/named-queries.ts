import { readFileSync } from 'node:fs';
import type { NamedQuery } from './read-models.ts';

const folder = new URL('../../projections/queries/', import.meta.url);
const names = ['calls', 'appointments', 'funnel', 'objections'] as const;

/** The queries that analysts call by name, with the comment on top of each file as what it is about. */
export function namedQueries(): readonly NamedQuery[] {
  return names.map((name) => {
    const sql = readFileSync(new URL(`${name}.sql`, folder), 'utf8');
    const comment = sql.split('\n').slice(
      0,
      sql.split('\n').findIndex((line) => !line.startsWith('--')),
    );
    return { name, sql, about: comment.map((line) => line.slice(2).trim()).join(' ') };
  });
}
