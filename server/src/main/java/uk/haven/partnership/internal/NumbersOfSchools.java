package uk.haven.partnership.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.intake.SchoolNumbers;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

/** Schools' numbers, for files that name them. */
@Service
class NumbersOfSchools implements SchoolNumbers {

    private final Partnership partnership;

    NumbersOfSchools(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public Set<String> laestabs(Set<Long> schoolIds) {
        return partnership.schools().stream()
                .filter(school -> schoolIds.contains(school.id()))
                .map(School::laestab)
                .collect(Collectors.toUnmodifiableSet());
    }
}
