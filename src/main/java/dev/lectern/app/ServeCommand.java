package dev.lectern.app;

import dev.lectern.http.HttpSettings;
import dev.lectern.http.Limits;
import dev.lectern.http.door.Clients;
import dev.lectern.http.door.Hosts;
import dev.lectern.http.door.Site;
import dev.lectern.http.door.Tokens;
import dev.lectern.production.StudioSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service. */
@Command(
        name = "serve",
        description = "Starts the service; the default command.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /** In MiB: a million of a million of them is more than any disk holds, and can be counted in bytes. */
    private static final long MOST_AUDIO = 1_000_000_000_000L;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "port, 0 for a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--articles", defaultValue = "articles", description = "folder of articles (${DEFAULT-VALUE})")
    private Path articles = Path.of("articles");

    @Option(names = "--audio", defaultValue = "audio", description = "folder for audio (${DEFAULT-VALUE})")
    private Path audio = Path.of("audio");

    @Option(names = "--audio-limit", defaultValue = "10240", description = "most MiB of audio kept (${DEFAULT-VALUE})")
    private long audioLimit;

    @Option(names = "--public-url", description = "address by which the service is reached behind a proxy")
    private @Nullable String publicUrl;

    @Option(names = "--token-file", description = "file of the tokens that may come in; needed beyond loopback")
    private @Nullable Path tokenFile;

    @Option(names = "--allow-host", split = ",", description = "a further name by which the service may be called")
    private List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--marytts-port",
            description = "a second port for clients of MaryTTS, which expect it on 59125; not opened when not given")
    private @Nullable Integer maryPort;

    @Option(
            names = "--client-rate",
            defaultValue = "1200",
            description = "most requests a minute from one address beyond this machine, 0 for any (${DEFAULT-VALUE})")
    private int clientRate;

    @Option(names = "--trusted-proxy", split = ",", description = "address of a proxy whose X-Forwarded-For counts")
    private List<String> trustedProxies = new ArrayList<>();

    @Option(
            names = "--queue",
            defaultValue = "500",
            description = "most narrations made at the same time; who comes then is told to wait (${DEFAULT-VALUE})")
    private int queue;

    @Option(
            names = "--header-limit",
            defaultValue = "16384",
            description = "most bytes of a request's line and header (${DEFAULT-VALUE})")
    private int headerLimit;

    @Option(
            names = "--idle-seconds",
            defaultValue = "30",
            description = "how long a connection may be silent while a request arrives (${DEFAULT-VALUE})")
    private int idleSeconds;

    @Option(
            names = "--arrival-seconds",
            defaultValue = "120",
            description = "how long a request's header, and its body, may take to arrive (${DEFAULT-VALUE})")
    private int arrivalSeconds;

    @Option(
            names = "--sign-in-days",
            defaultValue = "30",
            description = "how long a browser stays signed in without being used (${DEFAULT-VALUE})")
    private int signInDays;

    @Option(names = "--voice", description = "the voice that reads where none is asked for; \"voices\" lists them")
    private @Nullable String voice;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpSettings settings = settings();
        Service service = open(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        System.out.println("Lectern is ready at http://" + written(host) + ":" + service.port() + "/");
        service.warmUp();
        new CountDownLatch(1).await();
        return 0;
    }

    private Service open(HttpSettings settings) throws IOException {
        try {
            return Service.open(articles, studio(), settings, Optional.ofNullable(voice));
        } catch (IllegalArgumentException e) {
            throw Calls.wrong(spec, String.valueOf(e.getMessage()));
        }
    }

    private HttpSettings settings() {
        if (port < 0 || port > 65535) {
            throw Calls.wrong(spec, "--port is a number from 0 to 65535, not " + port + ".");
        }
        if (audioLimit < 1 || audioLimit > MOST_AUDIO) {
            throw Calls.wrong(
                    spec, "--audio-limit is a number of MiB from 1 to " + MOST_AUDIO + ", not " + audioLimit + ".");
        }
        Calls.checkFolder(spec, "--articles", articles);
        Calls.checkFolder(spec, "--audio", audio);
        Optional.ofNullable(tokenFile).ifPresent(this::checkTokens);
        for (String name : allowedHosts) {
            if (!Hosts.written(name)) {
                throw Calls.wrong(spec, "--allow-host is a name such as host.example, not " + name + ".");
            }
        }
        if (tokenFile == null && !loopback()) {
            throw Calls.wrong(
                    spec, "Listening on " + host + " lets others in: give a --token-file, or listen on 127.0.0.1.");
        }
        if (maryPort != null && (maryPort < 1 || maryPort > 65535 || maryPort == port)) {
            throw Calls.wrong(spec, "--marytts-port is a number from 1 to 65535 and not the same as --port.");
        }
        return new HttpSettings(
                host,
                port,
                Optional.ofNullable(publicUrl).map(this::address),
                Optional.ofNullable(tokenFile),
                new HashSet<>(allowedHosts),
                Optional.ofNullable(maryPort),
                limits());
    }

    private URI address(String url) {
        try {
            URI address = new URI(url);
            return new Site(Optional.of(address)).publicUrl().orElseThrow();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw Calls.wrong(
                    spec, "--public-url is an address such as https://host.example/lectern, not " + url + ".");
        }
    }

    /** A file that is not there yet is no mistake: "tokens make" may come after the start. */
    private void checkTokens(Path file) {
        if (!Files.exists(file)) {
            LOG.warn("There is no token file {} yet; nobody is let in until \"tokens make\" has made one.", file);
            return;
        }
        try {
            new Tokens(file, Clock.systemUTC()).list();
        } catch (IOException | IllegalArgumentException e) {
            throw Calls.wrong(spec, "The token file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private StudioSettings studio() {
        return StudioSettings.of(audio).withMostBytes(audioLimit << 20).withMost(queue);
    }

    private Limits limits() {
        if (clientRate < 0
                || queue < 1
                || headerLimit < 1024
                || idleSeconds < 1
                || arrivalSeconds < 1
                || signInDays < 1) {
            throw Calls.wrong(
                    spec,
                    "--client-rate is 0 or more, --queue, --idle-seconds, --arrival-seconds and --sign-in-days are 1"
                            + " or more, --header-limit is 1024 or more.");
        }
        for (String proxy : trustedProxies) {
            if (Clients.address(proxy).isEmpty()) {
                throw Calls.wrong(spec, "--trusted-proxy is an address such as 192.0.2.1, not " + proxy + ".");
            }
        }
        return new Limits(
                clientRate,
                new HashSet<>(trustedProxies),
                headerLimit,
                Duration.ofSeconds(idleSeconds),
                Duration.ofSeconds(arrivalSeconds),
                Duration.ofDays(signInDays));
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw Calls.wrong(spec, "--host " + host + " is no address of this machine.");
        }
    }

    private static String written(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
