package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.assessment.AnswerWords;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.internal.Shareable;
import uk.haven.support.internal.assessment.Assessment.Version;

/**
 * What of a common assessment can be shared, always of the latest completed version: the child's development with the
 * conclusions; the family and home, which need a reason of their own; and what the child and the parent said. Which part
 * belongs to which is data of the form.
 */
@Configuration(proxyBeanMethods = false)
class SharedAssessment {

    @Bean
    Shareable assessmentShared(CompletedAssessments completed) {
        return new Group(
                "common-assessment", "Common assessment: reason, development, conclusions", 40, false, completed);
    }

    @Bean
    Shareable assessmentOfFamilyShared(CompletedAssessments completed) {
        return new Group(
                "common-assessment-family", "Common assessment: parents, family and environment", 41, true, completed);
    }

    @Bean
    Shareable wordsShared(CompletedAssessments completed) {
        return new Group(
                "common-assessment-words",
                "Common assessment: the child's and the parent's own words",
                42,
                true,
                completed);
    }

    /** One of the three. @param code begins with {@code common-assessment}; what follows is the form's name for it */
    private record Group(String code, String label, int order, boolean sensitive, CompletedAssessments completed)
            implements Shareable {

        @Override
        public Optional<Part> at(Child child, LocalDate date) {
            String share = code.equals("common-assessment") ? "assessment" : code.substring(code.lastIndexOf('-') + 1);
            return completed.of(child, date, share);
        }
    }

    /** The latest completed version of a child's assessment, for sharing. Call inside a transaction. */
    @Component
    static class CompletedAssessments {

        private final Interventions interventions;
        private final AssessmentBook book;
        private final AssessmentForms forms;

        CompletedAssessments(Interventions interventions, AssessmentBook book, AssessmentForms forms) {
            this.interventions = interventions;
            this.book = book;
            this.forms = forms;
        }

        /** The parts that the form offers under the name; only what the person who shares may read. */
        Optional<Shareable.Part> of(Child child, LocalDate date, String share) {
            return latest(child, date).flatMap(version -> {
                Map<String, Assessment.Part> written = book.written(version);
                var rows = new ArrayList<Shareable.Row>();
                for (Form.Part part : forms.of(version).parts()) {
                    Assessment.Part held = written.get(part.code());
                    if (part.share().equals(share) && held != null) {
                        AnswerWords.lines(part, held.answers())
                                .forEach(line -> rows.add(new Shareable.Row(line.label(), line.words())));
                    }
                }
                return rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Shareable.Part(
                                "Common assessment, version " + version.number() + ", completed on "
                                        + Words.date(version.completedOn().orElse(date)),
                                rows));
            });
        }

        private Optional<Version> latest(Child child, LocalDate date) {
            List<Intervention> held = interventions.of(child.id()).stream()
                    .filter(each -> each.kind() == InterventionKind.CAF)
                    .toList();
            return held.stream()
                    .flatMap(each -> book.versions(each).reversed().stream())
                    .filter(each ->
                            each.completedOn().filter(on -> !on.isAfter(date)).isPresent())
                    .findFirst();
        }
    }
}
