/* What was begun, and what comes next. */
import { getJson } from '../api.js';
import { $, el, icon } from '../dom.js';
import { dequeue, move, queue } from '../queue.js';
import { say } from '../say.js';
import { at } from '../site.js';
import { playNext } from '../store.js';
import { heardPart, lengthWords, readPath } from './row.js';

/** Offers the article that was listened to last and not to its end. */
export async function showContinue() {
  const { articles: [last] } = await getJson(at('/api/articles?begun&limit=1'), { cache: 'no-store' }).catch(() => ({ articles: [] }));
  const box = $('#continue');
  box.hidden = !last || $('#q').value.trim() !== '';
  if (!last) return;
  const title = $('.title', box);
  title.textContent = last.title;
  title.lang = last.language;
  for (const link of [title, $('.button', box)]) link.href = readPath(last.id);
  $('.meta', box).textContent = lengthWords(last);
  $('.heard-bar', box).value = Math.round(heardPart(last) * 100);
  $('.button', box).onclick = () => playNext(last.id);
}

/** The queue, to be put in order and started. */
export function showQueue(changed) {
  const list = queue();
  $('#queue').hidden = list.length === 0;
  const act = (id, title, what, then) => async () => {
    const refused = await what().then(() => undefined, (refusal) => refusal.message);
    showQueue(changed);
    changed();
    say(refused ?? then);
    $(`#queue [data-id="${id}"] button`)?.focus();
  };
  $('.queue-list').replaceChildren(...list.map(({ id, title, language }, i) => el('li', { 'data-id': id },
    el('a', { class: 'title', href: readPath(id), lang: language, onclick: () => playNext(id) }, title),
    button('up', `Earlier: ${title}`, i === 0, act(id, title, () => move(id, -1), `${title}: place ${i}`)),
    button('down', `Later: ${title}`, i === list.length - 1, act(id, title, () => move(id, 1), `${title}: place ${i + 2}`)),
    button('close', `Take from the queue: ${title}`, false, act(id, title, () => dequeue(id), 'Taken from the queue.')))));
}

const button = (name, label, disabled, onclick) =>
  el('button', { type: 'button', class: 'icon', 'aria-label': label, disabled, onclick }, icon(name));
