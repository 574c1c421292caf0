package dev.lectern.production;

import dev.lectern.production.ProductionException.Reason;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one piece of work after the other with speakers of its own. */
final class Worker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Crew crew;
    private final Level least;
    private final Speakers speakers;
    private final Talk talk;
    private volatile long since;
    private volatile boolean abandoned;
    private volatile Optional<Task> task = Optional.empty();

    /** @param least what is less urgent is left to others */
    Worker(Crew crew, Level least, Speakers speakers, Talk talk) {
        this.crew = crew;
        this.least = least;
        this.speakers = speakers;
        this.talk = talk;
    }

    @Override
    public void run() {
        try {
            Optional<Task> next = crew.schedule().take(least);
            while (next.isPresent() && !abandoned) {
                work(next.get());
                next = abandoned ? Optional.empty() : crew.schedule().take(least);
            }
        } catch (InterruptedException e) {
            LOG.debug("A worker was told to end.");
        } finally {
            speakers.closeAll();
        }
    }

    private void work(Task next) {
        since = System.nanoTime();
        task = Optional.of(next);
        try {
            if (next.plans()) {
                crew.planning().plan(next.production(), talk, () -> since = System.nanoTime());
            } else {
                crew.making().make(next, talk);
            }
            next.production().renderings().forEach(crew.placing()::place);
        } catch (Throwable e) {
            fail(next, e);
        } finally {
            task = Optional.empty();
            crew.ended(next);
        }
    }

    /** What an abandoned worker meets has been told already. */
    private void fail(Task at, Throwable why) {
        if (!abandoned) {
            crew.failed(at.production(), why instanceof ProductionException known ? known : unexpected(at, why));
        }
    }

    private static ProductionException unexpected(Task task, Throwable e) {
        String article = task.production().narration().article().id();
        return new ProductionException(
                Reason.SPEECH_FAILED, "The article " + article + " could not be spoken: " + e + "; try again.", e);
    }

    /** What it has been at for longer than a time, if it has. */
    Optional<Task> overdue(long nanos) {
        Optional<Task> at = task;
        return at.isPresent() && System.nanoTime() - since > nanos ? at : Optional.empty();
    }

    /** What is less urgent is left to others. */
    Level least() {
        return least;
    }

    /** Nobody waits for this worker any more: what it still brings is ignored. */
    void abandon() {
        abandoned = true;
    }
}
