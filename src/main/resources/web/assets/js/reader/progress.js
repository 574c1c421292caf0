/* The progress bar of the whole article, from the first moment on; its arrow keys go from sentence to sentence. */
import { $, el } from '../dom.js';
import { clock, spokenClock, timeLeft } from '../format.js';

const REFRESH = 200; // milliseconds: a bar needs no sixty steps a second

export function startProgress(player, lit, chapters) {
  const bar = $('#progress');
  let dragging = false;
  let shown = 0;

  const show = (time) => {
    const { duration } = player;
    bar.value = time;
    bar.style.setProperty('--done', `${duration ? (time / duration) * 100 : 0}%`);
    $('#elapsed').textContent = clock(time);
    $('#left').textContent = duration ? `−${clock((duration - time) / player.rate)}` : '';
    bar.setAttribute('aria-valuetext', duration
      ? `${spokenClock(time)} of ${spokenClock(duration)}, ${timeLeft((duration - time) / player.rate / 60)}` : spokenClock(time));
  };
  const showNow = () => {
    if (!dragging) show(player.time);
  };

  lit.addEventListener('frame', () => {
    const now = performance.now();
    if (now - shown < REFRESH && !player.paused) return;
    shown = now;
    showNow();
  });
  for (const name of ['moved', 'rate', 'pause']) player.addEventListener(name, showNow);
  const measure = () => {
    bar.max = player.duration || 1;
    bar.disabled = player.duration === 0;
    showNow();
  };
  player.addEventListener('length', measure); // the file tells its length before the times of its words are there
  player.addEventListener('timeline', () => {
    measure();
    ticks(player, chapters());
  });
  bar.addEventListener('input', () => {
    dragging = true;
    show(Number(bar.value));
  });
  bar.addEventListener('change', () => {
    dragging = false;
    const cue = player.timeline.litAt(Number(bar.value)).sentence;
    player.toTime(cue ? cue.start : Number(bar.value));
  });
  bar.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[event.key];
    if (!steps) return;
    event.preventDefault();
    player.bySentence(steps);
  });
}

function ticks(player, chapters) {
  const marks = chapters.filter((chapter) => chapter.start > 0).map(({ start }) => {
    const tick = el('i');
    tick.style.left = `${(start / player.duration) * 100}%`;
    return tick;
  });
  $('#ticks').replaceChildren(...marks);
}
