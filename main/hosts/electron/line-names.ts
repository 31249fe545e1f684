/** Names of the lines between the processes of this host. */

/** Page to host and back: the session's calls, answers and events. */
export const SESSION_LINE = 'verso:session';
/** Page to host: this page's preload listens now. */
export const PAGE_READY = 'verso:page-ready';
/** Host to page and to vault process: here is your end of the line to the other. */
export const PAGE_LINE = 'verso:page-line';
/** Host to page: the vault process that you were joined to is gone. */
export const VAULT_ENDED = 'verso:vault-ended';
