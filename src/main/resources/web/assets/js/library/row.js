/* One article on the shelf. */
import { $, el } from '../dom.js';
import { day, minutes } from '../format.js';
import { inQueue } from '../queue.js';
import { at } from '../site.js';

export const readPath = (id) => at(`/read/${encodeURIComponent(id)}`);

/** How much of an article has been heard, 0 to 1. */
export function heardPart({ place, length }) {
  if (!place) return 0;
  return place.heard ? 1 : Math.min(1, place.at / Math.max(1, length ?? Infinity));
}

/** Minutes of listening that are left. */
export const minutesLeft = (summary) => summary.minutes * (1 - heardPart(summary));

/** "4 min left", "Heard", or the whole length. */
export function lengthWords(summary) {
  const part = heardPart(summary);
  if (part === 1) return 'Heard';
  return part > 0 ? `${minutes(minutesLeft(summary))} left` : minutes(summary.minutes);
}

/** A meter of what has been heard. */
export function meter(summary) {
  const percent = Math.round(heardPart(summary) * 100);
  return el('meter', { class: 'heard-bar', min: 0, max: 100, value: percent, 'aria-label': 'Heard so far' }, `${percent} %`);
}

export function row(summary) {
  const item = $('#row-template').content.cloneNode(true).firstElementChild;
  item.dataset.id = summary.id;
  const title = $('.title', item);
  title.href = readPath(summary.id);
  title.lang = summary.language;
  title.textContent = summary.title;
  const facts = [summary.author, day(summary.published), lengthWords(summary)];
  $('.meta', item).append(...facts.filter(Boolean).flatMap((fact) => [el('span', {}, fact), ' ']));
  const part = heardPart(summary);
  if (part > 0 && part < 1) $('.row-progress', item).append(meter(summary));
  for (const button of item.querySelectorAll('[data-act]')) {
    button.append(el('span', { class: 'visually-hidden' }, `: ${summary.title}`));
  }
  showQueued(item);
  return item;
}

/** Shows on the row's button whether it is in the queue. */
export function showQueued(item) {
  const button = $('[data-act="queue"]', item);
  if (button) button.firstChild.data = inQueue(item.dataset.id) ? 'Take from queue' : 'Add to queue';
}
