/** This copy's version; the build puts package.json's here (`scripts/build/package-version.mjs`). */
export const version = '0.0.0-source';
