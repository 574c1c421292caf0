package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Safari on iOS asks for, replayed on the first visit to an article: two bytes, the whole, which it leaves when it
 * has enough, then the parts that a listener jumps to. It plays nothing unless the very first answer is 206 and names the
 * whole length, and gives up when a later one contradicts it.
 */
@ExtendWith(Stage.class)
class SafariTest {
    /** How often the page asks again for sound that it cannot play. */
    private static final int TRIES = 3;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"wav, audio/wav", "mp3, audio/mpeg"})
    void itsRequestsAreAnsweredAsItNeedsThem(String extension, String mediaType, RunningLectern lectern)
            throws Exception {
        lectern.json("/api/articles/the-lamp-on-the-desk/timeline.json"); // by then the voice has been loaded
        String id = lectern.add("# Never heard before\n\n" + "Nobody has asked for this one yet.\n\n".repeat(60));
        String path = "/api/articles/" + id + "/audio." + extension;

        HttpResponse<InputStream> probe = ask(lectern, path, "bytes=0-1");
        // The server takes up to a second to know the length; on a machine busier than that the page asks again.
        for (int again = 0; again < TRIES && probe.statusCode() == 200; again++) {
            probe.body().close();
            probe = ask(lectern, path, "bytes=0-1");
        }
        assertEquals(206, probe.statusCode());
        String range = field(probe, "Content-Range");
        long whole = Long.parseLong(range.substring(range.indexOf('/') + 1));
        assertEquals("bytes 0-1/" + whole, range);
        assertEquals("2", field(probe, "Content-Length"));
        assertEquals(mediaType, field(probe, "Content-Type"));
        assertEquals("bytes", field(probe, "Accept-Ranges"));
        byte[] firstTwo = probe.body().readAllBytes();

        HttpResponse<InputStream> all = ask(lectern, path, "bytes=0-" + (whole - 1));
        assertPart(all, 0, whole - 1, whole, field(probe, "ETag"));
        byte[] beginning = all.body().readNBytes(40_000);
        all.body().close(); // it has enough for now
        assertArrayEquals(firstTwo, Arrays.copyOf(beginning, 2));

        long tail = whole - 30_000;
        HttpResponse<InputStream> end = ask(lectern, path, "bytes=" + tail + "-" + (whole - 1));
        assertPart(end, tail, whole - 1, whole, field(probe, "ETag"));
        byte[] last = end.body().readAllBytes();
        assertEquals(30_000, last.length);

        HttpResponse<InputStream> middle = ask(lectern, path, "bytes=" + whole / 2 + "-" + (whole - 1));
        assertPart(middle, whole / 2, whole - 1, whole, field(probe, "ETag"));
        middle.body().close();

        byte[] file = client.send(HttpRequest.newBuilder(lectern.at(path)).build(), BodyHandlers.ofByteArray())
                .body();
        assertEquals(whole, file.length);
        assertArrayEquals(Arrays.copyOf(file, beginning.length), beginning);
        assertArrayEquals(Arrays.copyOfRange(file, (int) tail, (int) whole), last);
    }

    private static void assertPart(HttpResponse<?> answer, long from, long to, long whole, String tag) {
        assertEquals(206, answer.statusCode());
        assertEquals("bytes " + from + "-" + to + "/" + whole, field(answer, "Content-Range"));
        assertEquals(String.valueOf(to - from + 1), field(answer, "Content-Length"));
        assertEquals(tag, field(answer, "ETag"));
        assertTrue(tag.startsWith("\""), tag);
    }

    private HttpResponse<InputStream> ask(RunningLectern lectern, String path, String range) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(lectern.at(path))
                .header("Range", range)
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity")
                .header("Sec-Fetch-Dest", "audio")
                .header("Sec-Fetch-Mode", "no-cors")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Playback-Session-Id", "2B3C0C5D-8A62-4C51-9C4C-53E0A9C7A2F1")
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
