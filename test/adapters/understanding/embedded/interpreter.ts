/** The embedded interpreter over the shipped files, asked on a Monday morning in Dublin unless a test says otherwise. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { embeddedInterpreter } from '../../../../adapters/understanding/embedded/embedded-interpreter.ts';
import { clinicFile } from '../../../../engine/flow/schema/house-files.ts';
import { answersFile, memoryFile, objectionsFile } from '../../../../engine/flow/schema/shared-files.ts';
import type { Interpretation, Utterance } from '../../../../engine/ports.ts';
import type { Slot } from '../../../../engine/values.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../flows/${path}`, import.meta.url), 'utf8'));
const answers = answersFile.parse(read('answers.json')).answers;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const parts = {
  answers,
  objections: objectionsFile.parse(read('objections.json')).objections,
  memory: memoryFile.parse(read('memory.json')).values,
  clinic: clinicFile.parse(read('clinics/romi.json')),
};
export const interpreter = embeddedInterpreter(parts, sha256);

/** Every answer that a person can give. */
export const everyAnswer = Object.keys(answers).filter((name) => answers[name]?.weight !== 'signal');

export const MONDAY = '2026-11-23T10:00:00.000+00:00';

export async function interpret(text: string, where: Partial<Utterance> = {}): Promise<Interpretation> {
  const result = await interpreter.interpret({
    text,
    can_hear: everyAnswer,
    can_give: ['reason', 'when', 'practitioner', 'for_whom'],
    asked: null,
    said: [],
    offered: [],
    objection: null,
    at: MONDAY,
    zone: 'Europe/Dublin',
    ...where,
  });
  if ('failed' in result) throw new Error(`The embedded interpreter never fails, and said ${result.failed}.`);
  return result;
}

/** The answers that count for the policy, by name. */
export async function counted(text: string, where: Partial<Utterance> = {}): Promise<string[]> {
  const { answers } = await interpret(text, where);
  return answers.filter(({ confidence }) => confidence >= 0.5).map(({ answer }) => answer);
}

/** The value of a name that counts, or undefined. */
export async function valueOf(name: string, text: string, where: Partial<Utterance> = {}): Promise<unknown> {
  const { values } = await interpret(text, where);
  return values.find((value) => value.name === name && value.confidence >= 0.5)?.value;
}

export function slotAt(id: string, start: string, practitioner: string): Slot {
  return { id, start, minutes: 30, practitioner, chair: 'one' };
}
