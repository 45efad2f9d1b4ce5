#!/usr/bin/env node
// Plain JavaScript, so that an older Node can still read this file and say what it lacks (DESIGN: dependencies).
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    'Elo needs Node 24 or newer, and this is Node ' + process.versions.node + ': run it as `npx elo` after `npm ci`.\n',
  );
  process.exit(2);
}
// Compiled once and kept beside the packages: every command starts in half the time.
const { enableCompileCache } = await import('node:module');
enableCompileCache(new URL('../node_modules/.cache/elo', import.meta.url).pathname);
await import('./cli/main.ts');
