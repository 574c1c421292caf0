package dev.lectern.production;

import dev.lectern.narration.Narrator;
import dev.lectern.production.ProductionException.Reason;
import dev.lectern.speech.Voices;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers, and who watches over them: one that hangs is left to itself and replaced. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final Schedule schedule;
    private final Stage stage;
    private final Making making;
    private final Planning planning = new Planning();
    private final Placing placing;
    private final Narrator narrator;
    private final Voices voices;
    private final Duration patience;
    private final Hangs hangs = new Hangs();
    private final Map<Worker, Thread> workers = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** @param patience how long one passage may take */
    Crew(
            Schedule schedule,
            Stage stage,
            Making making,
            Placing placing,
            Narrator narrator,
            Voices voices,
            Duration patience) {
        this.schedule = schedule;
        this.stage = stage;
        this.making = making;
        this.placing = placing;
        this.narrator = narrator;
        this.voices = voices;
        this.patience = patience;
    }

    /**
     * Hires workers, and one more for first sounds alone: who waits for one does not wait until a worker is through with
     * a long passage of something else.
     */
    synchronized void start(int count) {
        for (int i = 0; i < count; i++) {
            hire(Level.BACKGROUND);
        }
        hire(Level.INTERACTIVE);
    }

    private void hire(Level least) {
        Speakers speakers = new Speakers(voices);
        Worker worker = new Worker(this, least, speakers, new Talk(narrator, speakers, hangs));
        Thread thread = new Thread(worker, "lectern-worker-" + number.incrementAndGet());
        thread.setDaemon(true);
        workers.put(worker, thread);
        thread.start();
    }

    /** Looks after the workers; to be called now and then. */
    synchronized void watch() {
        for (Worker worker : java.util.List.copyOf(workers.keySet())) {
            Optional<Task> stuck = worker.overdue(patience.toNanos());
            if (stuck.isPresent()) {
                replace(worker, stuck.get());
            }
        }
    }

    /** Its narration fails before the worker is woken: a voice that speaks after all must not be heard any more. */
    private void replace(Worker worker, Task task) {
        LOG.error(
                "A worker hangs at {}; another takes its place.",
                task.production().narration().key());
        worker.abandon();
        Optional<Thread> thread = Optional.ofNullable(workers.remove(worker));
        thread.ifPresent(lost -> hangs.add(task.production().narration().voice().engine(), lost));
        failed(task.production(), tooLong(task));
        thread.ifPresent(Thread::interrupt);
        hire(worker.least());
    }

    private ProductionException tooLong(Task task) {
        return new ProductionException(
                Reason.SPEECH_FAILED,
                "The voice " + task.production().narration().voice().id() + " has not answered for "
                        + patience.toMillis() + " ms at the article "
                        + task.production().narration().article().id() + "; try again or choose another voice.");
    }

    /** Waits for what is being worked on to end, for a time. */
    void join(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        Map<Worker, Thread> last;
        synchronized (this) {
            last = Map.copyOf(workers);
        }
        for (Thread thread : last.values()) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    Schedule schedule() {
        return schedule;
    }

    Making making() {
        return making;
    }

    Planning planning() {
        return planning;
    }

    Placing placing() {
        return placing;
    }

    /** A production has failed. Where an article has nothing to say, nothing is wrong here, and whoever asked is told. */
    void failed(Production production, ProductionException why) {
        if (why.reason() == Reason.NOTHING_TO_SPEAK) {
            LOG.debug("{}", why.getMessage());
        } else if (why.getCause() == null) {
            LOG.warn("{}", why.getMessage());
        } else {
            LOG.warn("{}", why.getMessage(), why);
        }
        schedule.change(() -> stage.failed(production, why));
    }

    void ended(Task task) {
        schedule.change(() -> {
            task.production().agenda().end(task);
            stage.left(task.production());
        });
    }
}
