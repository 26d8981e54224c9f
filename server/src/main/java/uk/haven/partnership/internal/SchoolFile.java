package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Post;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Words;

/** What a school's page says of its past, its future and its people. */
@Service
public class SchoolFile {

    private final SchoolStore schools;
    private final EstablishmentStore establishments;
    private final StaffStore staff;
    private final Partnership partnership;
    private final Audit audit;

    SchoolFile(
            SchoolStore schools,
            EstablishmentStore establishments,
            StaffStore staff,
            Partnership partnership,
            Audit audit) {
        this.schools = schools;
        this.establishments = establishments;
        this.staff = staff;
        this.partnership = partnership;
        this.audit = audit;
    }

    /**
     * A school before or after this one.
     *
     * @param kind Predecessor or Successor
     * @param laestab "" when only its URN is known
     */
    public record Linked(String kind, String name, String laestab, boolean takesPart) {}

    /** Predecessors and successors, from schools.csv and from the national register. */
    public List<Linked> linked(School school) {
        var found = new ArrayList<Linked>();
        for (SchoolStore.Row row : schools.all()) {
            if (row.school().id() == school.id() && row.successorLaestab() != null) {
                found.add(link("Successor", row.successorLaestab(), row.successorLaestab()));
            } else if (school.laestab().equals(row.successorLaestab())) {
                found.add(
                        link("Predecessor", row.school().laestab(), row.school().name()));
            }
        }
        if (school.urn() != null) {
            for (var one : establishments.linkedTo(school.urn())) {
                String name = one.name().isEmpty() ? "URN " + one.urn() : one.name();
                boolean known = found.stream()
                        .anyMatch(other -> other.laestab().equals(one.laestab())
                                && other.kind().equals(one.kind()));
                if (known) {
                    found.replaceAll(other -> other.laestab().equals(one.laestab())
                                    && !other.takesPart()
                                    && !one.name().isEmpty()
                            ? new Linked(other.kind(), one.name(), other.laestab(), false)
                            : other);
                } else {
                    found.add(link(one.kind(), one.laestab(), name));
                }
            }
        }
        return found;
    }

    private Linked link(String kind, String laestab, String name) {
        var school = partnership.schoolByLaestab(laestab);
        return new Linked(kind, school.map(School::name).orElse(name), laestab, school.isPresent());
    }

    /** Posts held at the school on the day, as far as the viewer may see them. Call inside a transaction. */
    public List<Post> staff(School school, LocalDate date) {
        var posts = staff.at(school.id(), date);
        if (!posts.isEmpty()) {
            audit.record(new Audit.Entry(
                    "staff.viewed", "school", String.valueOf(school.id()), Words.count(posts.size(), "post", "posts")));
        }
        return posts;
    }
}
