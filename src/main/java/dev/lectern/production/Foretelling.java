package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells how many bytes a narration's file will have where its times are known, before it is begun. Safe on threads. */
final class Foretelling {
    private final Narrator narrator;
    private final Schedule schedule;
    private final Stage stage;
    private final Stock stock;

    Foretelling(Narrator narrator, Schedule schedule, Stage stage, Stock stock) {
        this.narrator = narrator;
        this.schedule = schedule;
        this.stage = stage;
        this.stock = stock;
    }

    /** A file's bytes by the times that are being found out, or were when it was made in another format. */
    OptionalLong bytes(Narration narration, AudioFormat format) {
        Optional<Production> making = schedule.locked(() -> stage.find(narration.key()));
        OptionalLong frames = making.isPresent() ? frames(making.get()) : OptionalLong.empty();
        if (frames.isEmpty()) {
            frames = stock.times(narration)
                    .map(times -> OptionalLong.of(
                            times.stream().mapToLong(PassageTimes::frames).sum()))
                    .orElse(frames);
        }
        return frames.isPresent() ? bytes(narration, format, frames.getAsLong()) : frames;
    }

    /** A file's bytes by the times of its production. */
    OptionalLong bytes(Production production, AudioFormat format) {
        OptionalLong frames = frames(production);
        return frames.isPresent() ? bytes(production.narration(), format, frames.getAsLong()) : frames;
    }

    private OptionalLong frames(Production production) {
        return schedule.locked(production.plan()::length);
    }

    /** A header has the same size whether the times in it are known or not. */
    private OptionalLong bytes(Narration narration, AudioFormat format, long frames) {
        OptionalLong sound = format.placedBytes(frames, narration.voice().sampleRate());
        if (sound.isEmpty()) {
            return sound;
        }
        int header = format.header(narrator.track(narration, List.of()), Optional.empty()).length;
        return OptionalLong.of(header + sound.getAsLong());
    }
}
