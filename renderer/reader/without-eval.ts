/**
 * Imported before everything else: schemas decide when they are made, and zod would try `new Function`,
 * which this page's policy forbids and reports.
 */
import { z } from 'zod';

z.config({ jitless: true });
