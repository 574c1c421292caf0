package dev.lectern.speechd;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection that speaks as much of HTTP/1.1 (RFC 9112) as a module needs: a request goes out in one piece and its answer
 * comes in on the caller's own thread. The clients of the JDK cost a listener one to three milliseconds more. Used by one
 * thread at a time.
 */
final class Connection implements AutoCloseable {
    private static final int CONNECT_MS = 1_000;
    private static final int READ_MS = 10_000;
    private static final int LONGEST_LINE = 16 * 1024;

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /**
     * Connects.
     *
     * @param address {@code http} or {@code https}
     * @throws ConnectException when nobody is reached: nothing listens there, its name is not known, or its network is away
     */
    static Connection open(URI address) throws IOException {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        String host = address.getHost().replaceAll("^\\[|\\]$", "");
        Socket plain = new Socket(Proxy.NO_PROXY);
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(READ_MS);
            connect(plain, new InetSocketAddress(host, port));
            return new Connection(secure ? secured(plain, host, port) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** Whatever the reason, a name that is not known or a network that is away: nobody is there. */
    private static void connect(Socket socket, InetSocketAddress address) throws ConnectException {
        try {
            socket.connect(address, CONNECT_MS);
        } catch (IOException e) {
            ConnectException nobody = new ConnectException(e.toString());
            nobody.initCause(e);
            throw nobody;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters rules = socket.getSSLParameters();
        rules.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(rules);
        socket.startHandshake();
        return socket;
    }

    /**
     * Sends a request, head and body, and reads the head of its answer. The answer before must have been read to its end.
     *
     * @throws EOFException when the other side has closed the connection instead of answering
     */
    Reply ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = status(line());
        while (status < 200) {
            skipFields();
            status = status(line());
        }
        long length = -1;
        boolean chunked = false;
        boolean kept = true;
        for (String field = line(); !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            String value = field.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            switch (field.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = length(value, 10);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> kept = !value.equals("close");
                default -> {
                    // Says nothing about how the answer is read.
                }
            }
        }
        return new Reply(this, status, in, chunked ? Reply.CHUNKED : length, kept && (chunked || length >= 0));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("What answers does not speak HTTP/1.1; is it a Lectern?");
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    private void skipFields() throws IOException {
        String field = line();
        while (!field.isEmpty()) {
            field = line();
        }
    }

    private String line() throws IOException {
        return line(in);
    }

    /** A line without its end. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("Lectern has closed the connection.");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("A line of the answer's head is too long.");
            }
            line.append((char) octet);
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    static long length(String digits, int radix) throws IOException {
        try {
            return Long.parseUnsignedLong(digits.split(";")[0].strip(), radix);
        } catch (NumberFormatException e) {
            throw new IOException("The answer says its length wrongly: " + digits, e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }
}
