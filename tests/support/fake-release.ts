/** What the fake finds in an entry: cast names and a few shapes, literally. Enough to lay out a page with. */
import { findPrompt } from '../../shared/content/packs.ts';
import type { CastMember, Entry } from '../../shared/model/journal.ts';
import type { Passage, Proposal } from '../../shared/model/release.ts';

export function passagesOf(entry: Entry): Passage[] {
  return entry.answers
    .filter((answer) => answer.text.trim() !== '')
    .map((answer) => ({
      promptId: answer.promptId,
      question: answer.question,
      text: answer.text,
      release: findPrompt(answer.promptId)?.release ?? 'out',
    }));
}

export function proposalsOf(passages: readonly Passage[], cast: readonly CastMember[]): Proposal[] {
  const found: Proposal[] = [];
  for (const passage of passages) {
    const add = (start: number, text: string, rest: Partial<Proposal>): void => {
      found.push({
        id: `${passage.promptId}:${String(start)}`,
        promptId: passage.promptId,
        start,
        end: start + text.length,
        text,
        tier: 'certain',
        kind: 'cast-person',
        class: 'direct',
        ruleId: 'A03',
        replacement: '[someone]',
        generalisation: null,
        ...rest,
      });
    };
    for (const member of cast) {
      for (const name of member.names) {
        for (
          let at = passage.text.indexOf(name);
          at >= 0;
          at = passage.text.indexOf(name, at + 1)
        ) {
          add(at, name, { replacement: `[${member.replacement}]` });
        }
      }
    }
    for (const hit of passage.text.matchAll(/\b\d{1,2} (?:October|November)\b/gu)) {
      add(hit.index, hit[0], { kind: 'date', ruleId: 'A14', replacement: '[date]' });
    }
    for (const hit of passage.text.matchAll(/\bthe \d{2}\b/gu)) {
      add(hit.index, hit[0], {
        kind: 'number',
        tier: 'check',
        replacement: '[number]',
        generalisation: '[a bus]',
      });
    }
  }
  return found.sort((a, b) => a.promptId.localeCompare(b.promptId) || a.start - b.start);
}
