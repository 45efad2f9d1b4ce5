/**
 * The number of the engine's behaviour. Whoever changes what is decided for the same inputs raises it, records new
 * calls under test/history/calls/<n>/ and says in CHANGELOG.md which calls would go elsewhere.
 */
export const DECISIONS = 6;
