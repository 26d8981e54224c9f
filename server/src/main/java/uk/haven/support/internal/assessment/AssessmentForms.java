package uk.haven.support.internal.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.FormJson;

/** The versions of the form, read once. */
@Component
public class AssessmentForms {

    private final List<Form> all = FormJson.all();

    /** The version under which new assessments and reviews are written. */
    public Form latest() {
        return all.getLast();
    }

    /** @param version 1 and up */
    public Form of(int version) {
        return all.get(version - 1);
    }

    public Form of(Assessment.Version version) {
        return of(version.formVersion());
    }
}
