/** Ids of a project, what points at what, dates and users. */
import type { XmlElement } from '../files/write-xml.ts';
import { GUID } from './qdpx-names.ts';

/** What each kind of reference may point at. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  CodeRef: ['Code'],
  SourceRef: ['TextSource'],
  VariableRef: ['Variable'],
  NoteRef: ['Note'],
  SelectionRef: ['PlainTextSelection'],
  MemberSource: ['TextSource'],
  MemberCode: ['Code'],
  MemberNote: ['Note'],
};
const USERS = ['creatingUser', 'modifyingUser', 'creatingUserGUID', 'modifyingUserGUID'];
const DATES = ['creationDateTime', 'modifiedDateTime'];
const DATED = new Set(['Note', 'TextSource', 'PlainTextSelection']);
const MADE_BY = new Set(['Coding', 'PlainTextSelection', 'TextSource', 'Note']);
/** Midnight: no time of day may be told. */
const DATE = /^\d{4}-\d\d-01T00:00:00Z$/;

export function referenceFaults(elements: readonly XmlElement[]): readonly string[] {
  const faults: string[] = [];
  const kindOf = new Map<string, string>();
  for (const { name, attributes } of elements) {
    const { guid } = attributes;
    if (guid === undefined) continue;
    if (!GUID.test(guid)) faults.push('a GUID that is not lower case and bare');
    if (kindOf.has(guid)) faults.push('a GUID stands twice');
    kindOf.set(guid, name);
  }
  for (const one of elements) faults.push(...faultsOf(one, kindOf));
  return [...faults, ...codeFaults(elements), ...variableFaults(elements), ...dateFaults(elements)];
}

function faultsOf(
  { name, attributes }: XmlElement,
  kindOf: ReadonlyMap<string, string>,
): readonly string[] {
  const faults: string[] = [];
  const { targetGUID } = attributes;
  const wanted = TARGETS[name];
  if ((wanted === undefined) !== (targetGUID === undefined))
    faults.push('a reference without a target');
  if (targetGUID !== undefined && !(wanted ?? []).includes(kindOf.get(targetGUID) ?? '')) {
    faults.push(`a ${name} that points elsewhere`);
  }
  for (const key of USERS) {
    const user = attributes[key];
    if (user !== undefined && kindOf.get(user) !== 'User') faults.push('a user that is none');
  }
  for (const key of DATES) {
    const date = attributes[key];
    if (date !== undefined && !DATE.test(date)) faults.push('a date that says too much');
  }
  if (DATED.has(name) && DATES.some((key) => attributes[key] === undefined)) {
    faults.push(`a ${name} without its dates`);
  }
  if (MADE_BY.has(name) && attributes['creatingUser'] === undefined) {
    faults.push(`a ${name} without its user`);
  }
  return faults;
}

function codeFaults(elements: readonly XmlElement[]): readonly string[] {
  const named = (name: string) => elements.filter((one) => one.name === name);
  const faults: string[] = [];
  if (named('Code').some(({ attributes }) => attributes['isCodable'] !== 'true')) {
    faults.push('a code that cannot be used');
  }
  if (named('Code').some(({ attributes }) => !/^#[0-9A-F]{6}$/.test(attributes['color'] ?? ''))) {
    faults.push('a code without its colour');
  }
  const users = named('User');
  if (users.length !== 1 || users[0]?.attributes['name'] !== 'Verso export') {
    faults.push('a user who is somebody');
  }
  return faults;
}

function variableFaults(elements: readonly XmlElement[]): readonly string[] {
  const faults: string[] = [];
  const types = new Map(
    elements
      .filter(({ name }) => name === 'Variable')
      .map(({ attributes }) => [attributes['guid'], attributes['typeOfVariable']]),
  );
  const holders = new Map<string, string>();
  for (const holder of elements) {
    for (const value of holder.children) {
      if (typeof value === 'string' || value.name !== 'VariableValue') continue;
      const [ref, content] = value.children;
      const target = typeof ref === 'object' ? (ref.attributes['targetGUID'] ?? '') : '';
      const kind = typeof content === 'object' ? content.name : '';
      if (value.children.length !== 2 || kind !== `${types.get(target) ?? '?'}Value`) {
        faults.push('a value of another type than its variable');
      }
      if ((holders.get(target) ?? holder.name) !== holder.name) {
        faults.push('a variable of people and of sources');
      }
      holders.set(target, holder.name);
    }
  }
  return faults;
}

/** One for everything, so that it says nothing of the order in which things were made. */
function dateFaults(elements: readonly XmlElement[]): readonly string[] {
  const dates = new Set(
    elements.flatMap(({ attributes }) =>
      DATES.flatMap((key) => (attributes[key] === undefined ? [] : [attributes[key]])),
    ),
  );
  return dates.size === 1 ? [] : ['more than one date'];
}
