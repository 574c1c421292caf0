/* One article on the shelf. */
import { $, el } from '../dom.js';
import { day, minutes, speed, timeLeft } from '../format.js';
import { inQueue } from '../queue.js';
import { at } from '../site.js';
import { recall } from '../store.js';

export const readPath = (id) => at(`/read/${encodeURIComponent(id)}`);

/** How much of an article has been heard, 0 to 1. */
export function heardPart({ place, length }) {
  if (!place) return 0;
  return place.heard ? 1 : Math.min(1, place.at / Math.max(1, length ?? Infinity));
}

/** Minutes of listening that are left at natural speed: as the reader page has told them, else by the words. */
export function minutesLeft(summary) {
  const { heard, left } = summary.place ?? {};
  if (heard) return 0;
  return told(summary) ? left / 60 : summary.minutes * (1 - heardPart(summary));
}

const told = ({ place }) => place?.at > 0 && Number.isFinite(place.left);

/** "4 min left at 1.5×", "about 4 min left", "Heard", or the whole length; at the listener's speed. */
export function lengthWords(summary) {
  const part = heardPart(summary);
  if (part === 1) return 'Heard';
  if (summary.minutes === 0) return 'nothing to read aloud';
  const rate = recall('listening', {}).rate ?? 1;
  const at = rate === 1 ? '' : ` at ${speed(rate)}`;
  const time = minutesLeft(summary) / rate;
  if (part === 0) return minutes(time) + at;
  return `${told(summary) || time < 1 ? '' : 'about '}${timeLeft(time)}${at}`;
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
