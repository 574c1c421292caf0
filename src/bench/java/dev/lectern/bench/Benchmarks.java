package dev.lectern.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the cases: {@code Benchmarks JAR ARTICLES REPORT [CASE...]}. With cases named, the report keeps the others' rows. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path articles = Path.of(args[1]);
        Texts texts = new Texts(articles);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("first", new FirstBytes(jar, texts));
        cases.put("core", new OneCore(articles, texts));
        cases.put("cores", new Throughput(articles, texts));
        cases.put("edit", new Edits(jar, texts));
        cases.put("ranges", new StoredRanges(jar, texts));
        cases.put("slow", new SlowListeners(jar, texts));
        cases.put("cold", new Cold(jar, texts));
        cases.put("ahead", new Ahead(jar, texts));
        cases.put("stages", new StageTimes(articles));
        Set<String> chosen = args.length > 3 ? Set.of(args).stream().filter(cases::containsKey).collect(Collectors.toSet()) : cases.keySet();
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            if (chosen.contains(each.getKey())) {
                long began = System.nanoTime();
                for (Row row : measured(each.getKey(), each.getValue())) {
                    rows.add(row);
                    System.out.println(row.what() + ": " + row.figure() + " [" + row.peer() + "] " + row.asked()
                            + (row.reached() ? "" : "  MISSED"));
                }
                System.out.println("(" + each.getKey() + " took " + (System.nanoTime() - began) / 1_000_000_000 + " s)");
                Report.write(Path.of(args[2]), rows, args.length == 3);
            }
        }
        System.exit(0);
    }

    /** A case that breaks off is a miss of its own, and the others are measured all the same. */
    private static List<Row> measured(String name, Case measure) {
        try {
            return measure.measure();
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            return List.of(new Row("The case " + name, "broke off: " + e.getMessage(), "", "to its end", false));
        }
    }
}
