/**
 * A REFI-QDA 1.5 project (.qdpx) that NVivo, ATLAS.ti, MAXQDA and QualCoder open. The schema lets most
 * mistakes through, so check-qdpx.ts reads every project back before it counts.
 */
import { CodePoints } from '../document/code-points.ts';
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf } from '../document/release-document.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import { zipBytes } from '../files/write-zip.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { element, xmlDocument } from '../files/write-xml.ts';
import { checkQdpx } from './check-qdpx.ts';
import { codesElement } from './codebook-xml.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { fileWords } from './file-words.ts';
import { INTERNAL, PROJECT_FILE, PROJECT_NAMESPACE, SOURCE_FOLDER } from './qdpx-names.ts';
import type { Variables } from './qdpx-variables.ts';
import { caseValues, makeVariables, sourceValues } from './qdpx-variables.ts';

/** What the parts of one project share. */
interface Project {
  readonly document: ReleaseDocument;
  readonly parts: ExportParts;
  readonly user: string;
  readonly date: string;
  readonly codes: ReadonlyMap<string, string>;
  readonly variables: Variables;
  readonly files: NamedBytes[];
}

interface WrittenSource {
  readonly entry: ReleasedEntry;
  readonly guid: string;
  readonly source: XmlElement;
  readonly note: XmlElement | null;
}

export async function writeQdpx(
  document: ReleaseDocument,
  parts: ExportParts,
): Promise<Uint8Array> {
  const project: Project = {
    document,
    parts,
    user: parts.newGuid(),
    date: `${parts.date}T00:00:00Z`,
    codes: new Map(document.codebook.codes.map(({ id }) => [id, parts.newGuid()])),
    variables: makeVariables(document, parts.newGuid),
    files: [],
  };
  const written: WrittenSource[] = [];
  for (const entry of document.entries) {
    written.push(writtenSource(project, entry));
    await parts.pace.step(0);
  }
  const qde = utf8(xmlDocument(projectElement(project, written)));
  const bytes = await zipBytes([{ name: PROJECT_FILE, bytes: qde }, ...project.files], parts.pace);
  await checkQdpx(bytes, parts.pace);
  return bytes;
}

function projectElement(project: Project, written: readonly WrittenSource[]): XmlElement {
  const { document, parts, user, date, codes, variables } = project;
  const say = fileWords[parts.language];
  const notes = written.flatMap(({ note }) => (note === null ? [] : [note]));
  return element(
    'Project',
    {
      xmlns: PROJECT_NAMESPACE,
      name: 'Verso export',
      origin: `Verso ${parts.version}`,
      creatingUserGUID: user,
      creationDateTime: date,
      modifyingUserGUID: user,
      modifiedDateTime: date,
      basePath: '',
    },
    [
      element('Users', {}, [element('User', { guid: user, name: 'Verso export', id: 'VE' })]),
      element('CodeBook', {}, [codesElement(document.codebook, codes, parts.language)]),
      element('Variables', {}, variables.elements),
      element('Cases', {}, caseElements(project, written)),
      element(
        'Sources',
        {},
        written.map(({ source }) => source),
      ),
      notes.length === 0 ? null : element('Notes', {}, notes),
      element('Sets', {}, setElements(project, written)),
      element('Description', {}, [say.aboutCopy]),
    ],
  );
}

function caseElements({ document, parts, variables }: Project, written: readonly WrittenSource[]) {
  const say = fileWords[parts.language];
  return document.participants.map((person) =>
    element('Case', { guid: parts.newGuid(), name: person.pseudonym }, [
      element('Description', {}, [`${say.participant}: ${person.pseudonym}`]),
      ...caseValues(variables, document, person),
      ...written
        .filter(({ entry }) => entry.participant === person.id)
        .map(({ guid }) => element('SourceRef', { targetGUID: guid })),
    ]),
  );
}

/** One set a time point, under a name that no variable has. */
function setElements({ parts }: Project, written: readonly WrittenSource[]): XmlElement[] {
  const say = fileWords[parts.language];
  const timePoints = [...new Set(written.map(({ entry }) => entry.timePoint))].sort();
  return timePoints.map((timePoint) =>
    element('Set', { guid: parts.newGuid(), name: `Verso ${timePoint}` }, [
      element('Description', {}, [say.timePoints[timePoint]]),
      ...written
        .filter(({ entry }) => entry.timePoint === timePoint)
        .map(({ guid }) => element('MemberSource', { targetGUID: guid })),
    ]),
  );
}

function writtenSource(project: Project, entry: ReleasedEntry): WrittenSource {
  const { document, parts, variables } = project;
  const say = fileWords[parts.language];
  const label = labelOf(document, entry);
  const guid = parts.newGuid();
  const note =
    entry.memo === null
      ? null
      : element('Note', {
          guid: parts.newGuid(),
          name: `Memo ${label}`,
          plainTextPath: addFile(project, `${entry.memo}\n`),
          ...byUs(project),
        });
  const source = element(
    'TextSource',
    { guid, name: label, plainTextPath: addFile(project, entry.text), ...byUs(project) },
    [
      element('Description', {}, [
        `${say.timePoints[entry.timePoint]}. ${entry.pack.id} ${entry.pack.title}`.trim(),
      ]),
      ...selections(project, entry),
      note === null ? null : element('NoteRef', { targetGUID: note.attributes['guid'] }),
      ...sourceValues(variables, document, entry),
    ],
  );
  return { entry, guid, source, note };
}

/** One for each range, with a coding for each of its codes; by place. */
function selections(project: Project, entry: ReleasedEntry): readonly XmlElement[] {
  const points = new CodePoints(entry.text);
  const ranges = Map.groupBy(entry.codings, ({ start, end }) => `${start} ${end}`);
  return [...ranges.values()]
    .sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0))
    .map((codings) => {
      const [{ start, end } = { start: 0, end: 0 }] = codings;
      return element(
        'PlainTextSelection',
        {
          guid: project.parts.newGuid(),
          name: points.slice(start, end),
          startPosition: String(start),
          endPosition: String(end),
          ...byUs(project),
        },
        [...new Set(codings.map(({ code }) => code))].map((code) => codingElement(project, code)),
      );
    });
}

function codingElement({ parts, user, date, codes }: Project, code: string): XmlElement {
  return element('Coding', { guid: parts.newGuid(), creatingUser: user, creationDateTime: date }, [
    element('CodeRef', { targetGUID: codes.get(code) }),
  ]);
}

function byUs({ user, date }: Project) {
  return {
    creatingUser: user,
    creationDateTime: date,
    modifyingUser: user,
    modifiedDateTime: date,
  };
}

/** @returns the path by which the project names it. */
function addFile({ files, parts }: Project, text: string): string {
  const name = `${parts.newGuid()}.txt`;
  files.push({ name: SOURCE_FOLDER + name, bytes: utf8(text) });
  return INTERNAL + name;
}
