/* The bar's buttons: every button that carries data-do does the act of that name. */
import { $, $$ } from '../dom.js';
import { say } from '../say.js';
import { speed } from '../format.js';

/** Binds the acts, an object of functions without arguments. */
export function bindActs(acts) {
  document.addEventListener('click', (event) => {
    const name = event.target.closest('[data-do]')?.dataset.do;
    if (name) acts[name]();
  });
}

/** Shows whether it plays, and how fast. */
export function startTransport(player) {
  const button = $('#play');
  const show = () => {
    button.setAttribute('aria-label', player.paused ? 'Play' : 'Pause');
    $('use', button).setAttribute('href', player.paused ? '#icon-play' : '#icon-pause');
  };
  for (const name of ['play', 'pause', 'ended']) player.addEventListener(name, show);
  player.addEventListener('rate', () => {
    $('#speed').value = speed(player.rate);
    for (const field of $$('#rate')) {
      field.value = player.rate;
      field.setAttribute('aria-valuetext', speed(player.rate));
      $('output[for="rate"]').value = speed(player.rate);
    }
  });
}

/** One step faster or slower. */
export function bySpeed(player, steps) {
  player.rate += steps * (player.rate + (steps < 0 ? -0.01 : 0) >= 1.5 ? 0.1 : 0.05);
  say(`Speed ${speed(player.rate)}`);
}

/** One line about what is going on or wrong, and perhaps what to do about it. */
export function state(words = '', action = undefined) {
  $('#state').replaceChildren(words, ...(action ? [' ', action] : []));
  if (words) say(words);
}
