package dev.lectern.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of 64 kB of a finished file, asked for by wrk, beside nginx with the same file. */
final class StoredRanges implements Case {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** The virtual machine's compiler, with half a processor left to it, takes as long to settle. */
    private static final int WARM_UP_SECONDS = 40;

    private final Path jar;
    private final Texts texts;

    StoredRanges(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench-nginx");
        try (Server server = Server.start(jar)) {
            String id = server.add(texts.tenMinutes(11));
            server.settle();
            byte[] file = server.get("/api/articles/" + id + "/audio.wav");
            Files.write(folder.resolve("audio.wav"), file);
            Files.writeString(folder.resolve("ranges.lua"), script(file.length));
            String ours = server.at("/api/articles/" + id + "/audio.wav").toString();
            int port = freePort();
            Files.writeString(folder.resolve("nginx.conf"), nginx(port, folder));
            Process nginx = new ProcessBuilder(
                            "nginx", "-p", folder.toString(), "-c", folder + "/nginx.conf", "-e", folder + "/error.log")
                    .start();
            try {
                String theirs = "http://127.0.0.1:" + port + "/audio.wav";
                load(folder, ours, WARM_UP_SECONDS);
                load(folder, theirs, 2);
                double[] our = new double[3];
                double[] their = new double[3];
                for (int i = 0; i < our.length; i++) {
                    our[i] = load(folder, ours, 6);
                    their[i] = load(folder, theirs, 6);
                }
                return List.of(Row.times(
                        "Ranges of 64 kB of a finished file",
                        Say.median(our),
                        "requests/s",
                        "nginx",
                        Say.median(their),
                        0.5));
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double load(Path folder, String address, int seconds) {
        String out = Shell.output(folder, "wrk -t1 -c16 -d" + seconds + "s -s ranges.lua " + address);
        Matcher rate = RATE.matcher(out);
        if (!rate.find() || BAD.matcher(out).find()) {
            throw new IllegalStateException("wrk was not served well: " + out);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String script(int length) {
        return "math.randomseed(1)\nrequest = function()\n  local from = math.random(0, " + (length - 65_536)
                + ")\n  wrk.headers[\"Range\"] = \"bytes=\" .. from .. \"-\" .. (from + 65535)\n"
                + "  return wrk.format(\"GET\")\nend\n";
    }

    /**
     * nginx at its best for this: with tcp_nopush each answer's last packet would wait 40 ms for an acknowledgement, and the
     * file is kept open from one request to the next.
     */
    private static String nginx(int port, Path folder) {
        return "daemon off; worker_processes 2; pid " + folder + "/pid; events { worker_connections 1024; }\n"
                + "http { access_log off; sendfile on; tcp_nopush off; tcp_nodelay on; open_file_cache max=10;\n"
                + "keepalive_requests 1000000;\n"
                + "client_body_temp_path " + folder + "; proxy_temp_path " + folder + "; fastcgi_temp_path " + folder
                + "; uwsgi_temp_path " + folder + "; scgi_temp_path " + folder + ";\n"
                + "server { listen 127.0.0.1:" + port + "; root " + folder + "; } }\n";
    }
}
