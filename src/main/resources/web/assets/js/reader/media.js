/* Headset keys, the keyboard's media keys and the lock screen. */
import { asset } from '../site.js';

/** Tells what is heard. */
export function nameSession({ title, author }) {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.metadata = new MediaMetadata({
    title,
    artist: author || 'Lectern',
    album: 'Lectern',
    artwork: [{ src: asset('icon-512.png'), sizes: '512x512', type: 'image/png' }],
  });
}

export function startMediaSession(player, chapters) {
  const session = navigator.mediaSession;
  if (!session) return;
  const handlers = {
    play: () => player.play(),
    pause: () => player.pause(),
    stop: () => player.pause(),
    seekbackward: () => player.bySentence(-1),
    seekforward: () => player.bySentence(1),
    previoustrack: () => chapters.byParagraph(-1),
    nexttrack: () => chapters.byParagraph(1),
    seekto: ({ seekTime }) => player.toTime(seekTime),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(name, handler);
    } catch {
      // A browser that does not know this action does without.
    }
  }
  const tell = () => {
    session.playbackState = player.paused ? 'paused' : 'playing';
    if (player.duration > 0) {
      session.setPositionState?.({
        duration: player.duration,
        playbackRate: player.rate,
        position: Math.min(player.time, player.duration),
      });
    }
  };
  for (const name of ['play', 'pause', 'moved', 'rate', 'timeline']) player.addEventListener(name, tell);
}
