/** Style sheets are imported for their effect; the bundler writes them out as files. */
declare module '*.css';
