package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.internal.Shareable;

/** Who the child is: name, date of birth, year group and school. Neither pupil number nor address. */
@Component
class IdentityPart implements Shareable {

    private final Partnership partnership;

    IdentityPart(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public String code() {
        return SharedParts.IDENTITY;
    }

    @Override
    public String label() {
        return "Who the child is: name, date of birth, school";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(SharedParts.NAME, child.name()));
        if (child.birthDate() != null) {
            rows.add(new Row("Born", Words.date(child.birthDate())));
        }
        if (child.yearGroup() != null) {
            rows.add(new Row("Year group", child.yearGroup().label()));
        }
        rows.add(new Row(
                "School", partnership.school(child.schoolId()).map(School::name).orElse("Not known")));
        return Optional.of(new Part("Who the child is", List.copyOf(rows)));
    }
}
