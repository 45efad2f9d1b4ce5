/** Where a value does not fit its schema: paths and codes only, because the rejected value could be somebody's name. */
export const misfitsOf = (error: {
  readonly issues: readonly { readonly path: PropertyKey[]; readonly code?: string }[];
}): string => error.issues.map((issue) => `${issue.path.map(String).join('.')} (${issue.code})`).join(', ');
