package dev.lectern.battery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clients on plain sockets, many at a time, with the manners that real ones have. */
final class Crowd implements AutoCloseable {
    private final Instance instance;
    private final List<Socket> sockets = new ArrayList<>();

    Crowd(Instance instance) {
        this.instance = instance;
    }

    /** Asks for an address and gives the status of the answer; the connection stays open and the body unread. */
    int ask(String path) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port));
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        byte[] line = socket.getInputStream().readNBytes(12);
        return line.length < 12 ? 0 : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
    }

    /** Reads on where the last one to ask was told no, to the end of the header, and closes its connection. */
    String dismiss() throws IOException {
        try (Socket last = sockets.remove(sockets.size() - 1)) {
            StringBuilder header = new StringBuilder();
            while (header.indexOf("\r\n\r\n") < 0) {
                int next = last.getInputStream().read();
                if (next < 0) {
                    throw new IOException("The answer ends in its header: " + header);
                }
                header.append((char) next);
            }
            return header.toString();
        }
    }

    /** Asks, reads the beginning of the answer and a little of its body, and resets the connection. */
    void reset(String path) throws IOException {
        ask(path);
        Socket last = sockets.remove(sockets.size() - 1);
        last.getInputStream().readNBytes(2_000);
        last.setSoLinger(true, 0);
        last.close();
    }

    /** Parameters of a narration that is not the same for any two numbers below 14,000. */
    static String manner(int number) {
        return String.format(
                Locale.ROOT, "?rate=%.2f&pitch=%.2f", 1 + number % 140 / 100.0, 1 + number / 140 % 100 / 100.0);
    }

    /** Takes a little of what has come, of each. */
    void sip() throws IOException {
        byte[] little = new byte[64];
        for (Socket socket : sockets) {
            if (socket.getInputStream().available() > 0
                    && socket.getInputStream().read(little) < 0) {
                throw new IOException("A slow listener was cut off.");
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }
}
