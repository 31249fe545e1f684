import './without-eval.ts';
// First, because it fixes the order of the style layers for every style sheet after it.
import './theme/theme.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

import { App } from './app/App.tsx';
import { connectVerso } from './app/bridge.ts';
import { readPreferences } from './app/use-gate.ts';

// Where one is in the journal stands in no address and no history.
const { hook } = memoryLocation({ path: location.hash.slice(1) || '/journey' });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

const verso = connectVerso();
const preferences = await readPreferences(verso);
createRoot(root).render(
  <StrictMode>
    <Router hook={hook}>
      <App verso={verso} preferences={preferences} />
    </Router>
  </StrictMode>,
);
