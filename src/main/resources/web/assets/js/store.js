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

const PLAY = 'lectern.play';

/** Leaves word for the next page that it is to play at once: the click that led there asked for it. */
export function playNext(id) {
  try {
    sessionStorage.setItem(PLAY, id);
  } catch {
    // Then the listener presses Play once more.
  }
}

/** Whether the page before asked for this article to be played; true once. */
export function playAsked(id) {
  try {
    const asked = sessionStorage.getItem(PLAY) === id;
    sessionStorage.removeItem(PLAY);
    return asked;
  } catch {
    return false;
  }
}
