package uk.haven.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
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

    static List<Service> read() {
        try (var in = FirstServices.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            Entry[] entries = JsonMapper.builder().build().readValue(in, Entry[].class);
            return List.of(entries).stream().map(FirstServices::service).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Service service(Entry entry) {
        return new Service(
                0,
                UUID.randomUUID(),
                entry.code(),
                entry.name(),
                entry.about(),
                entry.levels(),
                entry.continuum(),
                OptionalLong.empty(),
                Optional.ofNullable(entry.lowestYear()),
                Optional.ofNullable(entry.highestYear()),
                entry.eligibility() == null ? "" : entry.eligibility(),
                OptionalInt.empty(),
                Optional.empty(),
                "",
                true);
    }
}
