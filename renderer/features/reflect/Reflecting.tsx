import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';

import { hasQuickMode } from '../../../shared/content/packs.ts';
import type { Naming } from '../../../shared/naming/namings.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Head, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { useSealBeforeLock } from '../../verso/seal-before-lock.ts';
import { IncidentLine, PauseDialog } from '../incident/index.ts';
import { LensLine } from '../lens/index.ts';
import { NamingLine } from '../naming-help/index.ts';
import { Brand, LockButton } from '../places/index.ts';
import { BeforeFinish } from './BeforeFinish.tsx';
import { Beside } from './Beside.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';
import { NewInCast } from './NewInCast.tsx';
import { areaId } from './Passage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { SourcesDialog } from './SourcesDialog.tsx';
import { useFinish } from './use-finish.ts';
import { useFocusMode } from './use-focus-mode.ts';
import { useMargin } from './use-margin.ts';
import { useNamings } from './use-namings.ts';
import { useOnlyMeKey } from './use-only-me-key.ts';
import { useTurningKeys } from './use-turning-keys.ts';
import type { DeskView } from './writing-desk.ts';
import { FINISH_ID, WritingPage } from './WritingPage.tsx';

export interface ReflectingProps {
  readonly draft: OpenDraft;
  readonly drafts: OpenDrafts;
}

/** The spread with a draft on it. */
export function Reflecting({ draft, drafts }: ReflectingProps) {
  const { desk, pack } = draft;
  const view = useSyncExternalStore(desk.onView, desk.view);
  const [dialog, setDialog] = useState<'none' | 'notice' | 'sources' | 'incident'>('none');
  const [joining, setJoining] = useState<Naming | null>(null);
  const [castChange, setCastChange] = useState(0);
  const { goTo, goOn, goBack } = useTurning(draft, view);
  useSealing(draft, drafts);
  const margin = useMargin(draft, view);
  const finish = useFinish(draft, margin);
  const paused = dialog !== 'none' || joining !== null || finish.before.what !== 'nothing';
  useTurningKeys({ onNext: goOn, onBack: goBack, paused });
  const onlyMe = useOnlyMeKey(desk, paused);
  const focus = useFocusMode(paused);
  const namings = useNamings(draft, view, {
    mayLook: margin.mayLook,
    isHidden: focus.isOn || margin.concern !== null,
    castChange,
  });
  const showRoutes = (): void => {
    setDialog('incident');
  };
  const closeDialog = (): void => {
    setDialog('none');
  };

  return (
    <Book focus={focus.isOn}>
      {!focus.isOn && <ReflectHead draft={draft} view={view} />}
      <Spread>
        <QuestionPage
          entryId={desk.id}
          view={view}
          pack={pack}
          focused={focus.isOn}
          onGoTo={goTo}
          onSources={() => {
            setDialog('sources');
          }}
        >
          <div className="stack stack--tight">
            <LensLine lens={margin.lens} mayLook={margin.mayLook} />
            <IncidentLine onShow={showRoutes} />
            {margin.mayLook && <NamingLine help={namings.help} />}
          </div>
        </QuestionPage>
        <WritingPage
          draft={draft}
          onNext={goOn}
          onGoTo={goTo}
          onFinish={finish.ask}
          onlyMe={onlyMe}
          focus={focus}
          onNotice={() => {
            setDialog('notice');
          }}
          pointedOut={namings.pointedOut}
          beside={
            <Beside
              margin={margin}
              namings={namings}
              meeting={draft.session?.number ?? null}
              onAddToCast={() => {
                setJoining(namings.noted);
              }}
              onRoutes={showRoutes}
            />
          }
        />
      </Spread>
      {dialog === 'notice' && <NoticeDialog onClose={closeDialog} />}
      {dialog === 'sources' && pack !== undefined && (
        <SourcesDialog pack={pack} onClose={closeDialog} />
      )}
      {dialog === 'incident' && (
        <PauseDialog
          concern={margin.concern ?? 'harm'}
          onFinish={undefined}
          onClose={() => {
            if (margin.concern !== null) margin.settle(margin.concern);
            closeDialog();
          }}
        />
      )}
      {joining !== null && (
        <NewInCast
          naming={joining}
          onSaved={() => {
            setCastChange((before) => before + 1);
          }}
          onClose={() => {
            // The page cannot have the keyboard while the dialog is there.
            flushSync(() => {
              setJoining(null);
            });
            namings.backToWords();
          }}
        />
      )}
      <BeforeFinish finish={finish} />
    </Book>
  );
}

interface ReflectHeadProps {
  readonly draft: OpenDraft;
  readonly view: DeskView;
}

function ReflectHead({ draft: { desk, pack }, view }: ReflectHeadProps) {
  const words = useWords(reflectWords);
  const [, navigate] = useLocation();
  const finished = view.status === 'finished';
  return (
    <Head
      left={<Brand />}
      right={
        <>
          <Button
            kind="quiet"
            onClick={() => {
              navigate(finished ? `/journal/${desk.id}` : '/journey');
            }}
          >
            {finished ? words.backToJournal : words.back}
          </Button>
          <div className="reflect-length push">
            {pack !== undefined && hasQuickMode(pack) && (
              <Segmented
                legend={words.howMany}
                value={view.quick ? 'quick' : 'all'}
                options={[
                  { value: 'all', label: words.all(pack.prompts.length) },
                  { value: 'quick', label: words.quick },
                ]}
                onChange={(length) => {
                  desk.setQuick(length === 'quick');
                }}
              />
            )}
          </div>
          <LockButton />
        </>
      }
    />
  );
}

interface Turning {
  readonly goTo: (promptId: string) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
}

/** Ways to another question. Each takes the keyboard along; so does opening the page. */
function useTurning({ desk }: OpenDraft, view: DeskView): Turning {
  const takeKeyboard = useRef(true);
  const { current } = view;
  useEffect(() => {
    if (!takeKeyboard.current) return;
    takeKeyboard.current = false;
    const area = document.getElementById(areaId(current));
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [current]);
  const goTo = useCallback(
    (promptId: string) => {
      if (promptId === desk.view().current) {
        document.getElementById(areaId(promptId))?.focus();
        return;
      }
      takeKeyboard.current = true;
      desk.goTo(promptId);
    },
    [desk],
  );
  const goOn = useCallback(() => {
    takeKeyboard.current = true;
    if (desk.goOn()) return;
    takeKeyboard.current = false;
    document.getElementById(FINISH_ID)?.focus();
  }, [desk]);
  const goBack = useCallback(() => {
    takeKeyboard.current = true;
    if (!desk.goBack()) takeKeyboard.current = false;
  }, [desk]);
  return { goTo, goOn, goBack };
}

/** Seals the draft before anything can take the page away. */
function useSealing({ desk, keeper }: OpenDraft, drafts: OpenDrafts): void {
  useSealBeforeLock(() => keeper.sealNow());
  useEffect(() => {
    const sealNow = (): void => void keeper.sealNow();
    window.addEventListener('pagehide', sealNow);
    document.addEventListener('visibilitychange', sealNow);
    return () => {
      window.removeEventListener('pagehide', sealNow);
      document.removeEventListener('visibilitychange', sealNow);
      void drafts.leave(desk.id);
    };
  }, [desk, keeper, drafts]);
}
