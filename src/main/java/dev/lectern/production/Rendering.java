package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.PcmDigest;
import dev.lectern.audio.Totals;
import dev.lectern.audio.Track;
import dev.lectern.library.Draft;
import java.util.BitSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One format's file of a production: what of it is done and who wants it. Under the lock, except where it says otherwise. */
final class Rendering {
    /** Passages that may be finished before the one whose place is known last; their bytes wait in memory. */
    private static final int AHEAD = 8;

    /** How long a worker leaves the processor to whoever carries the first sound away. */
    private static final long COURTESY_MILLIS = 4;

    /** How far it has come. */
    enum State {
        /** Nothing has been done. */
        NEW,
        /** A worker opens its draft. */
        OPENING,
        /** Passages are made. */
        OPEN,
        /** Every byte is written, and the header in memory is the final one. */
        COMPLETE
    }

    final Production production;
    final AudioFormat format;
    final CompletableFuture<Long> length = new CompletableFuture<>();
    final CompletableFuture<Void> begun = new CompletableFuture<>();
    final CompletableFuture<Void> stored = new CompletableFuture<>();

    private final CountDownLatch heard = new CountDownLatch(1);
    private final BitSet done = new BitSet();
    private final PcmDigest digest = new PcmDigest();
    private final TreeMap<Integer, Piece> held = new TreeMap<>();
    private State state = State.NEW;
    private boolean background;
    private boolean placing;
    private boolean sealing;
    private boolean storing;
    private int focus;
    private volatile byte[] opening = new byte[0];
    private Optional<Opened> opened = Optional.empty();
    private Optional<byte[]> finalHeader = Optional.empty();
    private Optional<ProductionException> failure = Optional.empty();

    /**
     * What there is once the draft has been opened.
     *
     * @param draft the file
     * @param track what is written beside the sound
     * @param header as it is while nothing is known of the whole
     * @param layout where passages stand
     * @param earlier the file as it was before the article was edited, if pieces may be taken from it
     */
    record Opened(Draft draft, Track track, byte[] header, Layout layout, Optional<EarlierFile> earlier) {}

    Rendering(Production production, AudioFormat format) {
        this.production = production;
        this.format = format;
    }

    State state() {
        return state;
    }

    boolean complete() {
        return state == State.COMPLETE;
    }

    void keepOn() {
        background = true;
    }

    void keepOnNoMore() {
        background = false;
    }

    boolean background() {
        return background;
    }

    Optional<ProductionException> failure() {
        return failure.isPresent() ? failure : production.failure();
    }

    /** A worker takes it on itself to open the draft. */
    void beginOpening() {
        state = State.OPENING;
    }

    void opened(Opened what) {
        opened = Optional.of(what);
        state = State.OPEN;
    }

    Optional<Opened> opened() {
        return opened;
    }

    /** The draft, outside the lock too: once opened it stays the same. */
    Draft draft() {
        return opened.orElseThrow().draft();
    }

    Layout layout() {
        return opened.orElseThrow().layout();
    }

    /** The header that a new reader of the whole gets. */
    Optional<byte[]> header() {
        return finalHeader.isPresent() ? finalHeader : opened.map(Opened::header);
    }

    Optional<byte[]> finalHeader() {
        return finalHeader;
    }

    /** What the final header is made of, told once, as soon as all sizes are known. */
    Optional<Sealable> sealable() {
        if (sealing || opened.isEmpty() || failure().isPresent() || !layout().whole()) {
            return Optional.empty();
        }
        sealing = true;
        Plan plan = production.plan();
        Optional<byte[]> md5 = format.digests() ? Optional.of(digest.digest()) : Optional.empty();
        Totals totals = new Totals(plan.frames(), layout().end() - layout().offset(0), md5);
        return Optional.of(new Sealable(totals, plan.starts()));
    }

    void seal(byte[] header) {
        finalHeader = Optional.of(header);
        production.schedule().afterwards(() -> length.complete(layout().end()));
        completeIfDone();
    }

    /** Whether the file's length is known, so that it can be answered like a finished one. */
    boolean laidOut() {
        return finalHeader.isPresent() && failure().isEmpty();
    }

    /** Whether the caller is to store the file; told once. */
    boolean takeForStoring() {
        boolean take = state == State.COMPLETE && !storing;
        storing |= take;
        return take;
    }

    private void completeIfDone() {
        if (state == State.OPEN
                && finalHeader.isPresent()
                && done.cardinality() == production.plan().cut()) {
            state = State.COMPLETE;
        }
    }

    /** Whether a passage is still to be made for it and may be made now. */
    boolean wants(int passage) {
        if (failure.isPresent() || state == State.COMPLETE || state == State.OPENING) {
            return false;
        }
        return !done.get(passage) && !held.containsKey(passage) && passage < known() + AHEAD;
    }

    private int known() {
        return opened.map(what -> what.layout().known()).orElse(0);
    }

    /** The next passage to be made when nobody waits for a certain one. */
    Optional<Integer> next(BitSet running, int cut) {
        for (int turn = 0; turn < 2; turn++) {
            int end = turn == 0 ? cut : Math.min(focus, cut);
            for (int i = done.nextClearBit(turn == 0 ? focus : 0); i < end; i = done.nextClearBit(i + 1)) {
                if (i >= known() + AHEAD) {
                    break;
                }
                if (!running.get(i) && wants(i)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /** Someone is at this passage: what follows it is made first. */
    void focus(int passage) {
        focus = passage;
    }

    boolean has(int passage) {
        return done.get(passage);
    }

    /** Share of the passages that are done, from 0 to 1; 0 while nobody knows how many there are. */
    double progress() {
        Plan plan = production.plan();
        return plan.whole() ? (double) done.cardinality() / plan.cut() : 0;
    }

    /** A passage has been encoded and waits to be placed. */
    void hold(int passage, Piece piece) {
        if (failure().isEmpty() && !done.get(passage)) {
            held.putIfAbsent(passage, piece);
        }
    }

    /** The next piece that can be placed; one thread at a time places, and gives it up by getting none. */
    Optional<Integer> nextToPlace(boolean mine) {
        if (placing && !mine) {
            return Optional.empty();
        }
        placing = false;
        if (opened.isEmpty() || failure().isPresent()) {
            return Optional.empty();
        }
        for (int passage : held.keySet()) {
            if (layout().canPlace(passage)) {
                placing = true;
                return Optional.of(passage);
            }
        }
        return Optional.empty();
    }

    /** A piece that waits to be placed; none when the file has failed. */
    Optional<Piece> held(int passage) {
        return Optional.ofNullable(held.get(passage));
    }

    /** Adds a passage's samples to the file's digest; by the placing thread alone, without the lock, in order. */
    void digest(Piece piece) {
        if (format.digests()) {
            digest.add(piece.samples().orElseThrow());
        }
    }

    /** The placing thread gives up. */
    void stopPlacing() {
        placing = false;
    }

    /** A held piece turned out not to fit. */
    void dropHeld(int passage) {
        held.remove(passage);
    }

    /** A piece stands in the draft; whether it has the size that it had to have. */
    boolean placed(int passage, int bytes) {
        held.remove(passage);
        if (!layout().wrote(passage, bytes)) {
            return false;
        }
        done.set(passage);
        if (passage == 0) {
            production.schedule().afterwards(() -> begun.complete(null));
        }
        completeIfDone();
        return true;
    }

    /** Whether someone who waits for the first sound would be glad of its beginning. */
    boolean wantsOpening() {
        return failure.isEmpty() && opening.length == 0 && !done.get(0);
    }

    /** The first bytes of the first passage, there before the others; more of them each time. */
    void opening(byte[] bytes) {
        if (opened.isPresent() && failure.isEmpty() && bytes.length > opening.length) {
            opening = bytes;
            production.schedule().afterwards(() -> begun.complete(null));
        }
    }

    /** A listener has taken the first sound and asks for more. Without the lock. */
    void heard() {
        heard.countDown();
    }

    /** Waits until the first sound is on its way to a listener, or a few milliseconds; whether it is. Without the lock. */
    boolean awaitHeard() {
        try {
            return heard.await(COURTESY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    byte[] opening() {
        return opening;
    }

    /** Bytes that are there from a place on, at the least {@code most} where there are so many. */
    long reach(long at, long most) {
        int passage = layout().passageAt(at);
        if (passage == 0 && !done.get(0)) {
            return Math.max(0, layout().offset(0) + opening.length - at);
        }
        long end = at;
        while (passage < layout().known() && done.get(passage) && end - at < most) {
            passage++;
            end = layout().offset(passage);
        }
        return end - at;
    }

    void fail(ProductionException why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
            held.clear();
            production.schedule().afterwards(() -> {
                length.completeExceptionally(why);
                begun.completeExceptionally(why);
                stored.completeExceptionally(why);
            });
        }
    }
}
