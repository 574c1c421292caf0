/* The article that is open. Another one can take its place in the same page: a browser that wants a press before the
   first sound counts it for this page's audio element, and a page out of sight is not loaded while nobody looks. */
import { Refusal, unreachable } from '../api.js';
import { $ } from '../dom.js';
import { day } from '../format.js';
import { at } from '../site.js';

const WAITS = [1000, 3000]; // milliseconds before it is asked for again

export const readPath = (id) => at(`/read/${encodeURIComponent(id)}`);

/** What is open: {id, title, author}. */
export const opened = { ...document.body.dataset };

/** Asks for an article's page, as a document in which no script runs. */
export async function pageOf(id, waits = WAITS) {
  try {
    return await ask(id);
  } catch (refusal) {
    if (refusal.status !== 0 || waits.length === 0) throw refusal;
    await new Promise((resolve) => { setTimeout(resolve, waits[0]); });
    return pageOf(id, waits.slice(1));
  }
}

function ask(id) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', readPath(id));
    request.responseType = 'document';
    request.onload = () => {
      if (request.response?.body?.dataset.id === id) resolve(request.response);
      else reject(new Refusal(request.status, $('.lead', request.response)?.textContent ?? `Lectern answered ${request.status}.`));
    };
    request.onerror = () => reject(new Refusal(0, unreachable()));
    request.send();
  });
}

/** Shows another page's article in the place of this one's. The elements that others hold on to stay. */
export function show(page) {
  Object.assign(opened, page.body.dataset);
  Object.assign(document.body.dataset, page.body.dataset);
  document.title = page.title;
  const text = $('#text');
  const other = $('#text', page);
  for (const name of ['lang', 'dir']) text.setAttribute(name, other.getAttribute(name));
  text.replaceChildren(...other.childNodes);
  $('#voice-advice')?.remove();
  const advice = $('#voice-advice', page);
  if (advice) text.before(advice);
  for (const part of ['.opening', '.downloads']) $(part).replaceWith($(part, page));
  for (const field of ['#lexicon-word', '#lexicon-alias']) $(field).lang = text.lang;
  writeDates();
}

/** Dates in words. */
export function writeDates() {
  for (const date of document.querySelectorAll('.opening .date')) date.textContent = day(date.textContent);
}
