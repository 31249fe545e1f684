/** Style sheets are imported for their effect; the bundler writes them out as files. */
declare module '*.css';

/** A text file as it stands: the licences that must travel with the typefaces. */
declare module '*?raw' {
  const text: string;
  export default text;
}
