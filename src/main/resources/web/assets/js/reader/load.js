/* Gets a timeline: the whole one, and while that takes longer than a moment, what is known so far, again and again. */
import { getJson } from '../api.js';

const MOMENT = 400; // milliseconds until the first look at what is known; each next one comes after twice as long
const LONGEST = 5000;

const withQuery = (path, parts) => [path, parts.filter(Boolean).join('&')].filter(Boolean).join('?');

/** Calls `take` with each answer, the last one complete. Rejects with a Refusal. */
export async function loadTimeline(path, query, take, signal) {
  let done = false;
  let timer;
  const look = async (wait) => {
    const partial = await getJson(withQuery(path, [String(query), 'partial']), { signal }).catch(() => undefined);
    if (done) return;
    if (partial) take(partial);
    timer = setTimeout(look, wait, Math.min(wait * 2, LONGEST));
  };
  timer = setTimeout(look, MOMENT, MOMENT * 2);
  try {
    const whole = await getJson(withQuery(path, [String(query)]), { signal });
    done = true;
    take(whole);
  } finally {
    done = true;
    clearTimeout(timer);
  }
}
