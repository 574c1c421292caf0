/* Deleting, and taking it back: the file, the place and the bookmarks are held here until the page is left. */
import { articlePath, ask, getJson, send } from '../api.js';
import { $, el } from '../dom.js';
import { say } from '../say.js';
import { put, source } from './edit.js';

/** Deletes an article and leaves a line with the way back in its row. */
export async function remove(item, summary, changed) {
  const held = await source(summary.id);
  const place = await getJson(`${articlePath(summary.id)}/place`).catch(() => undefined);
  const { bookmarks } = await getJson(`${articlePath(summary.id)}/bookmarks`).catch(() => ({ bookmarks: [] }));
  await ask(articlePath(summary.id), { method: 'DELETE' });
  const problem = el('span', { role: 'alert' });
  const back = el('button', { type: 'button', class: 'plain', onclick: async () => {
    try {
      await put(summary.id, held);
      if (place?.at > 0 || place?.heard) await send('PUT', `${articlePath(summary.id)}/place`, { at: place.at, heard: place.heard, left: place.left });
      for (const { at, note } of bookmarks) await send('PUT', `${articlePath(summary.id)}/bookmarks/${at}`, { note });
      say(`${summary.title} is back.`);
      await changed();
      $(`#shelf [data-id="${summary.id}"] .title`)?.focus();
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  } }, 'Undo');
  item.classList.add('gone');
  item.replaceChildren(el('p', {}, `“${summary.title}” is deleted. `, back, problem));
  back.focus();
  say(`${summary.title} is deleted.`);
}
