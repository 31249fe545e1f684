/** What may stand in a REFI-QDA project, for its writer and for the check that reads it back. */

export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';
export const PROJECT_FILE = 'project.qde';
export const SOURCE_FOLDER = 'sources/';
export const INTERNAL = 'internal://';
export const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
