package uk.haven.directory.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import uk.haven.access.WhereAndWhen;
import uk.haven.directory.Service;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

/** Who gives services, in words and as the value of a choice: {@code agency-3}, {@code school-7}, or {@code own}. */
@Component
class Givers {

    static final String OWN = "own";

    private static final String AGENCY = "agency-";
    private static final String SCHOOL = "school-";

    private final Agencies agencies;
    private final Partnership partnership;
    private final WhereAndWhen when;

    Givers(Agencies agencies, Partnership partnership, WhereAndWhen when) {
        this.agencies = agencies;
        this.partnership = partnership;
        this.when = when;
    }

    /** Everyone who could give a service: each school itself, agencies by name, schools by name. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(OWN, "Each school itself");
        for (Agency each : agencies.all()) {
            all.put(AGENCY + each.id(), each.name());
        }
        partnership.schools().stream()
                .filter(each -> each.openOn(when.today()))
                .sorted(java.util.Comparator.comparing(School::name))
                .forEach(each -> all.put(SCHOOL + each.id(), each.name() + ", for the others"));
        return all;
    }

    static String of(OptionalLong agency, OptionalLong school) {
        if (agency.isPresent()) {
            return AGENCY + agency.getAsLong();
        }
        return school.isPresent() ? SCHOOL + school.getAsLong() : OWN;
    }

    static String of(Service service) {
        return of(service.agencyId(), service.schoolId());
    }

    static OptionalLong agency(String giver) {
        return number(giver, AGENCY);
    }

    static OptionalLong school(String giver) {
        return number(giver, SCHOOL);
    }

    private static OptionalLong number(String giver, String prefix) {
        return giver.matches(prefix + "[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(giver.substring(prefix.length())))
                : OptionalLong.empty();
    }
}
