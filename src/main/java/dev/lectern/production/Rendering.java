package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.PcmDigest;
import dev.lectern.audio.Totals;
import dev.lectern.audio.Track;
import dev.lectern.library.Draft;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One format's file of a production: what of it is done and who wants it. Under the lock, except where it says otherwise. */
final class Rendering {
    /** Passages that may be finished before the one whose place is known last; their bytes wait in memory. */
    private static final int AHEAD = 8;

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

    private final FirstSound firstSound = new FirstSound();
    private final HeldPieces held = new HeldPieces();
    private final BitSet done = new BitSet();
    private final PcmDigest digest = new PcmDigest();
    private State state = State.NEW;
    private boolean background;
    private boolean sealing;
    private boolean storing;
    private int focus;
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

    /** The file's bytes, once its header is the final one. */
    OptionalLong length() {
        return finalHeader.isPresent() ? OptionalLong.of(layout().end()) : OptionalLong.empty();
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
        return !done.get(passage) && !held.has(passage) && passage < known() + AHEAD;
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
            held.add(passage, piece);
        }
    }

    /** The pieces that wait to be placed. */
    HeldPieces held() {
        return held;
    }

    /** The next piece that can be placed; one thread at a time places, and gives it up by getting none. */
    Optional<Integer> nextToPlace(boolean mine) {
        boolean possible = opened.isPresent() && failure().isEmpty();
        return held.next(mine, passage -> possible && layout().canPlace(passage));
    }

    /** Adds a passage's samples to the file's digest; by the placing thread alone, without the lock, in order. */
    void digest(Piece piece) {
        if (format.digests()) {
            digest.add(piece.samples().orElseThrow());
        }
    }

    /** A piece stands in the draft; whether it has the size that it had to have. */
    boolean placed(int passage, int bytes) {
        held.drop(passage);
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

    /** What is there of the first passage before all of it is. */
    FirstSound firstSound() {
        return firstSound;
    }

    /** Whether someone who waits for the first sound would be glad of its beginning. */
    boolean wantsOpening() {
        return failure.isEmpty() && firstSound.bytes().length == 0 && !done.get(0);
    }

    /** The first bytes of the first passage, there before the others; more of them each time. */
    void opening(byte[] bytes) {
        if (opened.isPresent() && failure.isEmpty() && firstSound.grow(bytes)) {
            production.schedule().afterwards(() -> begun.complete(null));
        }
    }

    /** Bytes that are there from a place on, at the least {@code most} where there are so many. */
    long reach(long at, long most) {
        int passage = layout().passageAt(at);
        if (passage == 0 && !done.get(0)) {
            return Math.max(0, layout().offset(0) + firstSound.bytes().length - at);
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
