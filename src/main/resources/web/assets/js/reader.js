/* The reader page: puts its parts together. */
import { $, el } from './dom.js';
import { Outage, isOutage, waitingFor } from './outage.js';
import { startFrame } from './plain.js';
import { loadQueue, nextAfter } from './queue.js';
import { say } from './say.js';
import { onSettings } from './settings.js';
import { playAsked } from './store.js';
import { Aside } from './reader/aside.js';
import { Bookmarks } from './reader/bookmarks.js';
import { Breather } from './reader/breather.js';
import { Chapters } from './reader/chapters.js';
import { startEnding } from './reader/ending.js';
import { Explain } from './reader/explain.js';
import { Follow } from './reader/follow.js';
import { startHere } from './reader/here.js';
import { LexiconSheet } from './reader/lexicon.js';
import { Listening } from './reader/listening.js';
import { Lit } from './reader/lit.js';
import { marksFor } from './reader/marks.js';
import { nameSession, startMediaSession } from './reader/media.js';
import { opened, writeDates } from './reader/opened.js';
import { Place } from './reader/place.js';
import { Player } from './reader/player.js';
import { startProgress } from './reader/progress.js';
import { startRuler } from './reader/ruler.js';
import { Selected } from './reader/selection.js';
import { startShortcuts } from './reader/shortcuts.js';
import { Skipped } from './reader/skipped.js';
import { Sleep } from './reader/sleep.js';
import { TextMap } from './reader/textmap.js';
import { bindActs, bySpeed, startTransport, state } from './reader/transport.js';
import { turning } from './reader/turning.js';
import { Voices } from './reader/voices.js';
import { startWhy } from './reader/why.js';
import { Words } from './reader/words.js';

const article = $('#text');
const map = new TextMap(article);
const marks = marksFor(map);
const player = new Player($('#audio'), opened.id);
const lit = new Lit(player, marks);
const chapters = new Chapters(player, map);
const bookmarks = new Bookmarks(player, map, marks);
const follow = new Follow(player, lit, map);
const place = new Place(player, opened.id);
const words = new Words(player, map, marks, lit);
const selected = new Selected(map);
const listening = new Listening(player, opened.id, article.lang || 'en');
const aside = new Aside(player);
const voices = new Voices(player, map, aside, listening);
const sleep = new Sleep(player, lit, chapters);
const lexicon = new LexiconSheet(aside, (word) => {
  explain.close();
  player.choose(listening.query()).then(() => state(`“${word}” is said differently now.`), (refusal) => refused(refusal));
});
const explain = new Explain(player, map, aside, (word) => lexicon.open(word));
const outage = new Outage();
const turn = turning({ player, place, listening, map, explain }, (text) => begin({ play: true, text }));

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
  toggle: () => (missing ? begin({ play: true }) : player.toggle()),
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
  bookmark: () => bookmarks.put(offsetMeant()),
  markHeard: async () => {
    await place.markHeard().then(() => state('Marked as heard.'), (refusal) => state(refusal.message));
  },
  nextArticle: async () => {
    await loadQueue().catch((refusal) => state(refusal.message));
    const next = nextAfter(opened.id);
    if (next) turn(next);
    else state('The queue is empty. Add articles to it in the library.');
  },
};

/** The offset in the address, -1 when there is none. */
const linked = () => Number(/^#at=(\d+)$/.exec(location.hash)?.[1] ?? -1);

/**
 * Takes the article up: its times, the place kept, and its sound if the reader has asked for it.
 * @param text settles when the text is there, where the page has turned to another article; its sound begins meanwhile
 */
async function begin({ play = false, text = undefined } = {}) {
  const { id } = opened;
  const asked = playAsked(id) || play;
  const again = missing || text;
  missing = false;
  outage.stop();
  $('#play').disabled = false;
  const chosen = player.choose(listening.query(), text);
  if (text) player.play();
  bookmarks.load(id);
  const kept = place.kept();
  try {
    await chosen;
  } catch (refusal) {
    return id === opened.id ? refused(refusal, asked) : undefined;
  }
  const { at, heard } = await kept;
  if (id !== opened.id) return undefined;
  if (again) state();
  const from = linked() >= 0 ? linked() : heard ? 0 : at;
  if ((!player.started || text) && from > 0 && player.toOffset(from)) {
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

/** @param play whether the listener has asked for sound */
function refused(refusal, play = false) {
  if (refusal.name === 'AbortError') return;
  if (refusal.status === 400 && player.query.has('voice')) {
    listening.forgetVoice();
    state('The voice you chose is not there any more; the article’s own reads.');
    begin();
    return;
  }
  missing = true;
  const mute = refusal.status === 422;
  $('#play').disabled = mute;
  $('.downloads').hidden = mute; // there is no sound to take along
  const again = el('button', { type: 'button', class: 'plain', onclick: () => begin({ play }) }, 'Try again');
  if (isOutage(refusal)) {
    outage.wait(() => begin({ play }));
    state(waitingFor(refusal, 'this page goes on'), again);
  } else if (mute && refusal.parameter === 'voice') {
    const choose = el('button', { type: 'button', class: 'plain', 'data-opens': 'listening' }, 'Choose another');
    state('The voice that this article asks for is not here.', choose);
  } else {
    state(refusal.message, mute ? [] : again);
  }
}

startFrame();
writeDates();
article.before(el('p', { id: 'word-hint', class: 'visually-hidden' },
  'Arrow keys choose a word, Enter hears on from it.'));
bindActs(acts);
startShortcuts(acts, article);
startTransport(player);
startProgress(player, lit, () => chapters.list());
chapters.start();
bookmarks.start();
follow.start();
place.start(lit);
words.start();
selected.start();
startHere(lit, map);
nameSession(opened);
startMediaSession(player, chapters);
startEnding(player, place, sleep, () => listening.now.next, turn);
onSettings(startRuler(player, lit, map));
new Skipped(player, map, aside, state);
new Breather(player, lit, () => listening.now.hold);
lit.addEventListener('frame', () => player.atFrame());
article.addEventListener('voicemoved', () => follow.back());
player.addEventListener('play', () => {
  player.started = true;
  if (linked() >= 0) history.replaceState(null, '', location.pathname); // from now on the kept place counts
});
startWhy(player, outage);
player.addEventListener('playing', () => state());
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
$('#listening').addEventListener('opening', () => voices.load());
listening.start(async (query) => {
  const slow = setTimeout(() => state('The new reading is being prepared…'), MOMENT);
  try {
    await player.choose(query);
    missing = false;
    $('#play').disabled = false;
    state();
    say('The new reading is ready.');
  } catch (refusal) {
    refused(refusal);
  } finally {
    clearTimeout(slow);
  }
});
begin();
