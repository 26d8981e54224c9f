package uk.haven.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.haven.directory.Continuum;
import uk.haven.directory.ServiceDraft;
import uk.haven.platform.YearGroup;

/** The services that Haven starts with (paper, Appendix 5 and section 4, in our words). */
final class FirstServices {

    private static final String FILE = "/directory/services-1.json";

    private FirstServices() {}

    private record Entry(
            String code,
            String name,
            String about,
            Set<Integer> levels,
            Continuum continuum,
            @Nullable YearGroup lowestYear,
            @Nullable YearGroup highestYear,
            @Nullable String eligibility) {}

    /** Each with its code, in the order of the file. */
    static Map<String, ServiceDraft> read() {
        try (var in = FirstServices.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            Map<String, ServiceDraft> drafts = new LinkedHashMap<>();
            for (Entry entry : JsonMapper.builder().build().readValue(in, Entry[].class)) {
                drafts.put(entry.code(), draft(entry));
            }
            return drafts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServiceDraft draft(Entry entry) {
        return new ServiceDraft(
                entry.name(),
                entry.about(),
                entry.levels(),
                entry.continuum(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.ofNullable(entry.lowestYear()),
                Optional.ofNullable(entry.highestYear()),
                entry.eligibility() == null ? "" : entry.eligibility(),
                OptionalInt.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                true);
    }
}
