/** `Open the café (Harbour)`: what runs at several places is told apart by its place; `location` is `''` where there is none. */
export function namePlace(title: string, location: string): string {
  return location === '' ? title : `${title} (${location})`;
}
