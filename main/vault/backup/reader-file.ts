/** Where the reader lies that is kept beside backups: one HTML file, made by `npm run build`. */

/**
 * @returns the built page: near the bundle that this is part of, or in the `dist` of a source tree,
 *   where it may not have been built yet.
 */
export function readerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(
    isSource ? '../../../dist/reader/reader.html' : '../reader/reader.html',
    import.meta.url,
  );
}
