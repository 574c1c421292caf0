/* The reader page's keys. */
import { $ } from '../dom.js';
import { listShortcut, shortcut } from '../keys.js';
import { change, settings } from '../settings.js';

export function startShortcuts(acts, article) {
  shortcut([' ', 'k'], 'Play or pause', acts.toggle);
  shortcut(['j'], 'Sentence back', acts.sentenceBack);
  shortcut(['l'], 'Sentence forward', acts.sentenceOn);
  shortcut(['u'], 'Paragraph back', acts.paragraphBack);
  shortcut(['o'], 'Paragraph forward', acts.paragraphOn);
  shortcut(['r'], 'Repeat the sentence', acts.repeat);
  shortcut(['-', '<'], 'Slower', acts.slower);
  shortcut(['+', '=', '>'], 'Faster', acts.faster);
  shortcut(['s'], 'Hear the selection', acts.playSelection);
  shortcut(['e'], 'How is this word read?', acts.explain);
  shortcut(['m'], 'Bookmark the sentence', acts.bookmark);
  shortcut(['b'], 'Back to the voice', acts.backToVoice);
  shortcut(['t'], 'To the text, to choose words', () => article.focus());
  listShortcut(['ArrowLeft', 'ArrowRight'], 'In the text: choose a word');
  listShortcut(['Enter'], 'In the text: hear on from the chosen word');
  shortcut(['c'], 'Contents and bookmarks', () => $('[data-opens="contents"]').click());
  shortcut(['v'], 'Listening options', () => $('[data-opens="listening"]').click());
  shortcut(['n'], 'Next article in the queue', acts.nextArticle);
  shortcut(['g'], 'Reading ruler on or off', () => change({ ruler: !settings().ruler }));
  shortcut(['f'], 'Focus on the paragraph on or off', () => change({ focus: !settings().focus }));
}
