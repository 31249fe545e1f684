import type { CallOutput } from '../../shared/contract/contract.ts';
import { useAnswer } from './use-answer.ts';

export type Facts = CallOutput<'session.facts'>;

/** What the host's session says of itself; null until it has. */
export function useFacts(): Facts | null {
  return useAnswer('session.facts').answer;
}
