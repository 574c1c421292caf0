/* Gets a timeline: the whole one, and while that takes longer than a moment, what is known so far. */
import { getJson } from '../api.js';

const MOMENT = 400;

const withQuery = (path, parts) => [path, parts.filter(Boolean).join('&')].filter(Boolean).join('?');

/** Calls `take` with each answer, the last one complete. Rejects with a Refusal. */
export async function loadTimeline(path, query, take, signal) {
  let done = false;
  const meanwhile = setTimeout(async () => {
    const partial = await getJson(withQuery(path, [String(query), 'partial']), { signal }).catch(() => undefined);
    if (partial && !done) take(partial);
  }, MOMENT);
  try {
    const whole = await getJson(withQuery(path, [String(query)]), { signal });
    done = true;
    take(whole);
  } finally {
    done = true;
    clearTimeout(meanwhile);
  }
}
