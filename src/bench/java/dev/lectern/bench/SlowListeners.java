package dev.lectern.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A thousand listeners who take the sound at the speed at which it is heard, and others who come meanwhile. */
final class SlowListeners implements Case {
    private static final int LISTENERS = 1000;
    private static final int REQUESTS = 200;
    private static final long MINUTE = TimeUnit.SECONDS.toNanos(60);

    private final Path jar;
    private final Texts texts;

    SlowListeners(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        try (Server server = Server.start(jar, Server.DOCUMENTED_HEAP)) {
            String id = server.add(texts.fresh(60_000, 12));
            server.get("/api/articles/" + id + "/audio.mp3");
            for (int i = 0; i < 200; i++) {
                server.get("/health/live");
            }
            int idle = server.threads();
            List<SocketChannel> listeners = new ArrayList<>();
            for (int i = 0; i < LISTENERS; i++) {
                listeners.add(listen(server, "/api/articles/" + id + "/audio.mp3"));
            }
            ExecutorService threads = Executors.newFixedThreadPool(6);
            long end = System.nanoTime() + MINUTE;
            Future<?> taking = threads.submit(() -> take(listeners, end));
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                others.add(threads.submit(() -> server.get(
                                "/api/speech?text=Visitor+number+" + number + "+says+hello.")
                        .length));
            }
            double[] probes = probe(server, end);
            int most = server.threads();
            int served = 0;
            for (Future<Integer> other : others) {
                served += other.get() > 10_000 ? 1 : 0;
            }
            taking.get();
            threads.shutdown();
            for (SocketChannel listener : listeners) {
                listener.close();
            }
            return List.of(
                    Row.atMost("A probe beside 1,000 slow listeners, 99 %", Say.quantile(probes, 0.99), "ms", 50),
                    Row.atMost("Threads beyond those of an idle service", most - idle, "threads", 100),
                    Row.atMost("Resident memory meanwhile", server.peak(), "MB", 512),
                    new Row("New short requests served meanwhile", served + "", "", REQUESTS + "", served == REQUESTS));
        }
    }

    private static SocketChannel listen(Server server, String path) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.socket().setReceiveBufferSize(16 * 1024);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        return channel;
    }

    /** Each takes 6 kB a second: 48 kbit/s as they are heard. */
    private static Integer take(List<SocketChannel> listeners, long end) throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(6_000);
        while (System.nanoTime() < end) {
            long turn = System.nanoTime();
            for (SocketChannel listener : listeners) {
                buffer.clear();
                if (listener.read(buffer) < 0) {
                    throw new IOException("A listener was sent away.");
                }
            }
            long rest = turn + TimeUnit.SECONDS.toNanos(1) - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
        }
        return listeners.size();
    }

    private static double[] probe(Server server, long end) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            server.get("/api/voices");
            millis.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(20);
        }
        return millis.stream().mapToDouble(x -> x).toArray();
    }
}
