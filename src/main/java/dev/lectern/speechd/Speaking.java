package dev.lectern.speechd;

import dev.lectern.speechd.SoundIcons.Icon;
import dev.lectern.speechd.Teller.Offer;
import dev.lectern.speechd.Teller.Telling;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message from its text to its last sound. Safe on threads. */
final class Speaking {
    private static final Logger LOG = LoggerFactory.getLogger(Speaking.class);
    private static final int PIECE = 4_000;

    private final Teller teller;
    private final Configuration configuration;
    private final Speed speed;
    private final SoundIcons icons;
    private volatile List<Offer> offers = List.of();

    Speaking(Teller teller, Configuration configuration) {
        this.teller = teller;
        this.configuration = configuration;
        this.speed = new Speed(configuration.slowest(), configuration.fastest());
        this.icons = new SoundIcons(configuration.icons());
    }

    /** The voices, as they are now. */
    List<Offer> voices() throws IOException {
        offers = teller.voices();
        return offers;
    }

    /**
     * Speaks; returns when all has been handed on or the turn is over.
     *
     * @throws IOException when it cannot be spoken
     */
    void speak(Message message, Settings settings, Turn turn) throws IOException {
        Optional<Icon> icon = message.kind() == Message.Kind.SOUND_ICON ? icons.find(message.text()) : Optional.empty();
        if (icon.isPresent()) {
            play(icon.get(), turn);
            return;
        }
        Script script = script(message, settings);
        if (script.text().isBlank()) {
            for (String mark : script.marks()) {
                turn.mark(mark);
            }
            turn.end();
            return;
        }
        try {
            perform(script, settings, turn);
        } catch (RefusedException e) {
            LOG.warn("What a message asks for is left out, its text is spoken: {}", e.getMessage());
            perform(Markup.marksAlone(message.text(), settings), settings, turn);
        }
    }

    private void perform(Script script, Settings settings, Turn turn) throws IOException {
        List<Offer> known = offers.isEmpty() ? voices() : offers;
        String voice = VoiceChoice.of(known, settings, configuration.voice());
        try (Telling telling = teller.tell(script.ssml(), voice, speed.manner(settings))) {
            new Performance(turn, script.marks(), telling).play();
        }
    }

    private static void play(Icon icon, Turn turn) throws IOException {
        for (int from = 0; from < icon.samples().length && !turn.over(); from += PIECE) {
            int to = Math.min(icon.samples().length, from + PIECE);
            turn.sound(Arrays.copyOfRange(icon.samples(), from, to), icon.sampleRate());
        }
        turn.end();
    }

    private static Script script(Message message, Settings settings) {
        ScriptWriter script = new ScriptWriter(settings);
        switch (message.kind()) {
            case SPEAK -> {
                return Markup.read(message.text(), settings);
            }
            case CHAR -> message.text().codePoints().limit(8).forEach(script::character);
            case KEY -> script.plain(KeyNames.of(message.text()));
            case SOUND_ICON -> script.plain(message.text().replaceAll("[-_.]+", " "));
        }
        return script.script();
    }
}
