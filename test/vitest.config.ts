import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: false },
    testTimeout: 30_000,
    // Whatever model somebody uses on this machine: no test asks it.
    env: { ELO_MODEL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
    maxWorkers: 2,
  },
});
