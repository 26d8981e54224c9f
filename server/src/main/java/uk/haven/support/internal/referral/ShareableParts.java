package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.internal.Shareable;

/** The parts of a child's record that can be shared, in their order. */
@Component
public class ShareableParts {

    private final ObjectProvider<Shareable> found;

    ShareableParts(ObjectProvider<Shareable> found) {
        this.found = found;
    }

    public List<Shareable> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Shareable::order).thenComparing(Shareable::code))
                .toList();
    }

    /** Codes of those that need a reason of their own. */
    public Set<String> sensitive() {
        return all().stream().filter(Shareable::sensitive).map(Shareable::code).collect(Collectors.toUnmodifiableSet());
    }

    /** What is ticked, as it stands at the date; a part that holds nothing is left out. */
    public SharedParts at(Child child, Set<String> ticked, LocalDate date) {
        var parts = new ArrayList<SharedParts.Part>();
        for (Shareable each : all()) {
            if (ticked.contains(each.code())) {
                each.at(child, date)
                        .ifPresent(part -> parts.add(new SharedParts.Part(
                                each.code(),
                                each.label(),
                                part.heading(),
                                part.rows().stream()
                                        .map(row -> new SharedParts.Row(row.key(), row.value()))
                                        .toList())));
            }
        }
        return new SharedParts(parts);
    }
}
