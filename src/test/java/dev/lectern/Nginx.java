package dev.lectern;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real nginx on a port of loopback, with the locations that a test or docs/operating.md gives. */
public final class Nginx implements AutoCloseable {
    private static final String SETTINGS = """
            daemon off;
            master_process off;
            pid %1$s/pid;
            events {}
            http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/nothing;
            %3$s
                }
            }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Has it judge these locations, starts it with them and waits until it listens. */
    public static Nginx start(int port, String locations) throws Exception {
        Path folder = Files.createTempDirectory("lectern-proxy");
        Path settings = Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(folder, port, locations));
        Tools.run("nginx", "-t", "-q", "-e", "stderr", "-p", folder.toString(), "-c", settings.toString());
        Process process = new ProcessBuilder(
                        Tools.require("nginx").toString(),
                        "-e",
                        "stderr",
                        "-p",
                        folder.toString(),
                        "-c",
                        settings.toString())
                .redirectError(folder.resolve("log.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        while (!listens(port)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nginx did not start: " + Files.readString(folder.resolve("log.txt")));
            }
        }
        return new Nginx(process);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(URI.create("http://127.0.0.1").getHost(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops it, and waits until its port is free again. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
