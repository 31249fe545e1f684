/** The rule stages in the order in which they are asked. */
import { findAges } from './ages.ts';
import { findBeginnings } from './beginnings.ts';
import { findBodiesAndAwards } from './bodies-and-awards.ts';
import { findCareers } from './careers.ts';
import type { ClueStage } from './clue.ts';
import { findDescriptions } from './descriptions.ts';
import { findEvents } from './events.ts';
import { findLocalEvents } from './local-events.ts';
import { findPlacesOfOrigin } from './places-of-origin.ts';
import { findPointsInTime } from './points-in-time.ts';
import { findRoles } from './roles.ts';
import { findSingledOut } from './singled-out.ts';
import { findYears } from './years.ts';

/** `findQuotations` is none of them: see there. */
export const CLUE_STAGES: readonly ClueStage[] = [
  findSingledOut,
  findRoles,
  findYears,
  findDescriptions,
  findAges,
  findPointsInTime,
  findPlacesOfOrigin,
  findBodiesAndAwards,
  findCareers,
  findEvents,
  findLocalEvents,
  findBeginnings,
];
