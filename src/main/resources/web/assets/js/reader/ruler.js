/* The reading ruler: all but a few lines in shade. It stays with the voice while that speaks, else with the pointer. */
import { el } from '../dom.js';
import { settings } from '../settings.js';

export function startRuler(player, lit, map) {
  const above = el('i', { class: 'above' });
  const below = el('i', { class: 'below' });
  const ruler = el('div', { class: 'ruler', 'aria-hidden': 'true', hidden: true }, above, below);
  document.body.append(ruler);

  const place = (middle) => {
    ruler.hidden = !settings().ruler;
    const half = parseFloat(getComputedStyle(map.article).lineHeight) * (settings().lines / 2 + 0.1);
    above.style.height = `${Math.max(0, middle - half)}px`;
    below.style.height = `${Math.max(0, innerHeight - middle - half)}px`;
  };
  const toVoice = () => {
    if (!settings().ruler || player.paused || !lit.word) return;
    const box = map.range(lit.word.from, lit.word.to).getBoundingClientRect();
    place((box.top + box.bottom) / 2);
  };
  lit.addEventListener('word', toVoice);
  addEventListener('scroll', toVoice, { passive: true });
  addEventListener('pointermove', (event) => {
    if (settings().ruler && player.paused && event.target.closest?.('main')) place(event.clientY);
  });
  return () => {
    ruler.hidden = !settings().ruler;
    if (settings().ruler) place(innerHeight * 0.4);
  };
}
