import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';

import { hasQuickMode } from '../../../shared/content/packs.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Head, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { useSealBeforeLock } from '../../verso/seal-before-lock.ts';
import { Brand, LockButton } from '../places/index.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';
import { areaId } from './Passage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { SourcesDialog } from './SourcesDialog.tsx';
import { useFocusMode } from './use-focus-mode.ts';
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
  const { desk, keeper, pack } = draft;
  const view = useSyncExternalStore(desk.onView, desk.view);
  const [dialog, setDialog] = useState<'none' | 'notice' | 'sources'>('none');
  const [, navigate] = useLocation();
  const { goTo, goOn, goBack } = useTurning(draft, view);
  useSealing(draft, drafts);
  useTurningKeys({ onNext: goOn, onBack: goBack, paused: dialog !== 'none' });
  const onlyMe = useOnlyMeKey(desk, dialog !== 'none');
  const focus = useFocusMode(dialog !== 'none');
  const closeDialog = (): void => {
    setDialog('none');
  };
  const finish = async (): Promise<void> => {
    desk.finish();
    if (!(await keeper.sealNow())) return;
    // From story to change: what was written there begins an idea.
    navigate(pack?.id === 'P12' ? `/ideas/from/${desk.id}` : `/journal/${desk.id}`);
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
        />
        <WritingPage
          draft={draft}
          onNext={goOn}
          onGoTo={goTo}
          onFinish={() => void finish()}
          onlyMe={onlyMe}
          focus={focus}
          onNotice={() => {
            setDialog('notice');
          }}
        />
      </Spread>
      {dialog === 'notice' && <NoticeDialog onClose={closeDialog} />}
      {dialog === 'sources' && pack !== undefined && (
        <SourcesDialog pack={pack} onClose={closeDialog} />
      )}
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
