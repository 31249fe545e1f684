import type { ReactNode } from 'react';

import { inLanguage } from '../../../shared/content/packs.ts';
import type { Pack } from '../../../shared/content/packs.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { keysInWords } from '../../text/keys.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { ContentsLine } from '../../ui/Contents.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { isMac } from '../../verso/platform.ts';
import { LanguageMark } from '../wording/index.ts';
import { GO_ON_KEYS } from './keys.ts';
import { LastTime } from './LastTime.tsx';
import type { Question } from './questions.ts';
import type { DeskView } from './writing-desk.ts';

export interface QuestionPageProps {
  readonly entryId: RecordId;
  readonly view: DeskView;
  readonly pack: Pack | undefined;
  /** Only the question: the way through the questions and their sources step back. */
  readonly focused: boolean;
  readonly onGoTo: (promptId: string) => void;
  readonly onSources: () => void;
  /** Under the help: whether the lens asks here. */
  readonly children: ReactNode;
}

/** The left page: the question, large; the way through the questions; where they come from. */
export function QuestionPage(props: QuestionPageProps) {
  const { entryId, view, pack, focused, onGoTo, onSources, children } = props;
  const words = useWords(reflectWords);
  const goOn = keysInWords(GO_ON_KEYS, isMac, useLanguage());
  const question = view.questions.find(({ promptId }) => promptId === view.current);
  return (
    <Page
      side="verso"
      labelledBy="pack"
      bodyClass="stack stack--loose"
      folio={!focused && pack !== undefined && <Framework pack={pack} onSources={onSources} />}
    >
      <div className="stack stack--title">
        <PackTitle pack={pack} />
        {pack === undefined && <p className="small">{words.noPackNext}</p>}
        {question !== undefined && (
          <h2
            className="prompt prompt--turned"
            id="question"
            key={question.promptId}
            lang={question.words.language}
          >
            {question.words.text}
          </h2>
        )}
        {question !== undefined && <AskedIn pack={pack} question={question} />}
      </div>
      {!focused && (
        <>
          <LastTime entryId={entryId} promptId={view.current} />
          <Contents view={view} onGoTo={onGoTo} />
          <p className="small">{words.help(goOn)}</p>
          {children}
        </>
      )}
    </Page>
  );
}

function PackTitle({ pack }: { readonly pack: Pack | undefined }) {
  const words = useWords(reflectWords);
  const language = useLanguage();
  if (pack === undefined) {
    return (
      <h1 className="eyebrow" id="pack">
        {words.noPack}
      </h1>
    );
  }
  const title = inLanguage(pack.title, language);
  return (
    <h1 className="eyebrow" id="pack">
      <span lang={title.language}>{title.text}</span>
      <LanguageMark language={title.language} />
    </h1>
  );
}

interface AskedInProps {
  readonly pack: Pack | undefined;
  readonly question: Question;
}

/** A question in another language than the window's, where the title of its pack has not said so. */
function AskedIn({ pack, question: { words: asked } }: AskedInProps) {
  const words = useWords(reflectWords);
  const language = useLanguage();
  if (asked.language === language) return null;
  if (pack !== undefined && inLanguage(pack.title, language).language !== language) return null;
  return <p className="small">{words.askedIn[asked.language]}</p>;
}

interface ContentsProps {
  readonly view: DeskView;
  readonly onGoTo: (promptId: string) => void;
}

/** Progress as a table of contents; on a narrow window one line stands for it and opens it. */
function Contents({ view, onGoTo }: ContentsProps) {
  const words = useWords(reflectWords);
  const wide = useWide();
  const place = view.questions.findIndex(({ promptId }) => promptId === view.current);
  const current = view.questions[place];
  return (
    <details className="fold" open={wide} key={String(wide)}>
      <summary>
        {current !== undefined && (
          <>
            <span lang={current.label.language}>{asSentence(current.label.text)}</span>{' '}
            {words.summary(place + 1, view.questions.length)}
          </>
        )}
      </summary>
      <nav aria-label={words.contents}>
        <ol className="contents">
          {view.questions.map((question) => (
            <ContentsLine
              key={question.promptId}
              current={question.promptId === view.current ? 'step' : undefined}
              state={words.states[stateOf(question, view)]}
              onGo={() => {
                onGoTo(question.promptId);
              }}
            >
              <span lang={question.label.language}>{question.label.text}</span>
            </ContentsLine>
          ))}
        </ol>
      </nav>
    </details>
  );
}

/** "So what?" is a sentence already; "Strengths" becomes one. */
function asSentence(label: string): string {
  return /[.!?…]$/u.test(label) ? label : `${label}.`;
}

function stateOf(
  { promptId, neverLeaves }: Question,
  { current, written, skipped }: DeskView,
): 'here' | 'written' | 'skipped' | 'never' | 'open' {
  if (promptId === current) return 'here';
  if (written.has(promptId)) return 'written';
  if (skipped.has(promptId)) return 'skipped';
  return neverLeaves ? 'never' : 'open';
}

interface FrameworkProps {
  readonly pack: Pack;
  readonly onSources: () => void;
}

/** Where the questions come from, as a footnote. */
function Framework({ pack, onSources }: FrameworkProps) {
  const words = useWords(reflectWords);
  const framework = inLanguage(pack.framework, useLanguage());
  return (
    <p className="footnote">
      <span lang={framework.language}>{framework.text}.</span>{' '}
      <TextButton onClick={onSources}>{words.sources}</TextButton>
    </p>
  );
}
