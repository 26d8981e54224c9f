package uk.haven.children.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the address of the list says; the address is the saved view. */
record ListRequest(Map<String, String> parameters) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 4;

    /** Only known names, only one value each, nothing empty. */
    static ListRequest of(Map<String, String[]> sent, List<String> known) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : known) {
            String[] values = sent.get(name);
            if (values != null && values.length > 0 && !values[0].isBlank() && values[0].length() <= LONGEST) {
                kept.put(name, values[0].strip().replace("\0", ""));
            }
        }
        return new ListRequest(kept);
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    List<String> words() {
        return Arrays.stream(get("search").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    int page() {
        try {
            return Math.max(1, Integer.parseInt(get("page")));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** The same list with one thing otherwise ("" takes it away), from its first page. */
    String with(String path, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return address(path, changed);
    }

    String without(String path, String name) {
        return with(path, name, "");
    }

    static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
