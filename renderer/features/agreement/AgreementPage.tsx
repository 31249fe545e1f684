import { useState } from 'react';

import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import type { Agreement } from '../../../shared/model/agreement.ts';
import { agreementWords } from '../../text/areas/agreement.ts';
import { wordingWords } from '../../text/areas/wording.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { PlacesHead } from '../places/index.ts';
import { SealLine, useSealedForm } from '../sealing/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { useOwnDraft } from './use-own-draft.ts';
import { WayOut } from './WayOut.tsx';

/** The pack whose questions the agreement answers. */
const PACK = 'P03';

type AgreementWords = Omit<Agreement, 'id' | 'changedAt'>;
const NOTHING_AGREED: AgreementWords = {
  answers: [],
  reviewOn: null,
  mayReleasePartnersWords: false,
  matchedOn: '',
  differs: '',
};

/** The agreement on the right; how to leave it on the left, always in sight. */
export function AgreementPage() {
  const words = useWords(agreementWords);
  const { answer, problem } = useAnswer('agreement.read');
  const shared = answer?.agreement ?? null;
  return (
    <Book>
      <PlacesHead current="agreement" />
      <Spread>
        <Page
          side="verso"
          labelledBy="agreement-title"
          bodyClass="stack stack--loose"
          folio={<p className="footnote">{words.offline}</p>}
        >
          <div className="stack">
            <h1 id="agreement-title">{words.title}</h1>
            <p className="small">{words.lead}</p>
            {shared !== null && (
              <dl className="facts">
                <dt>{words.changed}</dt>
                <dd>{words.changedOn(shared.changedAt, new Date())}</dd>
              </dl>
            )}
          </div>
          <WayOut />
        </Page>
        {answer === null ? (
          <Page side="recto" label={words.page}>
            <ProblemLine problem={problem} />
          </Page>
        ) : (
          <Shared agreement={answer.agreement} />
        )}
      </Spread>
    </Book>
  );
}

/** The version that the pair shares, in the answers to the pack's questions. */
function Shared({ agreement }: { readonly agreement: Agreement | null }) {
  const words = useWords(agreementWords);
  const { in: inLanguageOf } = useWords(wordingWords);
  const language = useLanguage();
  const verso = useVerso();
  const { value, change, keeper } = useSealedForm(sharedWords(agreement), (shared) =>
    verso.call('agreement.save', shared),
  );
  const draft = useOwnDraft(PACK);
  const [taken, setTaken] = useState(false);
  const said = (promptId: string): string =>
    value.answers.find((answer) => answer.promptId === promptId)?.text ?? '';
  const say = (promptId: string, text: string): void => {
    const others = value.answers.filter((answer) => answer.promptId !== promptId);
    change({ answers: text === '' ? others : [...others, { promptId, text }] });
  };
  const isEmpty = value.answers.every(({ text }) => text.trim() === '');
  return (
    <Page
      side="recto"
      label={words.page}
      bodyClass="stack stack--loose"
      folio={
        <>
          <SealLine keeper={keeper} />
          <Button kind="quiet" className="push" onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      {agreement === null && isEmpty && <p className="lead">{words.none}</p>}
      {isEmpty && draft.length > 0 && (
        <p>
          <Button
            onClick={() => {
              change({ answers: [...draft] });
              setTaken(true);
            }}
          >
            {words.takeOver}
          </Button>
        </p>
      )}
      {taken && (
        <p className="small" role="status">
          {words.takenOver}
        </p>
      )}
      {(findPack(PACK)?.prompts ?? []).map((prompt) => {
        const question = inLanguage(prompt.question, language);
        const isHere = question.language === language;
        return (
          <TextArea
            key={prompt.id}
            label={question.text}
            labelLang={isHere ? undefined : question.language}
            hint={isHere ? undefined : inLanguageOf[question.language]}
            rows={2}
            maxLength={10_000}
            prose
            value={said(prompt.id)}
            onChange={({ target }) => {
              say(prompt.id, target.value);
            }}
          />
        );
      })}
      <DayField
        label={words.reviewOn}
        value={value.reviewOn}
        onChange={(reviewOn) => {
          change({ reviewOn });
        }}
      />
      <Check
        checked={value.mayReleasePartnersWords}
        hint={words.mayReleaseHint}
        onChange={(mayReleasePartnersWords) => {
          change({ mayReleasePartnersWords });
        }}
      >
        {words.mayRelease}
      </Check>
      <TextArea
        label={words.matchedOn}
        prose
        rows={1}
        maxLength={1000}
        value={value.matchedOn}
        onChange={({ target }) => {
          change({ matchedOn: target.value });
        }}
      />
      <TextArea
        label={words.differs}
        prose
        rows={1}
        maxLength={1000}
        value={value.differs}
        onChange={({ target }) => {
          change({ differs: target.value });
        }}
      />
    </Page>
  );
}

/** Without what the vault sets itself. */
function sharedWords(agreement: Agreement | null): AgreementWords {
  if (agreement === null) return NOTHING_AGREED;
  const { answers, reviewOn, mayReleasePartnersWords, matchedOn, differs } = agreement;
  return { answers, reviewOn, mayReleasePartnersWords, matchedOn, differs };
}
