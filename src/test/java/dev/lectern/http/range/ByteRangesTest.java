package dev.lectern.http.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.battery.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9110, section 14, case by case. */
class ByteRangesTest {
    static Stream<String> cases() throws IOException {
        try (InputStream in = ByteRangesTest.class.getResourceAsStream("/http/ranges.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAField(String line) {
        String[] sides = line.split(" \\| ");
        assertEquals(sides[1], written(ByteRanges.select(sides[0], 1000)), sides[0]);
    }

    @Test
    void hasManyCases() throws IOException {
        assertTrue(cases().count() >= 60);
    }

    @Test
    void ignoresAFieldWithTooManyRanges() {
        String fits = "bytes=" + "0-0,".repeat(ByteRanges.MOST);
        assertEquals(Selection.Kind.PARTS, ByteRanges.select(fits, 1000).kind());
        assertEquals(Selection.WHOLE, ByteRanges.select(fits + "0-0", 1000));
        assertEquals(Selection.WHOLE, ByteRanges.select("bytes=" + "0-0,".repeat(1_000_000), 1000));
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertEquals(Selection.UNSATISFIABLE, ByteRanges.select("bytes=0-", 0));
        assertEquals(Selection.UNSATISFIABLE, ByteRanges.select("bytes=-1", 0));
    }

    /** Well-formed fields against a model that marks bytes one by one. */
    @Test
    void agreesWithTheFileSBytes() throws IOException {
        Random random = new Random(20261122);
        for (int round = 0; round < 10_000; round++) {
            int length = 1 + random.nextInt(40);
            List<String> specs = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            int sum = 0;
            for (int i = 0; i <= random.nextInt(4); i++) {
                int first = random.nextInt(50);
                int last = first + random.nextInt(50);
                String spec = switch (random.nextInt(3)) {
                    case 0 -> first + "-" + last;
                    case 1 -> first + "-";
                    default -> "-" + first;
                };
                List<Integer> bytes = bytes(spec, length);
                specs.add(spec);
                sum += bytes.size();
                if (!bytes.isEmpty()) {
                    expected.add(bytes.get(0) + "-" + bytes.get(bytes.size() - 1));
                }
            }
            String model = expected.isEmpty() ? "none" : sum > length ? "whole" : String.join(" ", expected);
            String field = "bytes=" + String.join(",", specs);
            assertEquals(model, written(ByteRanges.select(field, length)), field + " of " + length);
        }
        new Finding(
                        "7a",
                        cases().count() + " listed ranges and 10,000 seeded ones against a model that marks bytes",
                        "each as RFC 9110 says",
                        "all as they should be")
                .tell();
    }

    private static List<Integer> bytes(String spec, int length) {
        String[] ends = spec.split("-", -1);
        List<Integer> bytes = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            boolean in = ends[0].isEmpty()
                    ? length - at <= Integer.parseInt(ends[1])
                    : at >= Integer.parseInt(ends[0]) && (ends[1].isEmpty() || at <= Integer.parseInt(ends[1]));
            if (in) {
                bytes.add(at);
            }
        }
        return bytes;
    }

    private static String written(Selection selection) {
        return switch (selection.kind()) {
            case WHOLE -> "whole";
            case UNSATISFIABLE -> "none";
            case PARTS ->
                selection.ranges().stream()
                        .map(range -> range.from() + "-" + (range.to() - 1))
                        .collect(Collectors.joining(" "));
        };
    }
}
