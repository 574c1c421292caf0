package dev.lectern.production;

/** Who comes to a production and who leaves it. */
final class Audience {
    private final Schedule schedule;
    private final Stage stage;

    Audience(Schedule schedule, Stage stage) {
        this.schedule = schedule;
        this.stage = stage;
    }

    /** Someone comes. */
    void join(Production production, Listener listener) {
        schedule.change(() -> {
            production.add(listener);
            stage.joined(production);
        });
    }

    /** A reader takes over from the sound through which it came. */
    Reader join(Reader reader, MakingSound from) {
        schedule.change(() -> {
            join(from.production(), reader);
            from.production().remove(from);
        });
        return reader;
    }

    /** Someone leaves. */
    void leave(Production production, Listener listener) {
        schedule.change(() -> {
            if (production.remove(listener)) {
                stage.left(production);
            }
        });
    }
}
