/* The state of production of the rows on the screen: asked for when they come into view, again while sound is made. */
import { articlePath, getJson } from '../api.js';
import { $, $$, el } from '../dom.js';

const AGAIN = 2000; // milliseconds until it is asked again, each time half as long again
const SELDOM = 15000; // the most of them

const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    tell(target);
  }
});

/** Watches the rows that stand on the shelf now. */
export function watchProduction() {
  watcher.disconnect();
  for (const row of $$('#shelf .row')) watcher.observe(row);
}

async function tell(row, wait = AGAIN) {
  if (!row.isConnected) return;
  if (document.hidden) { // nobody looks: it is asked for when somebody does
    watcher.observe(row);
    return;
  }
  const { ready, making, progress, refused } = await getJson(`${articlePath(row.dataset.id)}/production`, { cache: 'no-store' })
    .catch(({ status }) => ({ ready: [], making: [], refused: status === 422 })); // of other trouble nothing is said
  const part = Math.max(0, ...making.map((format) => progress?.[format] ?? 0));
  const words = refused ? 'the voice that it asks for is not here'
    : making.length > 0 ? `sound being made: ${Math.floor(part * 100)} %` : ready.length > 0 ? 'sound ready' : '';
  const chip = $('.production', row) ?? el('span', { class: 'production' });
  chip.textContent = words;
  if (!words) chip.remove();
  else if (!chip.isConnected) $('.meta', row)?.append(chip);
  if (making.length > 0) setTimeout(() => tell(row, Math.min(wait * 1.5, SELDOM)), wait);
}
