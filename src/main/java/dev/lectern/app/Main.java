package dev.lectern.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        versionProvider = Version.class)
public final class Main implements Runnable {
    /** Every command by its name, in the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand.class);
        commands.put("speak", SpeakCommand.class);
        commands.put("render", RenderCommand.class);
        commands.put("voices", VoicesCommand.class);
        commands.put("verbalize", VerbalizeCommand.class);
        commands.put("sentences", SentencesCommand.class);
        commands.put("tokens", TokensCommand.class);
        commands.put("speechd", SpeechdCommand.class);
        return commands;
    }

    /** Runs the command named by the arguments and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        Optional<String> complaint = Logging.complaint(System.getenv());
        if (complaint.isPresent()) {
            System.err.println("lectern: " + complaint.get());
            System.exit(2);
        }
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
        String[] call = withCommand(args);
        CommandLine line = new CommandLine(new Main());
        // the options of all the others take longer to set up than the engine to load
        COMMANDS.forEach((name, command) -> {
            if (name.equals(call[0]) || !COMMANDS.containsKey(call[0])) {
                line.addSubcommand(name, command);
            }
        });
        return line.setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setParameterExceptionHandler(Main::wrongCall)
                .setExecutionExceptionHandler(Main::failure)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(call);
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
