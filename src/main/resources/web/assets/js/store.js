/* What this browser remembers. A closed storage costs the memory, nothing else. */

export function recall(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`lectern.${key}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`lectern.${key}`, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the page works on without.
  }
}

/** As {@link recall}, but for this tab alone. */
export function fromTab(key) {
  try {
    return JSON.parse(sessionStorage.getItem(`lectern.${key}`)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** As {@link remember}, but for this tab alone; undefined forgets. */
export function forTab(key, value) {
  try {
    if (value === undefined) sessionStorage.removeItem(`lectern.${key}`);
    else sessionStorage.setItem(`lectern.${key}`, JSON.stringify(value));
  } catch {
    // As above.
  }
}

/** Leaves word for the next page that it is to play at once: the click that led there asked for it. */
export const playNext = (id) => forTab('play', id);

/** Whether the page before asked for this article to be played; true once. */
export function playAsked(id) {
  const asked = fromTab('play') === id;
  forTab('play', undefined);
  return asked;
}
