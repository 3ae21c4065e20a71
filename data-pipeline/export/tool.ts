/** Which program, in which version, wrote a file; a test holds the version to that of package.json. */
export const toolName = 'Candor';
export const toolVersion = '0.1.0';
