/* The bar's buttons: every button that carries data-do does the act of that name. */
import { $ } from '../dom.js';
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
  const pace = () => {
    const words = speed(player.rate);
    $('#speed').value = words;
    $('#rate').value = player.rate;
    $('output[for="rate"]').value = words;
    $('#pace').textContent = player.pace ? `About ${player.pace} words a minute.` : '';
    $('#rate').setAttribute('aria-valuetext', player.pace ? `${words}, about ${player.pace} words a minute` : words);
  };
  for (const name of ['rate', 'timeline']) player.addEventListener(name, pace);
}

/** One step faster or slower. */
export function bySpeed(player, steps) {
  player.rate += steps * (player.rate + (steps < 0 ? -0.01 : 0) >= 1.5 ? 0.1 : 0.05);
  say(`Speed ${speed(player.rate)}`);
}

/** One line about what is going on or wrong, and perhaps what to do about it, one thing or several; said aloud unless it had
    better not be. */
export function state(words = '', action = [], aloud = true) {
  $('#state').replaceChildren(words, ...[action].flat().flatMap((one) => [' ', one]));
  if (words && aloud) say(words);
}
