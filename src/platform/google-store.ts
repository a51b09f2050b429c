import { NO_FILE } from './active-spreadsheet';
import type { Store } from '../app/ports';

function documentProperties(): GoogleAppsScript.Properties.Properties {
  const properties: GoogleAppsScript.Properties.Properties | null = PropertiesService.getDocumentProperties();
  if (properties === null) throw new Error(NO_FILE);
  return properties;
}

/** The properties of the document. */
export function makeStore(): Store {
  return {
    all: () => documentProperties().getProperties(),
    set: (key, value) => void documentProperties().setProperty(key, value),
    remove: (key) => void documentProperties().deleteProperty(key),
  };
}
