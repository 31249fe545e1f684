/** The contract's calls about the author's own codes. */
import type { Code } from '../../../../shared/content/codebook.ts';
import { starterCodebook } from '../../../../shared/content/codebook.ts';
import type { Handlers } from '../../../../shared/contract/server.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { OwnCodes } from '../../../../shared/model/own-codes.ts';
import { MOST_OWN_CODES, ownCode } from '../../../../shared/model/own-codes.ts';
import type { finder } from '../../deidentify/propose.ts';
import type { JournalStore } from '../../journal/journal-store.ts';
import { folded } from '../document/document-rules.ts';
import { cleaned } from '../final-text.ts';
import { namingInCode } from './codes-on.ts';

export type CodeCalls = Pick<
  Handlers<'vault'>,
  'release.codes' | 'release.saveCode' | 'release.removeCode'
>;

export interface CodeCallParts {
  readonly journal: JournalStore;
  readonly finder: typeof finder;
}

export function codeCalls({ journal, finder: finderFor }: CodeCallParts): CodeCalls {
  return {
    'release.codes': () => [...ownCodes(journal)],
    'release.saveCode': ({ id, ...said }) => {
      const name = oneLine(said.name);
      const brief = oneLine(said.brief);
      const kept = keptCodes(journal);
      const before = kept.codes.find((code) => code.id === id) ?? null;
      if (id !== null && before === null) throw Problem.of('not-found', {});
      if (name === '') return { ok: false, why: 'no-name', words: [] };
      const others = [...starterCodebook.codes, ...kept.codes].filter((code) => code.id !== id);
      if (others.some((code) => folded(code.name) === folded(name))) {
        return { ok: false, why: 'name-taken', words: [] };
      }
      if (before === null && kept.codes.length >= MOST_OWN_CODES) {
        return { ok: false, why: 'too-many', words: [] };
      }
      const words = namingInCode({ name, brief }, finderFor(journal.listCast()), 'en');
      if (words.length > 0) return { ok: false, why: 'names-somebody', words };
      const code =
        before === null ? ownCode(kept.given + 1, { name, brief }) : { ...before, name, brief };
      const codes =
        before === null
          ? [...kept.codes, code]
          : kept.codes.map((one) => (one.id === code.id ? code : one));
      const given = before === null ? kept.given + 1 : kept.given;
      journal.releases().saveOwnCodes({ ...kept, codes, given });
      return { ok: true, code, codes };
    },
    'release.removeCode': ({ id }) => {
      const kept = keptCodes(journal);
      if (!kept.codes.some((code) => code.id === id)) throw Problem.of('not-found', {});
      const isUsed = journal
        .releases()
        .allPrepared()
        .some(({ codings }) => codings.some(({ code }) => code === id));
      if (isUsed) return { ok: false, why: 'in-use' };
      const codes = kept.codes.filter((code) => code.id !== id);
      journal.releases().saveOwnCodes({ ...kept, codes });
      return { ok: true, codes };
    },
  };
}

/** In the order in which they were made. */
export function ownCodes(journal: JournalStore): readonly Code[] {
  return journal.releases().ownCodes()?.codes ?? [];
}

function keptCodes(journal: JournalStore): OwnCodes {
  return journal.releases().ownCodes() ?? { id: journal.newId(), codes: [], given: 0 };
}

/** As every writer may use it; a name stands on one line. */
function oneLine(words: string): string {
  return cleaned(words).replace(/\s+/gu, ' ').trim();
}
