/** Writes flows.schema.json anew from the schemas of the engine: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { flowsSchemaText } from '../adapters/releases/schema.ts';

writeFileSync(new URL('../flows.schema.json', import.meta.url), flowsSchemaText());
