/** The form of a reply: strict, of what can be heard here and nothing else, from the same catalogue as the rules. */
import type { ResponseFormatJSONSchema } from 'openai/resources/shared';
import { z } from 'zod';
import type { Utterance } from '../../../engine/ports.ts';
import { tones } from '../../../engine/values.ts';
import type { Giving } from './what-can-be-given.ts';

const heard = <T extends z.ZodType<string>>(answer: T) =>
  z.strictObject({ answer, confidence: z.number(), words: z.string() });
const sure = { confidence: z.number(), correction: z.boolean() };

/** What can be given in any form; whether it can be given here is asked apart, so that an auditor reads which it was. */
const anyValue = z.union([
  z.strictObject({ choice: z.string(), ...sure }),
  z.strictObject({ number: z.int(), ...sure }),
  z.strictObject({ words: z.string(), ...sure }),
]);

/** Every reply that keeps the form, whatever it names. */
export const anyReply = z.strictObject({
  answers: z.array(heard(z.string())).max(100),
  alternatives: z.array(heard(z.string())).max(100),
  values: z.record(z.string(), anyValue.nullable()),
  tone: z.enum(tones),
});
export type AnyReply = z.infer<typeof anyReply>;

/** The form that the vendor is asked to keep. `can_hear` must name at least one answer. */
export function replyFormat(
  { can_hear }: Pick<Utterance, 'can_hear'>,
  giving: ReadonlyMap<string, Giving>,
): ResponseFormatJSONSchema.JSONSchema {
  const answers = z.array(heard(z.enum(can_hear)));
  const values = Object.fromEntries([...giving].map(([name, how]) => [name, formOf(how).nullable()]));
  const reply = z.strictObject({
    answers,
    alternatives: answers,
    values: z.strictObject(values),
    tone: z.enum(tones),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(reply, { target: 'draft-7' });
  return { name: 'heard', strict: true, schema };
}

function formOf(giving: Giving): z.ZodType {
  switch (giving.how) {
    case 'choice':
      return z.strictObject({ choice: z.enum(giving.choices), ...sure });
    case 'number':
      return z.strictObject({ number: z.literal(Array.from({ length: giving.of }, (_, i) => i + 1)), ...sure });
    case 'words':
      return z.strictObject({ words: z.string(), ...sure });
  }
}
