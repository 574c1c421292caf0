package dev.lectern.app;

import dev.lectern.audio.AudioFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads options that several commands share; what cannot be read is a wrong call. */
final class Calls {
    private Calls() {}

    static AudioFormat format(CommandSpec spec, String extension) {
        return Workshop.formats().stream()
                .filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        spec,
                        "\"" + extension + "\" is not an audio format that is offered; use "
                                + Workshop.formats().stream()
                                        .map(AudioFormat::extension)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** A number between two bounds, in whole hundredths. */
    static int hundredths(CommandSpec spec, String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw wrong(spec, option + " is a number from " + least + " to " + most + ", not " + value + ".");
        }
        return (int) Math.round(value * 100);
    }

    /** @throws ParameterException when there is something at the path that is no folder */
    static void checkFolder(CommandSpec spec, String option, Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw wrong(spec, option + " is a folder, and " + path + " is none.");
        }
    }

    static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
