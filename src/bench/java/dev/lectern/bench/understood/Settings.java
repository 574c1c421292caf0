package dev.lectern.bench.understood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is tried in a run. */
record Settings(String voice, int rate, int pitch, int sentences, String effects, Optional<String> than) {
    /** @param given each {@code name=value} */
    static Settings of(List<String> given) {
        Map<String, String> values = new HashMap<>();
        for (String each : given) {
            String[] parts = each.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return new Settings(
                values.getOrDefault("voice", "kevin16"),
                Integer.parseInt(values.getOrDefault("rate", "100")),
                Integer.parseInt(values.getOrDefault("pitch", "100")),
                Integer.parseInt(values.getOrDefault("sentences", "60")),
                values.getOrDefault("effects", ""),
                Optional.ofNullable(values.get("than")));
    }
}
