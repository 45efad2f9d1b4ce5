import type { FlowPromise } from './promise.ts';

export const inputsKnown: FlowPromise = {
  promise: 'inputs-known',
  means:
    'Whatever a line says in braces, an effect needs, or a part needs on entry, is known wherever it is used, whatever was said or corrected before.',
  yields: 'Nothing.',
  begins: '',
  watch: (before, sign) =>
    sign.sign === 'unsure' ? { broken: `"${sign.by}" needs {${sign.value}}, which may not be known here.` } : before,
  minds: ({ sign }) => sign === 'say' || sign === 'do' || sign === 'unsure',
  concerns: (sign) => sign.sign === 'say' || sign.sign === 'do',
};
