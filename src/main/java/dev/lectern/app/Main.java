package dev.lectern.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program's entry: one command a class, {@code serve} where none is named. */
@Command(
        name = "lectern",
        description = "Turns stored articles into speech and streams it beside the text.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            SpeakCommand.class,
            RenderCommand.class,
            VoicesCommand.class,
            VerbalizeCommand.class,
            SentencesCommand.class,
            TokensCommand.class,
            SpeechdCommand.class
        })
public final class Main implements Runnable {
    private Main() {}

    /** Runs the command named by the arguments and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        if (withCommand(args)[0].equals("serve") && !List.of(args).contains("--help")) {
            Engines.begin();
        }
        int status = run(args);
        System.out.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs a command and gives its exit status: 0, 1 when it failed, 2 when it was called wrongly. */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setParameterExceptionHandler(Main::wrongCall)
                .setExecutionExceptionHandler(Main::failure)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(withCommand(args));
    }

    @Override
    public void run() {
        throw new IllegalStateException("A command is always named.");
    }

    private static String[] withCommand(String[] args) {
        boolean named = args.length > 0
                && (!args[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(args[0]));
        if (named) {
            return args;
        }
        List<String> serve = new ArrayList<>(List.of("serve"));
        serve.addAll(List.of(args));
        return serve.toArray(String[]::new);
    }

    private static int wrongCall(ParameterException wrong, String[] args) {
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("The call is wrong.");
        wrong.getCommandLine().getErr().println("lectern: " + message + (message.endsWith(".") ? "" : "."));
        return 2;
    }

    private static int failure(Exception failure, CommandLine command, CommandLine.ParseResult call) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        command.getErr().println("lectern: " + (message == null ? cause.toString() : message));
        return 1;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
