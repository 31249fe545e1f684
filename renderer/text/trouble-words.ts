/** What is said of any trouble. */
export interface TroubleWords {
  readonly what: string;
  /** Whether anything is lost. */
  readonly lost: string;
  readonly next: string;
}
