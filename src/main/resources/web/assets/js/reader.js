/* The reader page: puts its parts together. */
import { $, el } from './dom.js';
import { day } from './format.js';
import { listShortcut, shortcut } from './keys.js';
import { startFrame } from './plain.js';
import { loadQueue, nextAfter } from './queue.js';
import { say } from './say.js';
import { change, onSettings, settings } from './settings.js';
import { playAsked } from './store.js';
import { Aside } from './reader/aside.js';
import { Chapters } from './reader/chapters.js';
import { goTo, startEnding } from './reader/ending.js';
import { Explain } from './reader/explain.js';
import { Follow } from './reader/follow.js';
import { startHere } from './reader/here.js';
import { LexiconSheet } from './reader/lexicon.js';
import { Listening } from './reader/listening.js';
import { Lit } from './reader/lit.js';
import { marksFor } from './reader/marks.js';
import { startMediaSession } from './reader/media.js';
import { Place } from './reader/place.js';
import { Player } from './reader/player.js';
import { startProgress } from './reader/progress.js';
import { startRuler } from './reader/ruler.js';
import { Selected } from './reader/selection.js';
import { Skipped } from './reader/skipped.js';
import { Sleep } from './reader/sleep.js';
import { TextMap } from './reader/textmap.js';
import { bindActs, bySpeed, startTransport, state } from './reader/transport.js';
import { Voices } from './reader/voices.js';
import { why } from './reader/why.js';
import { Words } from './reader/words.js';

const { id, title, author } = document.body.dataset;
const article = $('#text');
const map = new TextMap(article);
const marks = marksFor(map);
const player = new Player($('#audio'), id);
const lit = new Lit(player, marks);
const chapters = new Chapters(player, map);
const follow = new Follow(player, lit, map);
const place = new Place(player, id);
const words = new Words(player, map, marks, lit);
const selected = new Selected(map);
const listening = new Listening(player, id, article.lang || 'en');
const aside = new Aside(player);
const voices = new Voices(player, map, aside, listening.language, (voice) => listening.take(voice));
const sleep = new Sleep(player, lit, chapters);
const lexicon = new LexiconSheet(aside, (word) => {
  explain.close();
  player.choose(listening.query()).then(() => state(`“${word}” is said differently now.`), (refusal) => refused(refusal));
});
const explain = new Explain(player, map, (word) => lexicon.open(word));

const MOMENT = 700; // milliseconds of waiting that need no word

let missing = false; // whether the times did not come

const offsetMeant = () => selected.stretch?.from ?? words.chosen()?.from ?? player.sentenceNow?.from ?? 0;

async function copyLink() {
  const link = new URL(location.href);
  link.hash = `at=${selected.stretch?.from ?? player.sentenceNow?.from ?? 0}`;
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link.href);
    state('The link is copied.');
  } catch {
    state('The link stands in the address bar now: copy it from there.');
  }
}

const moved = (act) => () => {
  act();
  follow.back();
};

const acts = {
  toggle: () => (missing ? begin(true) : player.toggle()),
  sentenceBack: moved(() => player.bySentence(-1)),
  sentenceOn: moved(() => player.bySentence(1)),
  paragraphBack: moved(() => chapters.byParagraph(-1)),
  paragraphOn: moved(() => chapters.byParagraph(1)),
  repeat: moved(() => player.repeat()),
  slower: () => bySpeed(player, -1),
  faster: () => bySpeed(player, 1),
  backToVoice: () => follow.back(),
  playSelection: () => {
    if (!selected.stretch) state('Choose some words first, then press again.');
    else if (!player.playStretch(selected.stretch.from, selected.stretch.to)) state('Nothing in the selection is spoken.');
  },
  explain: () => explain.show(offsetMeant()),
  closeExplain: () => explain.close(),
  copyLink,
  markHeard: async () => {
    await place.markHeard().then(() => state('Marked as heard.'), (refusal) => state(refusal.message));
  },
  nextArticle: async () => {
    await loadQueue().catch((refusal) => state(refusal.message));
    const next = nextAfter(id);
    if (next) goTo(next);
    else state('The queue is empty. Add articles to it in the library.');
  },
};

function startShortcuts() {
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
  shortcut(['b'], 'Back to the voice', acts.backToVoice);
  shortcut(['t'], 'To the text, to choose words', () => article.focus());
  listShortcut(['ArrowLeft', 'ArrowRight'], 'In the text: choose a word');
  listShortcut(['Enter'], 'In the text: hear on from the chosen word');
  shortcut(['c'], 'Contents', () => $('[data-opens="contents"]').click());
  shortcut(['v'], 'Listening options', () => $('[data-opens="listening"]').click());
  shortcut(['n'], 'Next article in the queue', acts.nextArticle);
  shortcut(['g'], 'Reading ruler on or off', () => change({ ruler: !settings().ruler }));
  shortcut(['f'], 'Focus on the paragraph on or off', () => change({ focus: !settings().focus }));
}

/** The offset in the address, -1 when there is none. */
const linked = () => Number(/^#at=(\d+)$/.exec(location.hash)?.[1] ?? -1);

/** Takes the article up: its times, the place kept, and its sound if the reader has asked for it. */
async function begin(pressed = false) {
  const asked = playAsked(id) || pressed;
  const kept = place.kept();
  const again = missing;
  missing = false;
  try {
    await player.choose(listening.query());
  } catch (refusal) {
    return refused(refusal);
  }
  if (again) state();
  const { at, heard } = await kept;
  const from = linked() >= 0 ? linked() : heard ? 0 : at;
  if (!player.started && from > 0 && player.toOffset(from)) {
    follow.back();
    if (linked() < 0) offerStart();
  }
  if (asked) player.play();
  return undefined;
}

function offerStart() {
  const start = el('button', { type: 'button', class: 'plain', onclick: () => {
    player.toTime(0);
    follow.back();
    state();
  } }, 'From the start');
  state('You go on where you stopped.', start);
  player.addEventListener('play', () => state(), { once: true });
}

function refused(refusal) {
  if (refusal.name === 'AbortError') return;
  if (refusal.status === 400 && player.query.has('voice')) {
    listening.forgetVoice();
    state('The voice you chose is not there any more; the article’s own reads.');
    begin();
    return;
  }
  missing = true;
  $('#play').disabled = refusal.status === 422;
  const again = el('button', { type: 'button', class: 'plain', onclick: () => begin() }, 'Try again');
  state(refusal.message, refusal.status === 422 ? undefined : again);
}

startFrame();
for (const date of document.querySelectorAll('.date')) date.textContent = day(date.textContent);
article.before(el('p', { id: 'word-hint', class: 'visually-hidden' },
  'Arrow keys choose a word, Enter hears on from it.'));
bindActs(acts);
startShortcuts();
startTransport(player);
startProgress(player, lit, () => chapters.list());
chapters.start();
follow.start();
place.start(lit);
words.start();
selected.start();
startHere(lit, map);
startMediaSession(player, chapters, { title, author });
startEnding(player, place, sleep, id, () => listening.now.next);
onSettings(startRuler(player, lit, map));
new Skipped(player, map, aside, state);
lit.addEventListener('frame', () => player.atFrame());
article.addEventListener('voicemoved', () => follow.back());
player.addEventListener('play', () => {
  player.started = true;
  if (linked() >= 0) history.replaceState(null, '', location.pathname); // from now on the kept place counts
});
player.addEventListener('failed', async () => state(await why(player.audio.src),
  el('button', { type: 'button', class: 'plain', onclick: () => player.play() }, 'Try again')));
player.addEventListener('slow', () => state('The sound is slow to come; it is asked for again.'));
player.addEventListener('playing', () => state());
player.addEventListener('blocked', () => state('This browser waits for you: press Play.'));
player.addEventListener('moved', () => { if (!player.paused) state(); });
document.addEventListener('visibilitychange', async () => {
  if (document.hidden || !player.paused || missing) return;
  const elsewhere = await place.moved();
  if (!elsewhere || elsewhere.heard || !player.paused || !player.toOffset(elsewhere.at)) return;
  follow.back();
  state('You have listened elsewhere; here it goes on.');
  player.addEventListener('play', () => state(), { once: true });
});
addEventListener('hashchange', () => {
  if (linked() >= 0 && player.toOffset(linked())) follow.back();
});
$('#listening').addEventListener('opening', () => voices.load().then(() => listening.showVoice()));
listening.start(async (query) => {
  const slow = setTimeout(() => state('The new reading is being prepared…'), MOMENT);
  try {
    await player.choose(query);
    state();
    say('The new reading is ready.');
  } catch (refusal) {
    refused(refusal);
  } finally {
    clearTimeout(slow);
  }
});
begin();
