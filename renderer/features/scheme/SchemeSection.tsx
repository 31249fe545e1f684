import { useState } from 'react';

import { shelveExtraPacks } from '../../../shared/content/packs.ts';
import type { SchemeCheck } from '../../../shared/contract/guide-calls.ts';
import { blankCards, LARGEST_SCHEME_FILE } from '../../../shared/model/scheme-file.ts';
import { ROLES } from '../../../shared/model/scheme.ts';
import { schemeWords } from '../../text/areas/scheme.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { CountsSection } from '../counts/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { SchemeMaker } from './SchemeMaker.tsx';
import { SchemeErrors } from './SchemeErrors.tsx';

/** The scheme in use, the file that brings another, and the role. */
export function SchemeSection() {
  const words = useWords(schemeWords);
  const { section } = useWords(settingsWords);
  const verso = useVerso();
  const scheme = useAnswer('scheme.read');
  const profile = useAnswer('profile.read');
  const deed = useDeed();
  const [read, setRead] = useState<{ readonly text: string; readonly check: SchemeCheck } | null>(
    null,
  );
  const [said, setSaid] = useState<'used' | 'left' | null>(null);
  const [making, setMaking] = useState(false);
  if (making) return <SchemeMaker onBack={() => setMaking(false)} />;
  const blank = scheme.answer === null ? [] : blankCards(scheme.answer.scheme);
  const isTakenOver = (scheme.answer?.takenOverAt ?? null) !== null;
  const look = (file: File): void => {
    deed.run(async () => {
      setSaid(null);
      // A file of many megabytes is called too large by its first ones.
      const text = await file.slice(0, LARGEST_SCHEME_FILE * 4).text();
      setRead({ text, check: await verso.call('scheme.check', { text }) });
    });
  };
  const use = (text: string): void => {
    deed.run(async () => {
      const check = await verso.call('scheme.use', { text });
      if (check.ok) shelveExtraPacks(check.scheme.extraPacks);
      setRead(check.ok ? null : { text, check });
      setSaid(check.ok ? 'used' : null);
      scheme.askAgain();
    });
  };
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.scheme}
        </h2>
        <ProblemLine problem={scheme.problem ?? profile.problem ?? deed.problem} />
        {scheme.answer !== null && (
          <p>{words.standing(scheme.answer.scheme.name, scheme.answer.takenOverAt, new Date())}</p>
        )}
        {isTakenOver && blank.length > 0 && <Trouble>{words.blank(blank)}</Trouble>}
        {said !== null && <p role="status">{words[said]}</p>}
        <div className="field">
          <label className="label" htmlFor="scheme-file">
            {words.file}
          </label>
          <p className="small" id="scheme-file-hint">
            {words.fileHint}
          </p>
          <input
            id="scheme-file"
            type="file"
            accept=".verso-scheme,application/json"
            aria-describedby="scheme-file-hint"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) look(file);
              // The same file may be chosen again after it was mended.
              target.value = '';
            }}
          />
        </div>
        {read !== null && <Reading check={read.check} onUse={() => use(read.text)} />}
        {isTakenOver && (
          <p>
            <Button
              onClick={() => {
                deed.run(async () => {
                  await verso.call('scheme.leave', null);
                  shelveExtraPacks([]);
                  setSaid('left');
                  scheme.askAgain();
                });
              }}
            >
              {words.leave}
            </Button>
          </p>
        )}
      </div>
      <section className="stack" aria-labelledby="own-role">
        <h3 id="own-role">{words.role}</h3>
        {profile.answer !== null && (
          <Segmented
            legend={words.role}
            options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
            value={profile.answer.role}
            onChange={(role) => {
              deed.run(async () => {
                profile.put(await verso.call('profile.changeRole', { role }));
              });
            }}
          />
        )}
        <p className="small">{words.roleHint}</p>
      </section>
      {(scheme.answer?.scheme.researcher?.card ?? null) !== null && (
        <CountsSection key={scheme.answer?.takenOverAt} />
      )}
      <section className="stack" aria-labelledby="make-scheme">
        <h3 id="make-scheme">{words.make}</h3>
        <p className="small">{words.makeLead}</p>
        <p>
          <Button onClick={() => setMaking(true)}>{words.make}</Button>
        </p>
      </section>
    </>
  );
}

function Reading({ check, onUse }: { readonly check: SchemeCheck; readonly onUse: () => void }) {
  const words = useWords(schemeWords);
  if (!check.ok) {
    return (
      <Trouble alert>
        <p>{words.refused}</p>
        <SchemeErrors errors={check.errors} />
      </Trouble>
    );
  }
  const { scheme, warnings, draftsLeft } = check;
  return (
    <div className="stack">
      {(warnings.length > 0 || draftsLeft > 0) && (
        <Trouble>
          <p>{words.warned}</p>
          <SchemeErrors errors={warnings} />
          {draftsLeft > 0 && <p>{words.draftsLeft(draftsLeft)}</p>}
        </Trouble>
      )}
      <p>
        <Button kind="primary" onClick={onUse}>
          {words.use(scheme.name)}
        </Button>
      </p>
    </div>
  );
}
