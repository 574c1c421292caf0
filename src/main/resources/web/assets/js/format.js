/* Figures as people write them. */

/** 75 -> 1:15, 3675 -> 1:01:15 */
export function clock(seconds) {
  const all = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (n) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** 75 -> "1 minute 15 seconds", for voices. */
export function spokenClock(seconds) {
  const all = Math.max(0, Math.round(seconds));
  const parts = [[Math.floor(all / 3600), 'hour'], [Math.floor(all / 60) % 60, 'minute'], [all % 60, 'second']];
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`);
  return said.join(' ') || '0 seconds';
}

/** Minutes as a person would say them: never 0 for something that takes time. */
export function minutes(number) {
  const whole = Math.max(1, Math.round(number));
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** "4 min left", of a number of minutes. */
export const timeLeft = (number) => `${number < 1 ? 'less than 1 min' : minutes(number)} left`;

/** An ISO date in the words of the reader's language; anything else as it was written. */
export function day(written) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(written ?? '')) return written ?? '';
  const date = new Date(written.length === 10 ? `${written}T12:00:00` : written);
  if (Number.isNaN(date.getTime())) return written;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

export const speed = (rate) => `${Number(rate.toFixed(2)).toFixed(rate * 10 % 1 ? 2 : 1)}×`;
