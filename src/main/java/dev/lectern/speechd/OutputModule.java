package dev.lectern.speechd;

import dev.lectern.speechd.Message.Kind;
import dev.lectern.speechd.Teller.Offer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation with speech-dispatcher. Commands are read by one thread at a time; the thread that has read a message
 * speaks it and leaves the reading to another, so that nothing is handed over before the first sound. A message that comes
 * while another is spoken waits for its end.
 */
public final class OutputModule {
    private static final Logger LOG = LoggerFactory.getLogger(OutputModule.class);

    private final Lines lines;
    private final Peer peer;
    private final Speaking speaking;
    private final WarmUp warmUp;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lectern-speechd");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Settings settings = Settings.STANDARD;

    /** Those that are not over, in order; mostly one at most. */
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();

    /** The one that came last. */
    private volatile Turn last;

    /**
     * @param in what speech-dispatcher says
     * @param out what it is told
     * @param teller who speaks
     */
    public OutputModule(InputStream in, OutputStream out, Teller teller, Configuration configuration) {
        this.lines = new Lines(in);
        this.peer = new Peer(out);
        this.speaking = new Speaking(teller, configuration);
        this.warmUp = new WarmUp(speaking);
        this.last = Turn.ended(peer);
    }

    /** Serves until speech-dispatcher ends it. */
    public void run() throws InterruptedException {
        threads.execute(this::read);
        done.await();
        warmUp.end();
        threads.shutdownNow();
    }

    /** Reads commands until a message comes or nothing more does. */
    private void read() {
        try {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                Optional<Kind> kind = kind(line.get());
                if (kind.isPresent()) {
                    Optional<Message> message = receive(kind.get());
                    if (message.isPresent()) {
                        speak(message.get());
                        return;
                    }
                } else if (!obey(line.get().strip())) {
                    break;
                }
                line = lines.next();
            }
        } catch (IOException e) {
            LOG.warn("speech-dispatcher has gone: {}", e.getMessage());
        }
        done.countDown();
    }

    private static Optional<Kind> kind(String line) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(line)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private Optional<Message> receive(Kind kind) throws IOException {
        peer.say("202 OK RECEIVING MESSAGE");
        Optional<List<String>> block = lines.block();
        String text = String.join("\n", block.orElse(List.of()));
        if (block.isEmpty()) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            peer.say("301 ERROR CANT SPEAK");
            return Optional.empty();
        }
        if (kind != Kind.SPEAK && block.get().size() > 1) {
            peer.say("305 DATA MORE THAN ONE LINE");
            return Optional.empty();
        }
        boolean space = text.equals("space") && kind != Kind.SPEAK && kind != Kind.SOUND_ICON;
        return Optional.of(new Message(kind, space ? " " : text));
    }

    private void speak(Message message) throws IOException {
        warmUp.stepBack();
        Settings now = settings;
        Turn before = last;
        Turn mine = new Turn(peer, new Volume(now.volume()));
        last = mine;
        turns.add(mine);
        peer.say("200 OK SPEAKING");
        threads.execute(this::read);
        try {
            before.awaitOver();
            if (!mine.over()) {
                speaking.speak(message, now, mine);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("A message could not be spoken: {}", e.getMessage(), e);
        } finally {
            mine.stop();
            turns.remove(mine);
        }
        warmUp.stepBack();
    }

    private void stop() throws IOException {
        for (Turn turn : turns) {
            turn.stop();
        }
    }

    /** Does what a command says; false for the last. */
    private boolean obey(String command) throws IOException {
        switch (command.split(" ")[0]) {
            case "INIT" -> init();
            case "SET" -> set();
            case "AUDIO" -> audio();
            case "LOGLEVEL" -> acknowledge("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOGLEVEL SET");
            case "STOP" -> stop();
            case "PAUSE" -> turns.forEach(Turn::pause);
            case "LIST" -> list(command.split(" +"));
            case "DEBUG" -> debug(command);
            case "QUIT" -> {
                peer.say("210 OK QUIT");
                return false;
            }
            default -> peer.say("300 ERR UNKNOWN COMMAND");
        }
        return true;
    }

    private void init() throws IOException {
        try {
            int voices = speaking.voices().size();
            threads.execute(warmUp);
            peer.say("299-Lectern: " + voices + " voices.", "299 OK LOADED SUCCESSFULLY");
        } catch (IOException | RuntimeException e) {
            LOG.error("The module cannot start.", e);
            peer.say("399-Lectern: " + String.valueOf(e.getMessage()).replace('\n', ' '), "399 ERR CANT INIT MODULE");
        }
    }

    private void set() throws IOException {
        peer.say("203 OK RECEIVING SETTINGS");
        Settings changed = settings;
        boolean good = true;
        for (String line : lines.block().orElse(List.of())) {
            int equals = line.indexOf('=');
            Optional<Settings> next =
                    equals < 0 ? Optional.empty() : changed.with(line.substring(0, equals), line.substring(equals + 1));
            good &= next.isPresent();
            changed = next.orElse(changed);
        }
        settings = changed;
        peer.say(good ? "203 OK SETTINGS RECEIVED" : "303 ERROR INVALID PARAMETER OR VALUE");
    }

    /** Sound goes through the server and nowhere else, so any other way is refused: the server then asks for its own. */
    private void audio() throws IOException {
        peer.say("207 OK RECEIVING AUDIO SETTINGS");
        List<String> asked = lines.block().orElse(List.of());
        boolean server = asked.equals(List.of("audio_output_method=server"));
        peer.say(server ? "203 OK AUDIO INITIALIZED" : "303 ERROR INVALID PARAMETER OR VALUE");
    }

    private void acknowledge(String first, String last) throws IOException {
        peer.say(first);
        Optional<List<String>> unused = lines.block();
        peer.say(last);
    }

    private void debug(String command) throws IOException {
        boolean on = command.startsWith("DEBUG ON ");
        peer.say(
                on || command.equals("DEBUG OFF") ? "200 OK DEBUGGING " + (on ? "ON" : "OFF") : "302 ERROR BAD SYNTAX");
    }

    /** {@code LIST VOICES [LANGUAGE [VARIANT]]}; no voice has another variant than {@code none}. */
    private void list(String[] words) throws IOException {
        if (words.length < 2 || !words[1].equals("VOICES")) {
            peer.say("300 ERR UNKNOWN COMMAND");
            return;
        }
        String language = words.length > 2 ? words[2].toLowerCase(Locale.ROOT) : "";
        boolean variant = words.length > 3 && !words[3].equalsIgnoreCase("none");
        String[] reply = java.util.stream.Stream.concat(
                        speaking.voices().stream()
                                .filter(offer -> !variant && speaks(offer, language))
                                .map(offer -> "200-" + offer.id() + "\t" + offer.language() + "\tnone"),
                        java.util.stream.Stream.of("200 OK VOICE LIST SENT"))
                .toArray(String[]::new);
        if (reply.length == 1) {
            peer.say("304 CANT LIST VOICES");
        } else {
            peer.say(reply);
        }
    }

    private static boolean speaks(Offer offer, String language) {
        String offered = offer.language().toLowerCase(Locale.ROOT);
        return language.isEmpty() || offered.equals(language) || offered.startsWith(language + "-");
    }
}
