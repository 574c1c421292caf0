package dev.lectern.app;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal; silent in a pipe. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    Progress(String task, long total) {
        bar = terminal()
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build())
                : Optional.empty();
    }

    void at(long done) {
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    void says(String message) {
        bar.ifPresent(shown -> shown.setExtraMessage(message));
    }

    /** From Java 22 on a console is there in a pipe too, and says whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
