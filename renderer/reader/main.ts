/** The whole script of the reader, which runs twice: as the page, and as the thread of Argon2id. */
import './without-eval.ts';
import './reader.css';

import { isThread, serveOneJob } from './argon2-thread.ts';
import { Page } from './page.ts';
import { permitThreadOnly } from './trusted-scripts.ts';

function begin(): void {
  permitThreadOnly();
  const root = document.querySelector<HTMLElement>('#page');
  if (root === null) throw new Error('the page has no root');
  const page = new Page(root, navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');
  window.addEventListener('error', () => page.fail());
  window.addEventListener('unhandledrejection', () => page.fail());
}

if (isThread()) void serveOneJob();
else begin();
