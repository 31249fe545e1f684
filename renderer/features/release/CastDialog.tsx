import { useState } from 'react';

import type { CastMember } from '../../../shared/model/journal.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import type { MemberFault, MemberFields } from './new-member.ts';
import { newRecordId } from '../../verso/new-record-id.ts';
import { memberOf } from './new-member.ts';

export interface CastDialogProps {
  /** Null for a new one. */
  readonly member: CastMember | null;
  /** Words selected in the text, offered as the first name. */
  readonly suggestion: string;
  /** What they seem to name. */
  readonly suggestedKind?: CastMember['kind'];
  readonly onSave: (member: CastMember) => Promise<void>;
  readonly onRemove: (member: CastMember) => Promise<void>;
  readonly onClose: () => void;
}

const KINDS: readonly CastMember['kind'][] = ['person', 'place', 'team'];
const PARTS: readonly CastMember['part'][] = ['self', 'partner', 'other'];

/** Fields of one member of the cast. Esc changes nothing. */
export function CastDialog(props: CastDialogProps) {
  const { member, suggestion, suggestedKind = 'person', onSave, onRemove, onClose } = props;
  const words = useWords(releaseWords).cast;
  const [fields, setFields] = useState<MemberFields>(() => ({
    kind: member?.kind ?? suggestedKind,
    names: member?.names.join('\n') ?? suggestion,
    replacement: member?.replacement ?? '',
    part: member?.part ?? 'other',
  }));
  const [fault, setFault] = useState<MemberFault | 'failed' | null>(null);
  const change = (some: Partial<MemberFields>): void => {
    setFields((before) => ({ ...before, ...some }));
  };
  const attempt = (act: Promise<void>): void => {
    act.then(onClose, () => {
      setFault('failed');
    });
  };
  const save = (): void => {
    const made = memberOf(member?.id ?? newRecordId(), fields);
    if ('fault' in made) setFault(made.fault);
    else attempt(onSave(made.member));
  };
  return (
    <Dialog
      title={member === null ? words.addTitle : words.editTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={save}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          {member !== null && (
            <Button
              kind="quiet"
              className="push"
              onClick={() => {
                attempt(onRemove(member));
              }}
            >
              {words.remove}
            </Button>
          )}
        </>
      }
    >
      <Names
        value={fields.names}
        trouble={fault === 'needsName' || fault === 'tooLong' ? words[fault] : null}
        onChange={(names) => {
          change({ names });
        }}
      />
      <Field
        label={words.replacement}
        hint={words.replacementHint}
        value={fields.replacement}
        maxLength={500}
        dir="auto"
        trouble={fault === 'needsReplacement' || fault === 'givesAway' ? words[fault] : undefined}
        onChange={({ target }) => {
          change({ replacement: target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <Choice
        legend={words.kind}
        value={fields.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      {fields.kind === 'person' && (
        <Choice
          legend={words.part}
          value={fields.part}
          options={PARTS.map((part) => ({ value: part, label: words.parts[part] }))}
          onChange={(part) => {
            change({ part });
          }}
        />
      )}
      {fault === 'failed' && <Trouble alert>{words.failed}</Trouble>}
    </Dialog>
  );
}

interface NamesProps {
  readonly value: string;
  readonly trouble: string | null;
  readonly onChange: (names: string) => void;
}

function Names({ value, trouble, onChange }: NamesProps) {
  const words = useWords(releaseWords).cast;
  return (
    <>
      <div className="field">
        <label className="label" htmlFor="cast-names">
          {words.names}
        </label>
        <p className="small" id="cast-names-hint">
          {words.namesHint}
        </p>
        <textarea
          className="textarea"
          id="cast-names"
          rows={2}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          maxLength={10_000}
          value={value}
          aria-invalid={trouble === null ? undefined : true}
          aria-describedby={
            trouble === null ? 'cast-names-hint' : 'cast-names-hint cast-names-trouble'
          }
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      </div>
      {trouble !== null && (
        <Trouble id="cast-names-trouble" alert>
          {trouble}
        </Trouble>
      )}
    </>
  );
}
