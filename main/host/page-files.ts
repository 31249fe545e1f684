/** The page as built: a fixed map of names to bytes. What is not in it does not exist. */

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** Keys are absolute URL paths: "/index.html". */
export type PageFiles = ReadonlyMap<string, PageFile>;
