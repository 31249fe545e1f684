import { useState } from 'react';

import { shippedVersions } from '../../../shared/content/packs.ts';
import type { Preset } from '../../../shared/content/presets.ts';
import { PRESETS, schemeFrom } from '../../../shared/content/presets.ts';
import type { Scheme, SchemeError } from '../../../shared/model/scheme-file.ts';
import { blankCards, readSchemeFile, writeSchemeFile } from '../../../shared/model/scheme-file.ts';
import { LANGUAGES, TIME_POINTS } from '../../../shared/model/scheme.ts';
import { schemeWords } from '../../text/areas/scheme.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { WholeNumberField } from '../../ui/WholeNumberField.tsx';
import { newRecordId } from '../../verso/new-record-id.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ContactCards } from '../agreement/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { CardField } from './CardField.tsx';
import { groupsInWords, readGroups } from './groups.ts';
import { SchemeErrors } from './SchemeErrors.tsx';

/** A coordinator's form. What it cannot save it says, with the place. */
export function SchemeMaker({ onBack }: { readonly onBack: () => void }) {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const verso = useVerso();
  const saving = useDeed();
  const [preset, setPreset] = useState<Preset>('medical-school');
  const [scheme, setScheme] = useState<Scheme>(() =>
    schemeFrom('medical-school', language, newRecordId()),
  );
  const [groups, setGroups] = useState('');
  const [errors, setErrors] = useState<readonly SchemeError[]>([]);
  const [place, setPlace] = useState<string | null>(null);
  const change = (part: Partial<Scheme>): void => {
    setPlace(null);
    setScheme({ ...scheme, ...part });
  };
  const begin = (chosen: Preset, written: Scheme['language']): void => {
    const fresh = schemeFrom(chosen, written, scheme.id);
    setPreset(chosen);
    // What the coordinator has typed already is theirs, and stays.
    const { dates, groups: named, retentionOn, researcher } = scheme;
    const contacts = scheme.contacts.some(({ name, reach }) => name + reach !== '')
      ? scheme.contacts
      : fresh.contacts;
    change({ ...fresh, dates, groups: named, retentionOn, researcher, contacts });
  };
  const save = (): void => {
    saving.run(async () => {
      const read = readSchemeFile(writable(scheme), shippedVersions);
      setErrors(read.ok ? [] : read.errors);
      if (!read.ok) return;
      const suggestedName = read.scheme.name.replace(/[^\p{L}\p{N} ._-]/gu, '').slice(0, 80);
      const file = await verso.call('session.chooseSaveFile', {
        suggestedName: suggestedName.trim() === '' ? 'scheme' : suggestedName,
        format: 'scheme',
      });
      if (file === null) return;
      await verso.call('scheme.saveFile', { token: file.token, scheme: read.scheme });
      setPlace(file.place);
    });
  };
  const blank = blankCards(scheme);
  return (
    <div className="stack stack--loose">
      <h2 className="title" id="section">
        {words.makeTitle}
      </h2>
      <p className="small">{words.makeLead}</p>
      <Select
        label={words.preset}
        value={preset}
        options={PRESETS.map((one) => ({ value: one, label: words.presets[one] }))}
        onChange={(chosen) => {
          begin(chosen, scheme.language);
        }}
      />
      <LanguageChoice
        language={scheme.language}
        onChange={(written) => {
          begin(preset, written);
        }}
      />
      <Field
        label={words.name}
        maxLength={200}
        value={scheme.name}
        trouble={scheme.name.trim() === '' ? words.nameMissing : undefined}
        onChange={({ target }) => {
          change({ name: target.value });
        }}
      />
      <WholeNumberField
        key={`${preset} ${scheme.language}`}
        required
        label={words.meetings}
        least={1}
        most={52}
        wrong={words.meetingsWrong}
        value={scheme.meetings}
        onChange={(meetings) => {
          change({ meetings: meetings ?? scheme.meetings });
        }}
      />
      <fieldset className="stack">
        <legend className="label">{words.dates}</legend>
        <p className="small">{words.datesHint}</p>
        {TIME_POINTS.map((point) => (
          <DayField
            key={point}
            quiet
            label={`${point} · ${words.timePoints[point]}`}
            value={scheme.dates[point]}
            onChange={(date) => {
              change({ dates: { ...scheme.dates, [point]: date } });
            }}
          />
        ))}
      </fieldset>
      <ContactCards
        contacts={scheme.contacts}
        onChange={(contacts) => {
          change({ contacts: [...contacts] });
        }}
      />
      {blank.length > 0 && <Trouble>{words.blank(blank)}</Trouble>}
      <WholeNumberField
        label={words.whole}
        hint={words.wholeHint}
        least={0}
        most={100_000}
        wrong={words.wholeWrong}
        value={scheme.groups.whole}
        onChange={(whole) => {
          change({ groups: { ...scheme.groups, whole } });
        }}
      />
      <TextArea
        label={words.groups}
        hint={words.groupsHint}
        rows={2}
        maxLength={5000}
        value={groups === '' ? groupsInWords(scheme.groups.named) : groups}
        onChange={({ target }) => {
          setGroups(target.value);
          change({ groups: { ...scheme.groups, named: [...readGroups(target.value)] } });
        }}
      />
      <DayField
        label={words.retention}
        value={scheme.retentionOn}
        onChange={(retentionOn) => {
          change({ retentionOn });
        }}
      />
      <Field
        label={words.researcher}
        maxLength={200}
        value={scheme.researcher?.name ?? ''}
        onChange={({ target }) => {
          change({ researcher: researcherOf(scheme, { name: target.value }) });
        }}
      />
      <Field
        label={words.researcherReach}
        maxLength={1000}
        value={scheme.researcher?.reach ?? ''}
        onChange={({ target }) => {
          change({ researcher: researcherOf(scheme, { reach: target.value }) });
        }}
      />
      <CardField
        hasCard={(scheme.researcher?.card ?? null) !== null}
        onCard={(card) => {
          change({ researcher: researcherOf(scheme, { card }) });
        }}
      />
      {errors.length > 0 && (
        <Trouble alert>
          <SchemeErrors errors={errors} />
        </Trouble>
      )}
      <ProblemLine problem={saving.problem} />
      {place !== null && <p role="status">{words.saved(place)}</p>}
      <div className="cluster">
        <Button kind="primary" onClick={save}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

interface LanguageChoiceProps {
  readonly language: Scheme['language'];
  readonly onChange: (language: Scheme['language']) => void;
}

function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const { appearance } = useWords(settingsWords);
  return (
    <Segmented
      legend={appearance.language}
      options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
      value={language}
      onChange={onChange}
    />
  );
}

/** As it would be written, whether or not it can be: what is wrong with it is then told by its place. */
function writable(scheme: Scheme): string {
  return scheme.name.trim() === '' ? JSON.stringify(scheme) : writeSchemeFile(scheme);
}

function researcherOf(
  { researcher }: Scheme,
  part: Partial<NonNullable<Scheme['researcher']>>,
): Scheme['researcher'] {
  const all = { ...(researcher ?? { name: '', reach: '', card: null }), ...part };
  return all.name === '' && all.reach === '' && all.card === null ? null : all;
}
