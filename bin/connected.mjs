/** The services that a dashboard built with `--connected` may ask, and no other host. */
export const connectedOrigins = ['https://api.openalex.org', 'https://api.crossref.org', 'https://pub.orcid.org'];

/**
 * A content security policy that lets the page connect to those services too.
 *
 * @param {string} policy
 * @returns {string}
 */
export function connectedPolicy(policy) {
  return policy.replace("connect-src 'self'", `connect-src 'self' ${connectedOrigins.join(' ')}`);
}
