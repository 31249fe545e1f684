/**
 * Variables of a project. Programs keep those of people and those of sources apart, so none is used for
 * both; names differ from those of sets, which some programs keep in the same list.
 */
import type { Participant, ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { participantOf } from '../document/release-document.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { element } from '../files/write-xml.ts';

type Type = 'Text' | 'Integer' | 'Boolean';

interface Variable<T> {
  readonly name: string;
  readonly type: Type;
  /** Null where nothing is known or nothing may be said. */
  readonly of: (holder: T, document: ReleaseDocument) => string | null;
}

const OF_PEOPLE: readonly Variable<Participant>[] = [
  { name: 'Role', type: 'Text', of: ({ role }) => role },
  { name: 'Pair', type: 'Text', of: ({ pair }) => pair },
  { name: 'Group', type: 'Text', of: ({ group }) => group },
  { name: 'Study', type: 'Text', of: (_, { study }) => study.id },
  { name: 'Scheme run', type: 'Text', of: ({ schemeRun }) => schemeRun },
  { name: 'Cohort band', type: 'Text', of: ({ cohortBand }) => cohortBand },
];

const OF_SOURCES: readonly Variable<ReleasedEntry>[] = [
  { name: 'Participant', type: 'Text', of: (entry, all) => participantOf(all, entry).pseudonym },
  { name: 'Time point', type: 'Text', of: ({ timePoint }) => timePoint },
  { name: 'Sequence', type: 'Integer', of: ({ sequence }) => sequence?.toString() ?? null },
  { name: 'Pack', type: 'Text', of: ({ pack }) => pack.id },
  { name: 'Pack version', type: 'Integer', of: ({ pack }) => String(pack.version) },
  { name: 'Locale', type: 'Text', of: ({ locale }) => locale },
  { name: 'Lens on', type: 'Boolean', of: ({ lensOn }) => String(lensOn) },
  { name: 'Edits', type: 'Integer', of: ({ edits }) => String(edits.total) },
  { name: 'Consent scope', type: 'Text', of: ({ consent }) => consent.scope },
  { name: 'Special category', type: 'Text', of: ({ consent }) => consent.specialCategory },
  { name: 'Consent reviewed', type: 'Text', of: ({ consent }) => consent.reviewed },
];

export interface Variables {
  /** By name. */
  readonly guids: ReadonlyMap<string, string>;
  readonly elements: readonly XmlElement[];
}

/** Those that somebody has a value for. */
export function makeVariables(document: ReleaseDocument, newGuid: () => string): Variables {
  const used = [
    ...OF_PEOPLE.filter((one) =>
      document.participants.some((person) => one.of(person, document) !== null),
    ),
    ...OF_SOURCES.filter((one) =>
      document.entries.some((entry) => one.of(entry, document) !== null),
    ),
  ];
  const guids = new Map(used.map(({ name }) => [name, newGuid()]));
  const elements = used.map(({ name, type }) =>
    element('Variable', { guid: guids.get(name), name, typeOfVariable: type }),
  );
  return { guids, elements };
}

export function caseValues(
  variables: Variables,
  document: ReleaseDocument,
  person: Participant,
): readonly XmlElement[] {
  return OF_PEOPLE.flatMap((one) => valueOf(variables, one, one.of(person, document)));
}

export function sourceValues(
  variables: Variables,
  document: ReleaseDocument,
  entry: ReleasedEntry,
): readonly XmlElement[] {
  return OF_SOURCES.flatMap((one) => valueOf(variables, one, one.of(entry, document)));
}

function valueOf(
  { guids }: Variables,
  { name, type }: { readonly name: string; readonly type: Type },
  value: string | null,
): readonly XmlElement[] {
  if (value === null) return [];
  return [
    element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guids.get(name) }),
      element(`${type}Value`, {}, [value]),
    ]),
  ];
}
